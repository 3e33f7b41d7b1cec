//! Taking the last operation back, and doing it again.

use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension, params};

use super::record::time_text;
use super::session::{Direction, play};
use crate::{Book, StoreError};

/// The operation that was taken back or done again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Undone {
    /// Which command it was, as its [`crate::Operation::name`] said.
    pub name: String,
    /// What it did, in words.
    pub label: String,
    /// The tables whose rows changed.
    pub tables: Vec<String>,
}

struct Step {
    id: String,
    name: String,
    label: String,
    changeset: Vec<u8>,
}

impl Book {
    /// Takes back the newest operation that still stands. `None` if there is nothing to take back.
    ///
    /// # Errors
    /// [`StoreError::UndoRefused`] if rows it changed were changed by other means since; then nothing moved.
    pub fn undo(&mut self, at: DateTime<Utc>, by: &str) -> Result<Option<Undone>, StoreError> {
        self.step(at, by, Direction::Back)
    }

    /// Does again what was taken back last. `None` if there is nothing, or if something new was done since.
    ///
    /// # Errors
    /// As for [`Book::undo`].
    pub fn redo(&mut self, at: DateTime<Utc>, by: &str) -> Result<Option<Undone>, StoreError> {
        self.step(at, by, Direction::Forward)
    }

    /// What [`Book::undo`] and [`Book::redo`] would do now, in words.
    ///
    /// # Errors
    /// Only for a file that cannot be read.
    pub fn can_undo_redo(&self) -> Result<(Option<String>, Option<String>), StoreError> {
        let label = |direction| {
            self.db()
                .query_row(&format!("SELECT label FROM operation {}", next(direction)), [], |row| row.get(0))
                .optional()
        };
        Ok((label(Direction::Back)?, label(Direction::Forward)?))
    }

    fn step(
        &mut self,
        at: DateTime<Utc>,
        by: &str,
        direction: Direction,
    ) -> Result<Option<Undone>, StoreError> {
        if find(self.db(), direction)?.is_none() {
            return Ok(None);
        }
        let done = self.change(at, |db, _| {
            let Some(step) = find(db, direction)? else { return Ok(None) };
            let before = db.total_changes();
            let met = play(db, &step.changeset, direction)
                .map_err(|error| refused(error, &step.label, direction))?;
            if db.total_changes() == before {
                // A changeset whose tables look different now is skipped without a conflict.
                let words = StoreError::UndoRefused("the book's tables have changed since".to_owned());
                return Err(refused(words, &step.label, direction));
            }
            let state = if direction == Direction::Back { "undone" } else { "done" };
            db.execute(
                "UPDATE operation SET state = ?2, changed_by = ?3, changed_at = ?4 WHERE id = ?1",
                params![step.id, state, by, time_text(at)],
            )?;
            Ok(Some(Undone { name: step.name, label: step.label, tables: met.tables }))
        });
        self.forget();
        done
    }
}

/// The newest operation that stands, or the oldest of those taken back: the order they came in is the
/// order they go back, so the two never mix.
fn next(direction: Direction) -> &'static str {
    match direction {
        Direction::Back => "WHERE state = 'done' AND sealed = 0 ORDER BY seq DESC LIMIT 1",
        Direction::Forward => "WHERE state = 'undone' AND sealed = 0 ORDER BY seq LIMIT 1",
    }
}

fn find(db: &Connection, direction: Direction) -> Result<Option<Step>, StoreError> {
    let sql = format!("SELECT id, name, label, changeset FROM operation {}", next(direction));
    let step = db
        .prepare_cached(&sql)?
        .query_row([], |row| {
            Ok(Step { id: row.get(0)?, name: row.get(1)?, label: row.get(2)?, changeset: row.get(3)? })
        })
        .optional()?;
    Ok(step)
}

fn refused(error: StoreError, label: &str, direction: Direction) -> StoreError {
    let StoreError::UndoRefused(why) = error else { return error };
    let verb = if direction == Direction::Back { "taken back" } else { "done again" };
    StoreError::UndoRefused(format!("“{label}” cannot be {verb}: {why}"))
}
