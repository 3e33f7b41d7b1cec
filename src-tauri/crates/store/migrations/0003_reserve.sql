-- What a year keeps in reserve, what was drawn on it, and how that comes back. Shares are hundredths of a
-- per cent, months hundredths of a month.
CREATE TABLE reserve (
  year_id TEXT NOT NULL PRIMARY KEY REFERENCES fiscal_year (id),
  category_id TEXT NOT NULL REFERENCES category (id),
  target_by TEXT NOT NULL CHECK (target_by IN ('share', 'months')),
  target_hundredths INTEGER NOT NULL CHECK (target_hundredths >= 0),
  floor_hundredths INTEGER NOT NULL CHECK (floor_hundredths >= 0)
) STRICT;
CREATE INDEX reserve_by_category ON reserve (category_id);

CREATE TABLE reserve_draw (
  id TEXT NOT NULL PRIMARY KEY,
  year_id TEXT NOT NULL REFERENCES reserve (year_id),
  drawn_on TEXT NOT NULL,
  minor INTEGER NOT NULL CHECK (minor > 0),
  currency TEXT NOT NULL,
  category_id TEXT REFERENCES category (id),
  reason TEXT NOT NULL,
  approver TEXT NOT NULL,
  breaches_floor INTEGER NOT NULL CHECK (breaches_floor IN (0, 1))
) STRICT;
CREATE INDEX reserve_draw_by_year ON reserve_draw (year_id);
CREATE INDEX reserve_draw_by_category ON reserve_draw (category_id) WHERE category_id IS NOT NULL;

CREATE TABLE reserve_refill (
  id TEXT NOT NULL PRIMARY KEY,
  draw_id TEXT NOT NULL REFERENCES reserve_draw (id),
  due_on TEXT NOT NULL,
  minor INTEGER NOT NULL CHECK (minor > 0),
  currency TEXT NOT NULL,
  put_back_on TEXT
) STRICT;
CREATE INDEX reserve_refill_by_draw ON reserve_refill (draw_id);
