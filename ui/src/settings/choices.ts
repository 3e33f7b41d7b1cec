import type { Choice } from "../kit/choice.ts";
import { place } from "../texts/locale.svelte.ts";

const common = [
  "en-GB",
  "en-US",
  "de-DE",
  "fr-FR",
  "es-ES",
  "it-IT",
  "nl-NL",
  "pt-BR",
  "sv-SE",
  "pl-PL",
  "ja-JP",
  "zh-CN",
  "ko-KR",
];

/** How a place writes a day and an amount, so that the choice shows what it does. */
function example(locale: string): string {
  try {
    const day = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" });
    const amount = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 });
    return `${day.format(new Date("2026-03-09T12:00:00Z"))} · ${amount.format(1234.5)}`;
  } catch {
    return "";
  }
}

/** Languages of paper, the office's own among them whatever it is. */
export function localeChoices(chosen: string): Choice[] {
  const names = new Intl.DisplayNames([place.locale, "en"], { type: "language" });
  const all = common.includes(chosen) || !chosen ? common : [chosen, ...common];
  return all.map((value) => {
    let label: string = value;
    try {
      label = names.of(value) ?? value;
    } catch {
      // A tag that no one can name is shown as it is.
    }
    return { value, label, note: example(value) };
  });
}
