import { budget } from "./en/budget.ts";
import { fairness } from "./en/fairness.ts";
import { forecast } from "./en/forecast.ts";
import { reserve } from "./en/reserve.ts";
import { findings } from "./en/findings.ts";
import { bank } from "./en/bank.ts";
import { activity } from "./en/activity.ts";
import { charter } from "./en/charter.ts";
import { claims } from "./en/claims.ts";
import { assess, cycles } from "./en/cycles.ts";
import { commitments } from "./en/commitments.ts";
import { conversations } from "./en/conversations.ts";
import { events } from "./en/events.ts";
import { evidence } from "./en/evidence.ts";
import { paper } from "./en/paper.ts";
import { settings } from "./en/settings.ts";
import { travel } from "./en/travel.ts";
import { imports } from "./en/imports.ts";
import { jobs } from "./en/jobs.ts";
import { ladders } from "./en/ladders.ts";
import { lenses } from "./en/lenses.ts";
import { money } from "./en/money.ts";
import { people } from "./en/people.ts";
import { plan } from "./en/plan.ts";
import { pictures } from "./en/pictures.ts";
import { promotions } from "./en/promotions.ts";
import { releases } from "./en/releases.ts";
import { reviews } from "./en/reviews.ts";
import { routes } from "./en/routes.ts";
import { translation } from "./en/translation.ts";
import { refit } from "./en/refit.ts";
import { growth } from "./en/growth.ts";
import { skills } from "./en/skills.ts";
import { team } from "./en/team.ts";
import { scenarios } from "./en/scenarios.ts";
import { versions } from "./en/versions.ts";

/**
 * The words of every screen, in English. Keys are `folder.meaning`. They are loaded beside the first screen;
 * those of the frame around it are in `first.ts`.
 */
export const en = {
  ...imports,
  ...ladders,
  ...refit,
  ...lenses,
  ...translation,
  ...routes,
  ...jobs,
  ...money,
  ...budget,
  ...plan,
  ...fairness,
  ...forecast,
  ...reserve,
  ...versions,
  ...scenarios,
  ...bank,
  ...travel,
  ...settings,
  ...paper,
  ...conversations,
  ...events,
  ...evidence,
  ...findings,
  ...charter,
  ...claims,
  ...cycles,
  ...assess,
  ...commitments,
  ...activity,
  ...people,
  ...pictures,
  ...promotions,
  ...releases,
  ...reviews,
  ...team,
  ...skills,
  ...growth,
} as const;
