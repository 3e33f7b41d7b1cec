import type { ClaimState } from "../api/types.ts";

/** Where the list of claims was left, so that it keeps its place when a claim was looked at. */
export const kept = $state<{ state: ClaimState | null; current: number }>({
  state: null,
  current: 0,
});
