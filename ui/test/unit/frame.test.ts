import { describe, expect, it } from "vitest";
import { keyAction } from "../../src/frame/keys.ts";
import { fit, matching } from "../../src/frame/palette.ts";
import { hashOf, parseHash } from "../../src/frame/route.svelte.ts";

const usual = { mac: false, inField: false, inText: false, afterG: false, singles: true };
const key = (name: string, more = {}) => ({
  key: name,
  code: "",
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  isComposing: false,
  ...more,
});

describe("keys", () => {
  it.each([
    [key("k", { ctrlKey: true }), {}, { do: "palette" }],
    [key("Z", { ctrlKey: true, shiftKey: true }), {}, { do: "redo" }],
    [key("z", { ctrlKey: true }), {}, { do: "undo" }],
    [key("y", { ctrlKey: true }), {}, { do: "redo" }],
    [key(",", { ctrlKey: true }), {}, { do: "settings" }],
    [key("?", { shiftKey: true }), {}, { do: "keys" }],
    [key("/"), {}, { do: "find" }],
    [key("c"), {}, { do: "create" }],
    [key("g"), {}, { do: "prefix" }],
    [key("p"), { afterG: true }, { do: "go", letter: "p" }],
    [key("k", { metaKey: true }), { mac: true }, { do: "palette" }],
  ])("%j with %j is %j", (event, setting, action) => {
    expect(keyAction(event, { ...usual, ...setting })).toEqual(action);
  });

  it("takes digits by their place, for keyboards that write other signs there", () => {
    const french = key("à", { code: "Digit3", ctrlKey: true });
    expect(keyAction(french, usual)).toEqual({ do: "screen", n: 3 });
  });

  it.each([
    ["a letter while a field has the focus", key("c"), { inField: true }],
    ["undo while text is edited", key("z", { ctrlKey: true }), { inField: true, inText: true }],
    ["a letter when single letters are off", key("c"), { singles: false }],
    ["a key of an input method", key("c", { isComposing: true }), {}],
    ["Ctrl on macOS", key("k", { ctrlKey: true }), { mac: true }],
    ["a plain letter that means nothing", key("x"), {}],
  ])("leaves alone %s", (_, event, setting) => {
    expect(keyAction(event, { ...usual, ...setting })).toBeNull();
  });
});

describe("the address", () => {
  it("names a screen, what is open and a part of it", () => {
    expect(parseHash("#/people/0193-a/history")).toEqual({
      screen: "people",
      id: "0193-a",
      part: "history",
    });
    expect(parseHash("")).toEqual({ screen: "home", id: "", part: "" });
    expect(parseHash(hashOf("events", "a/b c"))).toEqual({
      screen: "events",
      id: "a/b c",
      part: "",
    });
  });
});

describe("the palette", () => {
  const line = (label: string, group = "Go to") => ({ id: label, group, label, run: () => {} });

  it("finds by the beginnings of words, without accents", () => {
    expect(fit("Zoë Bergström", "zoe berg")).toBeGreaterThan(0);
    expect(fit("Promotions", "motion")).toBe(1);
    expect(fit("Promotions", "prob")).toBeNull();
  });

  it("puts the best first and keeps the order of groups", () => {
    const items = [line("Open an office file"), line("Events", "Screens"), line("File an event")];
    const found = matching(items, "file");
    expect(found.map(([group]) => group)).toEqual(["Go to"]);
    expect(found[0]![1][0]!.label).toBe("File an event");
    expect(matching(items, "").flatMap(([, lines]) => lines)).toHaveLength(3);
  });
});
