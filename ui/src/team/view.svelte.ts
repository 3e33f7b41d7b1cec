import type { Coverage, TenthsMean } from "../api/types.ts";
import { showNumber, showShare } from "../texts/format.ts";

/** What the cells of the map show. */
export type Show = "coverage" | "ability" | "interest";

/** Kept while other screens are looked at. */
export const view = $state<{ show: Show }>({ show: "coverage" });

/** How many people are drawn at once; the columns are always those of everybody. */
export const part = 200;

export interface Shown {
  share: number | null;
  text?: string;
}

/** A coverage as a cell draws it. */
export const shareOf = (coverage: Coverage): number | null =>
  coverage.permille == null ? null : coverage.permille / 1000;

/** A mean in tenths as a cell draws it, 5 being full. */
export function meanOf(mean: TenthsMean): Shown {
  if (mean.tenths == null) return { share: null };
  return { share: mean.tenths / 50, text: showNumber(mean.tenths / 10, 1) };
}

/** A coverage in words. */
export const coverageText = (coverage: Coverage): string => {
  const share = shareOf(coverage);
  return share === null ? "–" : showShare(share, 1);
};

/** A mean in words. */
export const meanText = (mean: TenthsMean): string => meanOf(mean).text ?? "–";
