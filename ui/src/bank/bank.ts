import type { BankLineView, MatchLine, PaidThing, StatementLine } from "../api/types.ts";
import { showDays } from "../texts/format.ts";

/** Who a line went to or came from, or what it was for where the bank names nobody. */
export const whoOf = (line: BankLineView): string =>
  line.bank_line.counterparty || line.bank_line.description || line.bank_line.reference;

/** What a line paid, in a few words. */
export const thingName = (thing: PaidThing): string =>
  [thing.who, thing.what].filter(Boolean).join(": ");

/** The request that matches a line with a thing. */
export const matchOf = (line: string, thing: PaidThing, isLast = false): MatchLine => ({
  line_id: line,
  expense_id: thing.expense_id ?? null,
  claim_id: thing.claim_id ?? null,
  trip_id: thing.trip_id ?? null,
  commitment_id: thing.commitment_id ?? null,
  is_last: isLast,
  rate: null,
});

/** A statement by its days. */
export const statementName = ({ statement }: StatementLine): string =>
  showDays(statement.from_on, statement.to_on);
