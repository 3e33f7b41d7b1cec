//! Placing people on levels.

use chrono::NaiveDate;
use domain::ids::{LevelId, PersonId, PlacementId};
use domain::people::Placement;
use schemars::JsonSchema;
use serde::Deserialize;

use super::look::{PersonPage, page, person};
use crate::ladders::{in_draft_only, in_force};
use crate::{Act, Problem};

/// A placement to make.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PlacePerson {
    /// Who.
    pub person_id: PersonId,
    /// On which level.
    pub level_id: LevelId,
    /// From which day on; it may lie in the past or in the future.
    pub from: NaiveDate,
}

/// Places a person on a level. A placement that begins on the same day is replaced; a change of titles on that
/// day becomes one of the level too.
///
/// # Errors
/// `not_found`; `placement.same` when the person stands there on that day anyway.
pub fn place(act: &mut Act<'_, '_>, request: PlacePerson) -> Result<PersonPage, Problem> {
    let person = person(act, request.person_id)?;
    let gone = || Problem::not_found("This level");
    let ladder = in_force(act, act.ladder_of_level(request.level_id)?.ok_or_else(gone)?, act.today)?;
    let level = ladder.level(request.level_id).ok_or_else(in_draft_only)?;
    let placements = act.placements_of(person.id)?;
    let same_day = placements.iter().rev().find(|placement| placement.from == request.from);
    let before = placements.iter().rev().find(|placement| placement.from <= request.from);
    if let Some(held) = before.filter(|held| held.level_id == level.id) {
        let message = format!("{} stands on {} since {} already.", person.name(), level.code, held.from);
        return Err(Problem::field("level_id", "placement.same", message));
    }
    let told = act.transitions_of(person.id)?.into_iter().find(|one| one.from == request.from);
    act.book.put_placement(&Placement {
        id: match same_day {
            Some(placement) => placement.id,
            None => told.map_or_else(|| act.new_id(), |one| PlacementId(one.id.0)),
        },
        person_id: person.id,
        ladder_id: ladder.id,
        level_id: level.id,
        from: request.from,
    })?;
    act.label(format!("Placed {} on {}", person.name(), level.code));
    page(act, act.today, person.id)
}
