-- Bank accounts, their statements and lines, what a person said each line paid, what the bank really took,
-- and how each source's files are read.
ALTER TABLE office ADD COLUMN rate_tolerance_percent INTEGER NOT NULL DEFAULT 5;

CREATE TABLE import_source (
  id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  mapping TEXT NOT NULL,
  windows_1252 INTEGER NOT NULL CHECK (windows_1252 IN (0, 1)),
  UNIQUE (kind, name)
) STRICT;

CREATE TABLE bank_account (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  number TEXT NOT NULL,
  bank TEXT NOT NULL,
  currency TEXT NOT NULL
) STRICT;

CREATE TABLE bank_statement (
  id TEXT NOT NULL PRIMARY KEY,
  account_id TEXT NOT NULL REFERENCES bank_account (id),
  reference TEXT NOT NULL,
  source TEXT NOT NULL,
  file_name TEXT NOT NULL,
  from_on TEXT NOT NULL,
  to_on TEXT NOT NULL,
  opening_minor INTEGER,
  closing_minor INTEGER,
  entries_minor INTEGER NOT NULL
) STRICT;
CREATE INDEX bank_statement_by_account ON bank_statement (account_id);

CREATE TABLE bank_line (
  id TEXT NOT NULL PRIMARY KEY,
  account_id TEXT NOT NULL REFERENCES bank_account (id),
  statement_id TEXT NOT NULL REFERENCES bank_statement (id),
  booked_on TEXT NOT NULL,
  valued_on TEXT,
  minor INTEGER NOT NULL,
  currency TEXT NOT NULL,
  counterparty TEXT NOT NULL,
  description TEXT NOT NULL,
  reference TEXT NOT NULL,
  original_minor INTEGER,
  original_currency TEXT,
  rate TEXT NOT NULL,
  import_key TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX bank_line_by_key ON bank_line (account_id, import_key);
CREATE INDEX bank_line_by_day ON bank_line (account_id, booked_on);
CREATE INDEX bank_line_by_statement ON bank_line (statement_id);

-- A line without a row here is open; one whose row names nothing is left aside, for the reason given.
CREATE TABLE bank_answer (
  line_id TEXT NOT NULL PRIMARY KEY REFERENCES bank_line (id),
  expense_id TEXT REFERENCES expense (id),
  claim_id TEXT REFERENCES claim (id),
  trip_id TEXT REFERENCES trip (id),
  reason TEXT NOT NULL,
  said_by TEXT NOT NULL,
  said_on TEXT NOT NULL
) STRICT;
CREATE INDEX bank_answer_by_expense ON bank_answer (expense_id) WHERE expense_id IS NOT NULL;
CREATE INDEX bank_answer_by_claim ON bank_answer (claim_id) WHERE claim_id IS NOT NULL;
CREATE INDEX bank_answer_by_trip ON bank_answer (trip_id) WHERE trip_id IS NOT NULL;

-- What the bank really took for an expense or a claim. booked and settled are in the reporting currency;
-- explained_minor is what the bank's own rate makes of it, and difference_id the expense that posts the
-- exchange difference as a line of its own.
CREATE TABLE settlement (
  id TEXT NOT NULL PRIMARY KEY,
  expense_id TEXT REFERENCES expense (id),
  claim_id TEXT REFERENCES claim (id),
  line_id TEXT REFERENCES bank_line (id),
  settled_on TEXT NOT NULL,
  taken_minor INTEGER NOT NULL,
  taken_currency TEXT NOT NULL,
  rate TEXT NOT NULL,
  booked_minor INTEGER NOT NULL,
  booked_currency TEXT NOT NULL,
  settled_minor INTEGER NOT NULL,
  conversion TEXT NOT NULL,
  explained_minor INTEGER,
  difference_id TEXT REFERENCES expense (id)
) STRICT;
CREATE UNIQUE INDEX settlement_by_expense ON settlement (expense_id) WHERE expense_id IS NOT NULL;
CREATE UNIQUE INDEX settlement_by_claim ON settlement (claim_id) WHERE claim_id IS NOT NULL;
CREATE INDEX settlement_by_line ON settlement (line_id) WHERE line_id IS NOT NULL;
CREATE INDEX settlement_by_difference ON settlement (difference_id) WHERE difference_id IS NOT NULL;
