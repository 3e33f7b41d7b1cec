-- Allocation rounds: pools, requests, rubrics, scores and awards. Shares are hundredths of a per cent.
CREATE TABLE allocation_round (
  id TEXT NOT NULL PRIMARY KEY,
  year_id TEXT NOT NULL REFERENCES fiscal_year (id),
  name TEXT NOT NULL,
  opens_on TEXT NOT NULL,
  closes_on TEXT NOT NULL,
  category_id TEXT NOT NULL REFERENCES category (id),
  pool_minor INTEGER NOT NULL CHECK (pool_minor > 0),
  currency TEXT NOT NULL,
  rule TEXT NOT NULL CHECK (rule IN ('skip_misfits', 'stop_at_misfit', 'pro_rata')),
  tie_break TEXT NOT NULL CHECK (tie_break IN ('earlier', 'smaller', 'lot')),
  lot_seed INTEGER CHECK ((tie_break = 'lot') = (lot_seed IS NOT NULL)),
  unused TEXT NOT NULL CHECK (unused IN ('flows_back', 'stays_unspent')),
  conflicts TEXT NOT NULL CHECK (conflicts IN ('barred', 'recorded')),
  note TEXT NOT NULL,
  decided_on TEXT,
  decided_by TEXT NOT NULL,
  decision_note TEXT NOT NULL
) STRICT;
CREATE INDEX allocation_round_by_year ON allocation_round (year_id);
CREATE INDEX allocation_round_by_category ON allocation_round (category_id);

CREATE TABLE allocation_set_aside (
  id TEXT NOT NULL PRIMARY KEY,
  round_id TEXT NOT NULL REFERENCES allocation_round (id),
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  minor INTEGER CHECK (minor > 0),
  share_hundredths INTEGER CHECK ((share_hundredths IS NULL) <> (minor IS NULL))
) STRICT;
CREATE INDEX allocation_set_aside_by_round ON allocation_set_aside (round_id);

CREATE TABLE allocation_criterion (
  id TEXT NOT NULL PRIMARY KEY,
  round_id TEXT NOT NULL REFERENCES allocation_round (id),
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  about TEXT NOT NULL,
  weight INTEGER NOT NULL CHECK (weight > 0)
) STRICT;
CREATE INDEX allocation_criterion_by_round ON allocation_criterion (round_id);

CREATE TABLE allocation_request (
  id TEXT NOT NULL PRIMARY KEY,
  round_id TEXT NOT NULL REFERENCES allocation_round (id),
  number INTEGER NOT NULL,
  person_id TEXT REFERENCES person (id),
  outsider TEXT NOT NULL CHECK ((outsider = '') = (person_id IS NOT NULL)),
  region TEXT NOT NULL,
  project TEXT NOT NULL,
  event_id TEXT REFERENCES event (id),
  purpose TEXT NOT NULL,
  submitted_on TEXT NOT NULL,
  minor INTEGER NOT NULL CHECK (minor > 0),
  currency TEXT NOT NULL,
  booked_minor INTEGER NOT NULL,
  booked_currency TEXT NOT NULL,
  conversion TEXT NOT NULL
) STRICT;
CREATE INDEX allocation_request_by_round ON allocation_request (round_id);
CREATE INDEX allocation_request_by_person ON allocation_request (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX allocation_request_by_event ON allocation_request (event_id) WHERE event_id IS NOT NULL;

CREATE TABLE allocation_member (
  request_id TEXT NOT NULL REFERENCES allocation_request (id),
  set_aside_id TEXT NOT NULL REFERENCES allocation_set_aside (id),
  PRIMARY KEY (request_id, set_aside_id)
) STRICT;
CREATE INDEX allocation_member_by_set_aside ON allocation_member (set_aside_id);

CREATE TABLE allocation_scoring (
  request_id TEXT NOT NULL REFERENCES allocation_request (id),
  scorer TEXT NOT NULL,
  conflict TEXT NOT NULL,
  scored_on TEXT NOT NULL,
  PRIMARY KEY (request_id, scorer)
) STRICT;

CREATE TABLE allocation_mark (
  request_id TEXT NOT NULL,
  scorer TEXT NOT NULL,
  criterion_id TEXT NOT NULL REFERENCES allocation_criterion (id),
  mark INTEGER NOT NULL CHECK (mark BETWEEN 0 AND 5),
  PRIMARY KEY (request_id, scorer, criterion_id),
  FOREIGN KEY (request_id, scorer) REFERENCES allocation_scoring (request_id, scorer)
) STRICT;
CREATE INDEX allocation_mark_by_criterion ON allocation_mark (criterion_id);

-- What a decided round gave; nothing is written for those who got nothing.
CREATE TABLE allocation_award (
  id TEXT NOT NULL PRIMARY KEY,
  request_id TEXT NOT NULL UNIQUE REFERENCES allocation_request (id),
  minor INTEGER NOT NULL CHECK (minor > 0),
  currency TEXT NOT NULL
) STRICT;
