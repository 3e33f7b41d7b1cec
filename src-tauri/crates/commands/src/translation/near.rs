//! The near roles of a person.

use chrono::NaiveDate;
use domain::assessments::Marks;
use domain::ids::PersonId;
use domain::people::standing;
use domain::translation::NearRole;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::look::translation;
use crate::ladders::in_force;
use crate::people::{LevelOnLadder, person};
use crate::{Ask, Problem};

/// Whose near roles.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AskNearRoles {
    /// The person.
    pub person_id: PersonId,
}

/// The traditional roles that are near for a person, with all that the figures are made of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct NearRoles {
    /// The person.
    pub person_id: PersonId,
    /// Where the person stands; absent for somebody who stands on no level, and then there are no roles.
    pub level: Option<LevelOnLadder>,
    /// The day of the newest marks; absent while nothing is rated.
    pub rated_on: Option<NaiveDate>,
    /// The roles, the nearest first.
    pub roles: Vec<NearRole>,
}

/// The traditional roles that are near for a person.
///
/// # Errors
/// `not_found` when the person is gone.
pub fn near_roles(ask: &Ask<'_>, request: AskNearRoles) -> Result<NearRoles, Problem> {
    let person = person(ask.book, request.person_id)?;
    let nowhere = NearRoles { person_id: person.id, level: None, rated_on: None, roles: Vec::new() };
    let Some(held) = standing(&ask.book.placements_of(person.id)?, ask.today) else { return Ok(nowhere) };
    let ladder = in_force(ask.book, held.placement.ladder_id, ask.today)?;
    let Some(level) = ladder.level(held.placement.level_id) else { return Ok(nowhere) };
    let assessment = ask.book.newest_assessment(person.id, ladder.id)?;
    let rated = assessment.filter(|one| !one.marks.is_empty());
    let nothing = Marks::default();
    let marks = rated.as_ref().map_or(&nothing, |one| &one.marks);
    let map = translation(ask.book, &ladder)?;
    Ok(NearRoles {
        person_id: person.id,
        level: Some(LevelOnLadder::of(&ladder, level)),
        rated_on: rated.as_ref().map(|one| one.rated_on),
        roles: domain::translation::near_roles(&ladder, level, marks, &map),
    })
}
