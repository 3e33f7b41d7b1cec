import type { Component } from "svelte";
import type { YearLine } from "../api/types.ts";
import type { PlainKey } from "../texts/text.ts";

/** What every view of the budget is given: the year looked at, all years, and how another is opened. */
export interface ViewProps {
  year: YearLine;
  years: YearLine[];
  onyear: () => void;
}

/** A view of the budget: the name on its chip, and how its code is brought. */
export interface View {
  id: string;
  name: PlainKey;
  load: () => Promise<{ default: Component<ViewProps> }>;
}

/** Every view of the budget, in the order of the chips; the first is shown when none is named. */
export const views: View[] = [
  { id: "plan", name: "budget.view_plan", load: () => import("./Plan.svelte") },
  { id: "standing", name: "budget.view_standing", load: () => import("./Standing.svelte") },
  {
    id: "versions",
    name: "budget.view_versions",
    load: () => import("./versions/Versions.svelte"),
  },
  {
    id: "scenarios",
    name: "budget.view_scenarios",
    load: () => import("./scenarios/Scenarios.svelte"),
  },
  {
    id: "forecast",
    name: "budget.view_forecast",
    load: () => import("./forecast/Forecast.svelte"),
  },
  {
    id: "pictures",
    name: "budget.view_pictures",
    load: () => import("./pictures/Pictures.svelte"),
  },
  { id: "reserve", name: "budget.view_reserve", load: () => import("./reserve/Reserve.svelte") },
  {
    id: "fairness",
    name: "budget.view_fairness",
    load: () => import("./fairness/Fairness.svelte"),
  },
  {
    id: "commitments",
    name: "budget.view_commitments",
    load: () => import("./commitments/Commitments.svelte"),
  },
  { id: "expenses", name: "budget.view_expenses", load: () => import("./Expenses.svelte") },
  { id: "bank", name: "budget.view_bank", load: () => import("../bank/Bank.svelte") },
];

/** The view that an address names. A category's or an expense's own address opens where the money stands. */
export const viewOf = (id: string): View | undefined =>
  views.find((one) => one.id === (id === "" ? "plan" : id)) ??
  views.find((one) => one.id === "standing");
