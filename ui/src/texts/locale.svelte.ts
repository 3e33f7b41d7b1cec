/** Where the person is: the language tag every number and date on screen is written with. */
export const place = $state({ locale: "en-GB" });

/**
 * A tag that Intl accepts, whatever the system calls itself: "C", "POSIX", "de_DE.UTF-8" and
 * nothing at all are all seen in the wild, and Intl throws on the first two.
 */
export function safeLocale(raw: string | null | undefined, fallback = "en-GB"): string {
  const tag = (raw ?? "").split(/[.@]/)[0]!.replaceAll("_", "-");
  if (!tag || tag === "C" || tag === "POSIX") return fallback;
  try {
    const known = Intl.getCanonicalLocales(tag)[0];
    return known && Intl.NumberFormat.supportedLocalesOf(known).length > 0 ? known : fallback;
  } catch {
    return fallback;
  }
}

/** Date fields mix two kinds of digits in Arabic; they are asked for Latin ones. */
export function fieldLocale(locale: string): string {
  return /^(ar|fa|ur)\b/.test(locale) && !locale.includes("-u-") ? `${locale}-u-nu-latn` : locale;
}
