import type { Edit } from "./grid.ts";

/** A row of a grid; values are kept as text in the form `read` gives them. */
export interface GridLine {
  key: string;
  head: string;
  values: string[];
  /** A figure at the end that is not edited. */
  total?: string;
  /** A row that is only read, such as a subtotal. */
  fixed?: boolean;
  /** By column what the editor holds where that is not the value: an expression, another currency. */
  typed?: (string | undefined)[];
  /** Why its cells are not typed; said when somebody tries. */
  locked?: string;
  /** A word after the head: the row's own currency, that it is worked out. */
  tag?: string;
}

/** A text as the grid's owner understands it, or the sentence that says what is wrong. */
export type GridRead = { ok: true; value: string } | { ok: false; sentence: string };

/** What a grid is given. */
export interface GridProps {
  label: string;
  corner: string;
  columns: string[];
  lines: GridLine[];
  /** The foot: one figure per column and, where lines have totals, one more. */
  foot?: { head: string; values: string[] };
  totalHead?: string;
  /** A value as it is read; columns may mean different things. */
  show: (value: string, c: number) => string;
  /** A value as it is put into the editor. */
  edit: (value: string, c: number) => string;
  /** A typed or pasted text; "" must be understood as an empty cell. It may have to be asked for. */
  read: (text: string, c: number, r: number) => GridRead | Promise<GridRead>;
  /** A cell as it is copied for another program; as it is edited where nothing is said. */
  copy?: (r: number, c: number) => string;
  /** Long words: in the heads alone, or in the cells as well. */
  wrapped?: "heads" | "all";
  /** All cells of one action together, so that one undo takes it back. */
  oncommit: (edits: Edit[], what: "edit" | "paste" | "clear" | "fill") => void;
  /** Told how many cells a paste took and how many it could not. */
  onpasted?: (taken: number, skipped: number) => void;
  /** Told where the keyboard is, for a panel that shows the cell's arithmetic. */
  onfocus?: (r: number, c: number) => void;
}

/** The cells of a paste whose texts are understood; only an expression has to be waited for. */
export async function understood(
  planned: Edit[],
  ask: (one: Edit) => GridRead | Promise<GridRead> | null,
): Promise<Edit[]> {
  const found = await Promise.all(planned.map(ask));
  return planned.flatMap((one, i) => {
    const answer = found[i];
    return answer?.ok ? [{ ...one, value: answer.value }] : [];
  });
}
