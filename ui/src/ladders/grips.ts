import type { Competency, Ladder } from "../api/types.ts";
import { dragging } from "./drag.svelte.ts";
import { levelAfter, rowDrop, type RowTarget, type View } from "./matrix.ts";

interface Drops {
  dropRow: (id: string, target: RowTarget) => void;
  dropLevel: (id: string, before: string | null) => void;
}

/** Rows and levels of the matrix moved by their grips: onto the upper or lower, left or right half. */
export function grips(
  scroller: () => HTMLElement | null,
  view: () => View,
  ladder: () => Ladder,
  drops: Drops,
) {
  const under = (x: number, y: number, what: string) =>
    document.elementFromPoint(x, y)?.closest<HTMLElement>(what);

  const rowDrag = dragging<Competency, { id: string; lower: boolean }>(
    scroller,
    (row, x, y) => {
      const over = under(x, y, "[role=row]");
      const head = over?.querySelector<HTMLElement>("[role=rowheader]");
      const target = view().rows[Number(head?.dataset["r"] ?? NaN)];
      if (!over || !target || target.id === row.id) return null;
      const box = over.getBoundingClientRect();
      return { id: target.id, lower: y > box.top + box.height / 2 };
    },
    (row, over) => {
      const rest = view().rows.filter((other) => other.id !== row.id);
      const target = rowDrop(rest, over.id, over.lower);
      if (target) drops.dropRow(row.id, target);
    },
  );

  const levelDrag = dragging<string, { level: string; after: boolean }>(
    scroller,
    (level, x, y) => {
      const over = under(x, y, "[data-c]");
      const target = view().levels[Number(over?.dataset["c"] ?? NaN)];
      if (!over || !target || target.id === level) return null;
      const box = over.getBoundingClientRect();
      return { level: target.id, after: x > box.left + box.width / 2 };
    },
    (level, over) =>
      drops.dropLevel(level, over.after ? levelAfter(ladder(), over.level) : over.level),
  );

  return { rowDrag, levelDrag };
}
