import { describe, expect, it } from "vitest";
import type { RefitRow, RowKind, WordRun } from "../../src/api/types.ts";
import { examplesAt } from "../../src/ladders/lenses/chosen.svelte.ts";
import { filtered, nameOf, side } from "../../src/ladders/refit/kinds.ts";

const row = (key: string, kind: RowKind, missing = false): RefitRow => ({
  key,
  kind,
  parent: kind === "added" ? null : named(`Parent's ${key}`),
  own: kind === "dropped" ? null : named(key),
  summary: [],
  reason: missing ? null : "So.",
  reason_missing: missing,
  cells: [],
});
const named = (name: string) => ({ competency_id: name, name, bucket: "product", weight: 1 });

describe("the rows of a refit", () => {
  const rows = [row("a", "kept"), row("b", "dropped"), row("c", "added", true)];

  it.each([
    ["all", ["a", "b", "c"]],
    ["dropped", ["b"]],
    ["reworded", []],
    ["no_reason", ["c"]],
  ] as const)("filtered by %s", (filter, keys) => {
    expect(filtered(rows, filter).map((one) => one.key)).toEqual(keys);
  });

  it("go by their own name, and by the parent's once they are dropped", () => {
    expect(rows.map(nameOf)).toEqual(["a", "Parent's b", "c"]);
  });
});

it("each side says its own words only", () => {
  const runs: WordRun[] = [
    { mark: "kept", text: "Keeps the " },
    { mark: "removed", text: "plan" },
    { mark: "added", text: "promise" },
    { mark: "kept", text: "." },
  ];
  const text = (of: "parent" | "own") =>
    side(runs, of)
      .map((run) => run.text)
      .join("");
  expect([text("parent"), text("own")]).toEqual(["Keeps the plan.", "Keeps the promise."]);
});

it("a lens shows examples in its own cells only", () => {
  const cells = [{ competency_id: "r", level_id: "l", examples: ["One."] }];
  const lens = { id: "x", ladder_id: "y", name: "N", summary: "", cells };
  expect(examplesAt(lens, "r", "l")).toEqual(["One."]);
  expect(examplesAt(lens, "r", "m")).toEqual([]);
  expect(examplesAt(undefined, "r", "l")).toEqual([]);
});
