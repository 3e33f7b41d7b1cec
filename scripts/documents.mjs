// Hands out every document of a book, of everything it can be made of and in every format,
// through the command line, and lists the files: node scripts/documents.mjs CLI BOOK FOLDER
import { execFileSync } from "node:child_process";
import { mkdirSync, statSync } from "node:fs";
import { join } from "node:path";

const [cli, book, folder] = process.argv.slice(2);
const run = (...args) => execFileSync(cli, args, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
const words = (error) => String(error.stderr || error.message).trim();

mkdirSync(folder, { recursive: true });
let written = 0;
let failed = 0;
for (const { name, choices, formats } of JSON.parse(run("call", book, "documents.list")).documents) {
  for (const choice of choices) {
    for (const format of formats) {
      const file = join(folder, `${name} ${choice.name}.${format}`.replaceAll(/[/\\:*?"<>|]/g, "-"));
      try {
        run("export", book, name, "--of", choice.id, "--format", format, "--to", file);
        console.log(`    ${file}  ${Math.ceil(statSync(file).size / 1024)} KiB`);
        written += 1;
      } catch (error) {
        console.error(`    ${file}  not written: ${words(error)}`);
        failed += 1;
      }
    }
  }
}
console.log(`    ${written} files written${failed ? `, ${failed} not` : ""}`);
process.exit(failed === 0 && written > 0 ? 0 : 1);
