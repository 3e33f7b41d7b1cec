import type { Coverage, MapFigure, TenthsMean } from "../api/types.ts";
import { showNumber, showShare } from "../texts/format.ts";

/** What the cells of the map show. */
export type Show = MapFigure;

/** Kept while other screens are looked at: what cells show, and the day they are compared with. */
export const view = $state<{ show: Show; since: string }>({ show: "coverage", since: "" });

/** How many people are drawn at once; the columns are always those of everybody. */
export const part = 200;

export interface Shown {
  share: number | null;
  text?: string;
  sign?: string;
}

/** So many steps short is the pale end of the ramp. */
const farShort = 2.5;

/** What the ends of the ramp stand for; nothing where they are 0 % and 100 %. */
export function endsOf(show: Show): { low: string; high: string } | undefined {
  if (show === "ability" || show === "interest") return { low: showNumber(0), high: showNumber(5) };
  if (show === "gap") return { low: `−${showNumber(farShort, 1)}`, high: "✓" };
  return undefined;
}

/** A coverage as a cell draws it. */
export const shareOf = (coverage: Coverage): number | null =>
  coverage.permille == null ? null : coverage.permille / 1000;

/** A mean in tenths as a cell draws it, 5 being full. */
export function meanOf(mean: TenthsMean): Shown {
  if (mean.tenths == null) return { share: null };
  return { share: mean.tenths / 50, text: showNumber(mean.tenths / 10, 1) };
}

/** What is missing on the mean: full where nothing is, paler the more is. */
export function gapOf(short: TenthsMean): Shown {
  if (short.tenths == null) return { share: null };
  const steps = short.tenths / 10;
  const share = 1 - Math.min(steps, farShort) / farShort;
  return steps === 0 ? { share, text: "✓" } : { share, text: `−${showNumber(steps, 1)}` };
}

/** A change of coverage in percentage points, with an arrow; the colour is that of the coverage now. */
export function changeOf(change: number | null | undefined, coverage: Coverage): Shown {
  if (change == null) return { share: shareOf(coverage), text: "" };
  const points = showNumber(Math.abs(change) / 10, 1);
  const sign = change > 0 ? "▲" : change < 0 ? "▼" : "=";
  return { share: shareOf(coverage), text: change === 0 ? "=" : `${sign} ${points}` };
}

/** A change of ability in tenths of a step, with an arrow; the colour is that of the ability now. */
export function stepsOf(share: number | null, change: number | null): Shown {
  if (change === null) return { share, text: "" };
  const sign = change > 0 ? "▲" : change < 0 ? "▼" : "=";
  const steps = showNumber(Math.abs(change) / 10, change % 10 === 0 ? 0 : 1);
  return { share, text: change === 0 ? "=" : `${sign} ${steps}` };
}

/** The cell of a bucket. */
export function cellOf(
  show: Show,
  cell: {
    coverage: Coverage;
    proficiency: TenthsMean;
    interest: TenthsMean;
    short: TenthsMean;
    change?: number | null;
  },
): Shown {
  if (show === "gap") return gapOf(cell.short);
  if (show === "change") return changeOf(cell.change, cell.coverage);
  if (show === "coverage") return { share: shareOf(cell.coverage) };
  return meanOf(show === "ability" ? cell.proficiency : cell.interest);
}

/** A coverage in words. */
export const coverageText = (coverage: Coverage): string => {
  const share = shareOf(coverage);
  return share === null ? "–" : showShare(share, 1);
};

/** A mean in words. */
export const meanText = (mean: TenthsMean): string => meanOf(mean).text ?? "–";
