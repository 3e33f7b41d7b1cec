//! Development and speaking plans as rows.

mod actions;
mod appearances;

use std::collections::HashMap;

use domain::ids::{DescriptorId, PersonId};
use rusqlite::{Connection, params};
use uuid::Uuid;

use crate::column::parse;
use crate::rows::{change, rows};
use crate::{StoreError, Write};

/// Something of a plan, and the words of its statements as of the day when they were tied.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tied<T> {
    /// What is planned.
    pub item: T,
    /// Whose it is.
    pub person: String,
    /// The words of its statements, in their order.
    pub words: Vec<String>,
}

impl Write<'_> {
    /// Takes a person's development and speaking plans away.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub(crate) fn remove_growth(&mut self, person: PersonId) -> Result<(), StoreError> {
        let person = person.to_string();
        for table in ["development_action", "appearance"] {
            let tied = format!(
                "DELETE FROM growth_statement WHERE subject_id IN (SELECT id FROM {table} WHERE person_id = ?1)"
            );
            change(self.db, &tied, [&person])?;
            change(self.db, &format!("DELETE FROM {table} WHERE person_id = ?1"), [&person])?;
        }
        Ok(())
    }
}

/// The statements of every subject.
fn statements(db: &Connection) -> Result<HashMap<Uuid, Vec<(DescriptorId, String)>>, StoreError> {
    let mut found: HashMap<Uuid, Vec<(DescriptorId, String)>> = HashMap::new();
    rows(
        db,
        "SELECT subject_id, descriptor_id, text FROM growth_statement ORDER BY subject_id, position",
        [],
        |row| {
            found.entry(parse(row, 0)?).or_default().push((parse(row, 1)?, row.get(2)?));
            Ok(())
        },
    )?;
    Ok(found)
}

/// Writes the statements of a subject anew.
fn tie(db: &Connection, subject: Uuid, ids: &[DescriptorId], words: &[String]) -> Result<(), StoreError> {
    let subject = subject.to_string();
    change(db, "DELETE FROM growth_statement WHERE subject_id = ?1", [&subject])?;
    for (position, (id, words)) in (0_i64..).zip(ids.iter().zip(words)) {
        change(
            db,
            "INSERT INTO growth_statement (subject_id, descriptor_id, position, text) VALUES (?1, ?2, ?3, ?4)",
            params![subject, id.to_string(), position, words],
        )?;
    }
    Ok(())
}
