import { showNumber } from "../texts/format.ts";
import { hasText, t } from "../texts/text.ts";

/** Why a backup was made; a reason we have no word for is shown as it is. */
export function reasonName(reason: string): string {
  const key = `keeping.reason_${reason}`;
  return hasText(key) ? (t as (key: string) => string)(key) : reason.replaceAll("_", " ");
}

/** 1.4 MB. */
export function showSize(bytes: number): string {
  if (bytes < 1_000_000) return `${showNumber(Math.max(1, Math.round(bytes / 1000)))} kB`;
  return `${showNumber(bytes / 1_000_000, 1)} MB`;
}
