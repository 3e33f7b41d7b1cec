import type { RefitRow, RowKind, WordRun } from "../../api/types.ts";

/** What became of a row, in the order of the filter. */
export const kinds: RowKind[] = ["kept", "reworded", "dropped", "added"];

/** The tone and the sign of a kind; the sign says the same without colour. */
export const look = {
  kept: { tone: "plain", sign: "=" },
  reworded: { tone: "info", sign: "~" },
  dropped: { tone: "warn", sign: "−" },
  added: { tone: "ok", sign: "+" },
} as const;

/** The rows that a filter leaves. */
export function filtered(rows: RefitRow[], filter: RowKind | "all" | "no_reason"): RefitRow[] {
  if (filter === "all") return rows;
  if (filter === "no_reason") return rows.filter((row) => row.reason_missing);
  return rows.filter((row) => row.kind === filter);
}

/** The name by which a row is shown: its name here, else the parent's. */
export const nameOf = (row: RefitRow): string => row.own?.name ?? row.parent?.name ?? row.key;

/** The runs of words that one side says. */
export function side(runs: WordRun[], of: "parent" | "own"): WordRun[] {
  const gone = of === "parent" ? "added" : "removed";
  return runs.filter((run) => run.mark !== gone);
}
