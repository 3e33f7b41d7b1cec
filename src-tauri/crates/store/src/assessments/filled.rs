//! An assessment with everything around it: by whom, in which cycle, how far.

use chrono::NaiveDate;
use domain::assessments::Marks;
use domain::cycles::{AssessmentState, Rater};
use domain::ids::{CycleId, LadderId, PersonId, ReleaseId, SeatId};
use rusqlite::{Row, params};

use super::Assessment;
use crate::column::{parse, parse_opt, word};
use crate::rows::{change, first, rows};
use crate::{Read, StoreError, Write};

/// An assessment, by whom it is, and how far.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filled {
    /// The ratings.
    pub assessment: Assessment,
    /// Whose it is.
    pub rater: Rater,
    /// The release it is held against; absent while the ladder was never released.
    pub release_id: Option<ReleaseId>,
    /// The cycle; absent outside any.
    pub cycle_id: Option<CycleId>,
    /// The rater of that cycle; absent outside any, and for what was agreed.
    pub seat_id: Option<SeatId>,
    /// How far it is.
    pub state: AssessmentState,
    /// When it was handed in; absent for a draft, and outside any cycle.
    pub handed_in_on: Option<NaiveDate>,
}

impl Filled {
    /// The manager's, outside any cycle.
    pub fn by_manager(assessment: Assessment, release_id: Option<ReleaseId>) -> Self {
        Self {
            assessment,
            rater: Rater::Manager,
            release_id,
            cycle_id: None,
            seat_id: None,
            state: AssessmentState::Shown,
            handed_in_on: None,
        }
    }
}

impl Read<'_> {
    /// What is open of a person on a ladder: every rater's and what was agreed, the newest first. Drafts and
    /// what waits for the other side are never among them.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn open_assessments(&self, person: PersonId, ladder: LadderId) -> Result<Vec<Filled>, StoreError> {
        rows(
            self.db,
            "SELECT id, person_id, ladder_id, rated_on, marks, rater, release_id, cycle_id, seat_id, state,
               handed_in_on
             FROM assessment WHERE person_id = ?1 AND ladder_id = ?2 AND state = 'shown'
             ORDER BY rated_on DESC, id DESC",
            [person.to_string(), ladder.to_string()],
            filled,
        )
    }

    /// The assessment that counts of a person on a ladder, with everything around it.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn counting_assessment(
        &self,
        person: PersonId,
        ladder: LadderId,
    ) -> Result<Option<Filled>, StoreError> {
        first(
            self.db,
            "SELECT id, person_id, ladder_id, rated_on, marks, rater, release_id, cycle_id, seat_id, state,
               handed_in_on
             FROM assessment WHERE in_force = 1 AND person_id = ?1 AND ladder_id = ?2",
            [person.to_string(), ladder.to_string()],
            filled,
        )
    }

    /// What a rater of a cycle has written; `None` before the first mark.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn assessment_of_seat(&self, seat: SeatId) -> Result<Option<Filled>, StoreError> {
        first(
            self.db,
            "SELECT id, person_id, ladder_id, rated_on, marks, rater, release_id, cycle_id, seat_id, state,
               handed_in_on
             FROM assessment WHERE seat_id = ?1",
            [seat.to_string()],
            filled,
        )
    }

    /// Everything of a cycle, of one person or of everybody: every rater's, hidden or not, and what was agreed,
    /// the oldest first. Whoever asks sees to it that nothing hidden is told.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn assessments_of_cycle(
        &self,
        cycle: CycleId,
        person: Option<PersonId>,
    ) -> Result<Vec<Filled>, StoreError> {
        rows(
            self.db,
            "SELECT id, person_id, ladder_id, rated_on, marks, rater, release_id, cycle_id, seat_id, state,
               handed_in_on
             FROM assessment WHERE cycle_id = ?1 AND (?2 IS NULL OR person_id = ?2) ORDER BY rated_on, id",
            params![cycle.to_string(), person.map(|id| id.to_string())],
            filled,
        )
    }

    /// Whose assessment of a cycle is agreed.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn agreed_in(&self, cycle: CycleId) -> Result<Vec<PersonId>, StoreError> {
        rows(
            self.db,
            "SELECT person_id FROM assessment WHERE cycle_id = ?1 AND rater = 'agreed'",
            [cycle.to_string()],
            |row| parse(row, 0),
        )
    }
}

