//! Why figures changed, as rows.

use chrono::NaiveDate;
use domain::ids::{AssessmentId, CompetencyId, CycleId, LadderId, MarkChangeId, PersonId};
use rusqlite::{Row, params};

use crate::column::parse;
use crate::rows::{change, rows};
use crate::{Read, StoreError, Write};

/// A figure that became another one, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MarkChange {
    /// Identifier.
    pub id: MarkChangeId,
    /// In which assessment.
    pub assessment_id: AssessmentId,
    /// On which competency.
    pub competency_id: CompetencyId,
    /// What it was; absent when nobody had rated it.
    pub was: Option<u8>,
    /// What it became; absent when it was cleared.
    pub became: Option<u8>,
    /// Why.
    pub reason: String,
    /// True when it was changed in calibration.
    pub in_calibration: bool,
    /// When.
    pub changed_on: NaiveDate,
    /// By whom.
    pub changed_by: String,
}

impl Read<'_> {
    /// The reasons in a person's open assessments of a ladder, in the order in which they were given.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn open_changes(&self, person: PersonId, ladder: LadderId) -> Result<Vec<MarkChange>, StoreError> {
        rows(
            self.db,
            "SELECT mark_change.id, mark_change.assessment_id, mark_change.competency_id, mark_change.was,
               mark_change.became, mark_change.reason, mark_change.in_calibration, mark_change.changed_on,
               mark_change.changed_by
             FROM assessment JOIN mark_change ON mark_change.assessment_id = assessment.id
             WHERE assessment.person_id = ?1 AND assessment.ladder_id = ?2 AND assessment.state = 'shown'
             ORDER BY mark_change.changed_on, mark_change.id",
            [person.to_string(), ladder.to_string()],
            mark_change,
        )
    }

    /// The reasons in a cycle's open assessments with the person each is about, the newest first.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn changes_in_cycle(&self, cycle: CycleId) -> Result<Vec<(PersonId, MarkChange)>, StoreError> {
        rows(
            self.db,
            "SELECT mark_change.id, mark_change.assessment_id, mark_change.competency_id, mark_change.was,
               mark_change.became, mark_change.reason, mark_change.in_calibration, mark_change.changed_on,
               mark_change.changed_by, assessment.person_id
             FROM assessment JOIN mark_change ON mark_change.assessment_id = assessment.id
             WHERE assessment.cycle_id = ?1 AND assessment.state = 'shown'
             ORDER BY mark_change.changed_on DESC, mark_change.id DESC",
            [cycle.to_string()],
            |row| Ok((parse(row, 9)?, mark_change(row)?)),
        )
    }
}

fn mark_change(row: &Row<'_>) -> Result<MarkChange, StoreError> {
    Ok(MarkChange {
        id: parse(row, 0)?,
        assessment_id: parse(row, 1)?,
        competency_id: parse(row, 2)?,
        was: row.get(3)?,
        became: row.get(4)?,
        reason: row.get(5)?,
        in_calibration: row.get(6)?,
        changed_on: parse(row, 7)?,
        changed_by: row.get(8)?,
    })
}

impl Write<'_> {
    /// Writes down why a figure changed.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn put_mark_change(&mut self, one: &MarkChange) -> Result<(), StoreError> {
        change(
            self.db,
            "INSERT INTO mark_change (id, assessment_id, competency_id, was, became, reason, in_calibration,
               changed_on, changed_by)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
            params![
                one.id.to_string(),
                one.assessment_id.to_string(),
                one.competency_id.to_string(),
                one.was,
                one.became,
                one.reason,
                one.in_calibration,
                one.changed_on,
                one.changed_by
            ],
        )?;
        Ok(())
    }
}
