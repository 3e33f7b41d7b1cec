import type { ClaimState } from "../api/types.ts";

/** How a state is coloured. */
export const claimTone: Record<ClaimState, "ok" | "warn" | "danger" | "info" | "plain"> = {
  draft: "plain",
  submitted: "info",
  needs_information: "warn",
  approved: "warn",
  paid: "ok",
  rejected: "danger",
  withdrawn: "plain",
  reversed: "plain",
};

/** The states in the order in which a leader looks through them. */
export const claimStates: ClaimState[] = [
  "submitted",
  "approved",
  "needs_information",
  "draft",
  "paid",
  "rejected",
  "withdrawn",
  "reversed",
];
