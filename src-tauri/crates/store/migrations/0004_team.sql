-- The projects that an office looks after, each at a stage of its life.
CREATE TABLE project (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  stage TEXT NOT NULL
) STRICT;
