import { readAmount, showAmount, toMinor } from "../../kit/money.ts";
import { place } from "../../texts/locale.svelte.ts";

/** 1050 as "10.5": a share in hundredths of a per cent, or months in hundredths. */
export function shownRate(hundredths: number): string {
  const text = (hundredths / 100).toFixed(2);
  const short = text.replace(/\.?0+$/, "");
  return showAmount(short, place.locale, short.split(".")[1]?.length ?? 0);
}

/** "10.5" as 1050; null for what is no number with at most two decimals, or below nothing. */
export function readRate(text: string): number | null {
  const read = readAmount(text, place.locale, 2, "");
  if (!read.ok) return null;
  const hundredths = Number(toMinor(read.value, 2));
  return hundredths >= 0 ? hundredths : null;
}
