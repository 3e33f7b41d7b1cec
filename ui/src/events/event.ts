import { place } from "../texts/locale.svelte.ts";

/** "14–16 Sept 2026": from the first day to the last as short as the locale can write it. */
export function days(from: string, to: string): string {
  const format = new Intl.DateTimeFormat(place.locale, { dateStyle: "medium", timeZone: "UTC" });
  const day = (iso: string) => new Date(`${iso}T12:00:00Z`);
  return from === to ? format.format(day(from)) : format.formatRange(day(from), day(to));
}
