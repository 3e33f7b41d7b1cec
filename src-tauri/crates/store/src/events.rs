//! Events.

use domain::events::{Event, EventRole};
use domain::ids::EventId;
use rusqlite::{Row, params};

use crate::{Read, StoreError, Write, column};

const COLUMNS: &str = "id, name, place, starts_on, ends_on, role, category_id, bucket, note";

/// How many things hang on an event.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct EventUses {
    /// Travel requests.
    pub trips: i64,
    /// Claims.
    pub claims: i64,
    /// Expenses.
    pub expenses: i64,
    /// Commitments.
    pub commitments: i64,
}

impl Read<'_> {
    /// Every event, the latest first.
    ///
    /// # Errors
    /// Only for a file that cannot be read.
    pub fn events(&self) -> Result<Vec<Event>, StoreError> {
        let mut statement = self
            .db
            .prepare_cached(&format!("SELECT {COLUMNS} FROM event ORDER BY starts_on DESC, name, id"))?;
        let mut rows = statement.query([])?;
        let mut events = Vec::new();
        while let Some(row) = rows.next()? {
            events.push(event(row)?);
        }
        Ok(events)
    }

    /// One event.
    ///
    /// # Errors
    /// Only for a file that cannot be read.
    pub fn event(&self, id: EventId) -> Result<Option<Event>, StoreError> {
        let mut statement = self.db.prepare_cached(&format!("SELECT {COLUMNS} FROM event WHERE id = ?1"))?;
        let mut rows = statement.query([id.to_string()])?;
        rows.next()?.map(event).transpose()
    }

    /// What hangs on an event.
    ///
    /// # Errors
    /// Only for a file that cannot be read.
    pub fn uses_of_event(&self, id: EventId) -> Result<EventUses, StoreError> {
        let mut statement = self.db.prepare_cached(
            "SELECT (SELECT count(*) FROM trip WHERE event_id = ?1),
                    (SELECT count(*) FROM claim WHERE event_id = ?1),
                    (SELECT count(*) FROM expense WHERE event_id = ?1),
                    (SELECT count(*) FROM commitment WHERE event_id = ?1)",
        )?;
        Ok(statement.query_row([id.to_string()], |row| {
            Ok(EventUses {
                trips: row.get(0)?,
                claims: row.get(1)?,
                expenses: row.get(2)?,
                commitments: row.get(3)?,
            })
        })?)
    }
}

impl Write<'_> {
    /// Writes an event, new or known.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn put_event(&mut self, event: &Event) -> Result<(), StoreError> {
        self.db
            .prepare_cached(
                "INSERT INTO event (id, name, place, starts_on, ends_on, role, category_id, bucket, note)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
                 ON CONFLICT (id) DO UPDATE SET name = excluded.name, place = excluded.place,
                   starts_on = excluded.starts_on, ends_on = excluded.ends_on, role = excluded.role,
                   category_id = excluded.category_id, bucket = excluded.bucket, note = excluded.note",
            )?
            .execute(params![
                event.id.to_string(),
                event.name,
                event.place,
                event.starts_on,
                event.ends_on,
                event.role.key(),
                event.category_id.map(|id| id.to_string()),
                event.bucket.as_ref().map(|bucket| bucket.key()),
                event.note
            ])?;
        Ok(())
    }

    /// Takes an event away on which nothing hangs.
    ///
    /// # Errors
    /// [`StoreError::Constraint`] when something hangs on it.
    pub fn remove_event(&mut self, id: EventId) -> Result<(), StoreError> {
        // What lines of the plan cost by role is said of the event, and goes with it.
        self.db.prepare_cached("DELETE FROM role_amount WHERE event_id = ?1")?.execute([id.to_string()])?;
        self.db.prepare_cached("DELETE FROM event WHERE id = ?1")?.execute([id.to_string()])?;
        Ok(())
    }
}

fn event(row: &Row<'_>) -> Result<Event, StoreError> {
    Ok(Event {
        id: column::parse(row, 0)?,
        name: row.get(1)?,
        place: row.get(2)?,
        starts_on: column::parse(row, 3)?,
        ends_on: column::parse(row, 4)?,
        role: column::word(row, 5, EventRole::of)?,
        category_id: column::parse_opt(row, 6)?,
        bucket: column::parse_opt(row, 7)?,
        note: row.get(8)?,
    })
}
