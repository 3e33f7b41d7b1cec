import type { Person, PersonKind } from "../api/types.ts";

/** A person's details as they are typed. */
export type PersonDraft = Omit<Person, "id">;

/** How a person can belong to the office. */
export const kinds: PersonKind[] = ["staff", "part_time", "contractor", "volunteer"];

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
  };
}
