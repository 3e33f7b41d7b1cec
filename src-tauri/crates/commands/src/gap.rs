//! One person against the present and any other level of any ladder.

use std::sync::Arc;

use chrono::NaiveDate;
use domain::assessments::{Marks, Readiness, readiness, time_served};
use domain::gap::{BucketGap, Carried, Place, bucket_gaps, carry};
use domain::ids::{LevelId, PersonId};
use domain::ladders::{Ladder, Level};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::{Colleague, Everybody};

use crate::ladders::in_force;
use crate::people::LevelOnLadder;
use crate::{Ask, Problem};

/// Whose gap, and to which level.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AskGap {
    /// The person.
    pub person_id: PersonId,
    /// A level of any ladder; absent for the next one, at the top for the present one.
    #[serde(default)]
    pub level_id: Option<LevelId>,
}

/// A person against the present level and the one looked at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct GapPage {
    /// The person.
    pub person_id: PersonId,
    /// The name to show.
    pub name: String,
    /// Where the person stands today; absent when on no level.
    pub level: Option<LevelOnLadder>,
    /// The level after it; absent at the top.
    pub next: Option<LevelOnLadder>,
    /// The level looked at; absent for somebody on no level when none is asked for.
    pub wished: Option<LevelOnLadder>,
    /// The day of the newest marks on the person's own ladder; absent while nothing is rated.
    pub rated_on: Option<NaiveDate>,
    /// Against the present level.
    pub present: Option<Readiness>,
    /// Against the level looked at.
    pub target: Option<Readiness>,
    /// Rows of the level looked at whose marks come from the person's own ladder, where the row has the same
    /// stable key; only for a level of another ladder.
    pub carried: Vec<Carried>,
    /// The profile, bucket by bucket.
    pub buckets: Vec<BucketGap>,
}

/// A person against any level, with all that the figures are made of.
///
/// # Errors
/// `not_found`; `level.unknown` beside the field when no ladder has such a level.
pub fn get(ask: &Ask<'_>, request: AskGap) -> Result<GapPage, Problem> {
    let everybody = ask.book.everybody(ask.today)?;
    let person = everybody.colleague(request.person_id).ok_or_else(|| Problem::not_found("This person"))?;
    let held = person.standing;
    let own = held.map(|held| in_force(ask.book, held.placement.ladder_id, ask.today)).transpose()?;
    let newest = own.as_ref().and_then(|ladder| person.assessment(ladder.id));
    let rated_on = newest.filter(|one| !one.marks.is_empty()).map(|one| one.rated_on);
    let marks = newest.map(|one| one.marks.clone()).unwrap_or_default();
    let here = held.and_then(|held| own.as_ref()?.level(held.placement.level_id));
    let next = here.and_then(|here| own.as_ref()?.next_level(here.id));
    let named = |ladder: Option<&Ladder>, level: Option<&Level>| {
        ladder.zip(level).map(|(ladder, level)| LevelOnLadder::of(ladder, level))
    };
    let mut page = GapPage {
        person_id: person.person_id,
        name: person.name.clone(),
        level: named(own.as_deref(), here),
        next: named(own.as_deref(), next),
        wished: None,
        rated_on,
        present: None,
        target: None,
        carried: Vec::new(),
        buckets: Vec::new(),
    };
    let Some(wanted) = request.level_id.or(next.or(here).map(|level| level.id)) else { return Ok(page) };
    let other = match own.as_ref().and_then(|ladder| ladder.level(wanted)) {
        Some(_) => None,
        None => Some(of_level(ask, wanted)?),
    };
    let (theirs, carried) = match &other {
        Some(ladder) => elsewhere(&everybody, person, ladder, own.as_deref(), &marks),
        None => (marks.clone(), Vec::new()),
    };
    let ladder = other.as_deref().or(own.as_deref()).ok_or_else(unknown)?;
    let level = ladder.level(wanted).ok_or_else(unknown)?;
    let shown = everybody.shown(person);
    let judged = |ladder: &Ladder, level: &Level, marks: &Marks| {
        let (months, needed) = time_served(ladder, held.as_ref(), level.id, ask.today);
        readiness(ladder, level, marks, shown, months, needed)
    };
    page.present = own.as_ref().zip(here).map(|(ladder, level)| judged(ladder, level, &marks));
    page.target = Some(judged(ladder, level, &theirs));
    page.wished = Some(LevelOnLadder::of(ladder, level));
    page.carried = carried;
    let present = own.as_ref().zip(here);
    let present = present.map(|(ladder, level)| Place { ladder, level_id: level.id, marks: &marks });
    page.buckets = bucket_gaps(present, Place { ladder, level_id: level.id, marks: &theirs });
    Ok(page)
}

/// The ladder in force that has a level.
fn of_level(ask: &Ask<'_>, level: LevelId) -> Result<Arc<Ladder>, Problem> {
    let id = ask.book.ladder_of_level(level)?.ok_or_else(unknown)?;
    in_force(ask.book, id, ask.today)
}

/// The marks that count on another ladder: its own newest ones, and those carried over.
fn elsewhere(
    everybody: &Everybody,
    person: &Colleague,
    ladder: &Ladder,
    own: Option<&Ladder>,
    marks: &Marks,
) -> (Marks, Vec<Carried>) {
    let theirs = everybody.marks(person, ladder.id);
    match own {
        Some(own) => carry(ladder, theirs, own, marks),
        None => (theirs.clone(), Vec::new()),
    }
}

fn unknown() -> Problem {
    Problem::field("level_id", "level.unknown", "This level is in no ladder any more.")
}
