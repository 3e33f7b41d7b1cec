import { describe, expect, it } from "vitest";
import type { Competency, Ladder, LadderPage, Level } from "../../src/api/types.ts";
import { only } from "../../src/kit/grid.ts";
import { levelsOf, rowsOf } from "../../src/ladders/begin.ts";
import {
  draftOf,
  HEAD,
  levelStep,
  placesOf,
  rowDrop,
  rowStep,
  step,
  viewOf,
} from "../../src/ladders/matrix.ts";
import { startsOf, within } from "../../src/ladders/scroll.ts";
import { pictureOf, sizes } from "../../src/ladders/tracks.ts";

const level = (id: string, track = "i", rank = 1) => ({ id, code: id, track, rank }) as Level;
const row = (id: string, bucket: string) =>
  ({ id, name: id, bucket, weight: 10, cells: [] }) as unknown as Competency;

const rows = [row("a", "product"), row("x", "own"), row("b", "product"), row("c", "finance")];
const ladder = {
  levels: [level("1"), level("2"), level("3")],
  competencies: rows,
} as Ladder;
const page = { ladder, buckets: ["product", "finance", "own"] };
const all = viewOf(page, new Set(), new Set());

describe("what is in sight", () => {
  it("stands bucket by bucket in the order that the book gives", () => {
    expect(all.rows.map((one) => one.id)).toEqual(["a", "b", "c", "x"]);
    const lines = all.lines.map((l) => (l.kind === "row" ? l.r : `${l.name} ${l.weight}`));
    expect(lines).toEqual(["Product 20", 0, 1, "Finance 10", 2, "Own 10", 3]);
  });

  it("is what the filters let through", () => {
    const view = viewOf(page, new Set(["own", "finance"]), new Set(["3", "1"]));
    expect(view.rows.map((one) => one.id)).toEqual(["c", "x"]);
    expect(view.levels.map((one) => one.id)).toEqual(["1", "3"]);
    expect(placesOf(view, { r0: 1, r1: 1, c0: HEAD, c1: 1 })).toEqual([
      { competency_id: "x", level_id: "1" },
      { competency_id: "x", level_id: "3" },
    ]);
  });
});

describe("a key", () => {
  const size = { rows: 10, cols: 4 };
  const key = (name: string) => {
    const parts = name.split("+");
    const mod = (m: string) => parts.includes(m);
    return {
      key: parts.at(-1)!,
      shiftKey: mod("Shift"),
      ctrlKey: mod("Ctrl"),
      metaKey: false,
      altKey: mod("Alt"),
    };
  };
  it.each([
    [[3, 2], "ArrowDown", [4, 2]],
    [[9, 2], "ArrowDown", [9, 2]],
    [[0, 2], "ArrowUp", [HEAD, 2]],
    [[3, 0], "ArrowLeft", [3, HEAD]],
    [[HEAD, 0], "ArrowLeft", [HEAD, 0]],
    [[0, HEAD], "ArrowUp", [0, HEAD]],
    [[3, HEAD], "ArrowRight", [3, 0]],
    [[3, 2], "Home", [3, 0]],
    [[3, 2], "End", [3, 3]],
    [[3, 2], "Ctrl+Home", [0, 0]],
    [[3, 2], "Ctrl+End", [9, 3]],
    [[3, 2], "Ctrl+ArrowUp", [0, 2]],
    [[3, 2], "PageDown", [7, 2]],
    [[3, 2], "PageUp", [0, 2]],
    [[HEAD, 2], "PageUp", [HEAD, 2]],
  ] as const)("%j %s goes to %j", ([r, c], name, [toR, toC]) => {
    expect(step(only(r, c), key(name), size, 4)).toEqual(only(toR, toC));
  });

  it("with Shift extends and stops before the heads", () => {
    const found = step(only(1, 1), key("Shift+ArrowUp"), size, 4);
    expect(found).toEqual({ anchor: { r: 1, c: 1 }, focus: { r: 0, c: 1 } });
    expect(step(found!, key("Shift+ArrowUp"), size, 4)).toEqual(found);
    expect(step(only(2, HEAD), key("Shift+ArrowRight"), size, 4)).toEqual({
      anchor: { r: 2, c: 0 },
      focus: { r: 2, c: 0 },
    });
  });

  it("that does not move, or comes with Alt, is left to others", () => {
    expect(step(only(1, 1), key("Enter"), size, 4)).toBeNull();
    expect(step(only(1, 1), key("Alt+ArrowUp"), size, 4)).toBeNull();
  });
});

