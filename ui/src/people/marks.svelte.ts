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
}

const same = (a: Mark, b: Mark) =>
  (a.proficiency ?? null) === (b.proficiency ?? null) &&
  (a.interest ?? null) === (b.interest ?? null);

/**
 * Sends marks one after the other. A mark has two halves and each request carries both, so the
 * second of two quick keys has to build on the first one and not on what the book last told.
 */
export function marking(person: string): Marking {
  let waiting = $state.raw<Record<string, Mark>>({});
  let line: Promise<void> = Promise.resolve();

  function forget(competency: string, mark: Mark) {
    if (waiting[competency] !== mark) return;
    waiting = Object.fromEntries(Object.entries(waiting).filter(([id]) => id !== competency));
  }

  async function send(competency: string, mark: Mark) {
    // A later key on the same row carries this one along.
    if (waiting[competency] !== mark) return;
    try {
      await act("assessments.rate", {
        person_id: person,
        competency_id: competency,
        proficiency: mark.proficiency ?? null,
        interest: mark.interest ?? null,
      });
    } catch (thrown) {
      forget(competency, mark);
      say(sentence(asProblem(thrown)), { tone: "danger" });
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
    arrived(rows) {
      for (const row of rows) {
        const mark = waiting[row.competency_id];
        if (mark && same(mark, row.mark)) forget(row.competency_id, mark);
      }
    },
  };
}
