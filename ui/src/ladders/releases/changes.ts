import type { MarkedChange, Step } from "../../api/types.ts";

/** Changes of one place: a cell, a row, a level, or the ladder itself. */
export interface Place {
  key: string;
  name: string;
  changes: MarkedChange[];
}

/** Changes by their places, in the order in which they come. */
export function byPlace(changes: MarkedChange[]): Place[] {
  const places: Place[] = [];
  for (const change of changes) {
    const key = `${change.level_id ?? ""} ${change.competency_id ?? ""} ${change.place}`;
    const last = places.at(-1);
    if (last?.key === key) last.changes.push(change);
    else places.push({ key, name: change.place, changes: [change] });
  }
  return places;
}

/** The tone of a step: what is demanded stands out. */
export const tones: Record<Step, "danger" | "info" | "plain"> = {
  major: "danger",
  minor: "info",
  patch: "plain",
};
