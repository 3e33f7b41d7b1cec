import type { Choice } from "../kit/choice.ts";

/** Every currency this machine can name, by code. */
export function currencyChoices(locale: string): Choice[] {
  const names = new Intl.DisplayNames([locale, "en"], { type: "currency" });
  return Intl.supportedValuesOf("currency").map((code) => ({
    value: code,
    label: code,
    note: names.of(code) ?? code,
  }));
}

/** The twelve months, 1 to 12. */
export function monthChoices(locale: string): Choice[] {
  const format = new Intl.DateTimeFormat(locale, { month: "long", timeZone: "UTC" });
  return Array.from({ length: 12 }, (_, i) => ({
    value: String(i + 1),
    label: format.format(new Date(Date.UTC(2026, i, 15))),
  }));
}
