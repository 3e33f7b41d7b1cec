-- What every book has, whatever an office keeps in it.
-- Tables named here are not recorded by the history: they are the history, or bytes that it points to.

-- One line per write: who did what and when, and the changeset that takes it back or does it again.
-- The changeset is last so that the list of activity never reads over it.
CREATE TABLE operation (
    id TEXT NOT NULL PRIMARY KEY,
    seq INTEGER NOT NULL UNIQUE,
    name TEXT NOT NULL,
    label TEXT NOT NULL,
    person TEXT NOT NULL,
    at TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'dropped')),
    changed_by TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    sealed INTEGER NOT NULL CHECK (sealed IN (0, 1)),
    changeset BLOB NOT NULL
) STRICT;

-- The bytes of receipts and other files, kept once per content. The content is last: reading a size
-- must not walk through the bytes.
CREATE TABLE attachment_content (
    sha256 TEXT NOT NULL PRIMARY KEY,
    size INTEGER NOT NULL CHECK (size >= 0),
    content BLOB NOT NULL
) STRICT;

-- A file kept with the book. Taking it away deletes this row, which can be undone; the bytes go when
-- the book is closed.
CREATE TABLE attachment (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    sha256 TEXT NOT NULL REFERENCES attachment_content (sha256)
) STRICT;

CREATE INDEX attachment_by_content ON attachment (sha256);
