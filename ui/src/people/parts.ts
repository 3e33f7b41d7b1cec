import type { Component } from "svelte";
import type { PersonPage } from "../api/types.ts";
import type { PlainKey } from "../texts/text.ts";

/** A form that the page opens over any of its parts. */
export type PersonForms = "edit" | "place" | "plan";

/** What every part of a person's page is given. */
export interface PartProps {
  page: PersonPage;
  /** Opens a form of the page. */
  open: (form: PersonForms) => void;
}

/** A part of a person's page: the name on its tab, and how its code is brought. */
export interface Part {
  id: string;
  name: PlainKey;
  load: () => Promise<{ default: Component<PartProps> }>;
}

/** Every part of a person's page, in the order of the tabs; the first is shown when none is named. */
export const parts: Part[] = [
  { id: "ratings", name: "people.tab_ratings", load: () => import("./RatingsPart.svelte") },
  {
    id: "differences",
    name: "assess.tab_differences",
    load: () => import("./assess/DifferencesPart.svelte"),
  },
  {
    id: "history",
    name: "assess.tab_history",
    load: () => import("./assess/HistoryPart.svelte"),
  },
  { id: "gap", name: "gap.tab", load: () => import("./gap/GapPart.svelte") },
  {
    id: "evidence",
    name: "evidence.tab",
    load: () => import("./evidence/EvidencePart.svelte"),
  },
  { id: "roles", name: "translation.near", load: () => import("./NearRoles.svelte") },
  { id: "growth", name: "growth.tab", load: () => import("../growth/Growth.svelte") },
  { id: "about", name: "people.tab_about", load: () => import("./About.svelte") },
];
