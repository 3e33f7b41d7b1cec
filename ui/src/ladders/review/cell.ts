import type { Comment, Ladder } from "../../api/types.ts";
import { go } from "../../frame/route.svelte.ts";
import { aim } from "../findings/aim.svelte.ts";

/** Goes to the cell of the matrix that a comment is about; to the first of its row or level when it names one. */
export function showCell(ladder: Ladder, comment: Comment): void {
  aim.competency = comment.competency_id ?? ladder.competencies[0]?.id ?? "";
  aim.level = comment.level_id ?? ladder.levels[0]?.id ?? "";
  go("ladders", ladder.id, "matrix");
}
