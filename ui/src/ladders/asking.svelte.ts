import { asProblem, sentence } from "../api/problem.ts";
import { say } from "../frame/toast.svelte.ts";

/** A question for a reason that stands open. */
export interface Wanted {
  sentence: string;
  answer: (reason: string | null) => void;
}

/**
 * Runs writes that a derived ladder may refuse for want of a reason: the reason is asked for, and
 * the write is tried again with it. Any other refusal is said.
 */
export class Asking {
  wanted = $state.raw<Wanted | null>(null);

  /** Null when it was refused, or when nobody gave a reason. */
  async run<T>(work: (reason: string | null) => Promise<T>): Promise<T | null> {
    let reason: string | null = null;
    for (;;) {
      try {
        return await work(reason);
      } catch (thrown) {
        const problem = asProblem(thrown);
        if (problem.code !== "reason.missing") {
          say(sentence(problem), { tone: "danger" });
          return null;
        }
        reason = await this.#ask(problem.message);
        if (reason === null) return null;
      }
    }
  }

  async #ask(words: string): Promise<string | null> {
    const given = await new Promise<string | null>((answer) => {
      this.wanted = { sentence: words, answer };
    });
    this.wanted = null;
    return given;
  }
}
