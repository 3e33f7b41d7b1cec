//! Changing a manager's rating when the group is laid side by side.

use domain::assessments::{Mark, SCALE};
use domain::cycles::Rater;
use domain::ids::{CompetencyId, ParticipantId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::MarkChange;

use super::review::Review;
use crate::assessments::reason;
use crate::{Act, Problem};

/// A rating to change.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Calibrate {
    /// Of whom.
    pub participant_id: ParticipantId,
    /// On what.
    pub competency_id: CompetencyId,
    /// What the manager's rating becomes, 0 to 5.
    pub proficiency: u8,
    /// Why.
    pub reason: String,
}

/// The manager's mark as it stands now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Calibrated {
    /// The competency.
    pub competency_id: CompetencyId,
    /// Its mark.
    pub mark: Mark,
}

/// Changes what the manager rated, in calibration, with the reason; nobody's agreed assessment.
///
/// # Errors
/// `not_found`; `cycle.planned`; `cycle.closed`; `assessment.agreed`; `assessment.waits` while one side is
/// missing; `mark.scale`, `reason.missing` and `competency.other_ladder` beside their fields.
pub fn calibrate(act: &mut Act<'_, '_>, request: Calibrate) -> Result<Calibrated, Problem> {
    let review = Review::read(act, request.participant_id)?;
    review.writable()?;
    let row = review.row(request.competency_id)?.clone();
    if request.proficiency > SCALE {
        return Err(Problem::field("proficiency", "mark.scale", "Marks go from 0 to 5."));
    }
    let why = reason(Some(&request.reason), "reason")?;
    let seat = review.seats.iter().find(|seat| seat.rater == Rater::Manager);
    let written = seat.and_then(|seat| review.written(seat.id)).filter(|_| review.both_in());
    let Some(written) = written else {
        let message =
            format!("{}'s ratings are not all in. Calibration comes after that.", review.person.name());
        return Err(Problem::new("assessment.waits", message));
    };
    let mut changed = written.clone();
    let before = changed.assessment.marks.get(row.slot);
    let mark = Mark { proficiency: Some(request.proficiency), ..before };
    if before == mark {
        return Ok(Calibrated { competency_id: row.id, mark });
    }
    changed.assessment.marks.set(row.slot, mark);
    act.book.put_filled(&changed)?;
    act.book.put_mark_change(&MarkChange {
        id: act.new_id(),
        assessment_id: changed.assessment.id,
        competency_id: row.id,
        was: before.proficiency,
        became: mark.proficiency,
        reason: why,
        in_calibration: true,
        changed_on: act.today,
        changed_by: act.by.clone(),
    })?;
    act.label(format!("Calibrated {} on {}", review.person.name(), row.name));
    Ok(Calibrated { competency_id: row.id, mark })
}
