import { untrack } from "svelte";
import { asProblem, type Problem } from "./problem.ts";
import { onTouched } from "./rpc.ts";

/** A long list that is read in parts, as they come into sight. */
export interface Pages<T> {
  /** How many rows there are; undefined until the first part is there. */
  readonly total: number | undefined;
  readonly problem: Problem | null;
  row(index: number): T | undefined;
  /** These rows came into sight. */
  see(first: number, last: number): void;
}

const size = 100;

/**
 * Reads parts of a hundred rows. `about` is what the list depends on (words to find, order): when it
 * changes, the former rows stay until the first of the new ones are there. `topics` make it stale.
 */
export function pages<T>(
  about: () => string,
  topics: readonly string[],
  read: (offset: number, limit: number) => Promise<{ total: number; rows: T[] }>,
): Pages<T> {
  let total = $state<number | undefined>(undefined);
  let parts = $state.raw(new Map<number, T[]>());
  let problem = $state.raw<Problem | null>(null);
  let seen = { first: 0, last: 0 };
  let generation = 0;
  const asked = new Set<number>();

  async function fetch(part: number, mine: number, fresh: boolean) {
    if (asked.has(part)) return;
    asked.add(part);
    try {
      const page = await read(part * size, size);
      if (mine !== generation) return;
      total = page.total;
      parts = new Map(fresh ? [] : parts).set(part, page.rows);
      problem = null;
    } catch (thrown) {
      if (mine === generation) problem = asProblem(thrown);
    }
  }

  async function again() {
    const mine = ++generation;
    asked.clear();
    const first = Math.floor(seen.first / size);
    await fetch(first, mine, true);
    if (mine === generation) look(mine);
  }

  function look(mine: number) {
    const last = Math.max(0, Math.min(seen.last, (total ?? 1) - 1));
    for (let p = Math.floor(Math.min(seen.first, last) / size); p * size <= last; p++) {
      void fetch(p, mine, false);
    }
  }

  $effect(() => {
    about();
    untrack(() => void again());
  });
  $effect(() =>
    onTouched((touched) => {
      if (touched.some((topic) => topic === "*" || topics.includes(topic))) void again();
    }),
  );

  return {
    get total() {
      return total;
    },
    get problem() {
      return problem;
    },
    row: (index) => parts.get(Math.floor(index / size))?.[index % size],
    see(first, last) {
      seen = { first, last };
      untrack(() => look(generation));
    },
  };
}
