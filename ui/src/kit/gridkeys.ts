import { blockOf, keyMove, only, tabStep, type Selection, type Size } from "./grid.ts";
import { withCommand } from "./platform.ts";

/** What a key asks of a grid while no cell is being edited. */
export type KeyAct =
  | { act: "select"; to: Selection }
  /** The editor opens with the typed letter, or with the cell's own text. */
  | { act: "begin"; typed: string | null }
  /** The first row of the block goes into all its rows, or its first column into all its columns. */
  | { act: "fill"; way: "down" | "right" }
  | { act: "clear" };

/** Null when the key means nothing to the grid and goes on to the window. */
export function keyAct(sel: Selection, event: KeyboardEvent, size: Size): KeyAct | null {
  const { r, c } = sel.focus;
  const command = withCommand(event);
  const moved = keyMove(sel, event, size);
  if (moved) return { act: "select", to: moved };
  if (event.key === "Tab") {
    const to = tabStep(sel.focus, event.shiftKey, size);
    // At either end Tab leaves the grid, as it must for people who only have a keyboard.
    return to.r === r && to.c === c ? null : { act: "select", to: only(to.r, to.c) };
  }
  if (command && event.key.toLowerCase() === "a") {
    const anchor = { r: size.rows - 1, c: size.cols - 1 };
    return { act: "select", to: { anchor, focus: { r: 0, c: 0 } } };
  }
  if (command && event.key.toLowerCase() === "d") return { act: "fill", way: "down" };
  if (command && event.key.toLowerCase() === "r") return { act: "fill", way: "right" };
  if (event.key === "Delete" || event.key === "Backspace") return { act: "clear" };
  if (event.key === "F2" || event.key === "Enter") return { act: "begin", typed: null };
  if (event.key === "Escape") {
    const { r0, r1, c0, c1 } = blockOf(sel);
    return r0 === r1 && c0 === c1 ? null : { act: "select", to: only(r, c) };
  }
  if (event.key.length === 1 && !command && !event.altKey)
    return { act: "begin", typed: event.key };
  return null;
}
