import { asProblem, sentence, type Problem } from "../api/problem.ts";
import { rpc, type Answer } from "../api/rpc.ts";
import { t } from "../texts/text.ts";
import type { NewOffice } from "./FirstRun.svelte";
import { go } from "./route.svelte.ts";
import { say } from "./toast.svelte.ts";

type Status = Answer<"books.status">;

/** A book that asks for something before it opens. */
export interface Locked {
  file: string;
  name: string;
  asks: "password" | "read_only";
  problem: Problem;
}

const state = $state<{
  status: Status | null;
  problem: Problem | null;
  locked: Locked | null;
  busy: boolean;
}>({ status: null, problem: null, locked: null, busy: false });

/** What lies on the desk: the open book, the ones before it, what keeps one from opening. */
export const desk = {
  get status() {
    return state.status;
  },
  get open() {
    return state.status?.open ?? null;
  },
  get problem() {
    return state.problem;
  },
  get locked() {
    return state.locked;
  },
  get busy() {
    return state.busy;
  },
};

/** Runs one piece of desk work; two at once would open two books. */
async function work(task: () => Promise<Status | null>): Promise<boolean> {
  if (state.busy) return false;
  state.busy = true;
  state.problem = null;
  try {
    const status = await task();
    if (status) state.status = status;
    return status !== null;
  } catch (thrown) {
    state.problem = asProblem(thrown);
    if (state.status?.open) say(sentence(state.problem), { tone: "danger" });
    return false;
  } finally {
    state.busy = false;
  }
}

/** Looks at the desk again, as after an undo or a change of the office's name. */
export async function lookAtDesk(): Promise<void> {
  try {
    state.status = await rpc("books.status", {});
  } catch (thrown) {
    state.problem = asProblem(thrown);
    return;
  }
  // A book named on the command line, by a double click, or the one opened last.
  const { offered } = state.status;
  if (offered) await openBook(offered.file, offered.file_name);
}

function arrived(former: string | undefined): void {
  if (state.status?.open && state.status.open.file_name !== former) go("home");
}

export async function openSample(): Promise<void> {
  const former = desk.open?.file_name;
  if (await work(() => rpc("books.sample", { afresh: false }))) arrived(former);
}

export async function startOffice(office: NewOffice): Promise<boolean> {
  const former = desk.open?.file_name;
  const { name, currency, first_month, ladder } = office;
  const done = await work(() =>
    rpc("books.start", {
      name,
      currency,
      fiscal_start_month: first_month,
      built_in: ladder || null,
    }),
  );
  if (done) arrived(former);
  return done && desk.open?.file_name !== former;
}

export async function chooseBook(): Promise<void> {
  let chosen: Answer<"books.choose">["chosen"] = null;
  await work(async () => {
    chosen = (await rpc("books.choose", {})).chosen;
    return null;
  });
  const file = chosen as Answer<"books.choose">["chosen"];
  if (file) await openBook(file.file, file.file_name);
}

/** Opens a book by its handle. What it asks for is asked in turn: a password, or to be read only. */
export async function openBook(
  file: string,
  name: string,
  password: string | null = null,
  readOnly = false,
): Promise<void> {
  const former = desk.open?.file_name;
  const done = await work(async () => {
    try {
      return await rpc("books.open", { file, password, read_only: readOnly });
    } catch (thrown) {
      const problem = asProblem(thrown);
      const asks = asked(problem.code);
      if (!asks) throw thrown;
      state.locked = { file, name, asks, problem };
      return null;
    }
  });
  if (done) {
    state.locked = null;
    arrived(former);
  }
}

function asked(code: string): Locked["asks"] | null {
  if (code === "open.needs_password" || code === "open.wrong_password") return "password";
  return code === "open.held" || code === "open.newer" ? "read_only" : null;
}

/** Closes the open book; what was on screen goes with it. */
export async function closeBook(): Promise<void> {
  await work(() => rpc("books.close", {}));
}

/** Thinks better of a book that asks for something. */
export function leaveLocked(): void {
  state.locked = null;
}

/** Saves a copy of the open book where the person says. */
export async function saveCopy(): Promise<void> {
  if (!desk.open) return;
  try {
    const { file_name } = await rpc("books.save_copy", {});
    if (file_name) say(t("frame.saved_as", { name: file_name }));
  } catch (thrown) {
    say(sentence(asProblem(thrown)), { tone: "danger" });
  }
}

async function step(name: "history.undo" | "history.redo"): Promise<void> {
  if (!desk.open) return;
  try {
    const { label } = await rpc(name, {});
    if (name === "history.undo") {
      say(label == null ? t("frame.nothing_to_undo") : t("frame.undone", { label }));
    } else {
      say(label == null ? t("frame.nothing_to_redo") : t("frame.redone", { label }));
    }
  } catch (thrown) {
    say(sentence(asProblem(thrown)), { tone: "danger" });
  }
}

export const undo = () => step("history.undo");
export const redo = () => step("history.redo");
