-- Who rated, in which review cycle and against which release; what was agreed, and why figures changed.

CREATE TABLE review_cycle (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  state TEXT NOT NULL,
  opens_on TEXT NOT NULL,
  self_due_on TEXT NOT NULL,
  manager_due_on TEXT NOT NULL,
  calibration_on TEXT NOT NULL,
  closes_on TEXT NOT NULL,
  intro TEXT NOT NULL,
  asks_interest INTEGER NOT NULL CHECK (asks_interest IN (0, 1)),
  asks_notes INTEGER NOT NULL CHECK (asks_notes IN (0, 1)),
  opened_on TEXT,
  closed_on TEXT
) STRICT;

-- A row of the form that is not asked, or is asked in words of its own; all others are asked as they stand.
CREATE TABLE cycle_question (
  cycle_id TEXT NOT NULL REFERENCES review_cycle (id),
  competency_id TEXT NOT NULL REFERENCES competency (id),
  asked INTEGER NOT NULL CHECK (asked IN (0, 1)),
  question TEXT NOT NULL,
  PRIMARY KEY (cycle_id, competency_id)
) STRICT;
CREATE INDEX cycle_question_by_competency ON cycle_question (competency_id);

-- Ladder, level and release are those of the day on which the cycle was opened; none before. A ladder that
-- was never released has no release even then.
CREATE TABLE cycle_participant (
  id TEXT NOT NULL PRIMARY KEY,
  cycle_id TEXT NOT NULL REFERENCES review_cycle (id),
  person_id TEXT NOT NULL REFERENCES person (id),
  ladder_id TEXT REFERENCES ladder (id),
  level_id TEXT REFERENCES level (id),
  release_id TEXT REFERENCES release (id),
  UNIQUE (cycle_id, person_id)
) STRICT;
CREATE INDEX cycle_participant_by_person ON cycle_participant (person_id);
CREATE INDEX cycle_participant_by_ladder ON cycle_participant (ladder_id);
CREATE INDEX cycle_participant_by_level ON cycle_participant (level_id);
CREATE INDEX cycle_participant_by_release ON cycle_participant (release_id);

-- A rater stays named when the person leaves the book.
CREATE TABLE cycle_seat (
  id TEXT NOT NULL PRIMARY KEY,
  participant_id TEXT NOT NULL REFERENCES cycle_participant (id),
  rater TEXT NOT NULL,
  rater_id TEXT REFERENCES person (id),
  name TEXT NOT NULL
) STRICT;
CREATE INDEX cycle_seat_by_participant ON cycle_seat (participant_id);
CREATE INDEX cycle_seat_by_rater ON cycle_seat (rater_id);

-- What was rated before there were cycles is open to everybody. in_force marks the one assessment of a
-- person on a ladder that all figures take: with 10,000 people and eight cycles the team is read from the
-- small index below, and not from every cycle ever held.
ALTER TABLE assessment ADD COLUMN release_id TEXT REFERENCES release (id);
ALTER TABLE assessment ADD COLUMN cycle_id TEXT REFERENCES review_cycle (id);
ALTER TABLE assessment ADD COLUMN seat_id TEXT REFERENCES cycle_seat (id);
ALTER TABLE assessment ADD COLUMN state TEXT NOT NULL DEFAULT 'shown';
ALTER TABLE assessment ADD COLUMN handed_in_on TEXT;
ALTER TABLE assessment ADD COLUMN in_force INTEGER NOT NULL DEFAULT 0;
UPDATE assessment SET in_force = 1 WHERE NOT EXISTS (
  SELECT 1 FROM assessment AS later
  WHERE later.person_id = assessment.person_id AND later.ladder_id = assessment.ladder_id
    AND (later.rated_on, later.id) > (assessment.rated_on, assessment.id));
CREATE INDEX assessment_in_force ON assessment (person_id, ladder_id, id, rated_on, marks) WHERE in_force = 1;
CREATE INDEX assessment_by_seat ON assessment (seat_id) WHERE seat_id IS NOT NULL;
CREATE INDEX assessment_by_cycle ON assessment (cycle_id, person_id) WHERE cycle_id IS NOT NULL;
CREATE INDEX assessment_by_release ON assessment (release_id) WHERE release_id IS NOT NULL;

-- A figure that others relied on and that became another one, or one that was agreed on its own.
CREATE TABLE mark_change (
  id TEXT NOT NULL PRIMARY KEY,
  assessment_id TEXT NOT NULL REFERENCES assessment (id),
  competency_id TEXT NOT NULL REFERENCES competency (id),
  was INTEGER,
  became INTEGER,
  reason TEXT NOT NULL,
  in_calibration INTEGER NOT NULL CHECK (in_calibration IN (0, 1)),
  changed_on TEXT NOT NULL,
  changed_by TEXT NOT NULL
) STRICT;
CREATE INDEX mark_change_by_assessment ON mark_change (assessment_id, competency_id);
CREATE INDEX mark_change_by_competency ON mark_change (competency_id);
