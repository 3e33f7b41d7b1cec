//! Assessments as rows: marks packed, notes beside them.

mod changes;
mod filled;

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use chrono::NaiveDate;
use domain::assessments::Marks;
use domain::ids::{AssessmentId, CompetencyId, LadderId, PersonId};
use rusqlite::{Row, params};

use crate::column::parse;
use crate::rows::{change, first, rows};
use crate::{Read, StoreError, Write};

pub use changes::MarkChange;
pub use filled::Filled;

/// One person's ratings as of a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assessment {
    /// Identifier.
    pub id: AssessmentId,
    /// Who was rated.
    pub person_id: PersonId,
    /// On which ladder.
    pub ladder_id: LadderId,
    /// When.
    pub rated_on: NaiveDate,
    /// The ratings.
    pub marks: Marks,
}

impl Read<'_> {
    /// The assessment that counts of a person on a ladder: the newest that was agreed; while nothing was, the
    /// manager's newest that is open to both sides.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn newest_assessment(
        &self,
        person: PersonId,
        ladder: LadderId,
    ) -> Result<Option<Assessment>, StoreError> {
        first(
            self.db,
            "SELECT id, person_id, ladder_id, rated_on, marks FROM assessment
             WHERE in_force = 1 AND person_id = ?1 AND ladder_id = ?2",
            params![person.to_string(), ladder.to_string()],
            assessment,
        )
    }

    /// The assessments that counted of everybody on every ladder at the end of a day: the newest agreed one of
    /// each by then, else the manager's.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn newest_assessments_as_of(
        &self,
        day: NaiveDate,
    ) -> Result<HashMap<(PersonId, LadderId), Assessment>, StoreError> {
        let all = rows(
            self.db,
            "SELECT id, person_id, ladder_id, rated_on, marks, rater = 'agreed' FROM assessment
             WHERE state = 'shown' AND rater IN ('agreed', 'manager') AND rated_on <= ?1",
            [day],
            |row| Ok((row.get::<_, bool>(5)?, assessment(row)?)),
        )?;
        let mut newest: HashMap<_, (bool, Assessment)> = HashMap::with_capacity(all.len());
        let rank = |(agreed, one): &(bool, Assessment)| (*agreed, one.rated_on, one.id);
        for one in all {
            match newest.entry((one.1.person_id, one.1.ladder_id)) {
                Entry::Vacant(free) => {
                    free.insert(one);
                }
                Entry::Occupied(mut known) => {
                    if rank(known.get()) < rank(&one) {
                        known.insert(one);
                    }
                }
            }
        }
        Ok(newest.into_iter().map(|(key, (_, one))| (key, one)).collect())
    }

    /// The notes of an assessment, by competency.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn mark_notes(&self, assessment: AssessmentId) -> Result<HashMap<CompetencyId, String>, StoreError> {
        let notes = rows(
            self.db,
            "SELECT competency_id, text FROM mark_note WHERE assessment_id = ?1",
            [assessment.to_string()],
            |row| Ok((parse(row, 0)?, row.get(1)?)),
        )?;
        Ok(notes.into_iter().collect())
    }

    /// All notes on a person's open assessments of a ladder, by assessment and competency.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn open_notes(
        &self,
        person: PersonId,
        ladder: LadderId,
    ) -> Result<HashMap<(AssessmentId, CompetencyId), String>, StoreError> {
        let notes = rows(
            self.db,
            "SELECT mark_note.assessment_id, mark_note.competency_id, mark_note.text FROM assessment
             JOIN mark_note ON mark_note.assessment_id = assessment.id
             WHERE assessment.person_id = ?1 AND assessment.ladder_id = ?2 AND assessment.state = 'shown'",
            [person.to_string(), ladder.to_string()],
            |row| Ok(((parse(row, 0)?, parse(row, 1)?), row.get(2)?)),
        )?;
        Ok(notes.into_iter().collect())
    }
}

pub(crate) fn assessment(row: &Row<'_>) -> Result<Assessment, StoreError> {
    Ok(Assessment {
        id: parse(row, 0)?,
        person_id: parse(row, 1)?,
        ladder_id: parse(row, 2)?,
        rated_on: parse(row, 3)?,
        marks: Marks::from_bytes(row.get(4)?),
    })
}

impl Write<'_> {
    /// Writes an assessment by the manager outside any cycle; it counts at once.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn put_assessment(&mut self, assessment: &Assessment) -> Result<(), StoreError> {
        self.put_filled(&Filled::by_manager(assessment.clone(), None))
    }

    /// Writes a note beside a mark; an empty one is taken away.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn put_mark_note(
        &mut self,
        assessment: AssessmentId,
        competency: CompetencyId,
        text: &str,
    ) -> Result<(), StoreError> {
        let (assessment, competency) = (assessment.to_string(), competency.to_string());
        if text.is_empty() {
            let sql = "DELETE FROM mark_note WHERE assessment_id = ?1 AND competency_id = ?2";
            change(self.db, sql, [assessment, competency])?;
        } else {
            change(
                self.db,
                "INSERT INTO mark_note (assessment_id, competency_id, text) VALUES (?1, ?2, ?3)
                 ON CONFLICT (assessment_id, competency_id) DO UPDATE SET text = excluded.text",
                params![assessment, competency, text],
            )?;
        }
        Ok(())
    }
}
