import type { Coverage, Face, TeamCell, TenthsMean } from "../api/types.ts";
import { showDate, showNumber, showShare } from "../texts/format.ts";
import { t } from "../texts/text.ts";
import { coverageText, meanText } from "./view.svelte.ts";

/** A figure with what it is made of. */
export interface Figure {
  name: string;
  /** The rule in words. */
  how: string;
  /** The numbers that go into it. */
  inputs: string;
  value: string;
}

/** What a figure that was clicked is made of. */
export interface Opened {
  title: string;
  figures: Figure[];
  /** Whose rows stand behind it; absent for everybody's. */
  person?: string;
}

const quotient = (above: string, below: string): string => `${above} ÷ ${below}`;

export const coverageFigure = (coverage: Coverage, name = t("opened.coverage")): Figure => ({
  name,
  how: t("opened.coverage_how"),
  inputs: quotient(showNumber(coverage.covered), showNumber(coverage.expected)),
  value: coverageText(coverage),
});

const meanFigure = (name: string, how: string, mean: TenthsMean): Figure => ({
  name,
  how,
  inputs: quotient(showNumber(mean.sum), showNumber(mean.count)),
  value: meanText(mean),
});

export const abilityFigure = (mean: TenthsMean, name = t("opened.ability")): Figure =>
  meanFigure(name, t("opened.ability_how"), mean);

/** The mean ability of an earlier day; nothing without one. */
export const abilityThen = (since: string, mean: TenthsMean): Figure[] =>
  since === "" ? [] : [abilityFigure(mean, t("opened.ability_then", { date: showDate(since) }))];

export const interestFigure = (mean: TenthsMean): Figure =>
  meanFigure(t("opened.interest"), t("opened.interest_how"), mean);

export const gapFigure = (mean: TenthsMean): Figure =>
  meanFigure(t("opened.gap"), t("opened.gap_how"), mean);

/** Points of a change in words: +12.5. */
function points(change: number): string {
  const sign = change > 0 ? "+" : change < 0 ? "−" : "";
  return t("focus.points", { sign, n: showNumber(Math.abs(change) / 10, 1) });
}

/** A change of coverage since a day; nothing without one. */
export function changeFigures(
  since: string,
  now: Coverage,
  change: number | null | undefined,
  before?: Coverage,
): Figure[] {
  if (since === "" || change == null) return [];
  const then = before ? coverageText(before) : showShare(((now.permille ?? 0) - change) / 1000, 1);
  const figure = {
    name: t("opened.change", { date: showDate(since) }),
    how: t("opened.change_how"),
    inputs: `${coverageText(now)} − ${then}`,
    value: points(change),
  };
  return before
    ? [coverageFigure(before, t("opened.coverage_then", { date: showDate(since) })), figure]
    : [figure];
}

/** A cell of the map. */
export const cellFigures = (cell: TeamCell, since: string): Figure[] => [
  coverageFigure(cell.coverage),
  ...changeFigures(since, cell.coverage, cell.change, cell.before),
  gapFigure(cell.short),
  abilityFigure(cell.proficiency),
  interestFigure(cell.interest),
];

/** A person in one face: the mean, and its share of all faces' means. */
export function faceFigures(face: Face, all: Face[]): Figure[] {
  const part = (
    name: string,
    how: string,
    of: (one: Face) => TenthsMean,
    share?: number | null,
  ) => {
    const sum = all.reduce((total, one) => total + (of(one).tenths ?? 0), 0);
    return {
      name,
      how,
      inputs: quotient(meanText(of(face)), showNumber(sum / 10, 1)),
      value: share == null ? "–" : showShare(share / 1000, 1),
    };
  };
  return [
    abilityFigure(face.ability),
    part(t("opened.share"), t("opened.share_how"), (one) => one.ability, face.share),
    interestFigure(face.interest),
    part(t("opened.wish"), t("opened.wish_how"), (one) => one.interest, face.wish),
  ];
}
