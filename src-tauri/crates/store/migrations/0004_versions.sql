-- What was approved, when and by whom, and the what-ifs beside the plan.

-- A version keeps a year's whole plan as text, so that it reads the same for as long as the book exists,
-- whatever becomes of the plan's own rows. The fingerprint is the SHA-256 of that text.
CREATE TABLE plan_version (
  id TEXT NOT NULL PRIMARY KEY,
  year_id TEXT NOT NULL REFERENCES fiscal_year (id),
  number INTEGER NOT NULL CHECK (number > 0),
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  made_by TEXT NOT NULL,
  made_on TEXT NOT NULL,
  approved_by TEXT NOT NULL,
  approved_on TEXT,
  basis TEXT NOT NULL,
  reason TEXT NOT NULL,
  replaces TEXT REFERENCES plan_version (id),
  scenario_id TEXT REFERENCES scenario (id),
  fingerprint TEXT NOT NULL,
  content TEXT NOT NULL,
  UNIQUE (year_id, number)
) STRICT;
CREATE INDEX plan_version_by_replaced ON plan_version (replaces);
CREATE INDEX plan_version_by_scenario ON plan_version (scenario_id);

-- The base is the plan that the changes were thought out on, as text, to say what has changed in it since.
CREATE TABLE scenario (
  id TEXT NOT NULL PRIMARY KEY,
  year_id TEXT NOT NULL REFERENCES fiscal_year (id),
  name TEXT NOT NULL,
  note TEXT NOT NULL,
  made_by TEXT NOT NULL,
  made_on TEXT NOT NULL,
  state TEXT NOT NULL,
  closed_by TEXT NOT NULL,
  closed_on TEXT,
  closed_reason TEXT NOT NULL,
  base TEXT NOT NULL
) STRICT;
CREATE INDEX scenario_by_year ON scenario (year_id);

-- A change is JSON: its kinds have little in common, and it is only ever read whole.
CREATE TABLE scenario_change (
  id TEXT NOT NULL PRIMARY KEY,
  scenario_id TEXT NOT NULL REFERENCES scenario (id),
  position INTEGER NOT NULL,
  content TEXT NOT NULL
) STRICT;
CREATE INDEX scenario_change_by_scenario ON scenario_change (scenario_id, position);

-- What a line of an event costs in a year in which the office has this role, in minor units of the year's currency.
CREATE TABLE role_amount (
  line_id TEXT NOT NULL REFERENCES plan_line (id),
  role TEXT NOT NULL,
  event_id TEXT NOT NULL REFERENCES event (id),
  minor INTEGER NOT NULL,
  PRIMARY KEY (line_id, role)
) STRICT;
CREATE INDEX role_amount_by_event ON role_amount (event_id);
