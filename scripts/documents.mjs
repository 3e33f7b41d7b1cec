// Exports every document of a book through the command line and lists the files:
// node scripts/documents.mjs CLI BOOK FOLDER
import { execFileSync } from "node:child_process";
import { mkdirSync, statSync } from "node:fs";
import { join } from "node:path";

const [cli, book, folder] = process.argv.slice(2);
const run = (...args) => execFileSync(cli, args, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });

mkdirSync(folder, { recursive: true });
let failed = 0;
for (const { name } of JSON.parse(run("list", "--json")).documents) {
  const file = join(folder, `${name}.pdf`);
  try {
    run("export", book, name, "--to", file);
    console.log(`    ${file}  ${Math.ceil(statSync(file).size / 1024)} KiB`);
  } catch (error) {
    failed += 1;
    console.error(`    ${file}  not written: ${String(error.stderr ?? error).trim()}`);
  }
}
process.exit(failed === 0 ? 0 : 1);
