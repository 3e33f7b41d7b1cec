//! What is missing to a level.

use chrono::NaiveDate;
use domain::assessments::{Readiness, readiness as readiness_for, time_served};
use domain::ids::{LevelId, PersonId};
use domain::ladders::Level;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::ladders::in_force;
use crate::people::LevelOnLadder;
use crate::{Ask, Problem};

/// Whose readiness, and for which level.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AskReadiness {
    /// The person.
    pub person_id: PersonId,
    /// A level of the person's ladder; absent for the next one, at the top for the present one.
    #[serde(default)]
    pub level_id: Option<LevelId>,
}

/// A person against the present level and another one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ReadinessPage {
    /// The person.
    pub person_id: PersonId,
    /// The name to show.
    pub name: String,
    /// Where the person stands today; absent when on no level, and then nothing can be compared.
    pub level: Option<LevelOnLadder>,
    /// The level compared with.
    pub target_level: Option<LevelOnLadder>,
    /// The day of the newest marks; absent while nothing is rated.
    pub rated_on: Option<NaiveDate>,
    /// Against the present level.
    pub present: Option<Readiness>,
    /// Against the level asked for.
    pub target: Option<Readiness>,
}

/// Readiness of a person, with all that it is made of.
///
/// # Errors
/// `not_found`; `level.unknown` beside the field when the person's ladder has no such level.
pub fn readiness(ask: &Ask<'_>, request: AskReadiness) -> Result<ReadinessPage, Problem> {
    let everybody = ask.book.everybody(ask.today)?;
    let one = everybody.colleague(request.person_id).ok_or_else(|| Problem::not_found("This person"))?;
    let mut page = ReadinessPage {
        person_id: one.person_id,
        name: one.name.clone(),
        level: None,
        target_level: None,
        rated_on: None,
        present: None,
        target: None,
    };
    let Some(held) = &one.standing else { return Ok(page) };
    let ladder = in_force(ask.book, held.placement.ladder_id, ask.today)?;
    let present = held.placement.level_id;
    let wanted = request.level_id.or(ladder.next_level(present).map(|level| level.id)).unwrap_or(present);
    let judged = |level: &Level| {
        let (months, needed) = time_served(&ladder, Some(held), level.id, ask.today);
        readiness_for(&ladder, level, everybody.marks(one, ladder.id), everybody.shown(one), months, needed)
    };
    let target = ladder.level(wanted).ok_or_else(|| {
        let message = format!("{} has no such level.", ladder.name);
        Problem::field("level_id", "level.unknown", message)
    })?;
    let present = ladder.level(present);
    page.level = present.map(|level| LevelOnLadder::of(&ladder, level));
    page.target_level = Some(LevelOnLadder::of(&ladder, target));
    page.rated_on = one.assessment(ladder.id).filter(|one| !one.marks.is_empty()).map(|one| one.rated_on);
    page.present = present.map(judged);
    page.target = Some(judged(target));
    Ok(page)
}
