import type { LadderPage } from "../../api/types.ts";
import { only } from "../../kit/grid.ts";
import { viewOf, type Placed } from "../matrix.ts";

/** The cell that somebody wants to see: set before the matrix is opened, taken by it once. */
export const aim = $state<{ competency: string; level: string }>({ competency: "", level: "" });

/** Takes the cell that is wanted, if there is one, as a place in the whole matrix. */
export function aimedAt(page: LadderPage): Placed | null {
  const { competency, level } = aim;
  if (!competency) return null;
  aim.competency = "";
  aim.level = "";
  const all = viewOf(page, new Set(), new Set());
  const r = all.rows.findIndex((one) => one.id === competency);
  const c = all.levels.findIndex((one) => one.id === level);
  return { sel: only(r, c), row: competency, level: level || undefined };
}
