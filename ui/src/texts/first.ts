import { frame } from "./en/frame.ts";
import { home } from "./en/home.ts";
import { kit } from "./en/kit.ts";

/** The words that the first view needs before anything else is there. */
export const first = { ...frame, ...kit, ...home } as const;
