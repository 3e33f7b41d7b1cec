//! Review cycles as rows: their dates, their form, who takes part and who rates.

mod people;

use std::collections::HashMap;

use domain::cycles::{Cycle, CycleState};
use domain::ids::{CompetencyId, CycleId};
use rusqlite::{Row, params};

use crate::column::{parse, parse_opt, word};
use crate::rows::{change, first, rows};
use crate::{Read, StoreError, Write};

pub use people::Participant;

/// How a row of the form is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// False when it is left out.
    pub asked: bool,
    /// In which words; empty for the ladder's own.
    pub question: String,
}

impl Read<'_> {
    /// Every cycle, the latest first.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn cycles(&self) -> Result<Vec<Cycle>, StoreError> {
        rows(
            self.db,
            "SELECT id, name, state, opens_on, self_due_on, manager_due_on, calibration_on, closes_on, intro,
               asks_interest, asks_notes, opened_on, closed_on
             FROM review_cycle ORDER BY opens_on DESC, id DESC",
            [],
            cycle,
        )
    }

    /// A cycle.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn cycle(&self, id: CycleId) -> Result<Option<Cycle>, StoreError> {
        first(
            self.db,
            "SELECT id, name, state, opens_on, self_due_on, manager_due_on, calibration_on, closes_on, intro,
               asks_interest, asks_notes, opened_on, closed_on
             FROM review_cycle WHERE id = ?1",
            [id.to_string()],
            cycle,
        )
    }

    /// The rows of a cycle's form that are left out or asked in words of their own.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn questions(&self, cycle: CycleId) -> Result<HashMap<CompetencyId, Question>, StoreError> {
        let found = rows(
            self.db,
            "SELECT competency_id, asked, question FROM cycle_question WHERE cycle_id = ?1",
            [cycle.to_string()],
            |row| Ok((parse(row, 0)?, Question { asked: row.get(1)?, question: row.get(2)? })),
        )?;
        Ok(found.into_iter().collect())
    }
}

fn cycle(row: &Row<'_>) -> Result<Cycle, StoreError> {
    Ok(Cycle {
        id: parse(row, 0)?,
        name: row.get(1)?,
        state: word(row, 2, CycleState::of)?,
        opens_on: parse(row, 3)?,
        self_due_on: parse(row, 4)?,
        manager_due_on: parse(row, 5)?,
        calibration_on: parse(row, 6)?,
        closes_on: parse(row, 7)?,
        intro: row.get(8)?,
        asks_interest: row.get(9)?,
        asks_notes: row.get(10)?,
        opened_on: parse_opt(row, 11)?,
        closed_on: parse_opt(row, 12)?,
    })
}

impl Write<'_> {
    /// Writes a cycle.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn put_cycle(&mut self, one: &Cycle) -> Result<(), StoreError> {
        change(
            self.db,
            "INSERT INTO review_cycle (id, name, state, opens_on, self_due_on, manager_due_on, calibration_on,
               closes_on, intro, asks_interest, asks_notes, opened_on, closed_on)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
             ON CONFLICT (id) DO UPDATE SET name = excluded.name, state = excluded.state,
               opens_on = excluded.opens_on, self_due_on = excluded.self_due_on,
               manager_due_on = excluded.manager_due_on, calibration_on = excluded.calibration_on,
               closes_on = excluded.closes_on, intro = excluded.intro, asks_interest = excluded.asks_interest,
               asks_notes = excluded.asks_notes, opened_on = excluded.opened_on, closed_on = excluded.closed_on",
            params![
                one.id.to_string(),
                one.name,
                one.state.key(),
                one.opens_on,
                one.self_due_on,
                one.manager_due_on,
                one.calibration_on,
                one.closes_on,
                one.intro,
                one.asks_interest,
                one.asks_notes,
                one.opened_on,
                one.closed_on
            ],
        )?;
        Ok(())
    }

    /// Takes a cycle away in which nobody has rated, with its form and its people.
    ///
    /// # Errors
    /// [`StoreError`] from the disk; [`StoreError::Constraint`] when somebody has rated in it.
    pub fn remove_cycle(&mut self, id: CycleId) -> Result<(), StoreError> {
        for sql in [
            "DELETE FROM cycle_question WHERE cycle_id = ?1",
            "DELETE FROM cycle_seat WHERE participant_id IN
               (SELECT id FROM cycle_participant WHERE cycle_id = ?1)",
            "DELETE FROM cycle_participant WHERE cycle_id = ?1",
            "DELETE FROM review_cycle WHERE id = ?1",
        ] {
            change(self.db, sql, [id.to_string()])?;
        }
        Ok(())
    }

    /// Writes how a row of a cycle's form is asked; one that is asked as it stands needs no row.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn put_question(
        &mut self,
        cycle: CycleId,
        competency: CompetencyId,
        question: &Question,
    ) -> Result<(), StoreError> {
        let (cycle, competency) = (cycle.to_string(), competency.to_string());
        if question.asked && question.question.is_empty() {
            let sql = "DELETE FROM cycle_question WHERE cycle_id = ?1 AND competency_id = ?2";
            change(self.db, sql, [cycle, competency])?;
            return Ok(());
        }
        change(
            self.db,
            "INSERT INTO cycle_question (cycle_id, competency_id, asked, question) VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT (cycle_id, competency_id) DO UPDATE SET asked = excluded.asked,
               question = excluded.question",
            params![cycle, competency, question.asked, question.question],
        )?;
        Ok(())
    }
}
