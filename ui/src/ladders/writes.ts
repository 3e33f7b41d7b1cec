import { act } from "../api/act.ts";
import type { Competency, Level } from "../api/types.ts";
import { say } from "../frame/toast.svelte.ts";
import type { Edit } from "../kit/grid.ts";
import { t } from "../texts/text.ts";
import type { Asking } from "./asking.svelte.ts";
import { cellAt, type CellPlace, type RowTarget, type View } from "./matrix.ts";

/** What is done to a ladder from its matrix, without a form; a derived ladder is asked why. */
export function writes(asking: Asking, ladder: () => string) {
  return {
    expect: (cells: CellPlace[], expected: number) =>
      asking.run((reason) =>
        act("ladders.expect_cells", { ladder_id: ladder(), cells, expected, reason }),
      ),

    must: (cells: CellPlace[], must_have: boolean) =>
      asking.run((reason) =>
        act("ladders.expect_cells", { ladder_id: ladder(), cells, must_have, reason }),
      ),

    clear: (cells: CellPlace[]) =>
      asking.run((reason) => act("ladders.clear_cells", { ladder_id: ladder(), cells, reason })),

    removeRow: (id: string) =>
      asking.run((reason) => act("ladders.remove_competency", { id, reason })),

    removeLevel: (id: string) => asking.run(() => act("ladders.remove_level", { id })),

    moveRow: (id: string, target: RowTarget) =>
      asking.run((reason) => act("ladders.move_competency", { id, ...target, reason })),

    moveLevel: (id: string, before: string | null) =>
      asking.run(() => act("ladders.move_level", { id, before })),

    /** The words go along; the other level's own expectation stays where it has one. */
    copyWords: (row: Competency, from: Level, to: Level) => {
      const [cell, there] = [cellAt(row, from.id), cellAt(row, to.id)];
      if (!cell || cell.descriptors.length === 0) return Promise.resolve(null);
      return asking.run((reason) =>
        act("ladders.write_cell", {
          ladder_id: ladder(),
          competency_id: row.id,
          level_id: to.id,
          expected: there?.expected ?? cell.expected,
          must_have: there?.must_have ?? cell.must_have,
          descriptors: cell.descriptors.map(({ text }) => ({ id: null, text })),
          examples: cell.examples,
          reason,
        }),
      );
    },

    /** Says how many cells could not be taken, if any. */
    paste: async (view: View, edits: Edit[]) => {
      const cells = edits.map(({ r, c, value }) => ({
        competency_id: view.rows[r]!.id,
        level_id: view.levels[c]!.id,
        text: value,
      }));
      if (cells.length === 0) return;
      const done = await asking.run((reason) =>
        act("ladders.write_cells", { ladder_id: ladder(), cells, reason }),
      );
      if (!done || done.skipped.length === 0) return;
      const told = { taken: done.taken, n: done.skipped.length };
      say(t("ladders.pasted_skipped", told), { undo: done.taken > 0 });
    },
  };
}
