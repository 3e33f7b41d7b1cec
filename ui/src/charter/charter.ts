import type {
  CharterEntry,
  CharterLadder,
  CharterRow,
  FunctionRow,
  Holding,
  RowReason,
} from "../api/types.ts";
import type { TimeRow } from "../kit/Timeline.svelte";
import { monthsFrom } from "../promotions/line.ts";
import { showDate } from "../texts/format.ts";
import { t } from "../texts/text.ts";

/** Who has a function; `open` as long as nobody has said so. */
export type State = Holding | "open";

const tones = { held: "ok", shared: "info", left: "plain", open: "warn" } as const;
const signs = { held: "✓", shared: "◐", left: "↗", open: "?" } as const;

/** The tone of a state; its sign says the same without colour. */
export const stateTone = (state: State) => tones[state];
export const stateSign = (state: State) => signs[state];

export const stateOf = (row: FunctionRow): State => row.present?.state ?? "open";

/** Who has it, in words: "Shared with Product security". */
export function whoHas(entry: CharterEntry | null | undefined): string {
  if (!entry) return t("charter.is_open");
  if (entry.state === "held") return t("charter.is_held");
  return t(`charter.is_${entry.state}`, { with: entry.with });
}

/** The next change in words: "1 Oct 2026: Left to Product security". */
export const nextChange = (entry: CharterEntry | null | undefined): string =>
  entry ? t("charter.from_then", { date: showDate(entry.from), what: whoHas(entry) }) : "";

/** Who has a function that a row is tied to: "left to Product security since 1 Jan 2026". */
export function reasonText({ state, with: who, since }: RowReason): string {
  if (state == null) return t("charter.why_open");
  if (state === "held") return t("charter.why_held");
  if (state === "shared") return t("charter.why_shared", { with: who });
  return t("charter.why_left", { with: who, date: showDate(since) });
}

/** Why a row is on or off: each of its functions and who has it. */
export const whyText = (row: CharterRow): string =>
  row.reasons.map((reason) => `${reason.function}: ${reasonText(reason)}`).join("; ");

/** Of a ladder, the rows that are off with the reason, by competency. */
export function offRows(ladders: CharterLadder[], ladder: string): Map<string, string> {
  const rows = ladders.find((one) => one.ladder_id === ladder)?.rows ?? [];
  const off = rows.filter((row) => !row.on);
  return new Map(
    off.map((row) => [row.competency_id, t("charter.off_hint", { why: whyText(row) })]),
  );
}

const inks = { held: "ok", shared: "info", left: "muted" } as const;

/** From half a year before the first entry, at most five years back, to half a year after the last. */
export function spanOf(rows: FunctionRow[], today: string): { from: string; to: string } {
  const days = [today, ...rows.flatMap((row) => row.entries.map((e) => e.from))].toSorted();
  const first = monthsFrom(days[0] ?? today, -2);
  const oldest = monthsFrom(today, -48);
  const last = monthsFrom(days.at(-1) ?? today, 4);
  const least = monthsFrom(today, 6);
  return { from: first > oldest ? first : oldest, to: last > least ? last : least };
}

/** A function as a line of the timeline: a span for each entry. */
export function timeRow(row: FunctionRow, span: { from: string; to: string }): TimeRow {
  const oldestFirst = row.entries.toReversed();
  const spans = oldestFirst.flatMap((entry, i) => {
    const until = oldestFirst[i + 1]?.from ?? span.to;
    if (until <= span.from) return [];
    return [
      {
        from: entry.from < span.from ? span.from : entry.from,
        to: until,
        tone: inks[entry.state],
        text: nextChange(entry),
      },
    ];
  });
  const marks = oldestFirst
    .filter((entry) => entry.from >= span.from)
    .map((entry) => ({ date: entry.from, tone: inks[entry.state], text: whoHas(entry) }));
  return {
    key: row.function.id,
    label: row.function.name,
    note: whoHas(row.present),
    spans,
    marks,
  };
}
