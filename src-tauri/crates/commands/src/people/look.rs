//! One person: details, reporting lines, placements.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::sync::Arc;

use chrono::NaiveDate;
use domain::ids::{AttachmentId, LadderId, LevelId, PersonId, PlacementId};
use domain::ladders::{Ladder, Level};
use domain::people::{Person, Transition, standing};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::{DottedEnd, Read};

use super::dotted::DottedLineRow;
use super::timeline::{TransitionRow, timeline};
use crate::ladders::in_force;
use crate::{Ask, Problem};

/// Which person to open.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GetPerson {
    /// The person.
    pub id: PersonId,
}

/// A person by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct PersonName {
    /// Identifier.
    pub id: PersonId,
    /// The name to show.
    pub name: String,
}

/// A level and the ladder it belongs to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct LevelOnLadder {
    /// The ladder.
    pub ladder_id: LadderId,
    /// Its name.
    pub ladder: String,
    /// The level.
    pub level_id: LevelId,
    /// Its code.
    pub code: String,
    /// Its title in the company's own terms.
    pub internal_title: String,
    /// Its title as the outside world knows it.
    pub external_title: String,
}

impl LevelOnLadder {
    /// A level of a ladder.
    pub(crate) fn of(ladder: &Ladder, level: &Level) -> Self {
        Self {
            ladder_id: ladder.id,
            ladder: ladder.name.clone(),
            level_id: level.id,
            code: level.code.clone(),
            internal_title: level.internal_title.clone(),
            external_title: level.external_title.clone(),
        }
    }
}

/// A placement with its names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct PlacementRow {
    /// Identifier.
    pub id: PlacementId,
    /// Where.
    pub level: LevelOnLadder,
    /// From which day on.
    pub from: NaiveDate,
    /// True for the one that holds today.
    pub present: bool,
}

/// One person with all that the page shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct PersonPage {
    /// Details; the titles and the job class are those that hold today.
    pub person: Person,
    /// The name to show.
    pub name: String,
    /// The manager.
    pub manager: Option<PersonName>,
    /// Whom the person also reports to by dotted lines, by name.
    pub dotted: Vec<DottedLineRow>,
    /// Those who report to the person, by name.
    pub reports: Vec<PersonName>,
    /// Those who also report to the person by dotted lines, by name.
    pub dotted_reports: Vec<DottedLineRow>,
    /// Whether the person's last day has passed.
    pub has_left: bool,
    /// The photo, to be asked for; absent when there is none.
    pub photo_id: Option<AttachmentId>,
    /// Dated changes, latest first; they may lie in the future.
    pub transitions: Vec<TransitionRow>,
    /// Placements, latest first; they may lie in the future.
    pub placements: Vec<PlacementRow>,
    /// The level of today.
    pub level: Option<LevelOnLadder>,
    /// The first day on it.
    pub level_since: Option<NaiveDate>,
    /// Whole months on it.
    pub months_in_level: Option<u32>,
    /// The level after it; absent at the top.
    pub next_level: Option<LevelOnLadder>,
}

/// One person.
///
/// # Errors
/// `not_found` when the person is gone.
pub fn get(ask: &Ask<'_>, request: GetPerson) -> Result<PersonPage, Problem> {
    page(ask.book, ask.today, request.id)
}

/// A person with all that the page shows.
pub(super) fn page(book: &Read<'_>, today: NaiveDate, id: PersonId) -> Result<PersonPage, Problem> {
    let own = person(book, id)?;
    let transitions: Vec<Transition> = book.transitions_of(id)?;
    let person = own.clone().on(&transitions, today);
    let manager = match person.manager_id {
        Some(id) => book.person(id)?.map(|manager| PersonName { id, name: manager.name().to_owned() }),
        None => None,
    };
    let reports =
        book.reports(person.id, today)?.into_iter().map(|(id, name)| PersonName { id, name }).collect();
    let placements = book.placements_of(person.id)?;
    let mut ladders: HashMap<LadderId, Arc<Ladder>> = HashMap::new();
    for placement in &placements {
        if let Entry::Vacant(free) = ladders.entry(placement.ladder_id) {
            free.insert(in_force(book, placement.ladder_id, today)?);
        }
    }
    let named = |ladder: LadderId, level: LevelId| {
        let ladder = ladders.get(&ladder)?;
        Some(LevelOnLadder::of(ladder, ladder.level(level)?))
    };
    let held = standing(&placements, today);
    let next_level = held.and_then(|held| {
        let ladder = ladders.get(&held.placement.ladder_id)?;
        Some(LevelOnLadder::of(ladder, ladder.next_level(held.placement.level_id)?))
    });
    let rows = placements.iter().rev().filter_map(|placement| {
        Some(PlacementRow {
            id: placement.id,
            level: named(placement.ladder_id, placement.level_id)?,
            from: placement.from,
            present: held.is_some_and(|held| held.placement.id == placement.id),
        })
    });
    let lines = |ends: Vec<DottedEnd>| -> Vec<DottedLineRow> {
        let row = |end: DottedEnd| DottedLineRow { id: end.person_id, name: end.name, purpose: end.purpose };
        ends.into_iter().map(row).collect()
    };
    Ok(PersonPage {
        name: person.name().to_owned(),
        manager,
        dotted: lines(book.dotted_lines(person.id)?),
        dotted_reports: lines(book.dotted_reports(person.id)?),
        has_left: person.has_left(today),
        photo_id: book.photo_files(person.id)?.map(|files| files.photo),
        transitions: timeline(&own, &transitions, &ladders, today),
        reports,
        placements: rows.collect(),
        level: held.and_then(|held| named(held.placement.ladder_id, held.placement.level_id)),
        level_since: held.map(|held| held.since),
        months_in_level: held.map(|held| held.months(today)),
        next_level,
        person,
    })
}

/// A person that a request names.
pub(crate) fn person(book: &Read<'_>, id: PersonId) -> Result<Person, Problem> {
    book.person(id)?.ok_or_else(|| Problem::not_found("This person"))
}
