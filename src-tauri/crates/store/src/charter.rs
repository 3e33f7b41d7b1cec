//! The charter: functions, dated entries, tied rows.

use std::sync::Arc;

use domain::charter::{Charter, CharterEntry, Holding, OfficeFunction, Tie};
use domain::ids::{CompetencyId, EntryId, FunctionId, LadderId};
use rusqlite::params;

use crate::column::{parse, word};
use crate::rows::{change, rows};
use crate::{Read, StoreError, Write};

impl Read<'_> {
    /// The whole charter: functions in their order, entries by their days.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn charter(&self) -> Result<Arc<Charter>, StoreError> {
        self.memory.charter(|| self.charter_from_rows())
    }

    fn charter_from_rows(&self) -> Result<Charter, StoreError> {
        let functions = rows(
            self.db,
            "SELECT id, key, name, summary FROM charter_function ORDER BY position, id",
            [],
            |row| {
                Ok(OfficeFunction {
                    id: parse(row, 0)?,
                    key: row.get(1)?,
                    name: row.get(2)?,
                    summary: row.get(3)?,
                })
            },
        )?;
        let entries = rows(
            self.db,
            "SELECT id, function_id, from_on, state, with_whom, note FROM charter_entry ORDER BY from_on, id",
            [],
            |row| {
                Ok(CharterEntry {
                    id: parse(row, 0)?,
                    function_id: parse(row, 1)?,
                    from: parse(row, 2)?,
                    state: word(row, 3, Holding::of)?,
                    with: row.get(4)?,
                    note: row.get(5)?,
                })
            },
        )?;
        let ties = rows(
            self.db,
            "SELECT function_id, ladder_id, competency_id FROM charter_tie ORDER BY function_id, competency_id",
            [],
            |row| {
                Ok(Tie {
                    function_id: parse(row, 0)?,
                    ladder_id: parse(row, 1)?,
                    competency_id: parse(row, 2)?,
                })
            },
        )?;
        Ok(Charter { functions, entries, ties })
    }
}

impl Write<'_> {
    /// Adds a function after the others.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn add_function(&mut self, function: &OfficeFunction) -> Result<(), StoreError> {
        change(
            self.db,
            "INSERT INTO charter_function (id, key, position, name, summary)
             VALUES (?1, ?2, (SELECT coalesce(max(position) + 1, 0) FROM charter_function), ?3, ?4)",
            params![function.id.to_string(), function.key, function.name, function.summary],
        )?;
        Ok(())
    }

    /// Writes the words of a function that is there.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn reword_function(&mut self, function: &OfficeFunction) -> Result<(), StoreError> {
        change(
            self.db,
            "UPDATE charter_function SET name = ?2, summary = ?3 WHERE id = ?1",
            params![function.id.to_string(), function.name, function.summary],
        )?;
        Ok(())
    }

    /// Takes a function away with its entries and ties.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn remove_function(&mut self, id: FunctionId) -> Result<(), StoreError> {
        change(self.db, "DELETE FROM charter_tie WHERE function_id = ?1", [id.to_string()])?;
        change(self.db, "DELETE FROM charter_entry WHERE function_id = ?1", [id.to_string()])?;
        change(self.db, "DELETE FROM charter_function WHERE id = ?1", [id.to_string()])?;
        Ok(())
    }

    /// Writes an entry, new or known.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn put_charter_entry(&mut self, entry: &CharterEntry) -> Result<(), StoreError> {
        change(
            self.db,
            "INSERT INTO charter_entry (id, function_id, from_on, state, with_whom, note)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)
             ON CONFLICT (id) DO UPDATE SET from_on = excluded.from_on, state = excluded.state,
               with_whom = excluded.with_whom, note = excluded.note",
            params![
                entry.id.to_string(),
                entry.function_id.to_string(),
                entry.from,
                entry.state.key(),
                entry.with,
                entry.note
            ],
        )?;
        Ok(())
    }

    /// Takes an entry away; the one before it holds again.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn remove_charter_entry(&mut self, id: EntryId) -> Result<(), StoreError> {
        change(self.db, "DELETE FROM charter_entry WHERE id = ?1", [id.to_string()])?;
        Ok(())
    }

    /// Lets a function switch a row; one that it switches already stays as it is.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn put_tie(&mut self, tie: Tie) -> Result<(), StoreError> {
        change(
            self.db,
            "INSERT INTO charter_tie (function_id, ladder_id, competency_id) VALUES (?1, ?2, ?3)
             ON CONFLICT (function_id, competency_id) DO NOTHING",
            params![tie.function_id.to_string(), tie.ladder_id.to_string(), tie.competency_id.to_string()],
        )?;
        Ok(())
    }

    /// A function no longer switches a row.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn remove_tie(&mut self, function: FunctionId, row: CompetencyId) -> Result<(), StoreError> {
        change(
            self.db,
            "DELETE FROM charter_tie WHERE function_id = ?1 AND competency_id = ?2",
            [function.to_string(), row.to_string()],
        )?;
        Ok(())
    }

    /// Takes the ties of a ladder away, as before the ladder itself goes.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub(crate) fn remove_ties_of(&mut self, ladder: LadderId) -> Result<(), StoreError> {
        change(self.db, "DELETE FROM charter_tie WHERE ladder_id = ?1", [ladder.to_string()])?;
        Ok(())
    }
}
