import type { LadderPage, Level } from "../api/types.ts";
import { rankOf } from "./level.ts";

/** A level in the picture of the tracks, by the middle of its box. */
export interface Rung {
  level: Level;
  x: number;
  y: number;
}

/** The picture of a ladder's tracks: a row for each rank, highest first, a column for each track. */
export interface Picture {
  rungs: Rung[];
  /** Steps upward as lines from the top of a box to the foot of another. */
  lines: { key: string; path: string; across: boolean }[];
  width: number;
  height: number;
}

/** Sizes of the picture in pixels: what one track and one rank take, and the box within. */
export const sizes = { column: 276, row: 64, box: 252, boxHeight: 44 };

/** Places the levels: equals stand in one row, each track in its column. */
export function pictureOf(page: Pick<LadderPage, "ladder" | "tracks" | "steps">): Picture {
  const { levels } = page.ladder;
  const ranks = [...new Set(levels.map(rankOf))].sort((a, b) => b - a);
  const rungs = levels.map((level) => ({
    level,
    x: page.tracks.indexOf(level.track) * sizes.column + sizes.column / 2,
    y: ranks.indexOf(rankOf(level)) * sizes.row + sizes.row / 2,
  }));
  const lines = page.steps.flatMap(({ from, to }) => {
    const low = rungs.find((rung) => rung.level.id === from);
    const high = rungs.find((rung) => rung.level.id === to);
    if (!low || !high) return [];
    const [start, end] = [low.y - sizes.boxHeight / 2, high.y + sizes.boxHeight / 2];
    const bend = Math.max(8, (start - end) / 2);
    const path = `M${low.x} ${start}C${low.x} ${start - bend} ${high.x} ${end + bend} ${high.x} ${end}`;
    return [{ key: `${from} ${to}`, path, across: low.x !== high.x }];
  });
  return {
    rungs,
    lines,
    width: page.tracks.length * sizes.column,
    height: ranks.length * sizes.row,
  };
}
