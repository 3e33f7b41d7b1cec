import { asProblem } from "../api/problem.ts";
import { rpc, type Answer } from "../api/rpc.ts";
import { say } from "./toast.svelte.ts";

/** How a person likes the window. It is kept on the machine and is no part of any book. */
export type Preferences = Answer<"preferences.get">;

const usual: Preferences = {
  theme: "system",
  single_keys: true,
  roomy: false,
  lock_after_minutes: 15,
};
const state = $state<{ now: Preferences }>({ now: usual });

export const preferences = {
  get now(): Preferences {
    return state.now;
  },
};

/** Reads them at the start; the usual ones serve until they are there. */
export async function readPreferences(): Promise<void> {
  try {
    state.now = await rpc("preferences.get", {});
  } catch {
    // Without a shell, or with a broken file, the window looks as it usually does.
    state.now = usual;
  }
}

/** Changes some of them, at once on screen, and keeps them for the next start. */
export async function prefer(change: Partial<Preferences>): Promise<void> {
  state.now = { ...state.now, ...change };
  try {
    state.now = await rpc("preferences.change", $state.snapshot(state.now));
  } catch (thrown) {
    say(asProblem(thrown).message, { tone: "danger" });
  }
}
