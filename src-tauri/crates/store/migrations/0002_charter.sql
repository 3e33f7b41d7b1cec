-- The functions that the office holds, shares or leaves to others.

CREATE TABLE charter_function (
  id TEXT NOT NULL PRIMARY KEY,
  key TEXT NOT NULL,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  summary TEXT NOT NULL
) STRICT;

CREATE TABLE charter_entry (
  id TEXT NOT NULL PRIMARY KEY,
  function_id TEXT NOT NULL REFERENCES charter_function (id),
  from_on TEXT NOT NULL,
  state TEXT NOT NULL,
  with_whom TEXT NOT NULL,
  note TEXT NOT NULL
) STRICT;
CREATE INDEX charter_entry_by_function ON charter_entry (function_id, from_on);

CREATE TABLE charter_tie (
  function_id TEXT NOT NULL REFERENCES charter_function (id),
  ladder_id TEXT NOT NULL REFERENCES ladder (id),
  competency_id TEXT NOT NULL REFERENCES competency (id),
  PRIMARY KEY (function_id, competency_id)
) STRICT;
CREATE INDEX charter_tie_by_competency ON charter_tie (competency_id);
CREATE INDEX charter_tie_by_ladder ON charter_tie (ladder_id);
