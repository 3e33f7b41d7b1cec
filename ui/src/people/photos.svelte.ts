import { rpc } from "../api/rpc.ts";
import type { Picture } from "../api/types.ts";

/** A picture's bytes as an address that an image can show. */
export const addressOf = (picture: Picture): string =>
  `data:${picture.media_type};base64,${picture.base64}`;

/** Small photos that were read, by their ids: a picture never changes, a new one has another id. */
const known = $state<Record<string, string>>({});
const asked = new Set<string>();
const waiting: string[] = [];

/** Asks for all pictures of a turn at once: a list shows many rows together. */
async function read() {
  const ids = waiting.splice(0, 200);
  if (waiting.length > 0) queueMicrotask(() => void read());
  const found = await rpc("people.small_photos", { photo_ids: ids }).catch(() => []);
  for (const one of found) known[one.photo_id] = addressOf(one.picture);
  // Who was not answered now may be there later, as after an undo.
  for (const id of ids) if (!(id in known)) asked.delete(id);
}

/** Sees to it that a small photo is read. */
export function want(id: string): void {
  if (asked.has(id)) return;
  asked.add(id);
  if (waiting.push(id) === 1) queueMicrotask(() => void read());
}

/** The address of a small photo; undefined until it is read. */
export const smallPhoto = (id: string): string | undefined => known[id];

/** The first letters of the first and the last word of a name. */
export function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  const first = (word: string | undefined) =>
    word ? ([...word][0] ?? "").toLocaleUpperCase() : "";
  return words.length > 1 ? first(words[0]) + first(words.at(-1)) : first(words[0]);
}
