// A check that finds nothing proves nothing: svelte-check has to find both mistakes of the folder
// `wrong`, one in a component and one in a plain file.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const ui = fileURLToPath(new URL("..", import.meta.url));
const { stdout, status } = spawnSync(
  process.execPath,
  [
    "node_modules/svelte-check/bin/svelte-check",
    "--tsconfig",
    "scripts/wrong/tsconfig.json",
    "--output",
    "machine",
  ],
  { cwd: ui, encoding: "utf8" },
);
const found = ["Wrong.svelte", "wrong.ts"].filter((file) =>
  stdout.includes(`ERROR "scripts/wrong/${file}"`),
);
if (status === 0 || found.length !== 2) {
  console.error(
    `The type check overlooks mistakes; it found those in: ${found.join(", ") || "none"}`,
  );
  console.error(stdout);
  process.exit(1);
}
console.log("The type check finds the mistakes that were put there for it.");
