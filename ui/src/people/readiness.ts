import type { Readiness, Verdict } from "../api/types.ts";
import { t } from "../texts/text.ts";

const tones: Record<Verdict, "ok" | "warn" | "info" | "plain"> = {
  ready: "ok",
  close: "info",
  not_yet: "warn",
  not_assessed: "plain",
};

/** The tone of the computed judgement. */
export const verdictTone = (verdict: Verdict) => tones[verdict];

/** The words of the computed judgement. */
export const verdictName = (verdict: Verdict) => t(`people.verdict_${verdict}`);

/** The products that the book's two sums are made of, row by row; only rated rows are in them. */
export function products(readiness: Readiness) {
  return readiness.rows.flatMap((row) => {
    const rating = row.mark.proficiency;
    if (rating == null || row.expected === 0) return [];
    const counted = Math.min(rating, row.expected);
    return [
      {
        id: row.competency_id,
        name: row.name,
        weight: row.weight,
        counted,
        expected: row.expected,
        covered: row.weight * counted,
        asked: row.weight * row.expected,
      },
    ];
  });
}

/** Rows that fall short, the heaviest shortfall first, without those already named as must-haves. */
export function missingRows(readiness: Readiness, most = 4) {
  return readiness.rows
    .filter((row) => (row.short ?? 0) > 0 && !readiness.must_haves_missing.includes(row.name))
    .toSorted((a, b) => b.weight * (b.short ?? 0) - a.weight * (a.short ?? 0))
    .slice(0, most);
}
