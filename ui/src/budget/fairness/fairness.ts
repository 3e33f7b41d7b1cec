import type { RequestRow as Row, Rival } from "../../api/types.ts";
import { t } from "../../texts/text.ts";
import { amountText } from "../figures.ts";

/** "Ada, Bo and Cy". */
export function listed(names: string[]): string {
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : t("fairness.and", { most: names.slice(0, -1).join(", "), last });
}

/** "Ada (4.60)". */
const scored = (rival: Rival): string =>
  rival.score
    ? t("fairness.with_score", { name: rival.name, score: rival.score.shown })
    : rival.name;

/** Who of a worse rank was paid, and why that could be. */
function passed(rival: Rival): string {
  return rival.set_aside == null
    ? t("fairness.passed_small", { name: scored(rival), amount: amountText(rival.awarded) })
    : t("fairness.passed_group", { name: scored(rival), group: rival.set_aside });
}

/** Why a request got what it got: to whom it lost, and what would have changed that. */
export function whySentences(row: Row): string[] {
  const { outcome } = row;
  const left = outcome.left ? amountText(outcome.left) : "";
  const more = outcome.more_needed ? amountText(outcome.more_needed) : "";
  const group = outcome.paid.find((one) => one.set_aside != null)?.set_aside;
  const sentences: string[] = [];
  if (outcome.why === "full") {
    sentences.push(group == null ? t("fairness.why_full") : t("fairness.why_full_from", { group }));
  } else if (outcome.why === "share") {
    sentences.push(t("fairness.why_share"));
    if (more) sentences.push(t("fairness.more_for_all", { amount: more }));
  } else if (outcome.why === "not_scored") {
    sentences.push(t("fairness.why_not_scored"));
  } else {
    const asked = amountText(row.request.booked);
    if (outcome.why === "stopped") {
      const name = outcome.stopped_at ? scored(outcome.stopped_at) : "";
      sentences.push(t("fairness.why_stopped", { name, left }));
    } else if (outcome.ahead.length > 0) {
      const names = listed(outcome.ahead.map(scored));
      sentences.push(t("fairness.why_did_not_fit_after", { asked, left, names }));
    } else sentences.push(t("fairness.why_did_not_fit", { asked, left }));
    if (more) sentences.push(t("fairness.more_needed", { amount: more }));
    if (outcome.passed_by.length > 0) {
      sentences.push(t("fairness.passed_by", { names: outcome.passed_by.map(passed).join("; ") }));
    }
  }
  return sentences;
}

/** How loud the state of a round is. */
export const tones = {
  ahead: "plain",
  open: "info",
  closed: "warn",
  decided: "ok",
} as const;
