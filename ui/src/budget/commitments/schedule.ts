import type { Schedule } from "../../api/types.ts";

/** The ways in which a commitment falls due. */
export const ways = ["instalments", "monthly", "even", "from_day"] as const;
export type Way = (typeof ways)[number];

/** A schedule while it is written: what one way leaves, another takes up. */
export interface Draft {
  by: Way;
  currency: string;
  parts: { due_on: string; amount: string }[];
  amount: string;
  from: string;
  months: string;
  day: string;
  until: string;
}

/** A schedule that begins with one amount today. */
export const draft = (today: string, currency: string): Draft => ({
  by: "instalments",
  currency,
  parts: [{ due_on: today, amount: "" }],
  amount: "",
  from: today.slice(0, 7),
  months: "12",
  day: today,
  until: `${today.slice(0, 4)}-12`,
});

const isMonth = (text: string) => /^\d{4}-(0[1-9]|1[0-2])$/.test(text);

/** True when everything is there that the chosen way needs. */
export function isReady(plan: Draft): boolean {
  if (plan.by === "instalments")
    return plan.parts.length > 0 && plan.parts.every((part) => part.due_on && part.amount);
  if (plan.amount === "") return false;
  if (plan.by === "from_day") return plan.day !== "" && isMonth(plan.until);
  return isMonth(plan.from) && /^\d+$/.test(plan.months);
}

/** The schedule as it is sent. */
export function scheduleOf(plan: Draft): Schedule {
  const money = (amount: string) => ({ amount, currency: plan.currency });
  const months = Number(plan.months);
  switch (plan.by) {
    case "instalments":
      return {
        by: "instalments",
        instalments: plan.parts.map((part) => ({
          due_on: part.due_on,
          amount: money(part.amount),
        })),
      };
    case "monthly":
      return { by: "monthly", amount: money(plan.amount), from: plan.from, months };
    case "even":
      return { by: "even", total: money(plan.amount), from: plan.from, months };
    case "from_day":
      return { by: "from_day", amount: money(plan.amount), from: plan.day, until: plan.until };
  }
}
