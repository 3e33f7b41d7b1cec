import type { ImportKind } from "../imports/import.ts";

/** What the screen in sight can do when a key or the palette asks for it. */
export interface ScreenActs {
  /** A new one of what lives here (C). */
  create?: { label: string; run: () => void } | undefined;
  /** This screen as a file (Ctrl E). */
  export?: (() => void) | undefined;
}

const state = $state<{
  palette: boolean;
  keys: boolean;
  starting: boolean;
  wanted: string;
  bringing: ImportKind | null;
  noting: boolean;
}>({ palette: false, keys: false, starting: false, wanted: "", bringing: null, noting: false });
let present = $state.raw<ScreenActs>({});

/** What floats over the page, and the acts of the present screen. */
export const stage = {
  get palette() {
    return state.palette;
  },
  set palette(open: boolean) {
    state.palette = open;
  },
  get keys() {
    return state.keys;
  },
  set keys(open: boolean) {
    state.keys = open;
  },
  /** The form for a new office stands in place of the book. */
  get starting() {
    return state.starting;
  },
  set starting(now: boolean) {
    state.starting = now;
  },
  /** The screen that should begin with its form for something new. */
  get wanted() {
    return state.wanted;
  },
  set wanted(screen: string) {
    state.wanted = screen;
  },
  /** The kind of file that is being brought in, over whatever screen is in sight. */
  get bringing() {
    return state.bringing;
  },
  set bringing(kind: ImportKind | null) {
    state.bringing = kind;
  },
  /** Something a person did is being written down, over whatever screen is in sight. */
  get noting() {
    return state.noting;
  },
  set noting(now: boolean) {
    state.noting = now;
  },
  get acts() {
    return present;
  },
};

/** A screen says what it can do while it is in sight; the answer takes it back. */
export function offer(acts: ScreenActs): () => void {
  present = acts;
  return () => {
    if (present === acts) present = {};
  };
}

/** Puts the keyboard into this screen's filter. */
export function find(): void {
  document.querySelector<HTMLInputElement>("main [data-find] input")?.focus();
}
