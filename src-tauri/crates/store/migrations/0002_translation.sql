-- What competencies and levels count for in traditional roles.

-- The office's own roles. While it has said nothing, those that come with the application hold, under the
-- same identifiers in every book.
CREATE TABLE role (
  id TEXT NOT NULL PRIMARY KEY,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  summary TEXT NOT NULL
) STRICT;

CREATE TABLE rung (
  id TEXT NOT NULL PRIMARY KEY,
  role_id TEXT NOT NULL REFERENCES role (id),
  position INTEGER NOT NULL,
  title TEXT NOT NULL,
  grade INTEGER NOT NULL CHECK (grade BETWEEN 1 AND 7)
) STRICT;
CREATE INDEX rung_by_role ON rung (role_id, position);

-- Only what differs from the proposal.
CREATE TABLE competency_count (
  ladder_id TEXT NOT NULL REFERENCES ladder (id),
  competency_id TEXT NOT NULL REFERENCES competency (id),
  role_id TEXT NOT NULL REFERENCES role (id),
  percent INTEGER NOT NULL CHECK (percent BETWEEN 0 AND 100),
  PRIMARY KEY (competency_id, role_id)
) STRICT;
CREATE INDEX competency_count_by_ladder ON competency_count (ladder_id);
CREATE INDEX competency_count_by_role ON competency_count (role_id);

CREATE TABLE level_equivalent (
  ladder_id TEXT NOT NULL REFERENCES ladder (id),
  level_id TEXT NOT NULL REFERENCES level (id),
  role_id TEXT NOT NULL REFERENCES role (id),
  rung_id TEXT REFERENCES rung (id),
  PRIMARY KEY (level_id, role_id)
) STRICT;
CREATE INDEX level_equivalent_by_ladder ON level_equivalent (ladder_id);
CREATE INDEX level_equivalent_by_role ON level_equivalent (role_id);
CREATE INDEX level_equivalent_by_rung ON level_equivalent (rung_id);
