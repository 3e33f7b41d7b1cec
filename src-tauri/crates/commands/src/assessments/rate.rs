//! Rating a person, and noting why.

use chrono::NaiveDate;
use domain::assessments::{Mark, Marks, SCALE};
use domain::finding::Finding;
use domain::ids::{CompetencyId, PersonId};
use domain::ladders::Competency;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Assessment;

use super::profile::{Profile, unplaced};
use crate::{Act, Problem};

/// The longest note, in bytes: two pages. What is longer belongs into a document.
const LONGEST_NOTE: usize = 8_000;

/// A mark to give.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Rate {
    /// Who.
    pub person_id: PersonId,
    /// On what.
    pub competency_id: CompetencyId,
    /// What the person does, 0 to 5; absent clears it.
    #[serde(default)]
    pub proficiency: Option<u8>,
    /// The wish to do more of it, 0 to 5; absent clears it.
    #[serde(default)]
    pub interest: Option<u8>,
}

/// A mark as it stands now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Rated {
    /// The competency.
    pub competency_id: CompetencyId,
    /// Its mark.
    pub mark: Mark,
    /// Its note; empty when there is none.
    pub note: String,
    /// The day of the assessment it stands in; absent while there is none.
    pub rated_on: Option<NaiveDate>,
}

/// Rates a person on one competency. The marks of earlier days stay as they were.
///
/// # Errors
/// `not_found`; `placement.none`; `mark.scale` and `competency.other_ladder` beside their fields.
pub fn rate(act: &mut Act<'_, '_>, request: Rate) -> Result<Rated, Problem> {
    let (profile, row) = of(act, request.person_id, request.competency_id)?;
    let findings: Vec<Finding> = [("proficiency", request.proficiency), ("interest", request.interest)]
        .into_iter()
        .filter(|(_, value)| value.is_some_and(|value| value > SCALE))
        .map(|(field, _)| Finding::error(field, "mark.scale", "Marks go from 0 to 5."))
        .collect();
    Problem::refuse(&findings)?;
    let mark = Mark { proficiency: request.proficiency, interest: request.interest };
    let note = profile.notes.get(&row.id).cloned().unwrap_or_default();
    if profile.assessment.as_ref().map(|one| one.marks.get(row.slot)).unwrap_or_default() == mark {
        return Ok(Rated { competency_id: row.id, mark, note, rated_on: profile.rated_on() });
    }
    let mut assessment = of_today(act, &profile)?;
    assessment.marks.set(row.slot, mark);
    act.book.put_assessment(&assessment)?;
    let name = profile.person.name();
    act.label(if mark == Mark::default() {
        format!("Cleared the rating of {name} on {}", row.name)
    } else {
        format!("Rated {name} on {}", row.name)
    });
    Ok(Rated { competency_id: row.id, mark, note, rated_on: Some(assessment.rated_on) })
}

/// A note to write.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Note {
    /// On whom.
    pub person_id: PersonId,
    /// On what.
    pub competency_id: CompetencyId,
    /// The words; empty takes the note away.
    pub text: String,
}

/// Writes a note beside a person's mark on one competency.
///
/// # Errors
/// `not_found`; `placement.none`; `note.long` and `competency.other_ladder` beside their fields.
pub fn note(act: &mut Act<'_, '_>, request: Note) -> Result<Rated, Problem> {
    let (profile, row) = of(act, request.person_id, request.competency_id)?;
    let text = request.text.trim();
    if text.len() > LONGEST_NOTE {
        let message = "The note is longer than two pages; put the rest into a document.";
        return Err(Problem::field("text", "note.long", message));
    }
    let mark = profile.assessment.as_ref().map(|one| one.marks.get(row.slot)).unwrap_or_default();
    let rated = |rated_on| Rated { competency_id: row.id, mark, note: text.to_owned(), rated_on };
    if profile.notes.get(&row.id).map_or("", String::as_str) == text {
        return Ok(rated(profile.rated_on()));
    }
    let assessment = of_today(act, &profile)?;
    act.book.put_mark_note(assessment.id, row.id, text)?;
    act.label(format!("Noted {} on {}", profile.person.name(), row.name));
    Ok(rated(Some(assessment.rated_on)))
}

/// The person's profile, and the competency on the ladder of today.
fn of(
    act: &Act<'_, '_>,
    person: PersonId,
    competency: CompetencyId,
) -> Result<(Profile, Competency), Problem> {
    let profile = Profile::read(act, act.today, person)?.map_err(|person| unplaced(&person))?;
    let row = profile.ladder.competency(competency).cloned().ok_or_else(|| {
        let message = format!("{} has no such competency.", profile.ladder.name);
        Problem::field("competency_id", "competency.other_ladder", message)
    })?;
    Ok((profile, row))
}

/// The assessment to write today's marks into. The first mark of a day begins a new one with the marks and
/// notes of the last, so that the history by date stays.
fn of_today(act: &mut Act<'_, '_>, profile: &Profile) -> Result<Assessment, Problem> {
    if let Some(newest) = profile.assessment.as_ref().filter(|newest| newest.rated_on >= act.today) {
        return Ok(newest.clone());
    }
    let assessment = Assessment {
        id: act.new_id(),
        person_id: profile.person.id,
        ladder_id: profile.ladder.id,
        rated_on: act.today,
        marks: profile.assessment.as_ref().map_or_else(Marks::default, |one| one.marks.clone()),
    };
    act.book.put_assessment(&assessment)?;
    for (competency, text) in &profile.notes {
        act.book.put_mark_note(assessment.id, *competency, text)?;
    }
    Ok(assessment)
}
