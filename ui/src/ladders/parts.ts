import type { Component } from "svelte";
import type { LadderPage } from "../api/types.ts";
import type { PlainKey } from "../texts/text.ts";

/** A part of a ladder's page: the name on its tab, and how its code is brought. */
export interface Part {
  id: string;
  name: PlainKey;
  load: () => Promise<{ default: Component<{ page: LadderPage }> }>;
}

/** Every part of a ladder's page, in the order of the tabs; the first is shown when none is named. */
export const parts: Part[] = [
  { id: "matrix", name: "ladders.tab_matrix", load: () => import("./MatrixPart.svelte") },
  { id: "levels", name: "ladders.tab_levels", load: () => import("./Levels.svelte") },
  { id: "refit", name: "refit.tab", load: () => import("./refit/RefitPart.svelte") },
  { id: "lenses", name: "lenses.tab", load: () => import("./lenses/LensesPart.svelte") },
  { id: "review", name: "reviews.tab", load: () => import("./review/ReviewPart.svelte") },
  { id: "releases", name: "releases.tab", load: () => import("./releases/ReleasesPart.svelte") },
  {
    id: "translation",
    name: "translation.tab",
    load: () => import("./translation/Translation.svelte"),
  },
  { id: "routes", name: "routes.tab", load: () => import("./routes/Routes.svelte") },
  { id: "jobs", name: "jobs.tab", load: () => import("./jobs/Jobs.svelte") },
];
