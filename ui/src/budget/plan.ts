import type { Grid, GridLine, GridRow } from "../api/types.ts";
import type { GridLine as Line } from "../kit/gridprops.ts";
import { t } from "../texts/text.ts";

/** What stands behind a row of the grid: a category with its sub-total, or a line of its plan. */
export type PlanRow =
  { kind: "category"; row: GridRow } | { kind: "line"; row: GridRow; line: GridLine };

/** The month so many months after "2026-12": "2027-01". */
export function monthAfter(month: string, steps: number): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  const count = year * 12 + (number - 1) + steps;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, "0")}`;
}

/** Categories and their lines in the order in which the grid draws them. */
export function planRows(grid: Grid | undefined): PlanRow[] {
  return (grid?.rows ?? []).flatMap((row): PlanRow[] => [
    { kind: "category", row },
    ...row.lines.map((line): PlanRow => ({ kind: "line", row, line })),
  ]);
}

/** Wide blanks set a row in: ordinary ones would fall together. */
const inset = (depth: number) => "\u2003".repeat(depth);

/** What the editor holds where that is not the month's amount: an expression, another currency. */
function typedOf(line: GridLine): Pick<Line, "typed" | "tag"> {
  if (!line.own && line.expressions.length === 0) return {};
  const typed: (string | undefined)[] = line.own ? [...line.own.amounts] : [];
  for (const { month_index, expression } of line.expressions) typed[month_index] = expression;
  return line.own ? { typed, tag: line.own.currency } : { typed };
}

/** The rows as the kit's grid takes them; `show` writes a total. */
export function gridLines(rows: PlanRow[], show: (amount: string) => string): Line[] {
  return rows.map((one) =>
    one.kind === "category"
      ? {
          key: one.row.category.id,
          head: inset(one.row.depth) + one.row.category.name,
          values: one.row.months,
          total: show(one.row.total),
          fixed: true,
        }
      : {
          key: one.line.line_id,
          head: inset(one.row.depth + 1) + one.line.name,
          values: one.line.amounts,
          total: show(one.line.total),
          ...typedOf(one.line),
          ...(one.line.driven ? { locked: t("plan.locked"), tag: t("plan.tag_driven") } : {}),
        },
  );
}

/** True for an amount of nothing, however many decimals it has. */
export const isZero = (amount: string): boolean => /^-?0*(\.0*)?$/.test(amount);

/** Weights as they are typed: whole numbers, or null where one is not. */
export function readWeights(texts: string[]): number[] | null {
  const weights = texts.map((text) => (text.trim() === "" ? 0 : Number(text.trim())));
  return weights.every((w) => Number.isSafeInteger(w) && w >= 0) ? weights : null;
}
