//! One person's review in a cycle, with all that its rules need.

use std::collections::HashMap;
use std::sync::Arc;

use domain::assessments::Mark;
use domain::cycles::{Cycle, CycleState, Progress, Rater, Seat, both_in, progress};
use domain::ids::{CompetencyId, CycleId, LevelId, ParticipantId, PersonId, SeatId};
use domain::ladders::{Competency, Ladder};
use domain::people::Person;
use store::{Filled, Participant, Question, Read};

use crate::Problem;
use crate::ladders::pinned;
use crate::people::person;

/// A review: who is rated by whom on which rows, and what has been written.
#[derive(Debug, Clone)]
pub(crate) struct Review {
    pub(crate) cycle: Cycle,
    pub(crate) participant: Participant,
    pub(crate) person: Person,
    /// The ladder of the day on which the cycle was opened.
    pub(crate) ladder: Arc<Ladder>,
    /// The level of that day.
    pub(crate) level_id: LevelId,
    pub(crate) seats: Vec<Seat>,
    /// Everything written, hidden or not; nothing of it goes into an answer without being asked for by rule.
    filled: Vec<Filled>,
    pub(crate) questions: HashMap<CompetencyId, Question>,
}

impl Review {
    /// Reads it.
    ///
    /// # Errors
    /// `not_found`; `cycle.planned` before the cycle is opened.
    pub(crate) fn read(book: &Read<'_>, id: ParticipantId) -> Result<Self, Problem> {
        let participant =
            book.participant(id)?.ok_or_else(|| Problem::not_found("This part in the cycle"))?;
        let cycle = cycle(book, participant.cycle_id)?;
        let (Some((ladder_id, level_id)), Some(opened_on)) = (participant.stands, cycle.opened_on) else {
            let message =
                format!("“{}” is not open yet. Open it; then people can be rated in it.", cycle.name);
            return Err(Problem::new("cycle.planned", message));
        };
        Ok(Self {
            person: person(book, participant.person_id)?,
            ladder: pinned(book, ladder_id, participant.release_id, opened_on)?,
            level_id,
            seats: book.seats_of(id)?,
            filled: book.assessments_of_cycle(cycle.id, Some(participant.person_id))?,
            questions: book.questions(cycle.id)?,
            cycle,
            participant,
        })
    }

    /// Reads the review that a rater has a seat in.
    ///
    /// # Errors
    /// As [`Review::read`].
    pub(crate) fn of_seat(book: &Read<'_>, id: SeatId) -> Result<(Self, Seat), Problem> {
        let seat = book.seat(id)?.ok_or_else(|| Problem::not_found("This rater"))?;
        Ok((Self::read(book, seat.participant_id)?, seat))
    }

    /// The rows that the cycle asks, in the ladder's order.
    pub(crate) fn rows(&self) -> impl Iterator<Item = &Competency> {
        let asked = |row: &&Competency| self.questions.get(&row.id).is_none_or(|question| question.asked);
        self.ladder.competencies.iter().filter(asked)
    }

    /// A row that the cycle asks.
    ///
    /// # Errors
    /// `competency.other_ladder` beside the field.
    pub(crate) fn row(&self, id: CompetencyId) -> Result<&Competency, Problem> {
        self.rows().find(|row| row.id == id).ok_or_else(|| {
            let message = format!("“{}” does not ask this of {}.", self.cycle.name, self.person.name());
            Problem::field("competency_id", "competency.other_ladder", message)
        })
    }

    /// The question of a row in the cycle's own words; empty for the ladder's.
    pub(crate) fn question(&self, id: CompetencyId) -> &str {
        self.questions.get(&id).map_or("", |question| question.question.as_str())
    }

    /// What a rater has written.
    pub(crate) fn written(&self, seat: SeatId) -> Option<&Filled> {
        self.filled.iter().find(|one| one.seat_id == Some(seat))
    }

    /// What the first rater of a kind has written on a row.
    pub(crate) fn mark(&self, rater: Rater, row: &Competency) -> Mark {
        let written = self.filled.iter().find(|one| one.rater == rater);
        written.map(|one| one.assessment.marks.get(row.slot)).unwrap_or_default()
    }

    /// What was agreed.
    pub(crate) fn agreed(&self) -> Option<&Filled> {
        self.filled.iter().find(|one| one.rater == Rater::Agreed)
    }

    /// True when both sides are in, so that everybody concerned may read what is handed in.
    pub(crate) fn both_in(&self) -> bool {
        both_in(&self.seats)
    }

    /// How far it is.
    pub(crate) fn progress(&self) -> Progress {
        progress(&self.seats, self.agreed().is_some())
    }

    /// Refuses to change a review that is over.
    ///
    /// # Errors
    /// `cycle.closed`, `assessment.agreed`.
    pub(crate) fn writable(&self) -> Result<(), Problem> {
        if self.cycle.state != CycleState::Open {
            let message = format!("“{}” is closed; nothing changes in it any more.", self.cycle.name);
            return Err(Problem::new("cycle.closed", message));
        }
        if self.agreed().is_some() {
            let message = format!(
                "The assessment of {} is agreed and stays as it is. Correct it on the person's own page, with a reason.",
                self.person.name()
            );
            return Err(Problem::new("assessment.agreed", message));
        }
        Ok(())
    }
}

/// A cycle that a request names.
pub(crate) fn cycle(book: &Read<'_>, id: CycleId) -> Result<Cycle, Problem> {
    book.cycle(id)?.ok_or_else(|| Problem::not_found("This cycle"))
}

/// The review of a person in a cycle that is open; `None` when there is none.
pub(crate) fn open_review(book: &Read<'_>, person: PersonId) -> Result<Option<Review>, Problem> {
    for part in book.participations(person)? {
        if cycle(book, part.cycle_id)?.state == CycleState::Open {
            return Review::read(book, part.id).map(Some);
        }
    }
    Ok(None)
}
