import { describe, expect, it } from "vitest";
import type { PictureKind } from "../../src/api/types.ts";
import { asTsv, figuresOf } from "../../src/budget/pictures/figures.ts";
import { everyNth, roundStep, scaleOf } from "../../src/budget/pictures/scale.ts";
import { sample } from "../browser/fixture/sample.ts";
import { restOfWords } from "../../src/texts/text.ts";

describe("a scale", () => {
  it("draws lines at round amounts and holds every amount", () => {
    expect([1n, 9n, 23n, 90n, 180_000n].map((span) => roundStep(span, 4))).toEqual([
      1n,
      2n,
      5n,
      50n,
      50_000n,
    ]);
    const scale = scaleOf([0n, 12_345n, 23_000n], 200, 0);
    expect(scale.ticks).toEqual([0n, 10_000n, 20_000n, 30_000n]);
    expect([scale.at(0n), scale.at(30_000n), scale.at(15_000n)]).toEqual([200, 0, 100]);
  });

  it("begins at nothing for bars, below it for refunds, and near the amounts for a way", () => {
    expect(scaleOf([500n, 900n], 0, 100).at(0n)).toBe(0);
    const refunds = scaleOf([-250n, 400n], 0, 100);
    expect(refunds.low).toBe(-250n);
    expect(refunds.ticks[0]! <= 0n && refunds.at(-250n) === 0).toBe(true);
    const way = scaleOf([100_000n, 101_000n], 0, 100, { zero: false });
    expect(way.low > 99_000n && way.high < 102_000n).toBe(true);
  });

  it("lays amounts beyond what a floating point number holds", () => {
    const most = 9_223_372_036_854_775_807n;
    const scale = scaleOf([0n, most], 0, 100);
    expect(scale.at(most)).toBeLessThanOrEqual(100);
    expect(scale.at(most / 2n)).toBeGreaterThan(20);
  });

  it("is not lost on a year without money", () => {
    const scale = scaleOf([0n, 0n], 0, 100);
    expect(scale.at(0n)).toBe(0);
    expect(scale.ticks.length).toBeGreaterThan(0);
  });

  it("leaves names out where they would run into one another", () => {
    expect([everyNth(600, 12, 34), everyNth(300, 12, 34), everyNth(0, 12, 34)]).toEqual([
      1, 2, 408,
    ]);
  });
});

describe("figures", () => {
  const found = sample("budget.pictures").answer;

  it("are a row for each point, with every amount as the book wrote it", async () => {
    await restOfWords();
    const rows = (picture: PictureKind) => figuresOf(picture, found).rows;
    expect(rows("months")).toHaveLength(12);
    expect(rows("months")[3]!.amounts[0]).toEqual(found.months[3]!.own.plan);
    expect(rows("cumulative").at(-1)!.amounts.at(-1)).toEqual(found.total.forecast);
    expect(rows("waterfall")).toHaveLength(found.categories.length + 2);
    expect(rows("burn_down")[0]!.amounts).toHaveLength(found.burn_down.floor ? 2 : 1);
    for (const row of rows("categories")) expect(row.note).toBeTruthy();
  });

  it("go to a spreadsheet with tabs, and no name is run there", async () => {
    await restOfWords();
    const lines = asTsv(figuresOf("categories", found)).split("\n");
    expect(lines).toHaveLength(found.categories.length + 1);
    expect(lines[1]!.split("\t")).toHaveLength(7);
    expect(lines[1]).toContain(found.categories[0]!.figures.plan.amount);
    const money = { amount: "1.00", currency: "EUR" };
    const odd = asTsv({ heads: ["a"], rows: [{ key: "k", name: "=1+1\tx", amounts: [money] }] });
    expect(odd.split("\n")[1]).toBe("'=1+1 x\t1.00");
  });
});
