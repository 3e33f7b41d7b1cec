import { describe, expect, it } from "vitest";
import list from "../../../schemas/ipc.json";
import written from "../../src/api/types.ts?raw";
// @ts-expect-error the generator is plain JavaScript that Node runs as it is
import { generate, toType, typeName } from "../../scripts/generate.mjs";

describe("schema to TypeScript", () => {
  it.each([
    [{ type: "string", format: "date" }, "string"],
    [{ type: ["integer", "null"], format: "int64" }, "number | null"],
    [{ type: "array", items: { $ref: "#/$defs/Level" } }, "Level[]"],
    [{ type: "array", items: { type: ["string", "null"] } }, "(string | null)[]"],
    [{ anyOf: [{ $ref: "#/$defs/Level" }, { type: "null" }] }, "Level | null"],
    [{ oneOf: [{ const: "read" }, { type: "string", enum: ["a", "b"] }] }, '"read" | "a" | "b"'],
    [{ type: "array", prefixItems: [{ type: "string" }, { type: "number" }] }, "[string, number]"],
    [{ type: "object", additionalProperties: { type: "number" } }, "Record<string, number>"],
    [{ type: "object", additionalProperties: false }, "Record<string, never>"],
    [true, "unknown"],
  ])("%j is %s", (schema, text) => {
    expect(toType(schema)).toBe(text);
  });

  it("marks what may be left out and carries the words along", () => {
    const schema = {
      type: "object",
      properties: { id: { type: "string", description: "Whose." }, note: { type: "string" } },
      required: ["id"],
    };
    expect(toType(schema)).toBe("{\n  /** Whose. */\n  id: string;\n  note?: string;\n}");
  });

  it("keeps the members that stand beside a reference", () => {
    const schema = {
      $ref: "#/$defs/Move",
      type: "object",
      properties: { kind: { const: "move" } },
      required: ["kind"],
    };
    expect(toType(schema)).toBe('(Move & {\n  kind: "move";\n})');
  });

  it("makes identifiers of names", () => {
    expect(typeName("Page_of_person")).toBe("PageOfPerson");
    expect(typeName("3d")).toBe("T3d");
  });

  it("refuses a type it does not know", () => {
    expect(() => toType({ type: "decimal" })).toThrow(/decimal/);
  });
});

describe("the types on disk", () => {
  it("are what the list of commands says", () => {
    expect(written).toBe(generate(list));
  });
});
