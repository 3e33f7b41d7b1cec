import { hear } from "../api/rpc.ts";
import type { Job } from "../kit/Progress.svelte";

/** Under this nothing is shown: work that short needs no words. */
const quiet = 400;

const state = $state<{ now: Job | null }>({ now: null });
let begun = 0;

/** The long work that runs now, once it has lasted long enough to be worth a line. */
export const work = {
  get now() {
    return state.now;
  },
};

/** Hears how far long work is; the answer stops listening. */
export function followWork(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return hear("progress", (payload) => {
    const job = payload as Job;
    const now = Date.now();
    clearTimeout(timer);
    if (begun === 0) begun = now;
    const done = job.total > 0 && job.done >= job.total;
    if (done) {
      begun = 0;
      state.now = null;
    } else {
      if (now - begun >= quiet) state.now = job;
      // Work that was refused or stopped says nothing more; its line goes by itself.
      timer = setTimeout(() => {
        begun = 0;
        state.now = null;
      }, 5000);
    }
  });
}
