-- Conversations with other offices: what the leader learnt there. They are in no export but the leader's own.
CREATE TABLE conversation (
  id TEXT NOT NULL PRIMARY KEY,
  held_on TEXT NOT NULL,
  office TEXT NOT NULL,
  spoke_to TEXT NOT NULL,
  topic TEXT NOT NULL,
  learnt TEXT NOT NULL,
  follow_up TEXT NOT NULL,
  due_on TEXT,
  done_on TEXT
) STRICT;
CREATE INDEX conversation_by_day ON conversation (held_on);
