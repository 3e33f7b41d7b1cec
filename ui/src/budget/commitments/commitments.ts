import type { CommitmentRow, CommitmentSort, CommitmentState } from "../../api/types.ts";
import { showDays } from "../../texts/format.ts";

/** The kinds in the order of the filter. */
export const sorts: CommitmentSort[] = [
  "contract",
  "purchase_order",
  "promotion",
  "by_hand",
  "travel",
  "claim",
];

export const states: CommitmentState[] = ["open", "partly_spent", "closed", "cancelled"];

/** How a state is coloured; the word says the same. */
export const stateTone: Record<CommitmentState, "info" | "warn" | "ok" | "plain"> = {
  open: "info",
  partly_spent: "warn",
  closed: "ok",
  cancelled: "plain",
};

/** What tells a row from every other. */
export const keyOf = (row: CommitmentRow): string =>
  row.commitment_id ?? row.trip_id ?? row.claim_id ?? "";

export const nameOf = (row: CommitmentRow): string =>
  [row.party, row.reference].filter(Boolean).join(", ");

/** The days between which something falls due. */
export const dueOf = (row: CommitmentRow): string => showDays(row.first_on, row.last_on);
