import type { Cell, Competency, Ladder } from "../api/types.ts";
import { bucketName } from "../people/gap.ts";

/** Rows of the matrix in the order of their buckets. */
export interface Group {
  bucket: string;
  name: string;
  rows: { row: Competency; r: number }[];
}

/** The rows bucket by bucket, numbered as the keyboard walks them. */
export function groupsOf(ladder: Ladder): Group[] {
  const groups: Group[] = [];
  for (const row of ladder.competencies) {
    const found = groups.find((g) => g.bucket === row.bucket);
    if (found) found.rows.push({ row, r: 0 });
    else groups.push({ bucket: row.bucket, name: bucketName(row.bucket), rows: [{ row, r: 0 }] });
  }
  let r = 0;
  for (const group of groups) for (const line of group.rows) line.r = r++;
  return groups;
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
}

/** What is edited when a cell is opened; an empty one begins with one empty statement. */
export function draftOf(cell: Cell | undefined): CellDraft {
  return {
    expected: cell?.expected ?? 0,
    must_have: cell?.must_have ?? false,
    statements: cell?.descriptors.map((d) => ({ id: d.id, text: d.text })) ?? [
      { id: null, text: "" },
    ],
    examples: [...(cell?.examples ?? [])],
  };
}

/** A cell's texts as tab-free lines, for the clipboard of a spreadsheet. */
export function cellText(cell: Cell | undefined): string {
  return cell?.descriptors.map((d) => d.text).join("\n") ?? "";
}
