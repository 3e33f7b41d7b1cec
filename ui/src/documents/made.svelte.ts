import { asProblem, type Problem } from "../api/problem.ts";
import { onTouched, rpc } from "../api/rpc.ts";
import type { Rendered } from "../api/types.ts";

/** A document as it would be saved now. */
export interface Made {
  readonly shown: Rendered | null;
  readonly problem: Problem | null;
  /** It is being made. */
  readonly busy: boolean;
}

/**
 * Makes the document that the request names, as JSON, and again whenever the request or the book
 * changes: what is previewed is what would be saved. An empty request makes nothing. Call it while a
 * component starts.
 */
export function madeOf(request: () => string): Made {
  let shown = $state.raw<Rendered | null>(null);
  let problem = $state.raw<Problem | null>(null);
  let busy = $state(false);
  let turn = 0;

  async function make(text: string) {
    const mine = ++turn;
    problem = null;
    if (text === "") {
      shown = null;
      return;
    }
    busy = true;
    try {
      const made = await rpc("documents.render", JSON.parse(text) as { document: string });
      if (mine === turn) shown = made;
    } catch (thrown) {
      if (mine !== turn) return;
      shown = null;
      problem = asProblem(thrown);
    }
    if (mine === turn) busy = false;
  }

  $effect(() => void make(request()));
  $effect(() =>
    onTouched((topics) => {
      if (topics.some((topic) => topic !== "preferences" && topic !== "books"))
        void make(request());
    }),
  );

  return {
    get shown() {
      return shown;
    },
    get problem() {
      return problem;
    },
    get busy() {
      return busy;
    },
  };
}
