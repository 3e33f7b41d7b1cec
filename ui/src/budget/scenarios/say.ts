import type { ScenarioChange, PlanChange, Year } from "../../api/types.ts";
import { bucketName } from "../../money/words.ts";
import { showMonth } from "../../texts/format.ts";
import { t } from "../../texts/text.ts";
import { amountText } from "../figures.ts";
import { monthAfter } from "../plan.ts";
import { shownHundredths } from "../forecast/forecast.ts";

/** "+3", "−15": hundredths of a per cent with their sign. */
export function shownShare(hundredths: number): string {
  const text = shownHundredths((Math.abs(hundredths) / 100).toFixed(2)).replace(/[.,]?0+$/, "");
  return `${hundredths < 0 ? "\u2212" : "+"}${text || "0"}`;
}

/** A change as one short sentence. */
export function say(view: ScenarioChange, year: Year): string {
  const name = view.subject;
  const change: PlanChange = view.change;
  switch (change.kind) {
    case "by_share": {
      const percent = shownShare(change.hundredths);
      if (change.scope.of === "operating") return t("scenarios.say_operating", { percent });
      if (change.scope.of === "year") return t("scenarios.say_year", { percent });
      const of = change.scope.of === "bucket" ? bucketName(change.scope.bucket) : name;
      return t("scenarios.say_by_share", { name: of, percent });
    }
    case "set_total":
      return t("scenarios.say_set_total", { name, amount: amountText(change.total) });
    case "add_line":
      return t("scenarios.say_add_line", { name, amount: amountText(change.total) });
    case "drop_line":
      return t("scenarios.say_drop_line", { name });
    case "move_later":
      return t("scenarios.say_move_later", {
        name,
        month: showMonth(`${monthAfter(year.first_month, change.from_month)}-01`),
        n: change.by_months,
      });
    case "role":
      return t("scenarios.say_role", { name, role: t(`scenarios.role_${change.role}`) });
  }
}
