import type { CategoryKind, Driver, Measure, Unit } from "../../api/types.ts";
import type { Choice } from "../../kit/choice.ts";
import { t } from "../../texts/text.ts";

/** What a category's money can be for, in the order in which it is offered. */
export const kinds: CategoryKind[] = [
  "staff",
  "infrastructure",
  "tools",
  "events",
  "travel",
  "training",
  "memberships_and_donations",
  "sponsorship_given",
  "marketing_and_swag",
  "legal",
  "reimbursements",
  "reserve",
  "other",
];

export const kindName = (kind: CategoryKind): string => t(`plan.${kind}`);

export const kindChoices = (): Choice[] =>
  kinds.map((kind) => ({ value: kind, label: kindName(kind) }));

const units: Unit[] = [
  "attendee",
  "speaker",
  "person",
  "day",
  "night",
  "month",
  "seat",
  "trip",
  "event",
  "piece",
];

/** What a driver can be: money, money for each of something, a number of something. */
export const driverChoices = (): Choice[] => [
  { value: "amount:", label: t("plan.amount") },
  ...units.map((unit) => ({
    value: `amount:${unit}`,
    label: t("plan.amount_each", { unit: t(`plan.unit_${unit}`, { n: 1 }) }),
  })),
  { value: "count:", label: t("plan.count") },
  ...units.map((unit) => ({
    value: `count:${unit}`,
    label: t("plan.count_of", { unit: t(`plan.unit_${unit}`, { n: 2 }) }),
  })),
];

/** A driver's measure and unit as one choice. */
export const driverChoice = (driver: Pick<Driver, "measure" | "unit">): string =>
  `${driver.measure}:${driver.unit ?? ""}`;

/** The same, read back. */
export function driverOf(choice: string): { measure: Measure; unit: Unit | null } {
  const [measure = "count", unit = ""] = choice.split(":");
  return {
    measure: measure === "amount" ? "amount" : "count",
    unit: units.find((one) => one === unit) ?? null,
  };
}
