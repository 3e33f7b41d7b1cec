//! What is missing to a level.

use chrono::NaiveDate;
use domain::assessments::Readiness;
use domain::ids::{LevelId, PersonId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::profile::Profile;
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
    let profile = match Profile::read(ask.book, ask.today, request.person_id)? {
        Ok(profile) => profile,
        Err(person) => {
            return Ok(ReadinessPage {
                person_id: person.id,
                name: person.name().to_owned(),
                level: None,
                target_level: None,
                rated_on: None,
                present: None,
                target: None,
            });
        }
    };
    let present = profile.held.placement.level_id;
    let wanted = request.level_id.or(profile.next_level().map(|level| level.id)).unwrap_or(present);
    let target = profile.readiness(wanted).ok_or_else(|| {
        let message = format!("{} has no such level.", profile.ladder.name);
        Problem::field("level_id", "level.unknown", message)
    })?;
    let named = |id| profile.ladder.level(id).map(|level| LevelOnLadder::of(&profile.ladder, level));
    Ok(ReadinessPage {
        person_id: profile.person.id,
        name: profile.person.name().to_owned(),
        level: named(present),
        target_level: named(wanted),
        rated_on: profile.rated_on(),
        present: profile.readiness(present),
        target: Some(target),
    })
}
