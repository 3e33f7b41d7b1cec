import type { Lens } from "../../api/types.ts";

// Which lens each ladder is seen through, for as long as the window is open.
const chosen = $state<Record<string, string | undefined>>({});

/** The identifier of the lens that a ladder is seen through; undefined for none. */
export const lensOf = (ladder: string): string | undefined => chosen[ladder];

/** Puts a lens on a ladder's page, or takes it off. */
export function see(ladder: string, lens: string | undefined): void {
  chosen[ladder] = lens;
}

/** What a lens shows in a cell; nothing without a lens. */
export function examplesAt(
  lens: Lens | undefined | null,
  competency: string | undefined,
  level: string | undefined,
): string[] {
  return (
    lens?.cells.find((cell) => cell.competency_id === competency && cell.level_id === level)
      ?.examples ?? []
  );
}
