import type { PersonKind, Presence } from "../api/types.ts";
import type { Sort } from "../kit/Table.svelte";

/** What the list is narrowed to. */
export interface Filters {
  query: string;
  presence: Presence;
  kind: PersonKind | "";
  /** `ladder:` or `level:` with an identifier, or "". */
  stand: string;
  /** A bucket that they hold, or "". */
  bucket: string;
  location: string;
  manager: { id: string; name: string } | null;
}

/** Nothing is narrowed down. */
export const noFilters = (): Filters => ({
  query: "",
  presence: "present",
  kind: "",
  stand: "",
  bucket: "",
  location: "",
  manager: null,
});

/** Where the list of people was left, so that it keeps its place when a person was looked at. */
export const kept = $state<
  Filters & {
    sort: Sort | null;
    current: number;
    /** A person was opened from the list, so the keyboard belongs there on the way back. */
    opened: boolean;
  }
>({ ...noFilters(), sort: null, current: 0, opened: false });
