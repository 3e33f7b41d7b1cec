//! Writing a line of history.

use chrono::{DateTime, SecondsFormat, Utc};
use rusqlite::{Connection, params};
use uuid::Uuid;

use crate::{Operation, StoreError};

/// A time as the book keeps it: UTC, to the millisecond, sortable as text.
pub(crate) fn time_text(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Millis, true)
}

/// Adds a line for a write that changed something. Whatever was undone before it can no longer be redone.
pub(crate) fn append(db: &Connection, operation: &Operation, changeset: &[u8]) -> Result<(), StoreError> {
    drop_undone(db)?;
    db.prepare_cached(
        "INSERT INTO operation
             (id, seq, name, label, person, at, state, changed_by, changed_at, sealed, changeset)
         VALUES (?1, (SELECT coalesce(max(seq), 0) + 1 FROM operation), ?2, ?3, ?4, ?5, 'done', '', '', 0, ?6)",
    )?
    .execute(params![
        Uuid::now_v7().to_string(),
        operation.name,
        operation.label,
        operation.by,
        time_text(operation.at),
        changeset,
    ])?;
    Ok(())
}

/// Gives up redoing: the lines stay readable as history, their changesets go.
pub(crate) fn drop_undone(db: &Connection) -> Result<(), StoreError> {
    db.prepare_cached("UPDATE operation SET state = 'dropped', changeset = x'' WHERE state = 'undone'")?
        .execute([])?;
    Ok(())
}

/// Undo does not cross a change of format: the changesets name columns as they were.
pub(crate) fn seal_all(db: &Connection) -> Result<(), StoreError> {
    drop_undone(db)?;
    db.execute("UPDATE operation SET sealed = 1, changeset = x'' WHERE sealed = 0", [])?;
    Ok(())
}

/// Undo does not go back past the operation `seq`, because something it needs was removed for good.
pub(crate) fn seal_through(db: &Connection, seq: i64) -> Result<(), StoreError> {
    db.execute("UPDATE operation SET sealed = 1, changeset = x'' WHERE sealed = 0 AND seq <= ?1", [seq])?;
    Ok(())
}
