import { describe, expect, it } from "vitest";
import { heatStep } from "../../src/kit/heat.ts";
import { inLines, labels, outline, spoke } from "../../src/kit/radar.ts";
import { monthStarts, placeOf } from "../../src/kit/timeline.ts";
import { showDate, showNumber, showShare } from "../../src/texts/format.ts";
import { fieldLocale, place, safeLocale } from "../../src/texts/locale.svelte.ts";
import { t } from "../../src/texts/text.ts";

describe("radar", () => {
  it("keeps the names of many axes apart", () => {
    const names = [
      "Product insight",
      "Awareness and content",
      "Partner relationships",
      "Fair terms among partners",
      "Community advocacy",
      "Sponsor relations",
      "Contributor care",
      "Field support and documentation",
      "Budgets and financial cushion",
      "Fair reimbursement and return on spend",
      "Leadership",
      "Collaboration",
      "Community contribution",
      "Technical acumen",
    ];
    for (const letter of [13.5, 16]) {
      const placed = labels(names, 104, letter);
      const wide = (one: (typeof placed)[number]) =>
        Math.max(...one.lines.map((line) => line.length)) * letter * 0.5;
      const left = (one: (typeof placed)[number]) =>
        one.anchor === "start" ? one.x : one.x - wide(one) / (one.anchor === "end" ? 1 : 2);
      for (const [i, a] of placed.entries()) {
        for (const b of placed.slice(i + 1)) {
          const beside = left(a) + wide(a) <= left(b) || left(b) + wide(b) <= left(a);
          const above = a.bottom <= b.top || b.bottom <= a.top;
          expect(beside || above, `${a.lines.join(" ")} and ${b.lines.join(" ")}`).toBe(true);
        }
      }
    }
  });

  it("starts at the top and goes clockwise", () => {
    const [x, y] = spoke(0, 4, 1, 100);
    expect([Math.round(x), Math.round(y)]).toEqual([0, -100]);
    const [right] = spoke(1, 4, 0.5, 100);
    expect(Math.round(right)).toBe(50);
  });

  it("leaves an axis out that has no figure, rather than drawing zero", () => {
    expect(outline([5, null, 5, 5], 5, 10).split(" ")).toHaveLength(3);
    expect(outline([5, 0, 5, 5], 5, 10).split(" ")).toHaveLength(4);
  });

  it("breaks long names between words where the halves are most alike", () => {
    expect(inLines("Finance")).toEqual(["Finance"]);
    expect(inLines("Community contribution")).toEqual(["Community", "contribution"]);
    expect(inLines("Licences and contributor agreements")).toEqual([
      "Licences and",
      "contributor",
      "agreements",
    ]);
  });
});

describe("heat", () => {
  it.each([
    [0, 0],
    [0.14, 0],
    [0.15, 1],
    [0.99, 6],
    [1, 6],
    [1.2, 6],
  ])("%s is step %s", (share, step) => expect(heatStep(share)).toBe(step));
});

describe("timeline", () => {
  it("places days between the ends and keeps them inside", () => {
    expect(placeOf("2026-01-01", "2026-01-01", "2027-01-01")).toBe(0);
    expect(placeOf("2026-07-02", "2026-01-01", "2027-01-01")).toBeCloseTo(0.5, 2);
    expect(placeOf("2031-01-01", "2026-01-01", "2027-01-01")).toBe(1);
  });

  it("thins the months until they fit, and always shows January", () => {
    expect(monthStarts("2026-01-15", "2026-05-01")).toEqual([
      "2026-02-01",
      "2026-03-01",
      "2026-04-01",
      "2026-05-01",
    ]);
    const long = monthStarts("2026-01-01", "2030-12-31");
    expect(long.length).toBeLessThanOrEqual(14);
    expect(long).toContain("2028-01-01");
  });
});

describe("words", () => {
  it.each([
    ["C", "en-GB"],
    ["POSIX", "en-GB"],
    ["C.UTF-8", "en-GB"],
    ["de_DE.UTF-8", "de-DE"],
    ["en-US@posix", "en-US"],
    ["not a tag", "en-GB"],
    [undefined, "en-GB"],
  ])("the locale %s is %s", (raw, safe) => expect(safeLocale(raw)).toBe(safe));

  it("asks date fields for Latin digits where they would be mixed", () => {
    expect(fieldLocale("ar-EG")).toBe("ar-EG-u-nu-latn");
    expect(fieldLocale("de-DE")).toBe("de-DE");
  });

  it("fills holes, with numbers written as the person writes them", () => {
    place.locale = "de-DE";
    expect(t("kit.of", { done: 6240, total: 10000 })).toBe("6.240 of 10.000");
    expect(t("kit.pasted", { n: 1 })).toBe("Pasted 1 cell");
    expect(t("kit.pasted", { n: 2 })).toBe("Pasted 2 cells");
    expect(showNumber(3.5, 1)).toBe("3,5");
    expect(showShare(0.825, 1)).toMatch(/^82,5\s%$/);
    place.locale = "en-GB";
  });

  it("keeps a day on its day in every time zone", () => {
    expect(showDate("2026-03-09")).toBe("9 Mar 2026");
    expect(showDate("")).toBe("");
  });
});
