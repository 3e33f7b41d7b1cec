-- The book, first version. Primary keys are UUIDs, unique across copies, so that copies can be merged.
-- Amounts are minor units of the currency beside them; dates are ISO text; nothing derived is stored.
-- No triggers and no generated columns: history replays rows, and must meet no logic on the way.

CREATE TABLE office (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  currency TEXT NOT NULL,
  fiscal_start_month INTEGER NOT NULL,
  paper TEXT NOT NULL,
  locale TEXT NOT NULL,
  rounding TEXT NOT NULL
) STRICT;

CREATE TABLE ladder (
  id TEXT NOT NULL PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  version TEXT NOT NULL,
  summary TEXT NOT NULL
) STRICT;

CREATE TABLE route_beyond (
  id TEXT NOT NULL PRIMARY KEY,
  ladder_id TEXT NOT NULL REFERENCES ladder (id),
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  summary TEXT NOT NULL
) STRICT;
CREATE INDEX route_beyond_by_ladder ON route_beyond (ladder_id);

CREATE TABLE level (
  id TEXT NOT NULL PRIMARY KEY,
  ladder_id TEXT NOT NULL REFERENCES ladder (id),
  key TEXT NOT NULL,
  position INTEGER NOT NULL,
  code TEXT NOT NULL,
  track TEXT NOT NULL,
  internal_title TEXT NOT NULL,
  external_title TEXT NOT NULL,
  job_class TEXT NOT NULL,
  reach TEXT NOT NULL,
  scope TEXT NOT NULL,
  minimum_months INTEGER NOT NULL
) STRICT;
CREATE INDEX level_by_ladder ON level (ladder_id);

CREATE TABLE competency (
  id TEXT NOT NULL PRIMARY KEY,
  ladder_id TEXT NOT NULL REFERENCES ladder (id),
  key TEXT NOT NULL,
  position INTEGER NOT NULL,
  slot INTEGER NOT NULL,
  bucket TEXT NOT NULL,
  name TEXT NOT NULL,
  summary TEXT NOT NULL,
  weight INTEGER NOT NULL
) STRICT;
CREATE INDEX competency_by_ladder ON competency (ladder_id);

CREATE TABLE cell (
  competency_id TEXT NOT NULL REFERENCES competency (id),
  level_id TEXT NOT NULL REFERENCES level (id),
  expected INTEGER NOT NULL CHECK (expected BETWEEN 0 AND 5),
  must_have INTEGER NOT NULL CHECK (must_have IN (0, 1)),
  PRIMARY KEY (competency_id, level_id)
) STRICT;

CREATE TABLE descriptor (
  id TEXT NOT NULL PRIMARY KEY,
  competency_id TEXT NOT NULL REFERENCES competency (id),
  level_id TEXT NOT NULL REFERENCES level (id),
  key TEXT NOT NULL,
  position INTEGER NOT NULL,
  text TEXT NOT NULL
) STRICT;
CREATE INDEX descriptor_by_cell ON descriptor (competency_id, level_id);

CREATE TABLE example (
  id TEXT NOT NULL PRIMARY KEY,
  competency_id TEXT NOT NULL REFERENCES competency (id),
  level_id TEXT NOT NULL REFERENCES level (id),
  position INTEGER NOT NULL,
  text TEXT NOT NULL
) STRICT;
CREATE INDEX example_by_cell ON example (competency_id, level_id);

CREATE TABLE person (
  id TEXT NOT NULL PRIMARY KEY,
  employee_id TEXT NOT NULL,
  legal_name TEXT NOT NULL,
  preferred_name TEXT NOT NULL,
  email TEXT NOT NULL,
  internal_title TEXT NOT NULL,
  external_title TEXT NOT NULL,
  job_class TEXT NOT NULL,
  manager_id TEXT REFERENCES person (id),
  location TEXT NOT NULL,
  started_on TEXT,
  kind TEXT NOT NULL,
  fte_percent INTEGER NOT NULL
) STRICT;
CREATE INDEX person_by_employee_id ON person (employee_id);
CREATE INDEX person_by_manager ON person (manager_id);

CREATE TABLE placement (
  id TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES person (id),
  ladder_id TEXT NOT NULL REFERENCES ladder (id),
  level_id TEXT NOT NULL REFERENCES level (id),
  from_on TEXT NOT NULL
) STRICT;
CREATE INDEX placement_by_person ON placement (person_id, from_on);
CREATE INDEX placement_by_level ON placement (level_id);

-- Marks are packed, two bytes for each competency's slot: proficiency and interest, 255 where absent.
CREATE TABLE assessment (
  id TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES person (id),
  ladder_id TEXT NOT NULL REFERENCES ladder (id),
  rater TEXT NOT NULL,
  rated_on TEXT NOT NULL,
  marks BLOB NOT NULL
) STRICT;
CREATE INDEX assessment_by_person ON assessment (person_id, ladder_id, rated_on);

CREATE TABLE mark_note (
  assessment_id TEXT NOT NULL REFERENCES assessment (id),
  competency_id TEXT NOT NULL REFERENCES competency (id),
  text TEXT NOT NULL,
  PRIMARY KEY (assessment_id, competency_id)
) STRICT;

CREATE TABLE promotion (
  id TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES person (id),
  ladder_id TEXT NOT NULL REFERENCES ladder (id),
  level_id TEXT NOT NULL REFERENCES level (id),
  target_on TEXT NOT NULL,
  state TEXT NOT NULL,
  note TEXT NOT NULL
) STRICT;
CREATE INDEX promotion_by_person ON promotion (person_id);

