import type { Ladder, Level, LocationMultiplier, PayBand } from "../api/types.ts";

/** How high a level stands; releases of the first books said nothing of it. */
export const rankOf = (level: Level): number => level.rank ?? 0;

/** The pay bands of a level. */
export const bandsOf = (level: Level): PayBand[] => level.bands ?? [];

/** What the bands of a ladder become at other locations. */
export const multipliersOf = (ladder: Ladder): LocationMultiplier[] => ladder.multipliers ?? [];
