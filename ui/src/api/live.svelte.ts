import { untrack } from "svelte";
import { asProblem, type Problem } from "./problem.ts";
import { onTouched, rpc, type Answer, type Name, type Request } from "./rpc.ts";
import { topics } from "./types.ts";

/** A read that keeps itself fresh. `value` stays while the next one is on its way. */
export interface Live<T> {
  readonly value: T | undefined;
  readonly problem: Problem | null;
  readonly loading: boolean;
  again(): void;
}

/**
 * Reads `name` now, again whenever the request changes, and again when a write touched what it is
 * made of. Call it while a component starts. A request of null reads nothing.
 */
export function live<N extends Name>(name: N, request: () => Request<N> | null): Live<Answer<N>> {
  let value = $state.raw<Answer<N> | undefined>(undefined);
  let problem = $state.raw<Problem | null>(null);
  let loading = $state(false);
  let turn = 0;

  async function read(asked: Request<N> | null) {
    const mine = ++turn;
    if (asked === null) {
      value = undefined;
      problem = null;
      loading = false;
      return;
    }
    loading = true;
    try {
      const answer = await rpc(name, asked);
      if (mine !== turn) return;
      value = answer;
      problem = null;
    } catch (thrown) {
      if (mine !== turn) return;
      problem = asProblem(thrown);
    }
    loading = false;
  }

  // The request is compared as text, so that an equal one built anew does not read again.
  const wanted = $derived(JSON.stringify(request()));
  $effect(() => {
    const text = wanted;
    untrack(() => void read(JSON.parse(text) as Request<N> | null));
  });
  $effect(() =>
    onTouched((touched) => {
      const mine: readonly string[] = topics[name];
      if (touched.some((topic) => topic === "*" || mine.includes(topic))) again();
    }),
  );
  function again() {
    void read(JSON.parse(untrack(() => wanted)) as Request<N> | null);
  }

  return {
    get value() {
      return value;
    },
    get problem() {
      return problem;
    },
    get loading() {
      return loading;
    },
    again,
  };
}
