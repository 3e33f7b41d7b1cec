//! Reading the lines of history.

use chrono::{DateTime, Utc};
use rusqlite::{Row, params};

use crate::{Read, StoreError};

/// Where an operation stands now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OperationState {
    /// It stands.
    Done,
    /// It was taken back and can be done again.
    Undone,
    /// It was taken back, and something else was done afterwards.
    Dropped,
}

/// One line of the history.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Activity {
    /// The line's own identifier.
    pub id: String,
    /// Its place in the book's history, counted from 1.
    pub seq: i64,
    /// Which command it was.
    pub name: String,
    /// What it did, in words.
    pub label: String,
    /// Who did it.
    pub by: String,
    /// When.
    pub at: DateTime<Utc>,
    /// Whether it still stands.
    pub state: OperationState,
    /// Who last took it back or did it again, and when.
    pub changed: Option<(String, DateTime<Utc>)>,
}

impl Read<'_> {
    /// The newest `limit` lines of the history, newest first; only those before the line `before` if given.
    ///
    /// # Errors
    /// Only for a file that cannot be read.
    pub fn activity(&self, limit: u32, before: Option<i64>) -> Result<Vec<Activity>, StoreError> {
        let mut statement = self.db.prepare_cached(
            "SELECT id, seq, name, label, person, at, state, changed_by, changed_at
             FROM operation WHERE seq < ?1 ORDER BY seq DESC LIMIT ?2",
        )?;
        let lines = statement.query_map(params![before.unwrap_or(i64::MAX), limit], line)?;
        Ok(lines.collect::<Result<_, _>>()?)
    }
}

fn line(row: &Row<'_>) -> rusqlite::Result<Activity> {
    let state = match row.get_ref("state")?.as_str()? {
        "done" => OperationState::Done,
        "undone" => OperationState::Undone,
        _ => OperationState::Dropped,
    };
    let changed_by: String = row.get("changed_by")?;
    let changed = if changed_by.is_empty() && row.get_ref("changed_at")?.as_str()?.is_empty() {
        None
    } else {
        Some((changed_by, row.get("changed_at")?))
    };
    Ok(Activity {
        id: row.get("id")?,
        seq: row.get("seq")?,
        name: row.get("name")?,
        label: row.get("label")?,
        by: row.get("person")?,
        at: row.get("at")?,
        state,
        changed,
    })
}
