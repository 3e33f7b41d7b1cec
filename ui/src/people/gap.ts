import type { GapKind, GapRow } from "../api/types.ts";
import { t } from "../texts/text.ts";

export type { GapKind, GapRow };

const tones: Record<GapKind, "ok" | "warn" | "danger" | "info" | "plain"> = {
  strength: "ok",
  gap: "warn",
  growth: "info",
  risk: "danger",
  missing: "plain",
  not_expected: "plain",
};

/** The tone of what a row says about growth. */
export const kindTone = (kind: GapKind) => tones[kind];

/** The words of what a row says about growth. */
export function kindName(kind: GapKind, short: number | null | undefined): string {
  if (kind === "gap") return t("people.kind_gap", { n: short ?? 0 });
  if (kind === "growth") return t("people.kind_growth", { n: short ?? 0 });
  return t(`people.kind_${kind}`);
}

/** Rows in the order of their buckets, each bucket with its name. */
export function byBucket(
  rows: GapRow[],
): { bucket: string; rows: { row: GapRow; index: number }[] }[] {
  const groups: { bucket: string; rows: { row: GapRow; index: number }[] }[] = [];
  rows.forEach((row, index) => {
    const group = groups.find((g) => g.bucket === row.bucket);
    if (group) group.rows.push({ row, index });
    else groups.push({ bucket: row.bucket, rows: [{ row, index }] });
  });
  return groups;
}

/** A bucket's key as a person reads it: `field_enablement` is "Field enablement". */
export function bucketName(key: string): string {
  const words = key.replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
