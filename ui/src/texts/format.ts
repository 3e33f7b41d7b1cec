import { place } from "./locale.svelte.ts";

const dates = new Map<string, Intl.DateTimeFormat>();
const numbers = new Map<string, Intl.NumberFormat>();

function dateFormat(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${place.locale} ${JSON.stringify(options)}`;
  let found = dates.get(key);
  if (!found) {
    found = new Intl.DateTimeFormat(place.locale, { ...options, timeZone: "UTC" });
    dates.set(key, found);
  }
  return found;
}

/** A calendar day ("2026-03-09") has no time zone; noon UTC keeps it on its day everywhere. */
function noon(iso: string): Date | null {
  const [y, m, d] = iso.slice(0, 10).split("-").map(Number);
  return y && m ? new Date(Date.UTC(y, m - 1, d || 1, 12)) : null;
}

function written(iso: string | null | undefined, options: Intl.DateTimeFormatOptions): string {
  const day = iso ? noon(iso) : null;
  return day ? dateFormat(options).format(day) : "";
}

/** 9 Mar 2026 */
export const showDate = (iso: string | null | undefined) => written(iso, { dateStyle: "medium" });

/** 14–16 Sept 2026: from the first day to the last as short as the place can write it. */
export function showDays(from: string, to: string): string {
  const first = noon(from);
  const last = noon(to);
  if (!first || !last) return showDate(from) || showDate(to);
  const format = dateFormat({ dateStyle: "medium" });
  return from === to ? format.format(first) : format.formatRange(first, last);
}

/** March 2026 */
export const showMonth = (iso: string | null | undefined) =>
  written(iso, { month: "long", year: "numeric" });

/** Mar */
export const showMonthShort = (iso: string | null | undefined) => written(iso, { month: "short" });

/** A moment ("2026-03-09T12:00:00Z") in the person's own time zone. */
export function showMoment(iso: string | null | undefined): string {
  if (!iso) return "";
  const moment = new Date(iso);
  if (Number.isNaN(moment.getTime())) return iso;
  return new Intl.DateTimeFormat(place.locale, { dateStyle: "medium", timeStyle: "short" }).format(
    moment,
  );
}

/** 12,500 or 3.5: counts and shares, never money. */
export function showNumber(value: number, decimals = 0): string {
  const key = `${place.locale} ${decimals}`;
  let found = numbers.get(key);
  if (!found) {
    found = new Intl.NumberFormat(place.locale, {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    });
    numbers.set(key, found);
  }
  return found.format(value);
}

/** 83%, from a share between 0 and 1. */
export function showShare(share: number, decimals = 0): string {
  return new Intl.NumberFormat(place.locale, {
    style: "percent",
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(share);
}
