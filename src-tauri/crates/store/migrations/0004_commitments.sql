-- Contracts, purchase orders, promotions and other money approved and not yet paid; limits and who let them be passed.
-- What is approved is never edited: it ends, with a day and a reason, and may be opened again.
CREATE TABLE commitment (
  id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('contract', 'purchase_order', 'promotion', 'by_hand')),
  party TEXT NOT NULL,
  reference TEXT NOT NULL,
  category_id TEXT NOT NULL REFERENCES category (id),
  event_id TEXT REFERENCES event (id),
  promotion_id TEXT REFERENCES promotion (id),
  approved_on TEXT NOT NULL,
  approved_by TEXT NOT NULL,
  note TEXT NOT NULL,
  ended TEXT CHECK (ended IN ('closed', 'cancelled')),
  ended_on TEXT,
  ended_reason TEXT NOT NULL
) STRICT;
CREATE INDEX commitment_by_category ON commitment (category_id);
CREATE INDEX commitment_by_event ON commitment (event_id) WHERE event_id IS NOT NULL;
CREATE INDEX commitment_by_promotion ON commitment (promotion_id) WHERE promotion_id IS NOT NULL;

-- What falls due, each part converted on its own, as a line of a travel request is.
CREATE TABLE commitment_line (
  id TEXT NOT NULL PRIMARY KEY,
  commitment_id TEXT NOT NULL REFERENCES commitment (id),
  due_on TEXT NOT NULL,
  minor INTEGER NOT NULL CHECK (minor > 0),
  currency TEXT NOT NULL,
  booked_minor INTEGER NOT NULL,
  booked_currency TEXT NOT NULL,
  conversion TEXT NOT NULL
) STRICT;
CREATE INDEX commitment_line_by_commitment ON commitment_line (commitment_id);

-- What was spent of a commitment, and which expense a refund gives back.
ALTER TABLE expense ADD COLUMN commitment_id TEXT REFERENCES commitment (id);
ALTER TABLE expense ADD COLUMN refund_of TEXT REFERENCES expense (id);
CREATE INDEX expense_by_commitment ON expense (commitment_id) WHERE commitment_id IS NOT NULL;
CREATE INDEX expense_by_refund ON expense (refund_of) WHERE refund_of IS NOT NULL;

-- The commitment that a claim spends from; the paid claim that it takes the place of.
ALTER TABLE claim ADD COLUMN commitment_id TEXT REFERENCES commitment (id);
ALTER TABLE claim ADD COLUMN former_id TEXT REFERENCES claim (id);

-- What happens when a category's plan is exceeded; one without a row stops at its plan of the year and warns at 80 %.
CREATE TABLE category_limit (
  category_id TEXT NOT NULL PRIMARY KEY REFERENCES category (id),
  year_rule TEXT NOT NULL CHECK (year_rule IN ('stop', 'warn', 'ignore')),
  month_rule TEXT NOT NULL CHECK (month_rule IN ('stop', 'warn', 'ignore')),
  warn_percent INTEGER NOT NULL CHECK (warn_percent BETWEEN 1 AND 100)
) STRICT;

-- Who let money through above a limit. The subject is kept in words, so that the line outlives what it is about.
CREATE TABLE limit_override (
  id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('trip', 'claim', 'commitment', 'expense')),
  subject_id TEXT NOT NULL,
  subject TEXT NOT NULL,
  category_id TEXT NOT NULL REFERENCES category (id),
  year_id TEXT REFERENCES fiscal_year (id),
  month TEXT,
  person TEXT NOT NULL,
  role TEXT NOT NULL,
  reason TEXT NOT NULL,
  made_on TEXT NOT NULL,
  exceeded_minor INTEGER NOT NULL,
  currency TEXT NOT NULL
) STRICT;
CREATE INDEX limit_override_by_category ON limit_override (category_id);
