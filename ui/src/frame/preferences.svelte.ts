import type { ThemeChoice } from "./theme.svelte.ts";

/** What a person likes on this machine. It is no part of any book, so the page keeps it. */
export interface Preferences {
  theme: ThemeChoice;
  roomy: boolean;
  /** Single letters as keys; they can be switched off (WCAG 2.1.4). */
  singles: boolean;
  /** A language tag for numbers and dates; "" is the system's. */
  locale: string;
}

const name = "ladderbook.preferences";
const usual: Preferences = { theme: "system", roomy: false, singles: true, locale: "" };

function kept(): Preferences {
  try {
    return { ...usual, ...(JSON.parse(localStorage.getItem(name) ?? "{}") as Preferences) };
  } catch {
    return usual;
  }
}

const state = $state<{ now: Preferences }>({
  now: typeof localStorage === "undefined" ? usual : kept(),
});

export const preferences = {
  get now(): Preferences {
    return state.now;
  },
};

/** Changes some of them and keeps them for the next start. */
export function prefer(change: Partial<Preferences>): void {
  state.now = { ...state.now, ...change };
  try {
    localStorage.setItem(name, JSON.stringify(state.now));
  } catch {
    // A full or forbidden store costs a preference, not the work.
  }
}
