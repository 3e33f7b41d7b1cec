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

/** A name beside the radar: its lines, and where the first of them begins or ends. */
export interface RadarLabel {
  lines: string[];
  x: number;
  /** The base line of the first line. */
  y: number;
  anchor: "start" | "middle" | "end";
  top: number;
  bottom: number;
}

/** Height of a line and width of a letter, as shares of the size of the letters. */
const LINE = 1.04;
const LETTER = 0.54;
const APART = 3;

/**
 * Where the names stand: each outside its axis, and pushed away from the middle line where two
 * neighbours would lie on each other. `letter` is the size of the letters in the drawing's units.
 */
export function labels(names: string[], size: number, letter: number): RadarLabel[] {
  const all = names.map((name, i): RadarLabel & { at: number } => {
    const [x, at] = spoke(i, names.length, 1.1, size);
    const lines = inLines(name);
    const height = lines.length * letter * LINE;
    const top = at < -40 ? at + letter * 0.5 - height : at > 40 ? at - 2 : at - height / 2;
    const anchor = Math.abs(x) < 12 ? "middle" : x > 0 ? "start" : "end";
    return { lines, x, y: 0, anchor, top, bottom: top + height, at };
  });
  const move = (one: RadarLabel, by: number) => {
    one.top += by;
    one.bottom += by;
  };
  for (const side of ["start", "end"] as const) {
    const column = all.filter((one) => one.anchor === side).toSorted((a, b) => a.at - b.at);
    const lower = column.findIndex((one) => one.at >= 0);
    for (let i = lower - 2; i >= 0; i--) {
      move(column[i]!, Math.min(0, column[i + 1]!.top - APART - column[i]!.bottom));
    }
    for (let i = Math.max(1, lower); i < column.length; i++) {
      move(column[i]!, Math.max(0, column[i - 1]!.bottom + APART - column[i]!.top));
    }
  }
  // The one on top and the one below give way to those beside them that they would reach.
  for (const one of all.filter((label) => label.anchor === "middle")) {
    const half = (Math.max(...one.lines.map((line) => line.length)) * letter * LETTER) / 2;
    for (const other of all) {
      if (other.anchor === "middle" || Math.abs(other.x) > half + letter / 2) continue;
      if (one.at < 0 && other.at < 0) move(one, Math.min(0, other.top - APART - one.bottom));
      if (one.at > 0 && other.at > 0) move(one, Math.max(0, other.bottom + APART - one.top));
    }
  }
  return all.map(({ at: _, ...one }) => ({ ...one, y: one.top + letter * 0.82 }));
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
