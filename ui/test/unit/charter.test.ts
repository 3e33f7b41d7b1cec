import { describe, expect, it } from "vitest";
import type {
  CharterEntry,
  CharterLadder,
  Finding,
  FunctionRow,
  Ladder,
} from "../../src/api/types.ts";
import {
  nextChange,
  offRows,
  spanOf,
  stateOf,
  timeRow,
  whoHas,
} from "../../src/charter/charter.ts";
import { kindsOf, spotOf } from "../../src/ladders/findings/findings.ts";

const entry = (from: string, state: CharterEntry["state"], who = ""): CharterEntry => ({
  id: `${from}-${state}`,
  function_id: "f",
  from,
  state,
  with: who,
  note: "",
});

const held = entry("2020-03-01", "held");
const shared = entry("2025-01-15", "shared", "Marketing");
const left = entry("2026-10-01", "left", "Marketing");
const row: FunctionRow = {
  function: { id: "f", key: "", name: "Developer relations", summary: "" },
  present: shared,
  next: left,
  entries: [left, shared, held],
  competency_ids: [],
  rows_off: 0,
};

describe("who has a function", () => {
  it("is said in words, with the name of whoever else has it", () => {
    expect(whoHas(null)).toBe("Not said yet");
    expect(whoHas(held)).toBe("Held by the office");
    expect(whoHas(shared)).toBe("Shared with Marketing");
    expect(nextChange(left)).toMatch(/2026: Left to Marketing$/);
    expect(nextChange(undefined)).toBe("");
    expect(stateOf(row)).toBe("shared");
    expect(stateOf({ ...row, present: null })).toBe("open");
  });

  it("is a line of spans without a gap, from the first day in sight to the last", () => {
    const span = spanOf([row], "2026-06-15");
    expect(span).toEqual({ from: "2022-06-01", to: "2027-02-01" });
    const line = timeRow(row, span);
    expect(line.spans?.map(({ from, to }) => [from, to])).toEqual([
      ["2022-06-01", "2025-01-15"],
      ["2025-01-15", "2026-10-01"],
      ["2026-10-01", "2027-02-01"],
    ]);
    expect(line.marks?.map((mark) => mark.date)).toEqual(["2025-01-15", "2026-10-01"]);
    expect(spanOf([], "2026-06-15")).toEqual({ from: "2026-04-01", to: "2026-12-01" });
    expect(timeRow({ ...row, entries: [] }, span).spans).toEqual([]);
  });
});

describe("rows that are off", () => {
  const reason = {
    function_id: "f",
    function: "Security",
    state: "left" as const,
    with: "Product security",
    since: "2026-01-01",
  };
  const ladders: CharterLadder[] = [
    {
      ladder_id: "l",
      name: "Ladder",
      rows_off: 1,
      rows: [
        { competency_id: "a", name: "A", bucket: "product", on: false, reasons: [reason] },
        { competency_id: "b", name: "B", bucket: "product", on: true, reasons: [] },
      ],
    },
  ];

  it("come with the reason, ladder by ladder", () => {
    const off = offRows(ladders, "l");
    expect([...off.keys()]).toEqual(["a"]);
    expect(off.get("a")).toMatch(/^Off: Security: left to Product security since .*2026$/);
    expect(offRows(ladders, "other").size).toBe(0);
  });
});

describe("what a check of a ladder noticed", () => {
  const ladder = {
    competencies: [
      { id: "c1", name: "Delivery" },
      { id: "c2", name: "Leadership" },
    ],
    levels: [
      { id: "l1", code: "PM-1" },
      { id: "l2", code: "PM-2" },
    ],
  } as unknown as Ladder;
  const finding = (path: string, code: string, severity: Finding["severity"] = "warning") =>
    ({ path, code, severity, line: null, message: `Of ${code}.` }) satisfies Finding;

  it.each([
    ["competencies[1].cells[0].descriptors[2]", "Leadership, PM-1", "matrix", "c2", "l1"],
    ["competencies[0].weight", "Delivery", "matrix", "c1", ""],
    ["competencies", "All rows", "matrix", "", ""],
    ["levels[1].job_class", "PM-2", "levels", "", ""],
    ["levels", "Levels", "levels", "", ""],
    ["competencies[9].cells[9]", "All rows", "matrix", "", ""],
  ])("%s is shown where it is", (path, words, part, competency, level) => {
    expect(spotOf(finding(path, "x"), ladder)).toEqual({ words, part, competency, level });
  });

  it("stands kind by kind, errors first, and says once what is said of all", () => {
    const kinds = kindsOf(
      [
        finding("competencies[0].cells[0].descriptors[0]", "descriptor.can"),
        finding("competencies[0].cells[1]", "cell.missing"),
        finding("competencies[1].cells[1].descriptors", "descriptor.missing"),
        finding("competencies", "weights.sum", "error"),
        finding("levels[0].bands", "band.order"),
        finding("levels[0].rank", "rank.taken"),
      ],
      ladder,
    );
    expect(kinds.map((kind) => [kind.title, kind.findings.length, kind.note])).toEqual([
      ["Weights do not sum to 100", 1, "Of weights.sum."],
      ["A cell that says nothing", 2, ""],
      ["Other remarks", 2, ""],
      ["A statement that begins with “Can”", 1, "Of descriptor.can."],
    ]);
    expect(kinds.flatMap((kind) => kind.findings.map((one) => one.words))).toEqual([
      "",
      "",
      "",
      "Of band.order.",
      "Of rank.taken.",
      "",
    ]);
  });
});
