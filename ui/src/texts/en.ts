import { frame } from "./en/frame.ts";
import { kit } from "./en/kit.ts";

/** Every word a person sees, in English. Keys are `folder.meaning`. */
export const en = { ...frame, ...kit } as const;
