/* Written by `npm run types` from schemas/ipc.json; not edited by hand. */

export interface Commands {}

export const topics: { [N in keyof Commands]: readonly string[] } = {};
