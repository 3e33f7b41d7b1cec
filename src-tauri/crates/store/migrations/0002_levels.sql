-- Ranks, pay bands and location multipliers of a ladder. Until now a level stood as high as its column.
ALTER TABLE level ADD COLUMN rank INTEGER NOT NULL DEFAULT 1;
UPDATE level SET rank = position + 1;

-- A level or row that was taken out of its ladder stays as a stub: what was noted on it, and the slot of its
-- marks, belong to releases that still have it.
ALTER TABLE level ADD COLUMN removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1));
ALTER TABLE competency ADD COLUMN removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1));

CREATE TABLE pay_band (
  level_id TEXT NOT NULL REFERENCES level (id),
  currency TEXT NOT NULL,
  effective_on TEXT NOT NULL,
  minimum INTEGER NOT NULL,
  midpoint INTEGER NOT NULL,
  maximum INTEGER NOT NULL,
  PRIMARY KEY (level_id, currency, effective_on)
) STRICT;

CREATE TABLE location_multiplier (
  ladder_id TEXT NOT NULL REFERENCES ladder (id),
  location TEXT NOT NULL,
  position INTEGER NOT NULL,
  percent INTEGER NOT NULL,
  PRIMARY KEY (ladder_id, location)
) STRICT;
