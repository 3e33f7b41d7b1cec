import { asProblem, type Problem } from "../api/problem.ts";

/** One piece of work of a form or a panel: whether it runs, and why it was refused. */
export interface Task {
  readonly busy: boolean;
  readonly problem: Problem | null;
  /** Runs it unless it runs already; true when it went through. */
  run(work: () => Promise<unknown>): Promise<boolean>;
  /** Takes the refusal away, as when another form is opened. */
  clear(): void;
}

export function task(): Task {
  let busy = $state(false);
  let problem = $state.raw<Problem | null>(null);
  return {
    get busy() {
      return busy;
    },
    get problem() {
      return problem;
    },
    async run(work) {
      if (busy) return false;
      busy = true;
      problem = null;
      try {
        await work();
        return true;
      } catch (thrown) {
        problem = asProblem(thrown);
        return false;
      } finally {
        busy = false;
      }
    },
    clear() {
      problem = null;
    },
  };
}
