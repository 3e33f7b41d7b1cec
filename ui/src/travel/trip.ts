import type { CostKind, EstimateLine, Trip, TripState } from "../api/types.ts";

/** How a state is coloured. */
export const tripTone: Record<TripState, "ok" | "warn" | "danger" | "info" | "plain"> = {
  draft: "plain",
  submitted: "info",
  approved: "ok",
  claimed: "plain",
  declined: "danger",
  cancelled: "plain",
};

/** The states in the order in which a request passes them. */
export const tripStates: TripState[] = [
  "submitted",
  "approved",
  "draft",
  "claimed",
  "declined",
  "cancelled",
];

/** A line of the estimate while it is typed. */
export interface LineDraft {
  id: string | null;
  kind: CostKind;
  description: string;
  amount: string;
  currency: string;
}

export const emptyLine = (currency: string): LineDraft => ({
  id: null,
  kind: "flight",
  description: "",
  amount: "",
  currency,
});

/** The lines of a request that exists, to be changed. */
export const draftLines = (trip: Trip): LineDraft[] =>
  trip.lines.map(({ id, kind, description, amount }) => ({
    id,
    kind,
    description,
    amount: amount.amount,
    currency: amount.currency,
  }));

/** The typed lines as the book takes them; one without an amount is nought. */
export const estimate = (lines: LineDraft[]): EstimateLine[] =>
  lines.map(({ id, kind, description, amount, currency }) => ({
    id,
    kind,
    description,
    amount: { amount: amount || "0", currency },
  }));
