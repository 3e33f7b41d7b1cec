import { say } from "../frame/toast.svelte.ts";
import { ask, type Answer, type Name, type Request } from "./rpc.ts";

/** Runs a write and says what it did, with Undo beside it. Rejects with a `Problem`. */
export async function act<N extends Name>(name: N, request: Request<N>): Promise<Answer<N>> {
  const { answer, undo } = await ask(name, request);
  if (undo !== null) say(undo, { undo: true });
  return answer;
}
