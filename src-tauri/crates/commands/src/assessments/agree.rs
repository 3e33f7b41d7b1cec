//! Agreeing on an assessment, which then stays as it is.

use domain::assessments::SCALE;
use domain::cycles::{AssessmentState, MARKED, Rater, Take, agreed_mark};
use domain::finding::Finding;
use domain::ids::{CompetencyId, ParticipantId};
use schemars::JsonSchema;
use serde::Deserialize;
use store::{Assessment, Filled, MarkChange};

use super::differences::{AskDifferences, DifferencePage, apart, differences};
use super::words;
use crate::cycles::Review;
use crate::{Act, Ask, Problem};

/// What is agreed in one row.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AgreeRow {
    /// The competency.
    pub competency_id: CompetencyId,
    /// Whose figure is taken.
    pub take: Take,
    /// The figure of its own, 0 to 5, where one is taken.
    #[serde(default)]
    pub proficiency: Option<u8>,
    /// Why a figure of its own is taken.
    #[serde(default)]
    pub reason: Option<String>,
}

/// What is agreed.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Agree {
    /// Of whom.
    pub participant_id: ParticipantId,
    /// Row by row. A row that is not named takes the manager's figure, or the person's where the manager gave
    /// none; but every row with a difference of two or more must be named.
    pub rows: Vec<AgreeRow>,
}

/// Agrees on an assessment. It counts from now on and no command changes it; rows that the cycle did not ask
/// keep what counted before.
///
/// # Errors
/// `not_found`; `cycle.planned`; `cycle.closed`; `assessment.agreed`; `assessment.waits`; and beside a row
/// `competency.other_ladder`, `mark.scale`, `mark.missing`, `reason.missing`, `difference.open`.
pub fn agree(act: &mut Act<'_, '_>, request: Agree) -> Result<DifferencePage, Problem> {
    let review = Review::read(act, request.participant_id)?;
    review.writable()?;
    let name = review.person.name().to_owned();
    if !review.both_in() {
        let message = format!("Not everybody has handed in for {name}. There is nothing to agree on yet.");
        return Err(Problem::new("assessment.waits", message));
    }
    let findings = check(&review, &request.rows);
    Problem::refuse(&findings)?;
    let before = act.newest_assessment(review.person.id, review.ladder.id)?;
    let mut notes = before.as_ref().map(|one| act.mark_notes(one.id)).transpose()?.unwrap_or_default();
    let mut marks = before.map(|one| one.marks).unwrap_or_default();
    let (id, today) = (act.new_id(), act.today);
    let mut changes = Vec::new();
    let mut said = std::collections::HashMap::new();
    for rater in [Rater::Oneself, Rater::Manager] {
        let seat = review.seats.iter().find(|seat| seat.rater == rater);
        if let Some(written) = seat.and_then(|seat| review.written(seat.id)) {
            said.extend(act.mark_notes(written.assessment.id)?);
        }
    }
    for row in review.rows() {
        let (oneself, manager) = (review.mark(Rater::Oneself, row), review.mark(Rater::Manager, row));
        let named = request.rows.iter().find(|one| one.competency_id == row.id);
        let take = named.map_or_else(
            || if manager.proficiency.is_some() { Take::Manager } else { Take::Oneself },
            |one| one.take,
        );
        let own = named.and_then(|one| one.proficiency);
        let mark = agreed_mark(oneself, manager, take, own);
        marks.set(row.slot, mark);
        // The manager's note stays beside the figure, else the person's own.
        match said.remove(&row.id) {
            Some(text) => notes.insert(row.id, text),
            None => notes.remove(&row.id),
        };
        if take == Take::Own {
            let why = named.and_then(|one| one.reason.as_deref());
            changes.push(MarkChange {
                id: act.new_id(),
                assessment_id: id,
                competency_id: row.id,
                was: manager.proficiency,
                became: mark.proficiency,
                reason: words::reason(why, "rows")?,
                in_calibration: false,
                changed_on: today,
                changed_by: act.by.clone(),
            });
        }
    }
    act.book.put_filled(&Filled {
        assessment: Assessment {
            id,
            person_id: review.person.id,
            ladder_id: review.ladder.id,
            rated_on: today,
            marks,
        },
        rater: Rater::Agreed,
        release_id: review.participant.release_id,
        cycle_id: Some(review.cycle.id),
        seat_id: None,
        state: AssessmentState::Shown,
        handed_in_on: Some(today),
    })?;
    for (competency, text) in &notes {
        act.book.put_mark_note(id, *competency, text)?;
    }
    for one in &changes {
        act.book.put_mark_change(one)?;
    }
    act.label(format!("Agreed the assessment of {name}"));
    let ask = Ask { book: act, today };
    differences(&ask, AskDifferences { participant_id: review.participant.id })
}

/// What keeps rows from being agreed, each beside its place in the request.
fn check(review: &Review, rows: &[AgreeRow]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (index, one) in rows.iter().enumerate() {
        let at = |field: &str| format!("rows[{index}].{field}");
        if let Err(problem) = review.row(one.competency_id) {
            findings.push(Finding::error(at("competency_id"), &problem.code, problem.message));
            continue;
        }
        if rows.iter().take(index).any(|other| other.competency_id == one.competency_id) {
            let message = "This row is named twice.";
            findings.push(Finding::error(at("competency_id"), "row.twice", message));
        }
        if one.proficiency.is_some_and(|value| value > SCALE) {
            findings.push(Finding::error(at("proficiency"), "mark.scale", "Marks go from 0 to 5."));
        }
        if one.take == Take::Own {
            if one.proficiency.is_none() {
                let message = "Say which figure is agreed.";
                findings.push(Finding::error(at("proficiency"), "mark.missing", message));
            }
            if let Err(problem) = words::reason(one.reason.as_deref(), &at("reason")) {
                findings.push(Finding::error(at("reason"), &problem.code, problem.message));
            }
        }
    }
    for row in review.rows() {
        if apart(review, row) >= Some(MARKED) && !rows.iter().any(|one| one.competency_id == row.id) {
            let message = format!("{} differs by two or more. Say what is agreed.", row.name);
            findings.push(Finding::error("rows", "difference.open", message));
        }
    }
    findings
}
