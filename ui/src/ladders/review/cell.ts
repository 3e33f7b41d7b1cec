import { tick } from "svelte";
import type { Comment } from "../../api/types.ts";
import { go } from "../../frame/route.svelte.ts";

/** Goes to the matrix, to the cell that a comment is about as soon as it is drawn. */
export function showCell(ladder: string, comment: Comment): void {
  go("ladders", ladder, "matrix");
  void (async () => {
    await tick();
    const row = comment.competency_id ? `[data-row-id="${comment.competency_id}"]` : "";
    const level = comment.level_id ? `[data-level-id="${comment.level_id}"]` : "";
    for (let turn = 0; turn < 40; turn += 1) {
      const cell = document.querySelector<HTMLElement>(row + level || "[data-row-id]");
      if (cell) {
        cell.scrollIntoView({ block: "center", inline: "center" });
        cell.focus();
        return;
      }
      await new Promise((done) => setTimeout(done, 50));
    }
  })();
}
