import type { Sort } from "../kit/Table.svelte";

/** Where the list of people was left, so that it keeps its place when a person was looked at. */
export const kept = $state<{
  query: string;
  sort: Sort | null;
  current: number;
  /** A person was opened from the list, so the keyboard belongs there on the way back. */
  opened: boolean;
}>({ query: "", sort: null, current: 0, opened: false });
