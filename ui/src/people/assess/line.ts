import type { TimelinePoint } from "../../api/types.ts";

/** The box that the line is drawn in. */
export const box = { width: 720, height: 190, left: 30, right: 16, top: 14, bottom: 26 } as const;

/** Points of the line: what counted, by the manager or agreed. What others said stands beside it. */
export const counting = (points: TimelinePoint[]): TimelinePoint[] =>
  points.filter((point) => point.rater === "manager" || point.rater === "agreed");

const dayOf = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;

/** Where a day stands between the first and the last; in the middle when there is only one. */
export function across(points: TimelinePoint[]): (iso: string) => number {
  const days = points.map((point) => dayOf(point.on));
  const first = Math.min(...days);
  const span = Math.max(...days) - first;
  const width = box.width - box.left - box.right;
  return (iso) => box.left + (span === 0 ? width / 2 : ((dayOf(iso) - first) / span) * width);
}

/** Where a mark from 0 to 5 stands. */
export const up = (value: number): number =>
  box.top + (1 - value / 5) * (box.height - box.top - box.bottom);

/** The line through what is there; a gap where nobody rated. */
export function pathOf(
  points: TimelinePoint[],
  x: (iso: string) => number,
  of: (point: TimelinePoint) => number | null | undefined,
): string {
  let pen = "M";
  return points
    .map((point) => {
      const value = of(point);
      if (value == null) {
        pen = "M";
        return "";
      }
      const step = `${pen}${x(point.on).toFixed(1)} ${up(value).toFixed(1)}`;
      pen = "L";
      return step;
    })
    .join("");
}
