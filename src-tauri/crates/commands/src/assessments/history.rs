//! How a mark came about.

use chrono::NaiveDate;
use domain::assessments::Mark;
use domain::ids::{CompetencyId, PersonId};
use domain::ladders::Ladder;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

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
    let slot = match slot(&in_force(ask.book, id, ask.today)?) {
        Some(slot) => slot,
        None => slot(&ladder(ask.book, id)?).ok_or_else(gone)?,
    };
    let notes = ask.book.notes_on(person.id, request.competency_id)?;
    let mut days: Vec<MarkOfDay> = Vec::new();
    for assessment in ask.book.assessments(person.id, id)?.iter().rev() {
        let mark = assessment.marks.get(slot);
        let note = notes.get(&assessment.id).cloned().unwrap_or_default();
        let (was, said) = days.last().map_or((Mark::default(), ""), |day| (day.mark, day.note.as_str()));
        if was != mark || said != note {
            days.push(MarkOfDay { rated_on: assessment.rated_on, mark, note });
        }
    }
    days.reverse();
    Ok(days)
}
