//! How a mark came about.

use chrono::NaiveDate;
use domain::assessments::Mark;
use domain::cycles::Rater;
use domain::ids::{AssessmentId, CompetencyId, PersonId};
use domain::ladders::Ladder;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::MarkChange;

use crate::ladders::{in_force, ladder};
use crate::people::person;
use crate::{Ask, Problem};

/// Whose marks, on what.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AskHistory {
    /// The person.
    pub person_id: PersonId,
    /// The competency.
    pub competency_id: CompetencyId,
}

/// A mark of a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct MarkOfDay {
    /// The day.
    pub rated_on: NaiveDate,
    /// The mark.
    pub mark: Mark,
    /// The note beside it; empty when there is none.
    pub note: String,
    /// Whose rating it is: the manager's, or what was agreed.
    pub rater: Rater,
    /// Why it became another figure; empty for a first one.
    pub reason: String,
}

/// The days on which a person's mark or note on a competency changed, newest first.
///
/// # Errors
/// `not_found` when the person or the competency is gone.
pub fn history(ask: &Ask<'_>, request: AskHistory) -> Result<Vec<MarkOfDay>, Problem> {
    let person = person(ask.book, request.person_id)?;
    let gone = || Problem::not_found("This competency");
    let id = ask.book.ladder_of_competency(request.competency_id)?.ok_or_else(gone)?;
    // A row may stand in the release that counts and be gone from the draft, or the other way round.
    let slot = |ladder: &Ladder| ladder.competency(request.competency_id).map(|row| row.slot);
    let slot = match slot(&*in_force(ask.book, id, ask.today)?) {
        Some(slot) => slot,
        None => slot(&ladder(ask.book, id)?).ok_or_else(gone)?,
    };
    let notes = ask.book.open_notes(person.id, id)?;
    let changes = ask.book.open_changes(person.id, id)?;
    let mut days: Vec<MarkOfDay> = Vec::new();
    for one in ask.book.open_assessments(person.id, id)?.iter().rev() {
        if !matches!(one.rater, Rater::Manager | Rater::Agreed) {
            continue;
        }
        let assessment = &one.assessment;
        let mark = assessment.marks.get(slot);
        let note = notes.get(&(assessment.id, request.competency_id)).cloned().unwrap_or_default();
        let reason = reasons(&changes, assessment.id, request.competency_id);
        let (was, said) = days.last().map_or((Mark::default(), ""), |day| (day.mark, day.note.as_str()));
        if was != mark || said != note || !reason.is_empty() {
            days.push(MarkOfDay { rated_on: assessment.rated_on, mark, note, rater: one.rater, reason });
        }
    }
    days.reverse();
    Ok(days)
}

/// Why a row of an assessment changed, one reason after the other.
pub(super) fn reasons(changes: &[MarkChange], assessment: AssessmentId, row: CompetencyId) -> String {
    let own = changes.iter().filter(|one| one.assessment_id == assessment && one.competency_id == row);
    own.map(|one| one.reason.as_str()).collect::<Vec<_>>().join(" · ")
}
