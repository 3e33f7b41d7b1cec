import type { EntryRoute, Person, PersonKind } from "../api/types.ts";

/** A person's details as they are typed. */
export type PersonDraft = Omit<Person, "id">;

/** How a person can belong to the office. */
export const kinds: PersonKind[] = ["staff", "part_time", "contractor", "volunteer"];

/** The ways into the work, in the order in which they are offered. */
export const routes: EntryRoute[] = [
  "volunteer_contributor",
  "writer",
  "moderator",
  "engineer",
  "programme_manager",
  "marketer",
  "partner_manager",
  "researcher",
  "internal_move",
  "other",
];

/** What the form for a new person begins with. */
export function emptyPerson(): PersonDraft {
  return {
    employee_id: "",
    legal_name: "",
    preferred_name: "",
    email: "",
    internal_title: "",
    external_title: "",
    job_class: "",
    manager_id: null,
    location: "",
    started_on: null,
    kind: "staff",
    fte_percent: 100,
    time_zone: "",
    currency: null,
    entry_route: null,
    left_on: null,
  };
}
