// Writes src/api/types.ts from schemas/ipc.json. With --check it only compares, and fails when
// the file on disk is not what the schema says.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { generate } from "./generate.mjs";

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const target = at("../src/api/types.ts");
const text = generate(JSON.parse(readFileSync(at("../../schemas/ipc.json"), "utf8")));

if (process.argv.includes("--check")) {
  if (readFileSync(target, "utf8") !== text) {
    console.error("src/api/types.ts is not what schemas/ipc.json says: run `npm run types`.");
    process.exit(1);
  }
} else {
  writeFileSync(target, text);
}
