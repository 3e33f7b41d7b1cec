import { readAmount, toMinor } from "../../kit/money.ts";
import { place } from "../../texts/locale.svelte.ts";

/** "−15" or "2,5" as hundredths of a per cent; null for what is no number with at most two decimals. */
export function readPercent(text: string): number | null {
  const plain = text.trim().replace(/^\+/, "").replace(/\s*%$/, "");
  const read = readAmount(plain, place.locale, 2, "");
  return read.ok ? Number(toMinor(read.value, 2)) : null;
}
