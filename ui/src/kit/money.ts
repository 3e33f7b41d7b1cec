/**
 * Amounts as people write them and as the book keeps them. On this side an amount is canonical
 * text ("-1234.50") or a whole number of minor units in a BigInt; no floating point number holds
 * money.
 */

/** Why a text is not taken as an amount. */
export type AmountFault = "empty" | "not_amount" | "unsure" | "decimals" | "currency";

/** A text read as an amount: its canonical form, or why not. */
export type ReadAmount = { ok: true; value: string } | { ok: false; fault: AmountFault };

interface Marks {
  decimal: string;
  group: string;
  indian: boolean;
}

const zeros = [0x30, 0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xe50];
const marksOf = new Map<string, Marks>();
const digitsOf = new Map<string, number>();

function marks(locale: string): Marks {
  let found = marksOf.get(locale);
  if (!found) {
    const parts = new Intl.NumberFormat(`${locale}-u-nu-latn`).formatToParts(12345678.9);
    const of = (type: string) => parts.find((p) => p.type === type)?.value ?? "";
    const first = parts.find((p) => p.type === "integer")?.value ?? "";
    const groups = parts.filter((p) => p.type === "integer").map((p) => p.value.length);
    found = {
      decimal: of("decimal") || ".",
      group: of("group"),
      indian: first.length === 1 && groups[1] === 2,
    };
    marksOf.set(locale, found);
  }
  return found;
}

/** Decimals of a currency as ISO 4217 lists them: 2 for EUR, 0 for JPY, 3 for KWD. */
export function decimalsOf(currency: string): number {
  let found = digitsOf.get(currency);
  if (found === undefined) {
    try {
      found =
        new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions()
          .maximumFractionDigits ?? 2;
    } catch {
      found = 2;
    }
    digitsOf.set(currency, found);
  }
  return found;
}

/** Digits of any script as ASCII; marks of writing direction and no-width blanks removed. */
function plain(text: string): string {
  const ascii = text.normalize("NFKC").replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0)!;
    const zero = zeros.find((z) => code >= z && code <= z + 9);
    return zero === undefined ? digit : String(code - zero);
  });
  return ascii
    .replace(/[\u200b-\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]/g, "")
    .replace(/\u066b/g, ".")
    .replace(/\u066c/g, "'")
    .trim();
}

function namesCurrency(name: string, currency: string | undefined, locale: string): boolean {
  if (!currency) return /^\p{Sc}$/u.test(name);
  if (name.toUpperCase() === currency) return true;
  return (["symbol", "narrowSymbol"] as const).some((currencyDisplay) => {
    const style = { style: "currency", currency, currencyDisplay } as const;
    const parts = new Intl.NumberFormat(locale, style).formatToParts(1);
    return parts.some((p) => p.type === "currency" && p.value === name);
  });
}

/** Takes a sign, brackets and the currency's name off; null when they contradict each other. */
function undress(text: string, currency: string | undefined, locale: string) {
  let rest = text;
  let negative = false;
  let signs = 0;
  const bracketed = /^\((.*)\)$/.exec(rest);
  if (bracketed) {
    rest = bracketed[1]!.trim();
    negative = true;
    signs++;
  }
  for (let turn = 0; turn < 4; turn++) {
    const sign = /^([-\u2212+])\s*(.+)$/.exec(rest) ?? /^(.+?)\s*([-\u2212])$/.exec(rest);
    if (sign) {
      const lead = /^[-\u2212+]$/.test(sign[1]!);
      negative ||= (lead ? sign[1] : sign[2]) !== "+";
      rest = (lead ? sign[2] : sign[1])!;
      signs++;
      continue;
    }
    const name =
      /^(\p{Sc}|\p{L}[\p{L}\p{Sc}.]*)\s*(.+)$/u.exec(rest) ??
      /^(.+?)\s*(\p{Sc}|\p{L}[\p{L}\p{Sc}.]*)$/u.exec(rest);
    if (!name) break;
    const lead = !/^\d/.test(name[1]!);
    const word = (lead ? name[1] : name[2])!;
    if (!namesCurrency(word, currency, locale)) {
      const known = /^\p{Sc}$|^[A-Z]{3}$/u.test(word);
      return { fault: known ? ("currency" as const) : ("not_amount" as const) };
    }
    rest = (lead ? name[2] : name[1])!;
  }
  return signs > 1 ? { fault: "not_amount" as const } : { rest, negative };
}

/**
 * Reads an amount as it was typed or pasted. Group marks may be the locale's own, blanks or
 * apostrophes; whatever could be meant in two ways is refused rather than guessed ("1,23" in
 * English, "1.234" where a currency has two decimals).
 */
