import type { Finding, Ladder } from "../../api/types.ts";
import { t } from "../../texts/text.ts";

/** Where a finding is: in words, and where the window shows it. */
export interface Spot {
  words: string;
  part: "matrix" | "levels";
  competency: string;
  level: string;
}

/** Findings of one kind, the worst kinds first. */
export interface Kind {
  title: string;
  severity: Finding["severity"];
  /** What is to be said of all of them at once; empty where each says something of its own, or nothing. */
  note: string;
  /** The places, each with what is to be said of it alone. */
  findings: { spot: Spot; words: string }[];
}

const number = (path: string, name: string): number | null => {
  const found = new RegExp(`${name}\\[(\\d+)\\]`).exec(path)?.[1];
  return found === undefined ? null : Number(found);
};

/** `competencies[3].cells[1]` is "Fair terms, CA2". */
export function spotOf(finding: Finding, ladder: Ladder): Spot {
  const row = ladder.competencies[number(finding.path, "competencies") ?? -1];
  const column = number(finding.path, "cells") ?? number(finding.path, "levels");
  const level = ladder.levels[column ?? -1];
  const inLevels = /^(levels|multipliers)/.test(finding.path);
  const words = row
    ? level
      ? t("findings.at", { row: row.name, level: level.code })
      : row.name
    : (level?.code ?? t(inLevels ? "findings.levels" : "findings.all_rows"));
  return {
    words,
    part: inLevels ? "levels" : "matrix",
    competency: row?.id ?? "",
    level: inLevels ? "" : (level?.id ?? ""),
  };
}

const titles = {
  "weights.sum": "findings.weights",
  "weight.none": "findings.weight_none",
  "competencies.many": "findings.many",
  "level.job_class": "findings.job_class",
  "cell.missing": "findings.cell_missing",
  "descriptor.missing": "findings.cell_missing",
  "descriptor.empty": "findings.empty",
  "descriptor.can": "findings.can",
  "descriptor.years": "findings.years",
  "descriptor.twice": "findings.twice",
} as const;
/** Kinds whose title says it all; their sentences would only repeat the place. */
const plain = ["findings.cell_missing", "findings.job_class", "findings.weight_none"];
const ranks = { error: 0, warning: 1, note: 2 } as const;

/** The findings kind by kind: what keeps a ladder from being saved first, then what is most. */
export function kindsOf(findings: Finding[], ladder: Ladder): Kind[] {
  const found = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = titles[finding.code as keyof typeof titles] ?? "findings.other";
    found.set(key, [...(found.get(key) ?? []), finding]);
  }
  const kinds = [...found].map(([key, all]): Kind => {
    const quiet = plain.includes(key);
    const [first] = all;
    const one = !quiet && all.every((finding) => finding.message === first?.message);
    return {
      title: t(key as (typeof titles)[keyof typeof titles] | "findings.other"),
      severity: first?.severity ?? "note",
      note: one ? (first?.message ?? "") : "",
      findings: all.map((finding) => ({
        spot: spotOf(finding, ladder),
        words: quiet || one ? "" : finding.message,
      })),
    };
  });
  return kinds.toSorted(
    (a, b) => ranks[a.severity] - ranks[b.severity] || b.findings.length - a.findings.length,
  );
}
