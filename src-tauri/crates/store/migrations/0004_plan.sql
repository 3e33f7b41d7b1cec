-- How a budget's categories and lines are described: owner, cost centre, restricted pool, currency, drivers.

ALTER TABLE category ADD COLUMN kind TEXT NOT NULL DEFAULT 'other';
ALTER TABLE category ADD COLUMN owner_id TEXT REFERENCES person (id);
ALTER TABLE category ADD COLUMN cost_centre TEXT NOT NULL DEFAULT '';
-- The restricted pool whose money a category spends; empty for money that is free.
ALTER TABLE category ADD COLUMN pool TEXT NOT NULL DEFAULT '';

ALTER TABLE plan_line ADD COLUMN note TEXT NOT NULL DEFAULT '';
-- How the total is spread, as JSON; empty where the months are planned one by one.
ALTER TABLE plan_line ADD COLUMN phasing TEXT NOT NULL DEFAULT '';
-- Whether the total is worked out from drivers, and how; an empty formula multiplies them all.
ALTER TABLE plan_line ADD COLUMN worked INTEGER NOT NULL DEFAULT 0 CHECK (worked IN (0, 1));
ALTER TABLE plan_line ADD COLUMN formula TEXT NOT NULL DEFAULT '';
-- The line's own currency and the rate that booked it; null where it is planned in the year's.
-- plan_amount holds the year's currency for every line.
ALTER TABLE plan_line ADD COLUMN currency TEXT;
ALTER TABLE plan_line ADD COLUMN rate_day TEXT;
ALTER TABLE plan_line ADD COLUMN conversion TEXT NOT NULL DEFAULT '';

CREATE TABLE plan_own_amount (
  line_id TEXT NOT NULL REFERENCES plan_line (id),
  month_index INTEGER NOT NULL CHECK (month_index BETWEEN 0 AND 11),
  minor INTEGER NOT NULL,
  PRIMARY KEY (line_id, month_index)
) STRICT;

CREATE TABLE plan_expression (
  line_id TEXT NOT NULL REFERENCES plan_line (id),
  month_index INTEGER NOT NULL CHECK (month_index BETWEEN 0 AND 11),
  expression TEXT NOT NULL,
  PRIMARY KEY (line_id, month_index)
) STRICT;

CREATE TABLE plan_driver (
  line_id TEXT NOT NULL REFERENCES plan_line (id),
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  measure TEXT NOT NULL,
  unit TEXT,
  PRIMARY KEY (line_id, position)
) STRICT;
