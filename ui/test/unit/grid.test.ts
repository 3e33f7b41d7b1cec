import { describe, expect, it } from "vitest";
import {
  blockOf,
  fillFrom,
  fromTsv,
  goTo,
  keyMove,
  only,
  placed,
  planPaste,
  tabStep,
  toTsv,
} from "../../src/kit/grid.ts";

const size = { rows: 4, cols: 3 };
const key = (name: string, more = {}) => ({
  key: name,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...more,
});

describe("moving", () => {
  it.each([
    ["ArrowRight", {}, { r: 1, c: 2 }],
    ["ArrowUp", {}, { r: 0, c: 1 }],
    ["ArrowDown", { ctrlKey: true }, { r: 3, c: 1 }],
    ["Home", {}, { r: 1, c: 0 }],
    ["End", { ctrlKey: true }, { r: 3, c: 2 }],
    ["PageDown", {}, { r: 3, c: 1 }],
  ])("%s %j", (name, more, focus) => {
    expect(keyMove(only(1, 1), key(name, more), size)?.focus).toEqual(focus);
  });

  it("extends with Shift and leaves letters and Alt alone", () => {
    const sel = keyMove(only(1, 1), key("ArrowDown", { shiftKey: true }), size)!;
    expect(blockOf(sel)).toEqual({ r0: 1, r1: 2, c0: 1, c1: 1 });
    expect(keyMove(sel, key("x"), size)).toBeNull();
    expect(keyMove(sel, key("ArrowUp", { altKey: true }), size)).toBeNull();
    expect(goTo(sel, { r: 99, c: -4 }, false, size).focus).toEqual({ r: 3, c: 0 });
  });

  it("turns the corner with Tab and stops at the ends", () => {
    expect(tabStep({ r: 0, c: 2 }, false, size)).toEqual({ r: 1, c: 0 });
    expect(tabStep({ r: 1, c: 0 }, true, size)).toEqual({ r: 0, c: 2 });
    expect(tabStep({ r: 3, c: 2 }, false, size)).toEqual({ r: 3, c: 2 });
    expect(tabStep({ r: 0, c: 0 }, true, size)).toEqual({ r: 0, c: 0 });
  });
});

describe("long grids", () => {
  it("draws the rows in sight and the one with the keyboard, with the gaps between them", () => {
    const rows = ["a", "b", "c", "d", "e", "f"];
    expect(placed(rows, [3, 4, 1, 4, 9])).toEqual([
      { line: "b", r: 1, gap: 1 },
      { line: "d", r: 3, gap: 1 },
      { line: "e", r: 4, gap: 0 },
    ]);
    expect(placed(rows).map((one) => one.gap)).toEqual([0, 0, 0, 0, 0, 0]);
  });
});

describe("filling", () => {
  const at = (r: number, c: number) => `${r}.${c}`;
  const filled = (r0: number, r1: number, c0: number, c1: number, way: "down" | "right") =>
    fillFrom({ r0, r1, c0, c1 }, way, at).map((e) => [e.r, e.c, e.value]);

  it("goes down from the first row and right from the first column", () => {
    expect(filled(1, 2, 0, 1, "down")).toEqual([
      [2, 0, "1.0"],
      [2, 1, "1.1"],
    ]);
    expect(filled(1, 2, 0, 1, "right")).toEqual([
      [1, 1, "1.0"],
      [2, 1, "2.0"],
    ]);
  });

  it("fills a single row from the one above and a single column from the one before", () => {
    expect(filled(2, 2, 1, 1, "down")).toEqual([[2, 1, "1.1"]]);
    expect(filled(2, 2, 1, 1, "right")).toEqual([[2, 1, "2.0"]]);
    expect(filled(0, 0, 0, 0, "down")).toEqual([]);
    expect(filled(0, 0, 0, 0, "right")).toEqual([]);
  });
});

describe("clipboard", () => {
  it("survives the trip with tabs, quotes and line ends inside cells", () => {
    const cells = [
      ["plain", 'say "yes"'],
      ["two\nlines", "a\tb"],
    ];
    const text = toTsv({ r0: 0, r1: 1, c0: 0, c1: 1 }, (r, c) => cells[r]![c]!);
    expect(fromTsv(text)).toEqual(cells);
  });

  it("reads what spreadsheets write, with and without a last line end", () => {
    expect(fromTsv("1\t2\r\n3\t4\r\n")).toEqual([
      ["1", "2"],
      ["3", "4"],
    ]);
    expect(fromTsv("1\t\n")).toEqual([["1", ""]]);
    expect(fromTsv("")).toEqual([]);
  });

  it("fills a selection with one cell, and cuts a block at the edge", () => {
    const block = { r0: 2, r1: 3, c0: 1, c1: 2 };
    expect(planPaste([["7"]], block, size)).toHaveLength(4);
    expect(
      planPaste(
        [
          ["1", "2", "3"],
          ["4", "5", "6"],
          ["7", "8", "9"],
        ],
        block,
        size,
      ),
    ).toEqual([
      { r: 2, c: 1, value: "1" },
      { r: 2, c: 2, value: "2" },
      { r: 3, c: 1, value: "4" },
      { r: 3, c: 2, value: "5" },
    ]);
  });
});
