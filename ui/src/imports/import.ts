import type { Imported } from "../api/types.ts";
import { showNumber } from "../texts/format.ts";
import { hasText, t, type PlainKey } from "../texts/text.ts";

/** Kinds of files that can be brought in. */
export type ImportKind =
  "roster" | "ladder" | "rates" | "expenses" | "bank" | "evidence" | "budget" | "assessments";

const titles: Record<ImportKind, PlainKey> = {
  roster: "imports.roster",
  ladder: "imports.ladder",
  rates: "imports.rates",
  expenses: "imports.expenses",
  bank: "imports.bank",
  budget: "imports.budget",
  evidence: "evidence.import",
  assessments: "imports.assessments",
};

/** All of them, in the order in which they are offered. */
export const importKinds: ImportKind[] = [
  "roster",
  "ladder",
  "assessments",
  "evidence",
  "budget",
  "expenses",
  "bank",
  "rates",
];

/** The name of the dialog before a file is chosen. */
export const titleOf = (kind: ImportKind): string => t(titles[kind]);

/** Corrections of the guessed columns as the book takes them. */
export const mappingOf = (fixes: Record<string, string>): string[] =>
  Object.entries(fixes).map(([header, field]) => `${header}=${field}`);

/** Buckets that were picked for competencies, as the book takes them; an empty pick takes nothing back. */
export const bucketsOf = (picks: Record<string, string>): string[] =>
  Object.entries(picks)
    .filter(([, bucket]) => bucket !== "")
    .map(([id, bucket]) => `bucket:${id}=${bucket}`);

/** Where a finding stands, as a person says it: the competency or level instead of its place in a list. */
export function whereOf(path: string, ladder: Imported["ladder"]): string {
  const found = /^(competencies|levels)\[(\d+)\]/.exec(path);
  if (!ladder || !found) return path;
  const names = found[1] === "levels" ? ladder.levels : ladder.competencies;
  return names[Number(found[2])] ?? path;
}

/** A count's name as a person reads it; one we have no word for is shown as it is. */
export function countName(name: string): string {
  const key = `imports.count_${name}`;
  return hasText(key) ? (t as (key: string) => string)(key) : name.replaceAll("_", " ");
}

/** "12 added, 3 changed": what came of a file, without the noughts. */
export function countsLine(imported: Imported): string {
  return Object.entries(imported.counts)
    .filter(([name, n]) => n > 0 && name !== "rows")
    .map(([name, n]) => `${showNumber(n)} ${countName(name)}`)
    .join(", ");
}
