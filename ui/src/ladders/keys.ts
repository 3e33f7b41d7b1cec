import { blockOf, type Cell, type Selection } from "../kit/grid.ts";
import { withCommand } from "../kit/platform.ts";
import type { MatrixActs } from "./acts.ts";
import { digitOf, step } from "./matrix.ts";

/** What a key pressed in the matrix is judged by. */
interface Around {
  sel: Selection;
  size: { rows: number; cols: number };
  /** Rows that Page Up and Page Down go by. */
  page: number;
  acts: MatrixActs;
  select: (sel: Selection) => void;
}

/** Does what a key asks for, and says whether it asked for anything. */
export function pressed(event: KeyboardEvent, { sel, size, page, acts, select }: Around): boolean {
  const command = withCommand(event);
  const sideways = event.key === "ArrowLeft" ? -1 : event.key === "ArrowRight" ? 1 : 0;
  const upright = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
  const digit = digitOf(event);
  const { r, c } = sel.focus;
  const block = blockOf(sel);
  const moved = step(sel, event, size, page);
  if (sideways !== 0 && event.shiftKey && command) acts.copyAcross(sideways);
  else if (sideways !== 0 && event.altKey && c >= 0) acts.moveLevel(sideways);
  else if (upright !== 0 && event.altKey && r >= 0) acts.moveRow(upright);
  else if (moved) select(moved);
  else if (event.key === "Enter" || event.key === "F2" || event.key === " ") acts.edit("");
  else if (event.key === "Delete" || event.key === "Backspace") acts.clear();
  else if (event.key === "Escape" && (block.r0 !== block.r1 || block.c0 !== block.c1)) {
    select({ anchor: sel.focus, focus: sel.focus });
  } else if (command && event.key.toLowerCase() === "a") {
    select({ anchor: { r: size.rows - 1, c: size.cols - 1 }, focus: { r: 0, c: 0 } });
  } else if (r < 0 || c < 0 || command || event.altKey) return false;
  else if (event.key === "!") acts.must();
  else if (digit !== null) acts.expect(digit);
  else if (event.key.length === 1) acts.edit(event.key);
  else return false;
  return true;
}

/** The cell under a pointer; null beside all of them. */
export function placeOf(event: Event): Cell | null {
  const cell = (event.target as HTMLElement).closest<HTMLElement>("[data-r]");
  return cell ? { r: Number(cell.dataset["r"]), c: Number(cell.dataset["c"]) } : null;
}
