//! Filling a form in, and handing it in.

use domain::assessments::Marks;
use domain::cycles::{AssessmentState, Seat, SeatState, may_be_read, reason_needed};
use domain::ids::{CompetencyId, SeatId};
use domain::ladders::Competency;
use schemars::JsonSchema;
use serde::Deserialize;
use store::{Assessment, Filled};

use super::given::Given;
use super::rate::Rated;
use super::words;
use crate::call::Nothing;
use crate::cycles::Review;
use crate::{Act, Problem};

/// A mark to give, as one of the raters.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Fill {
    /// As whom.
    pub seat_id: SeatId,
    /// On what.
    pub competency_id: CompetencyId,
    /// What the person does, 0 to 5; absent clears it.
    #[serde(default)]
    pub proficiency: Option<u8>,
    /// The wish to do more of it, 0 to 5; absent clears it.
    #[serde(default)]
    pub interest: Option<u8>,
    /// Why a figure that was handed in becomes another one; a draft needs none.
    #[serde(default)]
    pub reason: Option<String>,
}

/// Gives a mark as one of the raters; a draft is kept as one goes.
///
/// # Errors
/// `not_found`; `cycle.planned`; `cycle.closed`; `assessment.agreed`; `assessment.waits`; `mark.scale`,
/// `reason.missing`, `interest.unasked` and `competency.other_ladder` beside their fields.
pub fn fill(act: &mut Act<'_, '_>, request: Fill) -> Result<Rated, Problem> {
    let (review, seat, row) = of(act, request.seat_id, request.competency_id)?;
    let mark = words::mark(request.proficiency, request.interest)?;
    if mark.interest.is_some() && !review.cycle.asks_interest {
        let message = format!("“{}” does not ask for the wish to do more.", review.cycle.name);
        return Err(Problem::field("interest", "interest.unasked", message));
    }
    let former = review.written(seat.id).cloned();
    let before = former.as_ref().map(|one| one.assessment.marks.get(row.slot)).unwrap_or_default();
    let note = match &former {
        Some(one) => act.mark_notes(one.assessment.id)?.remove(&row.id).unwrap_or_default(),
        None => String::new(),
    };
    if before == mark {
        let rated_on = former.map(|one| one.assessment.rated_on);
        return Ok(Rated { competency_id: row.id, mark, note, rated_on });
    }
    let why = if seat.state.is_in() && reason_needed(before, mark) {
        Some(words::reason(request.reason.as_deref(), "reason")?)
    } else {
        None
    };
    let mut filled = former.unwrap_or_else(|| begin(act, &review, &seat));
    filled.assessment.marks.set(row.slot, mark);
    if filled.state == AssessmentState::Draft {
        filled.assessment.rated_on = act.today;
    }
    let given = Given { filled: &filled, row: &row, before, mark, by: seat.name.clone() };
    given.put(act, why, review.person.name())?;
    Ok(Rated { competency_id: row.id, mark, note, rated_on: Some(filled.assessment.rated_on) })
}

/// A note to write, as one of the raters.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Remark {
    /// As whom.
    pub seat_id: SeatId,
    /// On what.
    pub competency_id: CompetencyId,
    /// The words; empty takes the note away.
    pub text: String,
}

/// Writes a note beside a mark, as one of the raters.
///
/// # Errors
/// As [`fill`]; `note.long` and `note.unasked` beside the field.
pub fn remark(act: &mut Act<'_, '_>, request: Remark) -> Result<Rated, Problem> {
    let (review, seat, row) = of(act, request.seat_id, request.competency_id)?;
    let text = words::short(&request.text, "text")?;
    if !review.cycle.asks_notes && !text.is_empty() {
        let message = format!("“{}” asks for no notes.", review.cycle.name);
        return Err(Problem::field("text", "note.unasked", message));
    }
    let former = review.written(seat.id).cloned();
    let said = match &former {
        Some(one) => act.mark_notes(one.assessment.id)?.remove(&row.id).unwrap_or_default(),
        None => String::new(),
    };
    let mark = former.as_ref().map(|one| one.assessment.marks.get(row.slot)).unwrap_or_default();
    if said == text {
        let rated_on = former.map(|one| one.assessment.rated_on);
        return Ok(Rated { competency_id: row.id, mark, note: text, rated_on });
    }
    let filled = former.unwrap_or_else(|| begin(act, &review, &seat));
    act.book.put_filled(&filled)?;
    act.book.put_mark_note(filled.assessment.id, row.id, &text)?;
    act.label(format!("Noted {} on {}", review.person.name(), row.name));
    Ok(Rated { competency_id: row.id, mark, note: text, rated_on: Some(filled.assessment.rated_on) })
}

