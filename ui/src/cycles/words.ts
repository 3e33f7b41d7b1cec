import type { CycleState, Progress, Rater, Reminder, Seat } from "../api/types.ts";
import { showDate, showNumber } from "../texts/format.ts";
import { t } from "../texts/text.ts";

type Tone = "ok" | "warn" | "danger" | "info" | "plain";

/** The tone of a cycle's state. */
export const stateTone: Record<CycleState, Tone> = { planned: "plain", open: "info", closed: "ok" };

/** The tone of how far a participant is. */
export const progressTone: Record<Progress, Tone> = {
  not_begun: "plain",
  draft: "warn",
  handed_in: "info",
  agreed: "ok",
};

/** As what somebody rates. */
export const raterName = (rater: Rater): string => t(`cycles.rater_${rater}`);

/** A rater with the name that tells them apart: one's own needs none. */
export const seatName = (seat: Seat): string =>
  seat.rater === "self"
    ? raterName(seat.rater)
    : t("assess.seat", { rater: raterName(seat.rater), name: seat.name });

/** What people are held against: the ladder, its release or that it never had one, and the level. */
export const heldAgainst = (level: { ladder: string; code: string }, release: string): string =>
  release === ""
    ? t("assess.on_unreleased", { ladder: level.ladder, level: level.code })
    : t("assess.on_release", { ladder: level.ladder, release, level: level.code });

/** The tone of how far a rater is. */
export const seatTone = (seat: Seat): Tone =>
  seat.state === "not_begun" ? "plain" : seat.state === "draft" ? "warn" : "ok";

/** What a cycle waits for, as a sentence. */
export function waitsFor(reminder: Reminder): string {
  const date = showDate(reminder.on);
  if (reminder.kind === "opening") return t("cycles.opening", { date });
  return t(`cycles.${reminder.kind}`, { n: reminder.missing, date });
}

/** A mean of differences in tenths with its sign; a dash where there is none. */
export function signed(tenths: number | null | undefined): string {
  if (tenths == null) return "–";
  const text = showNumber(Math.abs(tenths) / 10, 1);
  return tenths > 0 ? `+${text}` : tenths < 0 ? `−${text}` : text;
}

/** A mean in tenths; a dash where there is none. */
export const tenthsOf = (tenths: number | null | undefined): string =>
  tenths == null ? "–" : showNumber(tenths / 10, 1);

/** What a mean is made of: the sum over the count; empty where there is none. */
export const madeOf = (mean: { sum: number; count: number } | undefined): string =>
  !mean || mean.count === 0
    ? ""
    : `${mean.sum < 0 ? "−" : ""}${showNumber(Math.abs(mean.sum))} ÷ ${showNumber(mean.count)}`;
