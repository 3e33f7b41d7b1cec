import { invoke, isTauri } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import type { Commands } from "./types.ts";

/** The name of a command on the list. */
export type Name = keyof Commands;
export type Request<N extends Name> = Commands[N]["request"];
export type Answer<N extends Name> = Commands[N]["answer"];

/** An answer with the topics that it made stale. */
export interface Answered {
  answer: unknown;
  touched: string[];
  /** The line that a write left in the history, when it can be undone. */
  undo?: string | null;
}

/** What carries requests; tests put one of their own in its place. */
export interface Transport {
  call(name: string, request: unknown): Promise<Answered>;
  /** Hears an event of the shell; the answer stops listening. */
  hear(event: string, heard: (payload: unknown) => void): () => void;
}

const shell: Transport = {
  call: (name, request) => invoke<Answered>("rpc", { name, request }),
  hear(event, heard) {
    const listening = listen(event, ({ payload }) => heard(payload));
    return () => void listening.then((stop) => stop());
  },
};

const nobody: Transport = {
  call: (name) =>
    Promise.reject({ code: "no_shell", message: `No book answers ${name} here.`, fields: [] }),
  hear: () => () => {},
};

let transport: Transport = isTauri() ? shell : nobody;
const waiting = new Set<(topics: string[]) => void>();

/** Puts another transport in place of the shell. */
export function carryBy(other: Transport): void {
  transport = other;
}

/** Calls back with the topics of every write, whoever made it. */
export function onTouched(heard: (topics: string[]) => void): () => void {
  waiting.add(heard);
  return () => waiting.delete(heard);
}

/** Tells every read on screen that these topics changed. */
export function touch(topics: string[]): void {
  if (topics.length > 0) for (const heard of waiting) heard(topics);
}

/** Hears an event of the shell, such as `progress` or a menu's `menu`. */
export function hear(event: string, heard: (payload: unknown) => void): () => void {
  return transport.hear(event, heard);
}

/**
 * Asks the book. Rejects with a `Problem`. What a write touched is told to every read before the
 * answer comes back.
 */
export async function rpc<N extends Name>(name: N, request: Request<N>): Promise<Answer<N>> {
  return (await ask(name, request)).answer;
}

/** The same, with the words of the undo notice. */
export async function ask<N extends Name>(
  name: N,
  request: Request<N>,
): Promise<{ answer: Answer<N>; undo: string | null }> {
  const { answer, touched, undo } = await transport.call(name, request);
  touch(touched);
  return { answer: answer as Answer<N>, undo: undo ?? null };
}

/** Asks the long work that runs now to stop; it leaves nothing behind. The shell hears it at once. */
export async function stopWork(): Promise<void> {
  await transport.call("work.stop", {});
}
