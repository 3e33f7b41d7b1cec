import type { Favour, ForecastView } from "../../api/types.ts";
import { showNumber } from "../../texts/format.ts";
import { t } from "../../texts/text.ts";

/** How a variance is coloured; the words say the same. */
export const favourTone: Record<Favour, "ok" | "plain" | "warn"> = {
  favourable: "ok",
  on_plan: "plain",
  unfavourable: "warn",
};

/** "−2.77" with the marks of the place and the minus of every other figure. */
export const shownHundredths = (text: string): string =>
  showNumber(Number(text), 2).replace("-", "−");

/** A line of a table of forecasts, whatever it is about. */
export interface ForecastLine {
  key: string;
  name: string;
  depth: number;
  figures: ForecastView;
}

/** The variance as a share of the plan, "−2.77 % of plan"; empty where nothing is planned. */
export const varianceShare = (figures: ForecastView): string =>
  figures.variance_percent == null
    ? ""
    : t("forecast.variance_percent", { percent: shownHundredths(figures.variance_percent) });
