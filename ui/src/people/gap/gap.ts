import type { BucketGap, GapPage, GapRow, TenthsMean } from "../../api/types.ts";
import type { Axis } from "../../kit/radar.ts";

/** A mean as a figure, or null where there is none. */
export const meanOf = (mean: TenthsMean): number | null =>
  mean.tenths == null ? null : mean.tenths / 10;

/** The three shapes by bucket: the person, the present level, the level looked at. */
export const bucketAxes = (buckets: BucketGap[]): Axis[] =>
  buckets.map((one) => ({
    label: one.title,
    value: meanOf(one.rating),
    expected: meanOf(one.present),
    wished: meanOf(one.wished),
  }));

/** The three shapes by competency; the present level is known where both levels stand on one ladder. */
export function rowAxes(page: GapPage): Axis[] {
  const present = new Map(page.present?.rows.map((row) => [row.competency_id, row.expected]));
  return (page.target?.rows ?? []).map((row) => ({
    label: row.name,
    value: row.mark.proficiency ?? null,
    expected: present.get(row.competency_id) ?? null,
    wished: row.expected,
  }));
}

/** Rows of some kinds, the heaviest first. */
export const rowsOf = (rows: GapRow[], kinds: GapRow["kind"][]): GapRow[] =>
  rows
    .filter((row) => kinds.includes(row.kind))
    .toSorted((a, b) => b.weight * (b.short ?? 1) - a.weight * (a.short ?? 1));

/** What keeps the level away: rows that fall short or are not rated, and must-haves without a proof. */
export function missingOf(page: GapPage): GapRow[] {
  const target = page.target;
  if (!target) return [];
  const unproved = target.evidence_weighs ? target.must_haves_unproved : [];
  return rowsOf(
    target.rows.filter(
      (row) =>
        row.expected > 0 &&
        (row.mark.proficiency == null || (row.short ?? 0) > 0 || unproved.includes(row.name)),
    ),
    ["gap", "growth", "missing", "strength", "risk"],
  );
}
