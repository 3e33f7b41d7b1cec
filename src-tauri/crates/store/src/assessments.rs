//! Assessments as rows: marks packed, notes beside them.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use chrono::NaiveDate;
use domain::assessments::Marks;
use domain::ids::{AssessmentId, CompetencyId, LadderId, PersonId};
use rusqlite::{Row, params};

use crate::column::parse;
use crate::rows::{change, rows};
use crate::{Read, StoreError, Write};

/// The rater whose assessments count until there are cycles with several raters.
const RATER: &str = "manager";

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
    /// The manager's assessments of a person on a ladder, newest first.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn assessments(&self, person: PersonId, ladder: LadderId) -> Result<Vec<Assessment>, StoreError> {
        rows(
            self.db,
            "SELECT id, person_id, ladder_id, rated_on, marks FROM assessment
             WHERE person_id = ?1 AND ladder_id = ?2 AND rater = ?3 ORDER BY rated_on DESC, id DESC",
            params![person.to_string(), ladder.to_string(), RATER],
            assessment,
        )
    }

    /// The manager's newest assessment of a person on a ladder.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn newest_assessment(
        &self,
        person: PersonId,
        ladder: LadderId,
    ) -> Result<Option<Assessment>, StoreError> {
        crate::rows::first(
            self.db,
            "SELECT id, person_id, ladder_id, rated_on, marks FROM assessment
             WHERE person_id = ?1 AND ladder_id = ?2 AND rater = ?3 ORDER BY rated_on DESC, id DESC LIMIT 1",
            params![person.to_string(), ladder.to_string(), RATER],
            assessment,
        )
    }

    /// The manager's newest assessment of everybody on every ladder, in one scan.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn newest_assessments(&self) -> Result<HashMap<(PersonId, LadderId), Assessment>, StoreError> {
        let all = rows(
            self.db,
            "SELECT id, person_id, ladder_id, rated_on, marks FROM assessment WHERE rater = ?1",
            [RATER],
            assessment,
        )?;
        let mut newest: HashMap<_, Assessment> = HashMap::with_capacity(all.len());
        for one in all {
            match newest.entry((one.person_id, one.ladder_id)) {
                Entry::Vacant(free) => {
                    free.insert(one);
                }
                Entry::Occupied(mut known) => {
                    if (known.get().rated_on, known.get().id) < (one.rated_on, one.id) {
                        known.insert(one);
                    }
                }
            }
        }
        Ok(newest)
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

    /// A person's notes on one competency, by assessment.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn notes_on(
        &self,
        person: PersonId,
        competency: CompetencyId,
    ) -> Result<HashMap<AssessmentId, String>, StoreError> {
        let notes = rows(
            self.db,
            "SELECT mark_note.assessment_id, mark_note.text FROM assessment
             JOIN mark_note ON mark_note.assessment_id = assessment.id
             WHERE assessment.person_id = ?1 AND mark_note.competency_id = ?2",
            [person.to_string(), competency.to_string()],
            |row| Ok((parse(row, 0)?, row.get(1)?)),
        )?;
        Ok(notes.into_iter().collect())
    }
}

fn assessment(row: &Row<'_>) -> Result<Assessment, StoreError> {
    Ok(Assessment {
        id: parse(row, 0)?,
        person_id: parse(row, 1)?,
        ladder_id: parse(row, 2)?,
        rated_on: parse(row, 3)?,
        marks: Marks::from_bytes(row.get(4)?),
    })
}

impl Write<'_> {
    /// Writes an assessment by the manager.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn put_assessment(&mut self, assessment: &Assessment) -> Result<(), StoreError> {
        change(
            self.db,
            "INSERT INTO assessment (id, person_id, ladder_id, rater, rated_on, marks)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)
             ON CONFLICT (id) DO UPDATE SET rated_on = excluded.rated_on, marks = excluded.marks",
            params![
                assessment.id.to_string(),
                assessment.person_id.to_string(),
                assessment.ladder_id.to_string(),
                RATER,
                assessment.rated_on,
                assessment.marks.bytes()
            ],
        )?;
        Ok(())
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
