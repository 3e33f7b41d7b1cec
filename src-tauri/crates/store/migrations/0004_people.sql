-- People: zone, pay currency, way in and last day; dated changes; dotted lines; photos.

ALTER TABLE person ADD COLUMN time_zone TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN currency TEXT;
ALTER TABLE person ADD COLUMN entry_route TEXT;
ALTER TABLE person ADD COLUMN left_on TEXT;

-- What a dated change says beside the level, which is the placement of the same identifier. A title or a job
-- class that is NULL stays as it was.
CREATE TABLE transition (
  id TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES person (id),
  from_on TEXT NOT NULL,
  internal_title TEXT,
  external_title TEXT,
  job_class TEXT,
  reason TEXT NOT NULL
) STRICT;
CREATE INDEX transition_by_person ON transition (person_id, from_on);

CREATE TABLE dotted_line (
  person_id TEXT NOT NULL REFERENCES person (id),
  manager_id TEXT NOT NULL REFERENCES person (id),
  purpose TEXT NOT NULL,
  PRIMARY KEY (person_id, manager_id)
) STRICT;
CREATE INDEX dotted_line_by_manager ON dotted_line (manager_id);

-- A person's picture, as it is shown on the page and, small, in lists.
CREATE TABLE person_photo (
  person_id TEXT NOT NULL PRIMARY KEY REFERENCES person (id),
  photo_id TEXT NOT NULL REFERENCES attachment (id),
  small_id TEXT NOT NULL REFERENCES attachment (id)
) STRICT;
CREATE INDEX person_photo_by_photo ON person_photo (photo_id);
CREATE INDEX person_photo_by_small ON person_photo (small_id);