export function readAmount(
  text: string,
  locale: string,
  decimals = 2,
  currency?: string,
): ReadAmount {
  const cleaned = plain(text);
  if (!cleaned) return { ok: false, fault: "empty" };
  const bare = undress(cleaned, currency, locale);
  if ("fault" in bare) return { ok: false, fault: bare.fault! };
  const { decimal, group, indian } = marks(locale);
  if (!/^[\d.,'’\s]+$/.test(bare.rest) || !/\d/.test(bare.rest)) {
    return { ok: false, fault: "not_amount" };
  }
  const pieces = bare.rest.split(decimal);
  if (pieces.length > 2) return { ok: false, fault: "unsure" };
  const [whole = "", fraction = ""] = pieces;
  if (!/^\d*$/.test(fraction)) return { ok: false, fault: "unsure" };
  const used = new Set(
    [...whole].filter((c) => !/\d/.test(c)).map((c) => (/\s/.test(c) ? " " : c)),
  );
  if (used.size > 1) return { ok: false, fault: "unsure" };
  const [mark] = used;
  if (mark) {
    const own = mark === group || (/\s/.test(group) && mark === " ");
    if (!own && mark !== " " && mark !== "'" && mark !== "’") return { ok: false, fault: "unsure" };
    const shape = indian ? /^\d{1,3}(\D\d{2})*\D\d{3}$|^\d{1,3}(\D\d{3})+$/ : /^\d{1,3}(\D\d{3})+$/;
    if (!shape.test(whole)) return { ok: false, fault: "unsure" };
  }
  if (fraction.length > decimals) {
    const likeGroup = fraction.length === 3 && !mark && decimal === ".";
    return { ok: false, fault: likeGroup ? "unsure" : "decimals" };
  }
  const units = (whole.replace(/\D/g, "") || "0").replace(/^0+(?=\d)/, "");
  const cents = fraction.padEnd(decimals, "0");
  const zero = /^0*$/.test(units + cents);
  const value = `${bare.negative && !zero ? "-" : ""}${units}${decimals > 0 ? `.${cents}` : ""}`;
  return { ok: true, value };
}

/** Canonical text of a whole number of minor units. */
export function fromMinor(minor: bigint | number | string, decimals: number): string {
  const value = BigInt(minor);
  const digits = (value < 0n ? -value : value).toString().padStart(decimals + 1, "0");
  const cut = digits.length - decimals;
  const text = decimals > 0 ? `${digits.slice(0, cut)}.${digits.slice(cut)}` : digits;
  return value < 0n ? `-${text}` : text;
}

/** Whole minor units of a canonical text; throws on text that is not canonical. */
export function toMinor(canonical: string, decimals: number): bigint {
  const found = /^(-?)(\d+)(?:\.(\d+))?$/.exec(canonical);
  if (!found || (found[3]?.length ?? 0) > decimals) throw new RangeError(`amount: ${canonical}`);
  const size = BigInt(found[2]! + (found[3] ?? "").padEnd(decimals, "0"));
  return found[1] ? -size : size;
}

const formats = new Map<string, Intl.NumberFormat>();

/**
 * An amount as it is read: group marks and a true minus by locale. Intl is given the text, not a
 * number, and so prints all its digits.
 */
export function showAmount(canonical: string, locale: string, decimals = 2): string {
  if (!canonical) return "";
  const key = `${locale} ${decimals}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(locale, {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    });
    formats.set(key, format);
  }
  return format.format(canonical as `${number}`).replace(/^-/, "\u2212");
}

/** The mark between whole units and their parts, as the place writes it. */
export const decimalMark = (locale: string): string => marks(locale).decimal;

/** An amount as it is put into a field to be changed: no group marks, the locale's decimal mark. */
export function editAmount(canonical: string, locale: string): string {
  return canonical.replace(".", marks(locale).decimal);
}

/** Decimals of a canonical text: the book writes exactly those of the currency. */
export function decimalsIn(canonical: string): number {
  return canonical.split(".")[1]?.length ?? 0;
}

/** An amount with its currency in one piece of text, for sentences and labels. */
export function amountText(
  value: { amount: string; currency: string },
  locale: string,
  code = true,
): string {
  const shown = showAmount(value.amount, locale, decimalsIn(value.amount));
  return code ? `${value.currency}\u00a0${shown}` : shown;
}

/**
 * How large an amount is beside another, for drawing only: a share between 0 and 1 in steps of a
 * ten-thousandth, worked out in whole numbers.
 */
export function shareOf(part: string, whole: string): number {
  const decimals = Math.max(decimalsIn(part), decimalsIn(whole));
  const total = toMinor(whole, decimals);
  if (total <= 0n) return 0;
  const share = Number((toMinor(part, decimals) * 10_000n) / total) / 10_000;
  return Math.max(0, Math.min(1, share));
}

/** The larger of two canonical amounts. */
export function larger(a: string, b: string): string {
  const decimals = Math.max(decimalsIn(a), decimalsIn(b));
  return toMinor(a, decimals) >= toMinor(b, decimals) ? a : b;
}
