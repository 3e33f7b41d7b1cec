-- Peer review and numbered, immutable releases.

-- A release keeps the whole ladder as text, so that it reads the same for as long as the book exists,
-- whatever becomes of the ladder's own rows. The fingerprint is the SHA-256 of that text.
CREATE TABLE release (
  id TEXT NOT NULL PRIMARY KEY,
  ladder_id TEXT NOT NULL REFERENCES ladder (id),
  review_id TEXT NOT NULL REFERENCES review (id),
  major INTEGER NOT NULL,
  minor INTEGER NOT NULL,
  patch INTEGER NOT NULL,
  published_on TEXT NOT NULL,
  published_by TEXT NOT NULL,
  note TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  retired_on TEXT,
  retired_reason TEXT NOT NULL,
  content TEXT NOT NULL,
  UNIQUE (ladder_id, major, minor, patch)
) STRICT;

CREATE TABLE review (
  id TEXT NOT NULL PRIMARY KEY,
  ladder_id TEXT NOT NULL REFERENCES ladder (id),
  purpose TEXT NOT NULL,
  opened_on TEXT NOT NULL,
  opened_by TEXT NOT NULL,
  state TEXT NOT NULL,
  closed_on TEXT,
  closed_reason TEXT NOT NULL
) STRICT;
CREATE INDEX review_by_ladder ON review (ladder_id, opened_on);

-- A reviewer stays named when the person leaves the book: a sign-off is not taken back by that. What was
-- signed is told by the fingerprint of the draft of that day.
CREATE TABLE reviewer (
  id TEXT NOT NULL PRIMARY KEY,
  review_id TEXT NOT NULL REFERENCES review (id),
  position INTEGER NOT NULL,
  person_id TEXT,
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  signed_on TEXT,
  signed_note TEXT NOT NULL,
  signed_fingerprint TEXT NOT NULL
) STRICT;
CREATE INDEX reviewer_by_review ON reviewer (review_id, position);

-- The rows and levels that a comment is about may leave the draft; their names as of that day stay with it.
CREATE TABLE comment (
  id TEXT NOT NULL PRIMARY KEY,
  review_id TEXT NOT NULL REFERENCES review (id),
  reviewer_id TEXT REFERENCES reviewer (id),
  author TEXT NOT NULL,
  kind TEXT NOT NULL,
  level_id TEXT,
  competency_id TEXT,
  place TEXT NOT NULL,
  text TEXT NOT NULL,
  made_on TEXT NOT NULL,
  state TEXT NOT NULL,
  answer TEXT NOT NULL,
  answered_by TEXT NOT NULL,
  answered_on TEXT
) STRICT;
CREATE INDEX comment_by_review ON comment (review_id, made_on);
CREATE INDEX comment_by_reviewer ON comment (reviewer_id);

-- The release that a promotion is held against; none while it was planned on a ladder never released.
ALTER TABLE promotion ADD COLUMN release_id TEXT REFERENCES release (id);
CREATE INDEX promotion_by_release ON promotion (release_id);
