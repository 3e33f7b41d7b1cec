//! Rating a person, and noting why.

use chrono::NaiveDate;
use domain::assessments::{Mark, Marks};
use domain::cycles::{Rater, reason_needed};
use domain::ids::{CompetencyId, PersonId};
use domain::ladders::Competency;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::{Assessment, Filled};

use super::given::Given;
use super::profile::{Profile, unplaced};
use super::words;
use crate::cycles::open_review;
use crate::ladders::release_in_force;
use crate::{Act, Problem};

/// A mark to give.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
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
    /// Why a figure of an earlier day, or an agreed one, becomes another one; not needed for a first figure.
    #[serde(default)]
    pub reason: Option<String>,
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

/// Rates a person on one competency, outside any cycle. The marks of earlier days stay as they were; what was
/// agreed is corrected by another agreed assessment.
///
/// # Errors
/// `not_found`; `placement.none`; `cycle.open` while a cycle rates the person; `mark.scale`,
/// `competency.other_ladder` and `reason.missing` beside their fields.
pub fn rate(act: &mut Act<'_, '_>, request: Rate) -> Result<Rated, Problem> {
    let (profile, row) = of(act, request.person_id, request.competency_id)?;
    let mark = words::mark(request.proficiency, request.interest)?;
    let note = profile.notes.get(&row.id).cloned().unwrap_or_default();
    let before = profile.assessment.as_ref().map(|one| one.marks.get(row.slot)).unwrap_or_default();
    if before == mark {
        return Ok(Rated { competency_id: row.id, mark, note, rated_on: profile.rated_on() });
    }
    let asks_why = asks_why(act, &profile, &row, mark)?;
    let why = if asks_why { Some(words::reason(request.reason.as_deref(), "reason")?) } else { None };
    let mut filled = of_today(act, &profile)?;
    filled.assessment.marks.set(row.slot, mark);
    let given = Given { filled: &filled, row: &row, before, mark, by: act.by.clone() };
    given.put(act, why, profile.person.name())?;
    Ok(Rated { competency_id: row.id, mark, note, rated_on: Some(filled.assessment.rated_on) })
}

/// True when the mark replaces a figure that others rely on: one that was agreed, or one of an earlier day or
/// a cycle. What was first rated today, or was explained today already, may be put right without a word.
fn asks_why(act: &Act<'_, '_>, profile: &Profile, row: &Competency, mark: Mark) -> Result<bool, Problem> {
    let open = act.open_assessments(profile.person.id, profile.ladder.id)?;
    let counts = |one: &&Filled| matches!(one.rater, Rater::Agreed | Rater::Manager);
    let todays = |one: &&Filled| is_of_today(one, act);
    let Some(now) = act.counting_assessment(profile.person.id, profile.ladder.id)? else { return Ok(false) };
    if !is_of_today(&now, act) {
        return Ok(reason_needed(now.assessment.marks.get(row.slot), mark));
    }
    let explained = act
        .open_changes(profile.person.id, profile.ladder.id)?
        .iter()
        .any(|one| one.assessment_id == now.assessment.id && one.competency_id == row.id);
    let earlier = open.iter().filter(counts).find(|one| !todays(one));
    Ok(!explained && earlier.is_some_and(|one| reason_needed(one.assessment.marks.get(row.slot), mark)))
}

/// True for the manager's assessment outside any cycle that was begun today.
fn is_of_today(one: &Filled, act: &Act<'_, '_>) -> bool {
    one.rater == Rater::Manager && one.cycle_id.is_none() && one.assessment.rated_on >= act.today
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
    let text = words::short(&request.text, "text")?;
    let mark = profile.assessment.as_ref().map(|one| one.marks.get(row.slot)).unwrap_or_default();
    let rated = |rated_on| Rated { competency_id: row.id, mark, note: text.clone(), rated_on };
    if profile.notes.get(&row.id).map_or("", String::as_str) == text {
        return Ok(rated(profile.rated_on()));
    }
    let assessment = of_today(act, &profile)?.assessment;
    act.book.put_mark_note(assessment.id, row.id, &text)?;
    act.label(format!("Noted {} on {}", profile.person.name(), row.name));
    Ok(rated(Some(assessment.rated_on)))
}

/// The person's profile, and the competency on the ladder of today. While an open cycle rates the person, it is
/// the one place to rate them in: a rating beside it would be seen before the other side is in.
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
    if let Some(review) = open_review(act, person)?.filter(|review| review.agreed().is_none()) {
        let message =
            format!("“{}” rates {} just now. Rate them there.", review.cycle.name, profile.person.name());
        return Err(Problem::field("person_id", "cycle.open", message));
    }
    Ok((profile, row))
}

/// The assessment to write today's marks into. The first mark of a day begins a new one with the marks and
/// notes of the one that counts, so that the history by date stays. One that was agreed never changes: each
/// correction of it is an agreed one of its own.
fn of_today(act: &mut Act<'_, '_>, profile: &Profile) -> Result<Filled, Problem> {
    let counting = act.counting_assessment(profile.person.id, profile.ladder.id)?;
    if let Some(newest) = counting.as_ref().filter(|newest| is_of_today(newest, act)) {
        return Ok(newest.clone());
    }
    let marks = profile.assessment.as_ref().map_or_else(Marks::default, |one| one.marks.clone());
    let assessment = Assessment {
        id: act.new_id(),
        person_id: profile.person.id,
        ladder_id: profile.ladder.id,
        rated_on: act.today,
        marks,
    };
    let agreed = counting.is_some_and(|one| one.rater == Rater::Agreed);
    let filled = Filled {
        rater: if agreed { Rater::Agreed } else { Rater::Manager },
        ..Filled::by_manager(assessment, release_in_force(act, profile.ladder.id)?)
    };
    act.book.put_filled(&filled)?;
    for (competency, text) in &profile.notes {
        act.book.put_mark_note(filled.assessment.id, *competency, text)?;
    }
    Ok(filled)
}
