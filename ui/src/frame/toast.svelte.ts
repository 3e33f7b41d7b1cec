/** A short word about what just happened, with the way back beside it. */
export interface Said {
  text: string;
  /** Offers Undo; it is one of three ways, with Ctrl Z and the list of changes. */
  undo: boolean;
  tone: "plain" | "danger";
}

const state = $state<{ said: Said | null }>({ said: null });
let timer: ReturnType<typeof setTimeout> | undefined;

export const toast = {
  get said() {
    return state.said;
  },
};

/** Takes the present word away. */
export function hush(): void {
  clearTimeout(timer);
  state.said = null;
}

/** Says something for eight seconds. */
export function say(text: string, { undo = false, tone = "plain" }: Partial<Said> = {}): void {
  clearTimeout(timer);
  state.said = { text, undo, tone };
  timer = setTimeout(hush, 8000);
}