CREATE TABLE rate (
  source TEXT NOT NULL,
  currency TEXT NOT NULL,
  on_day TEXT NOT NULL,
  per_euro TEXT NOT NULL,
  evidence TEXT NOT NULL,
  PRIMARY KEY (currency, on_day, source)
) STRICT;
CREATE INDEX rate_by_day ON rate (on_day);

CREATE TABLE fiscal_year (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  first_month TEXT NOT NULL,
  currency TEXT NOT NULL
) STRICT;

CREATE TABLE category (
  id TEXT NOT NULL PRIMARY KEY,
  parent_id TEXT REFERENCES category (id),
  name TEXT NOT NULL,
  bucket TEXT,
  position INTEGER NOT NULL
) STRICT;

CREATE TABLE plan_line (
  id TEXT NOT NULL PRIMARY KEY,
  year_id TEXT NOT NULL REFERENCES fiscal_year (id),
  category_id TEXT NOT NULL REFERENCES category (id),
  name TEXT NOT NULL,
  position INTEGER NOT NULL
) STRICT;
CREATE INDEX plan_line_by_year ON plan_line (year_id);
CREATE INDEX plan_line_by_category ON plan_line (category_id);

CREATE TABLE plan_amount (
  line_id TEXT NOT NULL REFERENCES plan_line (id),
  month_index INTEGER NOT NULL CHECK (month_index BETWEEN 0 AND 11),
  minor INTEGER NOT NULL,
  PRIMARY KEY (line_id, month_index)
) STRICT;

CREATE TABLE event (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  place TEXT NOT NULL,
  starts_on TEXT NOT NULL,
  ends_on TEXT NOT NULL,
  role TEXT NOT NULL,
  category_id TEXT REFERENCES category (id),
  bucket TEXT,
  note TEXT NOT NULL
) STRICT;

CREATE TABLE trip (
  id TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES person (id),
  event_id TEXT REFERENCES event (id),
  category_id TEXT NOT NULL REFERENCES category (id),
  purpose TEXT NOT NULL,
  destination TEXT NOT NULL,
  leaves_on TEXT NOT NULL,
  returns_on TEXT NOT NULL,
  state TEXT NOT NULL,
  override_reason TEXT NOT NULL,
  note TEXT NOT NULL
) STRICT;
CREATE INDEX trip_by_person ON trip (person_id);
CREATE INDEX trip_by_event ON trip (event_id);

-- booked_minor is the amount in the office's reporting currency as booked; conversion is the JSON of how
-- it came about (rates as quoted, their day and source, rounding), empty where none was needed.
CREATE TABLE trip_line (
  id TEXT NOT NULL PRIMARY KEY,
  trip_id TEXT NOT NULL REFERENCES trip (id),
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  description TEXT NOT NULL,
  minor INTEGER NOT NULL,
  currency TEXT NOT NULL,
  booked_minor INTEGER NOT NULL,
  booked_currency TEXT NOT NULL,
  conversion TEXT NOT NULL
) STRICT;
CREATE INDEX trip_line_by_trip ON trip_line (trip_id);

CREATE TABLE claim (
  id TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES person (id),
  trip_id TEXT REFERENCES trip (id),
  event_id TEXT REFERENCES event (id),
  category_id TEXT NOT NULL REFERENCES category (id),
  title TEXT NOT NULL,
  state TEXT NOT NULL,
  advance_minor INTEGER NOT NULL,
  currency TEXT NOT NULL,
  paid_on TEXT,
  note TEXT NOT NULL
) STRICT;
CREATE INDEX claim_by_person ON claim (person_id);
CREATE INDEX claim_by_trip ON claim (trip_id);

CREATE TABLE claim_line (
  id TEXT NOT NULL PRIMARY KEY,
  claim_id TEXT NOT NULL REFERENCES claim (id),
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  spent_on TEXT NOT NULL,
  description TEXT NOT NULL,
  minor INTEGER NOT NULL,
  currency TEXT NOT NULL,
  booked_minor INTEGER NOT NULL,
  booked_currency TEXT NOT NULL,
  conversion TEXT NOT NULL,
  receipt_id TEXT REFERENCES attachment (id),
  no_receipt_reason TEXT NOT NULL
) STRICT;
CREATE INDEX claim_line_by_claim ON claim_line (claim_id);

-- Money spent, as posted: by hand, from a file, or by paying a claim. booked_minor as in trip_line.
CREATE TABLE expense (
  id TEXT NOT NULL PRIMARY KEY,
  spent_on TEXT NOT NULL,
  category_id TEXT REFERENCES category (id),
  event_id TEXT REFERENCES event (id),
  claim_id TEXT REFERENCES claim (id),
  merchant TEXT NOT NULL,
  description TEXT NOT NULL,
  minor INTEGER NOT NULL,
  currency TEXT NOT NULL,
  booked_minor INTEGER NOT NULL,
  booked_currency TEXT NOT NULL,
  conversion TEXT NOT NULL,
  source TEXT NOT NULL,
  import_key TEXT NOT NULL
) STRICT;
CREATE INDEX expense_by_day ON expense (spent_on, category_id, booked_minor, booked_currency);
CREATE INDEX expense_by_import_key ON expense (import_key) WHERE import_key <> '';
CREATE INDEX expense_by_claim ON expense (claim_id) WHERE claim_id IS NOT NULL;
CREATE INDEX expense_by_event ON expense (event_id, booked_minor) WHERE event_id IS NOT NULL;
