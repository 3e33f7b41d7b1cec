/** Where the points of a radar lie; drawing is left to the component. */
export interface Axis {
  label: string;
  /** What was assessed, or null where nobody has: absent, never zero. */
  value: number | null;
  /** What the level expects, or null where it expects nothing. */
  expected: number | null;
  /** What another level expects, where two are compared; absent where one is. */
  wished?: number | null;
}

/** A point on axis `i` of `n`, `share` of the way from the middle (0) to the rim (1). */
export function spoke(i: number, n: number, share: number, size: number): [number, number] {
  const angle = (Math.PI * 2 * i) / n - Math.PI / 2;
  return [Math.cos(angle) * share * size, Math.sin(angle) * share * size];
}

/** The outline through the axes that have a figure, as an SVG `points` list. */
export function outline(figures: (number | null)[], max: number, size: number): string {
  return figures
    .flatMap((figure, i) =>
      figure === null ? [] : [spoke(i, figures.length, Math.min(1, figure / max), size)],
    )
    .map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`)
    .join(" ");
}

/** Letters that a line beside the radar has room for. */
const ROOM = 16;

/**
 * A long name in two lines, broken between words where the halves are most alike; in more where even
 * the halves would not fit beside the drawing.
 */
export function inLines(text: string, limit = 13): string[] {
  const words = text.split(" ");
  if (text.length <= limit || words.length < 2) return [text];
  let best = [text];
  for (let i = 1; i < words.length; i++) {
    const pair = [words.slice(0, i).join(" "), words.slice(i).join(" ")];
    const width = Math.max(...pair.map((p) => p.length));
    if (best.length === 1 || width < Math.max(...best.map((p) => p.length))) best = pair;
  }
  return best.flatMap((half) => (half.length > ROOM ? inLines(half, ROOM) : [half]));
}
