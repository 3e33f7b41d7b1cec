//! What the raters of one person said, side by side.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::assessments::{Mark, TenthsMean};
use domain::cycles::{Cycle, MARKED, Progress, Rater, Seat, spread};
use domain::ids::{CompetencyId, ParticipantId, PersonId, SeatId};
use domain::ladders::Competency;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::cycles::Review;
use crate::people::LevelOnLadder;
use crate::{Ask, Problem};

/// Of whom.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AskDifferences {
    /// The part in a cycle.
    pub participant_id: ParticipantId,
}

/// A rater, and whether the marks are here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct DifferenceSeat {
    /// Who, and how far.
    pub seat: Seat,
    /// True when the marks stand in the rows.
    pub told: bool,
}

/// What one rater said on one row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SeatMark {
    /// The rater.
    pub seat_id: SeatId,
    /// The mark.
    pub mark: Mark,
    /// The note beside it; empty when there is none.
    pub note: String,
    /// Why it was changed after it was handed in; empty when it was not.
    pub reason: String,
}

/// One competency, side by side.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct DifferenceRow {
    /// The competency.
    pub competency_id: CompetencyId,
    /// Its name.
    pub name: String,
    /// Its bucket, as a person reads it.
    pub bucket: String,
    /// What the level expects, 0 to 5.
    pub expected: u8,
    /// The level's statements.
    pub statements: Vec<String>,
    /// Rater by rater, in the order of the raters that are told.
    pub marks: Vec<SeatMark>,
    /// The mean of those who rated; an absent rating is in none.
    pub mean: TenthsMean,
    /// How far the ratings lie apart; absent when fewer than two are there.
    pub spread: Option<u8>,
    /// True from a difference of two on.
    pub marked: bool,
    /// What was agreed.
    pub agreed: Option<Mark>,
    /// Why it was agreed on a figure of its own; empty when it was not.
    pub agreed_reason: String,
}

/// The raters of one person, side by side.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct DifferencePage {
    /// The part in the cycle.
    pub participant_id: ParticipantId,
    /// The cycle.
    pub cycle: Cycle,
    /// Who is rated.
    pub person_id: PersonId,
    /// The name to show.
    pub name: String,
    /// The ladder and the level.
    pub level: Option<LevelOnLadder>,
    /// The number of the release; empty while the ladder was never released.
    pub release: String,
    /// How far it is.
    pub progress: Progress,
    /// Who rates.
    pub seats: Vec<DifferenceSeat>,
    /// True when both sides are in; before that no row is here.
    pub open: bool,
    /// When it was agreed.
    pub agreed_on: Option<NaiveDate>,
    /// Row by row, in the ladder's order.
    pub rows: Vec<DifferenceRow>,
    /// How many rows are marked.
    pub marked: u32,
}

/// What the raters said, side by side; nothing of it while one side is missing.
///
/// # Errors
/// `not_found`; `cycle.planned` before the cycle is opened.
pub fn differences(ask: &Ask<'_>, request: AskDifferences) -> Result<DifferencePage, Problem> {
    let review = Review::read(ask.book, request.participant_id)?;
    let open = review.both_in();
    let told = |seat: &Seat| open && seat.state.is_in();
    let mut rows = Vec::new();
    if open {
        let changes = ask.book.open_changes(review.person.id, review.ladder.id)?;
        let why = |assessment, row| super::history::reasons(&changes, assessment, row);
        let mut notes: HashMap<SeatId, HashMap<CompetencyId, String>> = HashMap::new();
        let raters: Vec<&Seat> = review.seats.iter().filter(|seat| told(seat)).collect();
        for seat in &raters {
            if let Some(written) = review.written(seat.id) {
                notes.insert(seat.id, ask.book.mark_notes(written.assessment.id)?);
            }
        }
        for row in review.rows() {
            let marks: Vec<SeatMark> = raters
                .iter()
                .filter_map(|seat| {
                    let written = review.written(seat.id)?;
                    Some(SeatMark {
                        seat_id: seat.id,
                        mark: written.assessment.marks.get(row.slot),
                        note: notes
                            .get(&seat.id)
                            .and_then(|notes| notes.get(&row.id))
                            .cloned()
                            .unwrap_or_default(),
                        reason: why(written.assessment.id, row.id),
                    })
                })
                .collect();
            let mut mean = TenthsMean::default();
            marks.iter().filter_map(|one| one.mark.proficiency).for_each(|rating| mean.add(rating));
            let apart = spread(marks.iter().map(|one| one.mark.proficiency));
            let cell = row.cell(review.level_id);
            rows.push(DifferenceRow {
                competency_id: row.id,
                name: row.name.clone(),
                bucket: row.bucket.title(),
                expected: cell.map_or(0, |cell| cell.expected),
                statements: cell.map_or_else(Vec::new, |cell| {
                    cell.descriptors.iter().map(|one| one.text.clone()).collect()
                }),
                marks,
                mean,
                spread: apart,
                marked: apart.is_some_and(|apart| apart >= MARKED),
                agreed: review.agreed().map(|one| one.assessment.marks.get(row.slot)),
                agreed_reason: review.agreed().map(|one| why(one.assessment.id, row.id)).unwrap_or_default(),
            });
        }
    }
    let level = review.ladder.level(review.level_id);
    Ok(DifferencePage {
        participant_id: review.participant.id,
        person_id: review.person.id,
        name: review.person.name().to_owned(),
        level: level.map(|level| LevelOnLadder::of(&review.ladder, level)),
        release: review.participant.release_id.map(|_| review.ladder.version.clone()).unwrap_or_default(),
        progress: review.progress(),
        seats: review
            .seats
            .iter()
            .map(|seat| DifferenceSeat { told: told(seat), seat: seat.clone() })
            .collect(),
        open,
        agreed_on: review.agreed().map(|one| one.assessment.rated_on),
        marked: u32::try_from(rows.iter().filter(|row| row.marked).count()).unwrap_or(u32::MAX),
        rows,
        cycle: review.cycle,
    })
}

/// How many rows of a review that is in are marked.
pub(crate) fn marked(review: &Review) -> u32 {
    let count = review.rows().filter(|row| apart(review, row) >= Some(MARKED)).count();
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// How far the ratings of a row lie apart, of all who are in.
pub(super) fn apart(review: &Review, row: &Competency) -> Option<u8> {
    let raters = review.seats.iter().filter(|seat| seat.state.is_in() && seat.rater != Rater::Agreed);
    let written = raters.filter_map(|seat| review.written(seat.id));
    spread(written.map(|one| one.assessment.marks.get(row.slot).proficiency))
}
