// Fails when the script that the first window loads has grown beyond its budget. Screens and
// dialogs come when they are opened and do not count.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const budget = 90 * 1024;
const dist = fileURLToPath(new URL("../dist/", import.meta.url));
const page = readFileSync(`${dist}index.html`, "utf8");
const waiting = [...page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)].map((m) => m[1]);
const counted = new Map();

while (waiting.length > 0) {
  const file = waiting.pop();
  if (counted.has(file)) continue;
  const text = readFileSync(`${dist}${file}`, "utf8");
  counted.set(file, gzipSync(text).length);
  for (const [, name] of text.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g)) {
    waiting.push(`assets/${name}`);
  }
}

const total = [...counted.values()].reduce((sum, size) => sum + size, 0);
const told = `${(total / 1024).toFixed(1)} of ${budget / 1024} KB gzip`;
if (counted.size === 0 || total > budget) {
  console.error(`The first window loads ${told} of script:`);
  for (const [file, size] of counted) console.error(`  ${(size / 1024).toFixed(1)} KB  ${file}`);
  process.exit(1);
}
console.log(`The first window loads ${told} of script.`);
