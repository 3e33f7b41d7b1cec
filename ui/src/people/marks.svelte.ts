import { act } from "../api/act.ts";
import { asProblem, sentence } from "../api/problem.ts";
import type { Mark } from "../api/types.ts";
import { say } from "../frame/toast.svelte.ts";
import type { GapRow } from "./gap.ts";
import type { RatingColumn } from "./rating.ts";

/** Marks on their way into the book, shown at once so that fast fingers see what they typed. */
export interface Marking {
  /** The rows with what was just typed. */
  shown(rows: GapRow[]): GapRow[];
  rate(rows: GapRow[], competency: string, column: RatingColumn, value: number | null): void;
  /** Fresh rows came from the book: what they already hold is no longer on its way. */
  arrived(rows: GapRow[]): void;
  /** A mark that replaces one others rely on and waits for its reason; null when there is none. */
  readonly asked: Asked | null;
  /** Sends the mark that waits, with its reason. */
  explain(reason: string): void;
  /** Gives the mark that waits up; the former one stands. */
  giveUp(): void;
}

/** A mark that waits for its reason. */
export interface Asked {
  competency: string;
  mark: Mark;
}

/** Writes a mark into the book. */
export type WriteMark = (competency: string, mark: Mark, reason: string | null) => Promise<unknown>;

/** Writes the mark of a person outside any cycle. */
export const byManager =
  (person: string): WriteMark =>
  (competency, mark, reason) =>
    act("assessments.rate", { person_id: person, ...halves(competency, mark, reason) });

/** Writes a mark as one of the raters of a cycle. */
export const bySeat =
  (seat: string): WriteMark =>
  (competency, mark, reason) =>
    act("assessments.fill", { seat_id: seat, ...halves(competency, mark, reason) });

const halves = (competency: string, mark: Mark, reason: string | null) => ({
  competency_id: competency,
  proficiency: mark.proficiency ?? null,
  interest: mark.interest ?? null,
  ...(reason === null ? {} : { reason }),
});

const same = (a: Mark, b: Mark) =>
  (a.proficiency ?? null) === (b.proficiency ?? null) &&
  (a.interest ?? null) === (b.interest ?? null);

/**
 * Sends marks one after the other. A mark has two halves and each request carries both, so the
 * second of two quick keys has to build on the first one and not on what the book last told.
 */
export function marking(write: WriteMark): Marking {
  let asked = $state.raw<Asked | null>(null);
  let waiting = $state.raw<Record<string, Mark>>({});
  let line: Promise<void> = Promise.resolve();

  function forget(competency: string, mark: Mark) {
    if (waiting[competency] !== mark) return;
    waiting = Object.fromEntries(Object.entries(waiting).filter(([id]) => id !== competency));
  }

  async function send(competency: string, mark: Mark, reason: string | null = null) {
    // A later key on the same row carries this one along.
    if (waiting[competency] !== mark) return;
    try {
      await write(competency, mark, reason);
    } catch (thrown) {
      const problem = asProblem(thrown);
      if (problem.code === "reason.missing") {
        asked = { competency, mark };
        return;
      }
      forget(competency, mark);
      say(sentence(problem), { tone: "danger" });
    }
  }

  return {
    shown: (rows) =>
      rows.map((row) => {
        const mark = waiting[row.competency_id];
        return mark ? { ...row, mark } : row;
      }),
    rate(rows, competency, column, value) {
      const told = rows.find((row) => row.competency_id === competency)?.mark;
      const before = waiting[competency] ?? told ?? { proficiency: null, interest: null };
      const mark: Mark =
        column === "rate" ? { ...before, proficiency: value } : { ...before, interest: value };
      waiting = { ...waiting, [competency]: mark };
      line = line.then(() => send(competency, mark));
    },
    get asked() {
      return asked;
    },
    explain(reason) {
      const one = asked;
      asked = null;
      if (one) line = line.then(() => send(one.competency, one.mark, reason));
    },
    giveUp() {
      if (asked) forget(asked.competency, asked.mark);
      asked = null;
    },
    arrived(rows) {
      for (const row of rows) {
        const mark = waiting[row.competency_id];
        if (mark && same(mark, row.mark)) forget(row.competency_id, mark);
      }
    },
  };
}
