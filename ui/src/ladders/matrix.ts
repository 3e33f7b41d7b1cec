import type { Cell, Competency, Ladder, LadderPage, Level, WriteCell } from "../api/types.ts";
import { only, type Block, type Cell as Place, type Selection, type Size } from "../kit/grid.ts";
import { bucketName } from "../people/gap.ts";

/** A line of the matrix as it is drawn: the head of a bucket, or one of its rows. */
export type Line =
  | { kind: "bucket"; bucket: string; name: string; weight: number }
  | { kind: "row"; row: Competency; r: number };

/** What of a ladder is in sight: lines to draw, rows and levels as the keyboard walks them. */
export interface View {
  lines: Line[];
  rows: Competency[];
  levels: Level[];
}

/** The keys of what a filter lets through; an empty one lets everything through. */
export type Filter = ReadonlySet<string>;

const through = (filter: Filter, key: string) => filter.size === 0 || filter.has(key);

/** The matrix bucket by bucket, as far as the filters let it through. */
export function viewOf(
  page: Pick<LadderPage, "ladder" | "buckets">,
  buckets: Filter,
  levels: Filter,
): View {
  const { ladder } = page;
  const view: View = {
    lines: [],
    rows: [],
    levels: ladder.levels.filter((level) => through(levels, level.id)),
  };
  for (const bucket of page.buckets) {
    if (!through(buckets, bucket)) continue;
    const rows = ladder.competencies.filter((row) => row.bucket === bucket);
    const weight = rows.reduce((sum, row) => sum + row.weight, 0);
    view.lines.push({ kind: "bucket", bucket, name: bucketName(bucket), weight });
    for (const row of rows) {
      view.lines.push({ kind: "row", row, r: view.rows.length });
      view.rows.push(row);
    }
  }
  return view;
}

/** The place of the heads: row -1 holds the levels, column -1 the competencies. */
export const HEAD = -1;

interface Key {
  key: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}

/**
 * The selection after a key that moves; null for any other key. Heads are reached by the arrows,
 * and a block never takes them in.
 */
export function step(sel: Selection, event: Key, size: Size, page: number): Selection | null {
  if (event.altKey) return null;
  const { r, c } = sel.focus;
  const edge = event.ctrlKey || event.metaKey;
  const last = { r: size.rows - 1, c: size.cols - 1 };
  const to: Record<string, Place> = {
    ArrowUp: { r: edge && r > 0 ? 0 : r - 1, c },
    ArrowDown: { r: edge ? last.r : r + 1, c },
    ArrowLeft: { r, c: edge && c > 0 ? 0 : c - 1 },
    ArrowRight: { r, c: edge ? last.c : c + 1 },
    Home: edge ? { r: 0, c: 0 } : { r, c: 0 },
    End: edge ? last : { r, c: last.c },
    PageUp: { r: Math.max(Math.min(0, r), r - page), c },
    PageDown: { r: r + page, c },
  };
  const wanted = to[event.key];
  if (!wanted) return null;
  const least = event.shiftKey ? 0 : HEAD;
  const focus = {
    r: Math.max(least, Math.min(last.r, wanted.r)),
    c: Math.max(least, Math.min(last.c, wanted.c)),
  };
  // The corner where both heads meet stands for nothing.
  if (focus.r === HEAD && focus.c === HEAD) return sel;
  if (!event.shiftKey) return { anchor: focus, focus };
  const anchor = { r: Math.max(0, sel.anchor.r), c: Math.max(0, sel.anchor.c) };
  return { anchor, focus };
}

/** Where the keyboard was put, and what stood there. */
export interface Placed {
  sel: Selection;
  row?: string | undefined;
  level?: string | undefined;
}

/** The selection as it is now: it follows a row or level that moved, and stays within what is in sight. */
export function follow(placed: Placed, view: View): Selection {
  const { anchor, focus } = placed.sel;
  const find = (all: { id: string }[], id: string | undefined, at: number) => {
    if (at === HEAD) return HEAD;
    const found = id === undefined ? -1 : all.findIndex((one) => one.id === id);
    return found >= 0 ? found : Math.min(at, all.length - 1);
  };
  const r = find(view.rows, placed.row, focus.r);
  const c = find(view.levels, placed.level, focus.c);
  const kept = r === focus.r && c === focus.c;
  const inside = anchor.r < view.rows.length && anchor.c < view.levels.length;
  return kept && inside ? placed.sel : only(r, c);
}

