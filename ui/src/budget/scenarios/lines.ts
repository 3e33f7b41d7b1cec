import type { Grid } from "../../api/types.ts";
import type { Choice } from "../../kit/choice.ts";

/** Every line of a plan as something to choose, with its category beside it. */
export const lineChoices = (grid: Grid | undefined): Choice[] =>
  (grid?.rows ?? []).flatMap((row) =>
    row.lines.map((line) => ({ value: line.line_id, label: line.name, note: row.category.name })),
  );
