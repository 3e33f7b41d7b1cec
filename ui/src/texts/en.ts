import { frame } from "./en/frame.ts";
import { home } from "./en/home.ts";
import { imports } from "./en/imports.ts";
import { kit } from "./en/kit.ts";
import { ladders } from "./en/ladders.ts";
import { people } from "./en/people.ts";
import { promotions } from "./en/promotions.ts";
import { team } from "./en/team.ts";

/** Every word a person sees, in English. Keys are `folder.meaning`. */
export const en = {
  ...frame,
  ...kit,
  ...home,
  ...imports,
  ...ladders,
  ...people,
  ...promotions,
  ...team,
} as const;
