import type {
  Favour,
  LineFate,
  Money,
  AmountChange,
  PlanState,
  VersionKind,
} from "../../api/types.ts";
import { larger } from "../../kit/money.ts";
import { t } from "../../texts/text.ts";
import { amountText } from "../figures.ts";

/** How a state of a plan is coloured; the words say the same. */
export const stateTone: Record<PlanState, "plain" | "ok" | "info"> = {
  draft: "plain",
  approved: "ok",
  working: "info",
};

/** How a kind of version is coloured. */
export const kindTone: Record<VersionKind, "plain" | "ok" | "info"> = {
  approved: "ok",
  revised: "info",
  adopted: "info",
  kept: "plain",
};

/** How what became of a line is coloured. */
export const fateTone: Record<LineFate, "ok" | "plain" | "warn" | "info"> = {
  added: "info",
  dropped: "warn",
  changed: "plain",
  moved: "plain",
  described: "plain",
};

/** Whether less, as much or more money is planned. */
export const favourWords = (favour: Favour): string =>
  favour === "favourable"
    ? t("versions.less_money")
    : favour === "unfavourable"
      ? t("versions.more_money")
      : t("versions.same_money");

export type Way = "more" | "less" | "same";

/** Which way a change goes: amounts are decimal text, so its sign is its first character. */
export function wayOf(change: Money): Way {
  if (/^-?[0.]*$/.test(change.amount)) return "same";
  return change.amount.startsWith("-") ? "less" : "more";
}

/** True where nothing is. */
export const isNothing = (money: Money): boolean => wayOf(money) === "same";

/** An amount without its sign, for drawing. */
export const sizeOf = (money: Money): string => money.amount.replace("-", "");

/** The largest change of some, for drawing others beside it. */
export const largest = (changes: Money[]): string =>
  changes.reduce((most, change) => larger(most, sizeOf(change)), "0");

/** "+1,200.00", "−1,200.00", "–": with its sign always. */
export function signed(change: Money): string {
  const way = wayOf(change);
  if (way === "same") return "–";
  return way === "more" ? `+${amountText(change)}` : amountText(change);
}

/** A change in words, for those who do not see its shape. */
export function inWords(pair: AmountChange): string {
  const way = wayOf(pair.change);
  if (way === "same") return t("versions.no_change");
  const amount = amountText({ ...pair.change, amount: sizeOf(pair.change) });
  return way === "more" ? t("versions.more", { amount }) : t("versions.less", { amount });
}