fn filled(row: &Row<'_>) -> Result<Filled, StoreError> {
    Ok(Filled {
        assessment: Assessment {
            id: parse(row, 0)?,
            person_id: parse(row, 1)?,
            ladder_id: parse(row, 2)?,
            rated_on: parse(row, 3)?,
            marks: Marks::from_bytes(row.get(4)?),
        },
        rater: word(row, 5, Rater::of)?,
        release_id: parse_opt(row, 6)?,
        cycle_id: parse_opt(row, 7)?,
        seat_id: parse_opt(row, 8)?,
        state: word(row, 9, AssessmentState::of)?,
        handed_in_on: parse_opt(row, 10)?,
    })
}

impl Write<'_> {
    /// Writes an assessment, and settles which one of the person counts.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn put_filled(&mut self, filled: &Filled) -> Result<(), StoreError> {
        let Assessment { id, person_id, ladder_id, rated_on, marks } = &filled.assessment;
        change(
            self.db,
            "INSERT INTO assessment (id, person_id, ladder_id, rater, rated_on, marks, release_id, cycle_id,
               seat_id, state, handed_in_on, in_force)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, 0)
             ON CONFLICT (id) DO UPDATE SET rated_on = excluded.rated_on, marks = excluded.marks,
               release_id = excluded.release_id, state = excluded.state, handed_in_on = excluded.handed_in_on",
            params![
                id.to_string(),
                person_id.to_string(),
                ladder_id.to_string(),
                filled.rater.key(),
                rated_on,
                marks.bytes(),
                filled.release_id.map(|id| id.to_string()),
                filled.cycle_id.map(|id| id.to_string()),
                filled.seat_id.map(|id| id.to_string()),
                filled.state.key(),
                filled.handed_in_on
            ],
        )?;
        self.settle(*person_id, *ladder_id)
    }

    /// Opens to everybody concerned what was handed in for a person in a cycle.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn open_handed_in(
        &mut self,
        cycle: CycleId,
        person: PersonId,
        ladder: LadderId,
    ) -> Result<(), StoreError> {
        change(
            self.db,
            "UPDATE assessment SET state = 'shown'
             WHERE cycle_id = ?1 AND person_id = ?2 AND state = 'handed_in'",
            [cycle.to_string(), person.to_string()],
        )?;
        self.settle(person, ladder)
    }

    /// Marks the assessment that counts of a person on a ladder: the newest agreed one, else the manager's.
    fn settle(&mut self, person: PersonId, ladder: LadderId) -> Result<(), StoreError> {
        self.memory.touch(person);
        let (person, ladder) = (person.to_string(), ladder.to_string());
        let counts: Option<String> = first(
            self.db,
            "SELECT id FROM assessment
             WHERE person_id = ?1 AND ladder_id = ?2 AND state = 'shown' AND rater IN ('agreed', 'manager')
             ORDER BY rater = 'agreed' DESC, rated_on DESC, id DESC LIMIT 1",
            [&person, &ladder],
            |row| Ok(row.get(0)?),
        )?;
        change(
            self.db,
            "UPDATE assessment SET in_force = 0
             WHERE in_force = 1 AND person_id = ?1 AND ladder_id = ?2 AND id IS NOT ?3",
            params![person, ladder, counts],
        )?;
        change(self.db, "UPDATE assessment SET in_force = 1 WHERE id = ?1 AND in_force = 0", [counts])?;
        Ok(())
    }
}
