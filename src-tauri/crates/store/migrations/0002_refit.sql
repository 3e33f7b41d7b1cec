-- Ladders derived from others, and role-specific examples over an unchanged one.

-- The parent is kept whole, as it was on that day, so that its later changes move nothing here. Rows and
-- levels are named by their keys, which are stable, since a dropped row has no row of its own to point to.
CREATE TABLE refit (
  ladder_id TEXT NOT NULL PRIMARY KEY REFERENCES ladder (id),
  derived_on TEXT NOT NULL,
  parent TEXT NOT NULL
) STRICT;

CREATE TABLE refit_rung (
  ladder_id TEXT NOT NULL REFERENCES refit (ladder_id),
  level_key TEXT NOT NULL,
  parent_key TEXT NOT NULL,
  PRIMARY KEY (ladder_id, level_key)
) STRICT;

CREATE TABLE refit_reason (
  ladder_id TEXT NOT NULL REFERENCES refit (ladder_id),
  row_key TEXT NOT NULL,
  kind TEXT NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (ladder_id, row_key)
) STRICT;

CREATE TABLE lens (
  id TEXT NOT NULL PRIMARY KEY,
  ladder_id TEXT NOT NULL REFERENCES ladder (id),
  name TEXT NOT NULL,
  summary TEXT NOT NULL
) STRICT;
CREATE INDEX lens_by_ladder ON lens (ladder_id);

CREATE TABLE lens_example (
  id TEXT NOT NULL PRIMARY KEY,
  lens_id TEXT NOT NULL REFERENCES lens (id),
  competency_id TEXT NOT NULL REFERENCES competency (id),
  level_id TEXT NOT NULL REFERENCES level (id),
  position INTEGER NOT NULL,
  text TEXT NOT NULL
) STRICT;
CREATE INDEX lens_example_by_cell ON lens_example (competency_id, level_id);
CREATE INDEX lens_example_by_lens ON lens_example (lens_id);
CREATE INDEX lens_example_by_level ON lens_example (level_id);

-- The lens that a person's own sheet is seen through.
CREATE TABLE worn_lens (
  person_id TEXT NOT NULL PRIMARY KEY REFERENCES person (id),
  lens_id TEXT NOT NULL REFERENCES lens (id)
) STRICT;
CREATE INDEX worn_lens_by_lens ON worn_lens (lens_id);
