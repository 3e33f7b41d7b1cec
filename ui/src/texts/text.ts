import type { en } from "./en.ts";
import { first } from "./first.ts";
import { showNumber } from "./format.ts";

type Catalog = typeof first & typeof en;
type Plural = { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>;
type Sentence<K extends keyof Catalog> = Catalog[K] extends { other: infer O } ? O : Catalog[K];
type Holes<S> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Holes<Rest> : never;

/** The name of a sentence in the catalogue. */
export type TextKey = keyof Catalog;

/** What a sentence needs filled in; a plural sentence always needs `n`. */
export type Filling<K extends TextKey> = Record<
  Holes<Sentence<K>> | (Catalog[K] extends { other: string } ? "n" : never),
  string | number
>;

/** Sentences that need nothing filled in. */
export type PlainKey = {
  [K in TextKey]: [keyof Filling<K>] extends [never] ? K : never;
}[TextKey];

const words: Record<string, string | Plural> = { ...first };
let rest: Promise<void> | undefined;

/** Brings the words of the screens; they are asked for once, and stay. */
export const restOfWords = (): Promise<void> =>
  (rest ??= import("./en.ts").then(({ en }) => void Object.assign(words, en)));

const rules = new Intl.PluralRules("en");

/**
 * The sentence named by `key` with its holes filled. Both are checked by the compiler, so that a
 * missing word never reaches a person.
 */
export function t<K extends TextKey>(
  key: K,
  ...[filling]: [keyof Filling<K>] extends [never] ? [] : [Filling<K>]
): string {
  const found = words[key];
  // A screen's word is asked for before the screens' words are here only by mistake; it shows its name then.
  if (found === undefined) return key;
  const values: Record<string, string | number> = filling ?? {};
  const sentence =
    typeof found === "string" ? found : (found[rules.select(Number(values["n"]))] ?? found.other);
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    return typeof value === "number" ? showNumber(value) : (value ?? "");
  });
}

/** True when the catalogue has this key: codes that come from Rust are looked up by name. */
export function hasText(key: string): key is TextKey {
  return Object.hasOwn(words, key);
}
