import { beforeEach, describe, expect, it } from "vitest";
import { rowsOf, within } from "../../src/budget/scenarios/difference.ts";
import { readPercent } from "../../src/budget/scenarios/percent.ts";
import { shownShare } from "../../src/budget/scenarios/say.ts";
import { inWords, largest, signed, wayOf } from "../../src/budget/versions/differ.ts";
import type { PlanDifference } from "../../src/api/types.ts";
import { place } from "../../src/texts/locale.svelte.ts";
import answer from "../../../tests/ipc/scenarios.get.json" with { type: "json" };

const eur = (amount: string) => ({ amount, currency: "EUR" });
const found = answer.answer.difference as unknown as PlanDifference;

beforeEach(() => {
  place.locale = "en-GB";
});

describe("a change", () => {
  it("has a sign and a way, whatever its size", () => {
    expect(wayOf(eur("-0.01"))).toBe("less");
    expect(wayOf(eur("0.00"))).toBe("same");
    expect(wayOf(eur("12.00"))).toBe("more");
    expect(signed(eur("12000.00"))).toBe("+12,000.00");
    expect(signed(eur("-12000.00"))).toBe("\u221212,000.00");
    expect(signed(eur("0.00"))).toBe("–");
  });

  it("is told in words", () => {
    const change = { before: eur("2.00"), after: eur("0.50"), change: eur("-1.50") };
    expect(inWords(change)).toBe("less by 1.50");
  });

  it("is drawn beside the largest one, which nothing never is", () => {
    expect(largest([eur("-7.00"), eur("3.00"), eur("0.00")])).toBe("7.00");
    expect(largest([])).toBe("0");
  });
});

describe("a share", () => {
  it("is read as people write it", () => {
    expect(readPercent("-15")).toBe(-1500);
    expect(readPercent("\u221215 %")).toBe(-1500);
    expect(readPercent("+2.5")).toBe(250);
    expect(readPercent("much")).toBeNull();
    place.locale = "de-DE";
    expect(readPercent("2,5")).toBe(250);
  });

  it("is shown with its sign and no idle noughts", () => {
    expect(shownShare(-1500)).toBe("\u221215");
    expect(shownShare(250)).toBe("+2.5");
    expect(shownShare(10_000)).toBe("+100");
  });
});

describe("a difference", () => {
  const names = { bucket: (one?: string | null) => one ?? "none", month: String, unassigned: "?" };

  it("sums to the same whole by category, bucket and month", () => {
    const cents = (amount: string) => Number(amount.replace(".", ""));
    const whole = cents(found.total.plan.after.amount);
    for (const way of ["category", "bucket", "month"] as const) {
      const rows = rowsOf(found, way, names).filter((row) => row.depth === 0);
      expect(rows.reduce((sum, row) => sum + cents(row.plan.after.amount), 0)).toBe(whole);
    }
  });

  it("finds what stands below a category", () => {
    const below = found.categories.find((row) => row.depth === 1)!;
    const inside = within(found, below.parent_id!);
    expect(inside.has(below.category_id!)).toBe(true);
    expect(within(found, below.category_id!).size).toBe(1);
  });
});
