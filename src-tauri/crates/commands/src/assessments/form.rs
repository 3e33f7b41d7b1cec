//! The form of one rater: their own marks and nobody else's.

use chrono::NaiveDate;
use domain::assessments::Mark;
use domain::cycles::{Cycle, Seat, may_be_read};
use domain::ids::{CompetencyId, ParticipantId, PersonId, SeatId};
use domain::ladders::Bucket;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::sheet::{SheetCell, cell};
use crate::cycles::Review;
use crate::people::LevelOnLadder;
use crate::{Ask, Problem};

/// As which rater.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AskForm {
    /// The rater.
    pub seat_id: SeatId,
}

/// One competency of the form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct FormRow {
    /// The competency.
    pub competency_id: CompetencyId,
    /// Its name.
    pub name: String,
    /// Its weight.
    pub weight: u32,
    /// The question in the cycle's own words, else what the competency means.
    pub question: String,
    /// The rater's own mark.
    pub mark: Mark,
    /// The note beside it; empty when there is none.
    pub note: String,
    /// What the level expects; absent where it says nothing.
    pub present: Option<SheetCell>,
    /// What the next level expects; absent where it says nothing, and at the top.
    pub next: Option<SheetCell>,
}

/// The competencies of a bucket.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct FormBucket {
    /// The bucket.
    pub bucket: Bucket,
    /// As a person reads it.
    pub title: String,
    /// Its rows, in the ladder's order.
    pub rows: Vec<FormRow>,
}

/// A rater's form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SeatForm {
    /// The cycle.
    pub cycle: Cycle,
    /// The part in it.
    pub participant_id: ParticipantId,
    /// Who is rated.
    pub person_id: PersonId,
    /// The name to show.
    pub name: String,
    /// Who rates, and how far they are.
    pub seat: Seat,
    /// The ladder and the level that the person is rated on.
    pub level: Option<LevelOnLadder>,
    /// The level after it; absent at the top.
    pub next: Option<LevelOnLadder>,
    /// The number of the release; empty while the ladder was never released.
    pub release: String,
    /// The day of the newest mark; absent while nothing is rated, and while it is hidden.
    pub rated_on: Option<NaiveDate>,
    /// True when what was handed in is closed until the other side is in; no mark is told then.
    pub hidden: bool,
    /// True when it can still be changed; what is handed in only with a reason.
    pub writable: bool,
    /// The rows, bucket by bucket.
    pub buckets: Vec<FormBucket>,
}

/// The form of one rater. What somebody but the manager handed in is not told until both sides are in.
///
/// # Errors
/// `not_found`; `cycle.planned` before the cycle is opened.
pub fn form(ask: &Ask<'_>, request: AskForm) -> Result<SeatForm, Problem> {
    let (review, seat) = Review::of_seat(ask.book, request.seat_id)?;
    let hidden = !may_be_read(&seat);
    let written = review.written(seat.id).filter(|_| !hidden);
    let notes = written.map(|one| ask.book.mark_notes(one.assessment.id)).transpose()?.unwrap_or_default();
    let level = review.ladder.level(review.level_id);
    let next = review.ladder.next_level(review.level_id);
    let buckets = review.ladder.buckets().into_iter().map(|bucket| FormBucket {
        title: bucket.title(),
        rows: review
            .rows()
            .filter(|row| row.bucket == bucket)
            .map(|row| FormRow {
                competency_id: row.id,
                name: row.name.clone(),
                weight: row.weight,
                question: match review.question(row.id) {
                    "" => row.summary.clone(),
                    own => own.to_owned(),
                },
                mark: written.map(|one| one.assessment.marks.get(row.slot)).unwrap_or_default(),
                note: notes.get(&row.id).cloned().unwrap_or_default(),
                present: cell(row, level),
                next: cell(row, next),
            })
            .collect(),
        bucket,
    });
    let buckets = buckets.filter(|bucket| !bucket.rows.is_empty()).collect();
    Ok(SeatForm {
        participant_id: review.participant.id,
        person_id: review.person.id,
        name: review.person.name().to_owned(),
        level: level.map(|level| LevelOnLadder::of(&review.ladder, level)),
        next: next.map(|level| LevelOnLadder::of(&review.ladder, level)),
        release: review.participant.release_id.map(|_| review.ladder.version.clone()).unwrap_or_default(),
        rated_on: written.map(|one| one.assessment.rated_on),
        hidden,
        writable: !hidden && review.writable().is_ok(),
        buckets,
        seat,
        cycle: review.cycle,
    })
}
