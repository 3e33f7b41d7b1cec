import type { Money } from "../api/types.ts";
import { amountText as withCode } from "../kit/money.ts";
import { showNumber } from "../texts/format.ts";
import { place } from "../texts/locale.svelte.ts";

/** An amount without its currency, where the page says which it is. */
export const amountText = (value: Money): string => withCode(value, place.locale, false);

/** "80.0006" as "80.0 %": cut, never rounded up, so that 100.0 means all of it. */
export function shownPercent(percent: string | null | undefined): string {
  if (percent == null) return "–";
  const tenths = Math.trunc(Number(percent) * 10) / 10;
  return `${showNumber(tenths, 1)} %`;
}

/** True for an amount of nothing, however many decimals it has. */
export const isNothing = (value: Money): boolean => /^-?0*(\.0*)?$/.test(value.amount);