/// Whose form to hand in.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct HandIn {
    /// As whom.
    pub seat_id: SeatId,
}

/// Hands a form in. It stays closed until the other side is in too; then both open.
///
/// # Errors
/// `not_found`; `cycle.planned`; `cycle.closed`; `assessment.agreed`; `seat.in`; `form.empty` for a form
/// without a single rating.
pub fn hand_in(act: &mut Act<'_, '_>, request: HandIn) -> Result<Nothing, Problem> {
    let (review, seat) = Review::of_seat(act, request.seat_id)?;
    review.writable()?;
    let name = review.person.name();
    if seat.state.is_in() {
        return Err(Problem::new("seat.in", format!("{} has handed in for {name} already.", seat.name)));
    }
    let rated = |one: &&Filled| {
        let rated = |row: &Competency| one.assessment.marks.get(row.slot).proficiency.is_some();
        review.rows().any(rated)
    };
    let Some(written) = review.written(seat.id).filter(rated) else {
        return Err(Problem::new("form.empty", format!("Nothing is rated yet. Rate {name} first.")));
    };
    let filled = written.clone();
    finish(act, review.seats.clone(), &review, &seat, filled)?;
    act.label(format!("Handed in the assessment of {name} by {}", seat.name));
    Ok(Nothing {})
}

/// Hands in what a rater has written, and opens both sides when they are in.
pub(crate) fn finish(
    act: &mut Act<'_, '_>,
    mut seats: Vec<Seat>,
    review: &Review,
    seat: &Seat,
    filled: Filled,
) -> Result<(), Problem> {
    let filled = Filled { state: AssessmentState::HandedIn, handed_in_on: Some(act.today), ..filled };
    act.book.put_filled(&filled)?;
    for other in seats.iter_mut().filter(|other| other.id == seat.id) {
        other.state = SeatState::HandedIn;
    }
    if domain::cycles::both_in(&seats) {
        let one = &filled.assessment;
        act.book.open_handed_in(review.cycle.id, one.person_id, one.ladder_id)?;
    }
    Ok(())
}

/// An empty draft.
pub(crate) fn begin(act: &Act<'_, '_>, review: &Review, seat: &Seat) -> Filled {
    Filled {
        assessment: Assessment {
            id: act.new_id(),
            person_id: review.person.id,
            ladder_id: review.ladder.id,
            rated_on: act.today,
            marks: Marks::default(),
        },
        rater: seat.rater,
        release_id: review.participant.release_id,
        cycle_id: Some(review.cycle.id),
        seat_id: Some(seat.id),
        state: AssessmentState::Draft,
        handed_in_on: None,
    }
}

/// The review, the rater and the row of a request that may be written to.
fn of(
    act: &Act<'_, '_>,
    seat: SeatId,
    competency: CompetencyId,
) -> Result<(Review, Seat, Competency), Problem> {
    let (review, seat) = Review::of_seat(act, seat)?;
    review.writable()?;
    if !may_be_read(&seat) {
        let message = format!(
            "{} has handed in. It opens, and can be changed with a reason, when the other side is in.",
            seat.name
        );
        return Err(Problem::new("assessment.waits", message));
    }
    let row = review.row(competency)?.clone();
    Ok((review, seat, row))
}
