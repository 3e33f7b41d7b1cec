//! Actions of development plans.

use domain::growth::DevelopmentAction;
use domain::ids::{ActionId, PersonId};
use rusqlite::params;

use super::{Tied, statements, tie};
use crate::column::{parse, parse_opt};
use crate::rows::{change, rows};
use crate::{Read, StoreError, Write};

impl Read<'_> {
    /// Actions of one person, or of everybody: those that are due first come first, those without a date
    /// after them, and done ones last.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn actions(&self, person: Option<PersonId>) -> Result<Vec<Tied<DevelopmentAction>>, StoreError> {
        let mut tied = statements(self.db)?;
        rows(
            self.db,
            "SELECT a.id, a.person_id, a.text, owner.id, mentor.id, a.due_on, a.done_on, a.outcome,
               coalesce(nullif(p.preferred_name, ''), p.legal_name)
             FROM development_action a JOIN person p ON p.id = a.person_id
             LEFT JOIN person owner ON owner.id = a.owner_id LEFT JOIN person mentor ON mentor.id = a.mentor_id
             WHERE ?1 = '' OR a.person_id = ?1
             ORDER BY a.done_on IS NOT NULL, a.done_on DESC, a.due_on IS NULL, a.due_on, a.id",
            [person.map(|id| id.to_string()).unwrap_or_default()],
            |row| {
                let id: ActionId = parse(row, 0)?;
                let (descriptor_ids, words) = tied.remove(&id.0).unwrap_or_default().into_iter().unzip();
                let item = DevelopmentAction {
                    id,
                    person_id: parse(row, 1)?,
                    text: row.get(2)?,
                    descriptor_ids,
                    owner_id: parse_opt(row, 3)?,
                    mentor_id: parse_opt(row, 4)?,
                    due_on: parse_opt(row, 5)?,
                    done_on: parse_opt(row, 6)?,
                    outcome: row.get(7)?,
                };
                Ok(Tied { item, person: row.get(8)?, words })
            },
        )
    }
}

impl Write<'_> {
    /// Writes an action, new or known, with the words of its statements.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn put_action(&mut self, action: &DevelopmentAction, words: &[String]) -> Result<(), StoreError> {
        change(
            self.db,
            "INSERT INTO development_action (id, person_id, text, owner_id, mentor_id, due_on, done_on, outcome)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
             ON CONFLICT (id) DO UPDATE SET person_id = excluded.person_id, text = excluded.text,
               owner_id = excluded.owner_id, mentor_id = excluded.mentor_id, due_on = excluded.due_on,
               done_on = excluded.done_on, outcome = excluded.outcome",
            params![
                action.id.to_string(),
                action.person_id.to_string(),
                action.text,
                action.owner_id.map(|id| id.to_string()),
                action.mentor_id.map(|id| id.to_string()),
                action.due_on,
                action.done_on,
                action.outcome
            ],
        )?;
        tie(self.db, action.id.0, &action.descriptor_ids, words)
    }

    /// Takes an action away.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn remove_action(&mut self, id: ActionId) -> Result<(), StoreError> {
        tie(self.db, id.0, &[], &[])?;
        change(self.db, "DELETE FROM development_action WHERE id = ?1", [id.to_string()])?;
        Ok(())
    }
}
