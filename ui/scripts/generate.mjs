// JSON Schema (draft 2020-12, as schemars writes it) to TypeScript.

const plainName = /^[A-Za-z_$][\w$]*$/;

/** A name for a shared definition: `Vec_of_Thing` and `Thing<u8>` become plain identifiers. */
export function typeName(name) {
  const cleaned = name.replace(/[^A-Za-z0-9]+(.)?/g, (_, next) => (next ? next.toUpperCase() : ""));
  return /^[A-Za-z_]/.test(cleaned) ? cleaned[0].toUpperCase() + cleaned.slice(1) : `T${cleaned}`;
}

function comment(text, indent) {
  if (!text) return "";
  const lines = text.trim().replaceAll("*/", "* /").split("\n");
  if (lines.length === 1) return `${indent}/** ${lines[0]} */\n`;
  return `${indent}/**\n${lines.map((l) => `${indent} * ${l}`.trimEnd()).join("\n")}\n${indent} */\n`;
}

function union(parts) {
  const unique = [...new Set(parts)];
  return unique.length > 0 ? unique.join(" | ") : "never";
}

function object(schema, indent) {
  const inner = `${indent}  `;
  const required = new Set(schema.required ?? []);
  const lines = Object.entries(schema.properties ?? {}).map(([key, value]) => {
    const name = plainName.test(key) ? key : JSON.stringify(key);
    const optional = required.has(key) ? "" : "?";
    const doc = typeof value === "object" ? comment(value.description, inner) : "";
    return `${doc}${inner}${name}${optional}: ${toType(value, inner)};\n`;
  });
  const rest = schema.additionalProperties;
  if (rest && typeof rest === "object") {
    if (lines.length === 0) return `Record<string, ${toType(rest, indent)}>`;
    lines.push(`${inner}[key: string]: unknown;\n`);
  }
  if (lines.length === 0)
    return rest === false ? "Record<string, never>" : "Record<string, unknown>";
  return `{\n${lines.join("")}${indent}}`;
}

function array(schema, indent) {
  if (schema.prefixItems) {
    return `[${schema.prefixItems.map((s) => toType(s, indent)).join(", ")}]`;
  }
  const item = schema.items === undefined ? "unknown" : toType(schema.items, indent);
  return / [|&] /.test(item) ? `(${item})[]` : `${item}[]`;
}

function byType(type, schema, indent) {
  switch (type) {
    case "string":
      return "string";
    case "integer":
    case "number":
      return "number";
    case "boolean":
      return "boolean";
    case "null":
      return "null";
    case "array":
      return array(schema, indent);
    case "object":
      return object(schema, indent);
    default:
      throw new Error(`a type that is not known here: ${type}`);
  }
}

/** The TypeScript of one schema. */
export function toType(schema, indent = "") {
  if (schema === true) return "unknown";
  if (schema === false) return "never";
  if (schema.$ref) {
    const base = typeName(schema.$ref.replace("#/$defs/", ""));
    // A tagged variant that holds another type: its own members stand beside the reference.
    return schema.properties ? `(${base} & ${object(schema, indent)})` : base;
  }
  if ("const" in schema) return JSON.stringify(schema.const);
  if (schema.enum) return union(schema.enum.map((v) => JSON.stringify(v)));
  const choices = schema.oneOf ?? schema.anyOf;
  if (choices) {
    const parts = union(choices.map((s) => toType(s, indent)));
    return schema.properties ? `(${object(schema, indent)} & (${parts}))` : parts;
  }
  if (schema.allOf) return schema.allOf.map((s) => toType(s, indent)).join(" & ");
  if (Array.isArray(schema.type)) return union(schema.type.map((t) => byType(t, schema, indent)));
  if (schema.type) return byType(schema.type, schema, indent);
  return schema.properties ? object(schema, indent) : "unknown";
}

function definition(name, schema) {
  const doc = comment(schema.description, "");
  const body = toType(schema, "");
  // A choice of objects also begins with a brace; only a single one can be an interface.
  return body.startsWith("{") && !(schema.oneOf ?? schema.anyOf)
    ? `${doc}export interface ${typeName(name)} ${body}\n`
    : `${doc}export type ${typeName(name)} = ${body};\n`;
}

/** The whole file for the list of commands. */
export function generate(list) {
  const sorted = [...list.commands].sort((a, b) => (a.name < b.name ? -1 : 1));
  const out = ["/* Written by `npm run types` from schemas/ipc.json; not edited by hand. */\n"];
  for (const [name, schema] of Object.entries(list.$defs ?? {})) out.push(definition(name, schema));
  const members = sorted.map(
    (c) =>
      `${comment(c.doc, "  ")}  "${c.name}": {\n    kind: "${c.kind}";\n` +
      `    request: ${toType(c.request, "    ")};\n    answer: ${toType(c.answer, "    ")};\n  };\n`,
  );
  out.push(`/** Every command by name. */\nexport interface Commands {\n${members.join("")}}\n`);
  const topics = sorted.map((c) => `  "${c.name}": ${JSON.stringify(c.topics ?? [])},\n`);
  out.push(
    "/** What a read is made of, and what a write makes stale. */\n" +
      `export const topics: { readonly [N in keyof Commands]: readonly string[] } = {\n${topics.join("")}};\n`,
  );
  return out.join("\n");
}
