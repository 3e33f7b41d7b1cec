import type {
  AgreeRow,
  DifferencePage,
  DifferenceRow,
  Rater,
  Seat,
  Take,
} from "../../api/types.ts";

/** What is chosen for a row. */
export interface Choice {
  take: Take;
  /** The figure of its own, where one is taken. */
  own: number | null;
  reason: string;
}

/** What one rater said on a row; null where they did not rate it. */
export function saidBy(row: DifferenceRow, seats: Seat[], rater: Rater): number | null {
  const seat = seats.find((one) => one.rater === rater);
  return row.marks.find((mark) => mark.seat_id === seat?.id)?.mark.proficiency ?? null;
}

/** True when nothing is left to choose in a row: it differs by less than two, or its choice is whole. */
export function settled(row: DifferenceRow, choice: Choice | undefined): boolean {
  if (!choice) return !row.marked;
  return choice.take !== "own" || (choice.own !== null && choice.reason.trim() !== "");
}

/** The rows that were chosen, as the book takes them; all others take the manager's figure. */
export const asked = (page: DifferencePage, choices: Record<string, Choice>): AgreeRow[] =>
  page.rows.flatMap((row) => {
    const choice = choices[row.competency_id];
    if (!choice) return [];
    const own = choice.take === "own";
    return [
      {
        competency_id: row.competency_id,
        take: choice.take,
        proficiency: own ? choice.own : null,
        reason: own ? choice.reason.trim() : null,
      },
    ];
  });