/** A cell of a ladder, as commands name it. */
export interface CellPlace {
  competency_id: string;
  level_id: string;
}

/** The cells of a block, heads left out. */
export function placesOf(view: View, { r0, r1, c0, c1 }: Block): CellPlace[] {
  const levels = view.levels.slice(Math.max(0, c0), c1 + 1);
  return view.rows
    .slice(Math.max(0, r0), r1 + 1)
    .flatMap((row) => levels.map((level) => ({ competency_id: row.id, level_id: level.id })));
}

/** Where a row goes: before another of a bucket, or to the bucket's end. */
export interface RowTarget {
  bucket: string;
  before: string | null;
}

/** One row up or down, over the border of a bucket too; null at either end. */
export function rowStep(rows: Competency[], r: number, toward: -1 | 1): RowTarget | null {
  const [row, other] = [rows[r], rows[r + toward]];
  if (!row || !other) return null;
  if (toward === -1) {
    return { bucket: other.bucket, before: other.bucket === row.bucket ? other.id : null };
  }
  if (other.bucket !== row.bucket) return { bucket: other.bucket, before: other.id };
  const after = rows[r + 2];
  return { bucket: row.bucket, before: after?.bucket === row.bucket ? after.id : null };
}

/** Where a row goes that is dropped on another one, on its upper or lower half. */
export function rowDrop(rows: Competency[], onto: string, lower: boolean): RowTarget | null {
  const at = rows.findIndex((row) => row.id === onto);
  const row = rows[at];
  if (!row) return null;
  if (!lower) return { bucket: row.bucket, before: row.id };
  const after = rows[at + 1];
  return { bucket: row.bucket, before: after?.bucket === row.bucket ? after.id : null };
}

/** Before which level a level goes that moves one column among those in sight; undefined at the edge. */
export function levelStep(
  ladder: Ladder,
  shown: Level[],
  c: number,
  toward: -1 | 1,
): string | null | undefined {
  const other = shown[c + toward];
  if (!shown[c] || !other) return undefined;
  return toward === -1 ? other.id : levelAfter(ladder, other.id);
}

/** The level of the next column; null after the last. */
export function levelAfter(ladder: Ladder, id: string): string | null {
  const at = ladder.levels.findIndex((level) => level.id === id);
  return ladder.levels[at + 1]?.id ?? null;
}

/** What a level expects of a competency; undefined where the ladder says nothing. */
export function cellAt(row: Competency | undefined, level: string | undefined): Cell | undefined {
  return row?.cells.find((cell) => cell.level_id === level);
}

/** A cell as it is edited: texts with the identity they keep. */
export interface CellDraft {
  expected: number;
  must_have: boolean;
  statements: { id: string | null; text: string }[];
  examples: string[];
  /** Why the row differs from the ladder's parent; asked for on derived ladders. */
  reason: string;
}

/**
 * What is edited when a cell is opened; an empty one begins with one empty statement. What was typed
 * to open it begins one more.
 */
export function draftOf(cell: Cell | undefined, typed = ""): CellDraft {
  const statements: CellDraft["statements"] =
    cell?.descriptors.map((d) => ({ id: d.id, text: d.text })) ?? [];
  if (statements.length === 0 || typed !== "") statements.push({ id: null, text: typed });
  return {
    expected: cell?.expected ?? 0,
    must_have: cell?.must_have ?? false,
    statements,
    examples: [...(cell?.examples ?? [])],
    reason: "",
  };
}

/** What a draft asks to be written at a competency and a level; lines that stayed empty are left out. */
export function cellRequest(
  ladder_id: string,
  competency_id: string,
  level_id: string,
  draft: CellDraft,
): WriteCell {
  return {
    ladder_id,
    competency_id,
    level_id,
    expected: draft.expected,
    must_have: draft.must_have,
    descriptors: draft.statements.filter((s) => s.id !== null || s.text.trim() !== ""),
    examples: draft.examples,
    reason: draft.reason.trim() || null,
  };
}

/** A cell's statements, a line each, for the clipboard of a spreadsheet. */
export function cellText(cell: Cell | undefined): string {
  return cell?.descriptors.map((d) => d.text).join("\n") ?? "";
}

/** The expectation that a key sets: the digits 0 to 5, wherever the keyboard has them. */
export function digitOf(event: KeyboardEvent): number | null {
  const match = /^(?:Digit|Numpad)([0-5])$/.exec(event.code);
  if (!match || event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return null;
  return Number(match[1]);
}