describe("moving", () => {
  it("goes one row, over the border of a bucket too, and stops at either end", () => {
    const r = all.rows;
    expect(rowStep(r, 0, -1)).toBeNull();
    expect(rowStep(r, 1, -1)).toEqual({ bucket: "product", before: "a" });
    expect(rowStep(r, 0, 1)).toEqual({ bucket: "product", before: null });
    expect(rowStep(r, 1, 1)).toEqual({ bucket: "finance", before: "c" });
    expect(rowStep(r, 2, -1)).toEqual({ bucket: "product", before: null });
    expect(rowStep(r, 3, 1)).toBeNull();
    expect(rowDrop(r, "a", false)).toEqual({ bucket: "product", before: "a" });
    expect(rowDrop(r, "a", true)).toEqual({ bucket: "product", before: "b" });
    expect(rowDrop(r, "b", true)).toEqual({ bucket: "product", before: null });
  });

  it("goes one column among the levels in sight", () => {
    const shown = [ladder.levels[0]!, ladder.levels[2]!];
    expect(levelStep(ladder, ladder.levels, 0, -1)).toBeUndefined();
    expect(levelStep(ladder, ladder.levels, 1, -1)).toBe("1");
    expect(levelStep(ladder, ladder.levels, 0, 1)).toBe("3");
    expect(levelStep(ladder, ladder.levels, 1, 1)).toBeNull();
    expect(levelStep(ladder, shown, 1, -1)).toBe("1");
  });
});

it("a letter that opens a cell begins a statement behind the others", () => {
  const cell = {
    level_id: "1",
    expected: 2,
    must_have: true,
    descriptors: [{ id: "d", key: "", text: "One" }],
    examples: [],
  };
  expect(draftOf(cell, "T").statements).toEqual([
    { id: "d", text: "One" },
    { id: null, text: "T" },
  ]);
  expect(draftOf(cell).statements).toHaveLength(1);
  expect(draftOf(undefined).statements).toEqual([{ id: null, text: "" }]);
});

it("a height falls into its line", () => {
  const starts = startsOf([28, 96, 96, 28]);
  expect(starts).toEqual([0, 28, 124, 220, 248]);
  const found = [0, 27, 28, 123, 124, 247, 999].map((at) => within(starts, at));
  expect(found).toEqual([0, 0, 1, 1, 2, 3, 3]);
  expect(within(startsOf([]), 5)).toBe(0);
});

it("equals stand in one row of the picture, and steps run from box to box", () => {
  const levels = [level("A", "i", 1), level("B", "i", 2), level("M", "m", 2)];
  const steps = [
    { from: "A", to: "B" },
    { from: "A", to: "M" },
  ];
  const picture = pictureOf({
    ladder: { levels } as Ladder,
    tracks: ["i", "m"],
    steps,
  } as LadderPage);
  const [a, b, m] = picture.rungs;
  expect([b!.y, m!.x - b!.x]).toEqual([m!.y, sizes.column]);
  expect(a!.y - b!.y).toBe(sizes.row);
  expect(picture.lines.map((line) => line.across)).toEqual([false, true]);
});

it("a new ladder is written a line each", () => {
  expect(levelsOf("D1 Writer\n\n  D2 – Senior writer \r\nLead")).toEqual([
    { code: "D1", internal_title: "Writer" },
    { code: "D2", internal_title: "Senior writer" },
    { code: "Lead", internal_title: "Lead" },
  ]);
  expect(rowsOf(" Talks\n\nPosts", "evangelism")).toEqual([
    { name: "Talks", bucket: "evangelism" },
    { name: "Posts", bucket: "evangelism" },
  ]);
});
