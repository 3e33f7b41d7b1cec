import { t } from "../texts/text.ts";
import { editAmount, fromMinor, type AmountFault } from "./money.ts";

/** The sentence that stands beside an amount that was not understood. */
export function amountSentence(
  fault: AmountFault,
  text: string,
  locale: string,
  decimals: number,
  currency: string,
): string {
  const example = editAmount(fromMinor(decimals > 0 ? 123450n : 1234n, decimals), locale);
  if (fault === "empty") return t("kit.amount_empty");
  if (fault === "currency") return t("kit.amount_currency", { text, currency });
  if (fault === "decimals") return t("kit.amount_decimals", { n: decimals, currency, example });
  if (fault === "unsure") return t("kit.amount_unsure", { text, example });
  return t("kit.amount_bad", { text, example });
}
