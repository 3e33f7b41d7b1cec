import type { Edit } from "../kit/grid.ts";
import type { RowTarget } from "./matrix.ts";

/** What the keyboard, the pointer and the clipboard ask for. */
export interface MatrixActs {
  /** Enter, a double click, or a letter that begins a new statement. */
  edit: (typed: string) => void;
  /** A digit over the selected block. */
  expect: (expected: number) => void;
  /** The sign that makes the selected block a must, or no longer one. */
  must: () => void;
  /** Delete: the words of a block, or the row or level whose head is selected. */
  clear: () => void;
  /** Alt and an arrow. */
  moveRow: (toward: -1 | 1) => void;
  moveLevel: (toward: -1 | 1) => void;
  /** Ctrl+Shift and an arrow: the cell's words are wanted at the neighbouring level too. */
  copyAcross: (toward: -1 | 1) => void;
  paste: (edits: Edit[]) => void;
  dropRow: (id: string, target: RowTarget) => void;
  /** Before which level a level was dropped; null for after the last. */
  dropLevel: (id: string, before: string | null) => void;
}
