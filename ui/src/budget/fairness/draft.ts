import type { AddRound, AllocationRule, Conflicts, Round, Unused } from "../../api/types.ts";
import { readRate, shownRate } from "../reserve/reserve.ts";

/** A group that part of the pool is kept for, as it is typed. */
export interface GroupDraft {
  id: string | null;
  name: string;
  by: "share" | "amount";
  share: string;
  amount: string;
}

/** A criterion as it is typed. */
export interface CriterionRow {
  id: string | null;
  name: string;
  about: string;
  weight: string;
}

/** A round as it is typed. */
export interface RoundDraft {
  name: string;
  opens_on: string;
  closes_on: string;
  category_id: string;
  pool: string;
  rule: AllocationRule;
  tie: "earlier" | "smaller" | "lot";
  seed: string;
  unused: Unused;
  conflicts: Conflicts;
  rubric: CriterionRow[];
  set_asides: GroupDraft[];
  note: string;
}

/** A number to draw a lot with: somebody has to say one before the scores are in. */
const someSeed = (): string => String(1 + Math.floor(Math.random() * 9_999));

/** The draft of a round that is known, or of a new one. */
export function draftOf(round: Round | undefined, currency: string): RoundDraft {
  return {
    name: round?.name ?? "",
    opens_on: round?.opens_on ?? "",
    closes_on: round?.closes_on ?? "",
    category_id: round?.category_id ?? "",
    pool: round?.pool.amount ?? "",
    rule: round?.rule ?? "skip_misfits",
    tie: round?.tie_break.by ?? "earlier",
    seed: round?.tie_break.by === "lot" ? String(round.tie_break.seed) : someSeed(),
    unused: round?.unused ?? "flows_back",
    conflicts: round?.conflicts ?? "barred",
    rubric: (round?.rubric ?? []).map((one) => ({ ...one, weight: String(one.weight) })),
    set_asides: (round?.set_asides ?? []).map((one) => ({
      id: one.id,
      name: one.name,
      by: one.size.by,
      share: one.size.by === "share" ? shownRate(one.size.hundredths) : "",
      amount:
        one.size.by === "amount" && one.size.amount.currency === currency
          ? one.size.amount.amount
          : "",
    })),
    note: round?.note ?? "",
  };
}

/** "40" as 40; null for what is no whole number. */
export function whole(text: string): number | null {
  const number = Number(text.trim());
  return text.trim() !== "" && Number.isSafeInteger(number) && number >= 0 ? number : null;
}

/** What the weights come to, as far as they are numbers. */
export const weightSum = (rows: CriterionRow[]): number =>
  rows.reduce((sum, row) => sum + (whole(row.weight) ?? 0), 0);

/** The round as the book takes it; null while something is no number or missing. */
export function readDraft(own: RoundDraft, year: string, currency: string): AddRound | null {
  const seed = whole(own.seed);
  const rubric = own.rubric.map((row) => ({ ...row, weight: whole(row.weight) }));
  const groups = own.set_asides.map((row) => ({ ...row, hundredths: readRate(row.share) }));
  const missing =
    [own.name, own.opens_on, own.closes_on, own.category_id, own.pool].includes("") ||
    rubric.some((row) => row.weight === null) ||
    groups.some((row) => (row.by === "share" ? row.hundredths === null : row.amount === "")) ||
    (own.tie === "lot" && (seed === null || seed > 4_294_967_295));
  if (missing) return null;
  return {
    year_id: year,
    name: own.name,
    opens_on: own.opens_on,
    closes_on: own.closes_on,
    category_id: own.category_id,
    pool: { amount: own.pool, currency },
    rule: own.rule,
    tie_break: own.tie === "lot" ? { by: "lot", seed: seed ?? 0 } : { by: own.tie },
    unused: own.unused,
    conflicts: own.conflicts,
    rubric: rubric.map(({ id, name, about, weight }) => ({ id, name, about, weight: weight ?? 0 })),
    set_asides: groups.map((row) => ({
      id: row.id,
      name: row.name,
      size:
        row.by === "share"
          ? { by: "share", hundredths: row.hundredths ?? 0 }
          : { by: "amount", amount: { amount: row.amount, currency } },
    })),
    note: own.note,
  };
}
