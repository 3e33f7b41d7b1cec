import { describe, expect, it } from "vitest";
import type { Grid } from "../../src/api/types.ts";
import { shownPercent } from "../../src/budget/figures.ts";
import { gridLines, isZero, monthAfter, planRows, readWeights } from "../../src/budget/plan.ts";
import { bucketName } from "../../src/money/words.ts";
import { showSize } from "../../src/settings/backup.ts";
import { showDays } from "../../src/texts/format.ts";
import { emptyLine, estimate } from "../../src/travel/trip.ts";

const none = Array.from({ length: 12 }, () => "0.00");
const grid: Grid = {
  year: { id: "y", name: "FY 2026", first_month: "2026-01", currency: "EUR" },
  months: [],
  month_totals: none,
  total: "12.00",
  rows: [
    {
      category: {
        id: "events",
        name: "Events",
        kind: "events",
        cost_centre: "",
        pool: "",
        position: 0,
      },
      depth: 0,
      lines: [],
      months: none,
      total: "12.00",
    },
    {
      category: {
        id: "own",
        name: "Own events",
        kind: "events",
        cost_centre: "",
        pool: "",
        parent_id: "events",
        position: 0,
      },
      depth: 1,
      lines: [
        {
          line_id: "summit",
          name: "Summit",
          amounts: none,
          total: "12.00",
          note: "",
          own: null,
          expressions: [],
          driven: false,
        },
      ],
      months: none,
      total: "12.00",
    },
  ],
};

describe("the rows of the year", () => {
  it("puts a category before its lines, and sets what is below further in", () => {
    const lines = gridLines(planRows(grid), (amount) => amount);
    expect(lines.map((l) => [l.key, l.head, l.fixed ?? false])).toEqual([
      ["events", "Events", true],
      ["own", "\u2003Own events", true],
      ["summit", "\u2003\u2003Summit", false],
    ]);
  });

  it("edits the expression and the own amount instead of what is shown", () => {
    const own = structuredClone(grid);
    const line = own.rows[1]!.lines[0]!;
    line.expressions = [{ month_index: 1, expression: "=3*450" }];
    expect(gridLines(planRows(own), String)[2]!.typed?.[1]).toBe("=3*450");
    line.own = { currency: "USD", amounts: none.map(() => "7.00"), total: "84.00" };
    const [, , shown] = gridLines(planRows(own), String);
    expect([shown!.typed?.[0], shown!.typed?.[1], shown!.tag]).toEqual(["7.00", "=3*450", "USD"]);
    line.driven = true;
    expect(gridLines(planRows(own), String)[2]!.locked).toBeTypeOf("string");
  });

  it("knows nothing from something, whatever the decimals", () => {
    expect(["0", "0.00", "-0.000", ""].every(isZero)).toBe(true);
    expect(["0.01", "10", "-0.001"].some(isZero)).toBe(false);
  });

  it("counts months over the end of a year", () => {
    expect(monthAfter("2026-12", 1)).toBe("2027-01");
    expect(monthAfter("2026-04", 11)).toBe("2027-03");
  });

  it("takes whole weights of nought or more, and nothing else", () => {
    expect(readWeights(["10", " 20 ", ""])).toEqual([10, 20, 0]);
    expect(readWeights(["1.5"])).toBeNull();
    expect(readWeights(["-1"])).toBeNull();
    expect(readWeights(["many"])).toBeNull();
  });
});

describe("figures as they are read", () => {
  it("cuts a share and never rounds it up to all", () => {
    expect(shownPercent("80.0006")).toBe("80.0 %");
    expect(shownPercent("99.9999")).toBe("99.9 %");
    expect(shownPercent(null)).toBe("–");
  });

  it("writes days together where they are near", () => {
    expect(showDays("2026-12-24", "2026-12-24")).toBe("24 Dec 2026");
    expect(showDays("2026-12-24", "2026-12-28").replace(/\s/g, " ")).toBe("24 – 28 Dec 2026");
  });

  it("writes sizes and buckets of one's own", () => {
    expect(showSize(412_000)).toBe("412 kB");
    expect(showSize(1_440_000)).toBe("1.4 MB");
    expect(bucketName("field_enablement")).toBe("Field enablement");
    expect(bucketName("security_response")).toBe("Security response");
  });
});

it("asks for a trip with a line that has no amount yet as nought", () => {
  expect(estimate([emptyLine("JPY")])).toEqual([
    { id: null, kind: "flight", description: "", amount: { amount: "0", currency: "JPY" } },
  ]);
});
