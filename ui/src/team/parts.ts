import type { Component } from "svelte";
import type { PlainKey } from "../texts/text.ts";

/** A part of the team's screen: the name on its chip, and how its code is brought. */
export interface Part {
  id: string;
  name: PlainKey;
  load: () => Promise<{ default: Component }>;
}

/** Every part of the team's screen, in the order of the chips; the first is shown when none is named. */
export const parts: Part[] = [
  { id: "buckets", name: "team.by_bucket", load: () => import("./ByBucket.svelte") },
  { id: "competencies", name: "team.by_competency", load: () => import("./ByCompetency.svelte") },
  { id: "focus", name: "team.focus", load: () => import("./Focus.svelte") },
  { id: "speaking", name: "speaking.tab", load: () => import("../growth/SpeakingPart.svelte") },
  { id: "skills", name: "team.search", load: () => import("./SkillSearch.svelte") },
];
