//! Placing people on levels.

use chrono::NaiveDate;
use domain::ids::{LevelId, PersonId, PlacementId};
use domain::people::Placement;
use schemars::JsonSchema;
use serde::Deserialize;

use super::look::{PersonPage, page, person};
use crate::ladders::{in_draft_only, in_force, ladder};
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

/// Places a person on a level. A placement that begins on the same day is replaced.
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
    act.book.put_placement(&Placement {
        id: same_day.map_or_else(|| act.new_id(), |placement| placement.id),
        person_id: person.id,
        ladder_id: ladder.id,
        level_id: level.id,
        from: request.from,
    })?;
    act.label(format!("Placed {} on {}", person.name(), level.code));
    page(act, act.today, person)
}

/// Which placement to take away.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct UnplacePerson {
    /// The placement.
    pub placement_id: PlacementId,
}

/// Takes a placement away; the one before it holds again. Assessments stay.
///
/// # Errors
/// `not_found` when the placement is gone.
pub fn unplace(act: &mut Act<'_, '_>, request: UnplacePerson) -> Result<PersonPage, Problem> {
    let gone = || Problem::not_found("This placement");
    let placement = act.placement(request.placement_id)?.ok_or_else(gone)?;
    let person = person(act, placement.person_id)?;
    let ladder = ladder(act, placement.ladder_id)?;
    let code = ladder.level(placement.level_id).map_or("a level", |level| &level.code);
    act.book.remove_placement(placement.id)?;
    act.label(format!("Took {} off {code}", person.name()));
    page(act, act.today, person)
}
