import { describe, expect, it } from "vitest";
import type { Role } from "../../src/api/types.ts";
import {
  equalLines,
  percent,
  readRung,
  readShare,
  shareLines,
} from "../../src/ladders/translation/map.ts";
import { ladder } from "../browser/fixture/ladder.ts";

const role: Role = {
  id: "role-1",
  name: "Finance partner",
  summary: "",
  rungs: [
    { id: "r1", title: "Financial Analyst", grade: 1 },
    { id: "r2", title: "Finance Partner", grade: 2 },
    { id: "r3", title: "Senior Finance Partner", grade: 3 },
  ],
};

describe("a share that was typed", () => {
  it.each([
    ["40", "40"],
    [" 40 % ", "40"],
    ["040", "40"],
    ["100%", "100"],
    ["0", ""],
    ["", ""],
    ["–", ""],
  ])("%j is %j", (text, value) => {
    expect(readShare(text)).toEqual({ ok: true, value });
  });

  it.each(["101", "-5", "4.5", "forty", "1000"])("%j is refused with a sentence", (text) => {
    const found = readShare(text);
    expect(found.ok || found.sentence).toMatch(/0 to 100/);
  });

  it("is read with its sign, and nothing is nothing", () => {
    expect([percent("40"), percent("")]).toEqual(["40\u{a0}%", ""]);
  });
});

describe("a rung that was typed", () => {
  it.each([
    ["3", "r3"],
    ["finance partner", "r2"],
    ["fin", "r1"],
    ["senior", "r3"],
    ["partner", "r2"],
    ["", ""],
  ])("%j is %j", (text, value) => {
    expect(readRung(role, text)).toEqual({ ok: true, value });
  });

  it("is refused with the rungs there are", () => {
    const found = readRung(role, "vice");
    expect(found.ok || found.sentence).toContain("Financial Analyst, Finance Partner");
    const none = readRung({ ...role, rungs: [] }, "vice");
    expect(none.ok || none.sentence).toContain("no rungs yet");
  });
});

it("the lines of both grids stand in the ladder's order", () => {
  const [first, second] = ladder.competencies;
  const map = {
    ladder_id: ladder.id,
    roles: [role],
    counts: [{ competency_id: second!.id, role_id: role.id, percent: 30 }],
    sums: ladder.competencies.map((row) => ({
      competency_id: row.id,
      percent: row.id === second!.id ? 30 : 0,
    })),
    equivalents: [{ level_id: ladder.levels[1]!.id, role_id: role.id, rung_id: "r2" }],
  };
  const shares = shareLines(ladder, map);
  expect(shares.map((line) => line.head)).toEqual(ladder.competencies.map((row) => row.name));
  expect([shares[0]!.key, shares[0]!.values, shares[1]!.values]).toEqual([first!.id, [""], ["30"]]);
  expect(shares[1]!.total).toBe("30\u{a0}%");
  expect(equalLines(ladder, map).map((line) => line.values)).toEqual([[""], ["r2"], [""]]);
});
