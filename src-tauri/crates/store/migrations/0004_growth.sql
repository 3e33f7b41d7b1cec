-- Development plans and speaking plans. Owners, mentors, events, trips, categories and evidence may be removed
-- while something here names them: reading leaves such a name out, and undoing the removal brings it back.
CREATE TABLE development_action (
  id TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES person (id),
  text TEXT NOT NULL,
  owner_id TEXT,
  mentor_id TEXT,
  due_on TEXT,
  done_on TEXT,
  outcome TEXT NOT NULL
) STRICT;
CREATE INDEX development_action_by_person ON development_action (person_id);

CREATE TABLE appearance (
  id TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES person (id),
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  venue TEXT NOT NULL,
  event_id TEXT,
  cfp_on TEXT,
  held_on TEXT,
  state TEXT NOT NULL,
  travel_minor INTEGER,
  travel_currency TEXT,
  category_id TEXT,
  trip_id TEXT,
  material TEXT NOT NULL,
  evidence_id TEXT,
  note TEXT NOT NULL
) STRICT;
CREATE INDEX appearance_by_person ON appearance (person_id);

-- The statements that an action or an appearance is tied to, with their words as of that day.
CREATE TABLE growth_statement (
  subject_id TEXT NOT NULL,
  descriptor_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (subject_id, descriptor_id)
) STRICT;
