import type { Heading, Money, AmountChange, PlanDifference, Short } from "../../api/types.ts";
import { amountText, isNothing } from "../figures.ts";

/** A row of a difference, whatever it is about. */
export interface DifferenceLine {
  key: string;
  name: string;
  depth: number;
  plan: AmountChange;
  actual: Money;
  committed: Money;
  heading: Heading | null;
  short: Short | null;
}

interface Names {
  bucket: (bucket: string | null | undefined) => string;
  month: (month: string) => string;
  unassigned: string;
}

/** What is spent and promised of a category, each where there is any: "1,707.05 + 300.00". */
export function usedText(short: Pick<Short, "actual" | "committed">): string {
  const parts = [short.actual, short.committed].filter((money) => !isNothing(money));
  return parts.length > 0 ? parts.map(amountText).join(" + ") : amountText(short.actual);
}

/** The rows of a difference by category, bucket or month. */
export function rowsOf(
  found: PlanDifference,
  way: "category" | "bucket" | "month",
  names: Names,
): DifferenceLine[] {
  if (way === "bucket") {
    return found.buckets.map(({ bucket, figures }) => ({
      key: `bucket-${bucket ?? ""}`,
      name: names.bucket(bucket),
      depth: 0,
      plan: figures.plan,
      actual: figures.actual,
      committed: figures.committed,
      heading: figures.heading ?? null,
      short: null,
    }));
  }
  if (way === "month") {
    return found.months.map((month, i) => ({
      key: `month-${i}`,
      name: names.month(month.month),
      depth: 0,
      plan: month.plan,
      actual: month.actual,
      committed: month.committed,
      heading: null,
      short: null,
    }));
  }
  return found.categories.map((row) => ({
    key: row.category_id ?? "unassigned",
    name: row.category_id ? row.name : names.unassigned,
    depth: row.depth,
    plan: row.figures.plan,
    actual: row.figures.actual,
    committed: row.figures.committed,
    heading: row.figures.heading ?? null,
    short: found.short.find((one) => one.category_id === row.category_id) ?? null,
  }));
}

/** A category and all below it. */
export function within(found: PlanDifference, category: string): Set<string> {
  const inside = new Set([category]);
  for (const row of found.categories) {
    if (row.category_id && row.parent_id && inside.has(row.parent_id)) inside.add(row.category_id);
  }
  return inside;
}
