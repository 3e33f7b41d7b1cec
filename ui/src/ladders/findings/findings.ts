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
  code: string;
  title: string;
  severity: Finding["severity"];
  findings: { finding: Finding; spot: Spot }[];
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
const ranks = { error: 0, warning: 1, note: 2 } as const;

/** The findings kind by kind: what keeps a ladder from being saved first, then what is most. */
export function kindsOf(findings: Finding[], ladder: Ladder): Kind[] {
  const kinds = new Map<string, Kind>();
  for (const finding of findings) {
    const key = titles[finding.code as keyof typeof titles] ?? "findings.other";
    const title = t(key);
    const kind = kinds.get(title) ?? {
      code: finding.code,
      title,
      severity: finding.severity,
      findings: [],
    };
    kind.findings.push({ finding, spot: spotOf(finding, ladder) });
    kinds.set(title, kind);
  }
  return [...kinds.values()].toSorted(
    (a, b) => ranks[a.severity] - ranks[b.severity] || b.findings.length - a.findings.length,
  );
}
