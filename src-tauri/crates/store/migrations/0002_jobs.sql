-- Job descriptions and role scoping.

-- A description that somebody edited; any other is made from the ladder when it is asked for.
CREATE TABLE job_description (
  level_id TEXT NOT NULL REFERENCES level (id),
  wording TEXT NOT NULL,
  engagement TEXT NOT NULL,
  title TEXT NOT NULL,
  about TEXT NOT NULL,
  closing TEXT NOT NULL,
  written_on TEXT NOT NULL,
  PRIMARY KEY (level_id, wording, engagement)
) STRICT;

-- Its lines: responsibilities under their headings, and preferred attributes without one.
CREATE TABLE job_line (
  id TEXT NOT NULL PRIMARY KEY,
  level_id TEXT NOT NULL,
  wording TEXT NOT NULL,
  engagement TEXT NOT NULL,
  part TEXT NOT NULL,
  heading TEXT NOT NULL,
  position INTEGER NOT NULL,
  text TEXT NOT NULL,
  FOREIGN KEY (level_id, wording, engagement) REFERENCES job_description (level_id, wording, engagement)
) STRICT;
CREATE INDEX job_line_by_description ON job_line (level_id, wording, engagement, position);

-- The role-scoping checklist of a level and an engagement.
CREATE TABLE job_scope (
  level_id TEXT NOT NULL REFERENCES level (id),
  engagement TEXT NOT NULL,
  question TEXT NOT NULL,
  answer TEXT NOT NULL,
  done INTEGER NOT NULL CHECK (done IN (0, 1)),
  PRIMARY KEY (level_id, engagement, question)
) STRICT;
