import type { PromotionRow } from "../api/types.ts";
import type { TimeRow } from "../kit/Timeline.svelte";
import { showDate, showShare } from "../texts/format.ts";
import { t } from "../texts/text.ts";
import { verdictName } from "../people/readiness.ts";

/** A day so many months away, on the first of its month. */
export function monthsFrom(iso: string, months: number): string {
  const [year = 1970, month = 1] = iso.split("-").map(Number);
  const count = year * 12 + (month - 1) + months;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, "0")}-01`;
}

/** From a month before the first day to two months after the last, at least a year. */
export function spanOf(rows: PromotionRow[], today: string): { from: string; to: string } {
  const days = [today, ...rows.map((p) => p.target_on)].toSorted();
  const from = monthsFrom(days[0] ?? today, -1);
  const last = monthsFrom(days.at(-1) ?? today, 2);
  const year = monthsFrom(from, 12);
  return { from, to: last > year ? last : year };
}

const tones = { ready: "ok", close: "info", not_yet: "warn", not_assessed: "muted" } as const;

/** From where to where: codes of levels, or a level and the route that leads on from it. */
export const wayOf = (p: PromotionRow): string =>
  p.from_code ? `${p.from_code} → ${p.destination}` : p.destination;

/** A promotion as a line of the timeline: the way from today to its day. */
export function timeRow(p: PromotionRow, today: string): TimeRow {
  const levels = wayOf(p);
  if (p.state !== "planned") {
    const done = p.state === "completed";
    const text = done ? t("promotions.completed") : t("promotions.withdrawn");
    return {
      key: p.id,
      label: p.name,
      note: `${levels} · ${text}`,
      marks: [{ date: p.target_on, tone: done ? "ok" : "muted", text }],
    };
  }
  // Beyond the ladder nothing is expected that could be held against anybody.
  const beyond = p.route_id != null;
  const tone = p.overdue ? "danger" : beyond ? "info" : tones[p.verdict ?? "not_assessed"];
  const share = p.permille == null ? "–" : showShare(p.permille / 1000);
  const verdict = beyond ? t("promotions.beyond") : verdictName(p.verdict ?? "not_assessed");
  const day = { date: showDate(p.target_on) };
  const text = p.overdue ? t("promotions.was_due", day) : t("promotions.due", day);
  const [from, to] = p.overdue ? [p.target_on, today] : [today, p.target_on];
  return {
    key: p.id,
    label: p.name,
    note: beyond ? levels : `${levels} · ${share} ${verdict}`,
    spans: [{ from, to, tone, text }],
    marks: [{ date: p.target_on, tone, text: verdict }],
  };
}
