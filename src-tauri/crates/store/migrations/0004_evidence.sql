-- Evidence: dated things that people did, and who confirms them.

-- The corroborator's name stays when the person leaves the book: a confirmation is not taken back by that.
-- content_key knows an imported item again, imported is its text as the file gave it, so that a later file
-- changes only what nobody has touched since; both are empty for items written by hand.
CREATE TABLE evidence (
  id TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES person (id),
  kind TEXT NOT NULL,
  done_on TEXT NOT NULL,
  project TEXT NOT NULL,
  outside INTEGER NOT NULL CHECK (outside IN (0, 1)),
  link TEXT NOT NULL,
  text TEXT NOT NULL,
  corroborated INTEGER NOT NULL CHECK (corroborated IN (0, 1)),
  corroborator_id TEXT REFERENCES person (id),
  corroborator TEXT NOT NULL,
  confirmed_on TEXT,
  attachment_id TEXT REFERENCES attachment (id),
  confidential INTEGER NOT NULL CHECK (confidential IN (0, 1)),
  content_key TEXT NOT NULL,
  imported TEXT NOT NULL
) STRICT;
CREATE INDEX evidence_by_person ON evidence (person_id, done_on);
CREATE INDEX evidence_by_corroborator ON evidence (corroborator_id) WHERE corroborator_id IS NOT NULL;
CREATE INDEX evidence_by_content_key ON evidence (content_key) WHERE content_key <> '';

-- A statement may leave the draft of its ladder while a release still has it, or leave both; its words as of
-- the day when it was tied stay with it.
CREATE TABLE evidence_statement (
  evidence_id TEXT NOT NULL REFERENCES evidence (id),
  descriptor_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (evidence_id, descriptor_id)
) STRICT;
CREATE INDEX evidence_statement_by_descriptor ON evidence_statement (descriptor_id);
