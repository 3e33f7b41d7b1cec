//! Writing entries of the speaking plan.

use chrono::NaiveDate;
use domain::growth::{Appearance, AppearanceKind, AppearanceState, check_appearance};
use domain::ids::{AppearanceId, CategoryId, DescriptorId, EventId, PersonId, TripId};
use domain::money::Money;
use schemars::JsonSchema;
use serde::Deserialize;
use store::Tied;

use super::known;
use super::list::{AppearanceRow, row_of};
use crate::budget::category_of;
use crate::call::{Act, Nothing, Problem};
use crate::events::event_of;
use crate::evidence::{Names, tie};
use crate::people::person;

/// A new entry of the speaking plan; it begins as an idea.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NewAppearance {
    /// Who speaks.
    pub person_id: PersonId,
    /// How.
    pub kind: AppearanceKind,
    /// What about.
    pub title: String,
    /// Where: a conference, a journal, a podcast.
    #[serde(default)]
    pub venue: String,
    /// The event of the book at which it is held.
    #[serde(default)]
    pub event_id: Option<EventId>,
    /// The last day on which the call for proposals takes it.
    #[serde(default)]
    pub cfp_on: Option<NaiveDate>,
    /// The day on which it is held or published.
    #[serde(default)]
    pub held_on: Option<NaiveDate>,
    /// The travel money it would need, in the reporting currency.
    #[serde(default)]
    pub travel: Option<Money>,
    /// The budget category that the money would come from.
    #[serde(default)]
    pub category_id: Option<CategoryId>,
    /// The travel request for it.
    #[serde(default)]
    pub trip_id: Option<TripId>,
    /// The statements that it would show.
    #[serde(default)]
    pub descriptor_ids: Vec<DescriptorId>,
    /// Anything else.
    #[serde(default)]
    pub note: String,
}

/// An entry as it should be. How far it is, is said by itself.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ChangeAppearance {
    /// Which one.
    pub id: AppearanceId,
    /// How.
    pub kind: AppearanceKind,
    /// What about.
    pub title: String,
    /// Where: a conference, a journal, a podcast.
    pub venue: String,
    /// The event of the book at which it is held.
    pub event_id: Option<EventId>,
    /// The last day on which the call for proposals takes it.
    pub cfp_on: Option<NaiveDate>,
    /// The day on which it is held or published.
    pub held_on: Option<NaiveDate>,
    /// The travel money it would need, in the reporting currency.
    pub travel: Option<Money>,
    /// The budget category that the money would come from.
    pub category_id: Option<CategoryId>,
    /// The travel request for it.
    pub trip_id: Option<TripId>,
    /// Where slides or a recording are.
    pub material: String,
    /// The statements that it would show.
    pub descriptor_ids: Vec<DescriptorId>,
    /// Anything else.
    pub note: String,
}

/// Which entry.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OfAppearance {
    /// The entry.
    pub id: AppearanceId,
}

/// Adds an entry to the speaking plan, as an idea.
///
/// # Errors
/// `not_found` for the person; what keeps an entry from being saved, beside its field.
pub fn add(act: &mut Act<'_, '_>, request: NewAppearance) -> Result<AppearanceRow, Problem> {
    let NewAppearance { person_id, kind, title, venue, event_id, cfp_on, held_on, .. } = request;
    let one = Appearance {
        id: act.new_id(),
        person_id,
        kind,
        title,
        venue,
        event_id,
        cfp_on,
        held_on,
        state: AppearanceState::Idea,
        travel: request.travel,
        category_id: request.category_id,
        trip_id: request.trip_id,
        material: String::new(),
        descriptor_ids: request.descriptor_ids,
        evidence_id: None,
        note: request.note,
    };
    save(act, one, &[], "Added to the speaking plan of")
}

/// Changes an entry of the speaking plan.
///
/// # Errors
/// `not_found`; what keeps an entry from being saved, beside its field.
pub fn change(act: &mut Act<'_, '_>, request: ChangeAppearance) -> Result<AppearanceRow, Problem> {
    let Tied { item, words, .. } = known(act, request.id)?;
    let former: Vec<_> = item.descriptor_ids.iter().copied().zip(words).collect();
    let ChangeAppearance { id, kind, title, venue, event_id, cfp_on, held_on, .. } = request;
    let one = Appearance {
        id,
        kind,
        title,
        venue,
        event_id,
        cfp_on,
        held_on,
        travel: request.travel,
        category_id: request.category_id,
        trip_id: request.trip_id,
        material: request.material,
        descriptor_ids: request.descriptor_ids,
        note: request.note,
        ..item
    };
    save(act, one, &former, "Changed in the speaking plan of")
}

/// Takes an entry out of the speaking plan. Evidence made of it stays.
///
/// # Errors
/// `not_found`.
pub fn remove(act: &mut Act<'_, '_>, request: OfAppearance) -> Result<Nothing, Problem> {
    let Tied { item, person, .. } = known(act, request.id)?;
    act.book.remove_appearance(item.id)?;
    act.label(format!("Took out of the speaking plan of {person}: {}", item.title));
    Ok(Nothing {})
}

/// Checks and writes an entry. What it names must be in the book, and a trip must be the speaker's own.
pub(super) fn save(
    act: &mut Act<'_, '_>,
    mut one: Appearance,
    former: &[(DescriptorId, String)],
    what: &str,
) -> Result<AppearanceRow, Problem> {
    let who = person(act, one.person_id)?;
    if let Some(id) = one.event_id {
        event_of(act, id, "event_id")?;
    }
    if let Some(id) = one.category_id {
        category_of(act, id, "category_id")?;
    }
    if let Some(id) = one.trip_id {
        let trip = act.trip(id)?.map(|(trip, _)| trip);
        if trip.is_none_or(|trip| trip.person_id != one.person_id) {
            let message = format!("Choose a travel request of {}.", who.name());
            return Err(Problem::field("trip_id", "trip.foreign", message));
        }
    }
    for text in [&mut one.title, &mut one.venue, &mut one.material, &mut one.note] {
        *text = text.trim().to_owned();
    }
    Problem::refuse(&check_appearance(&one, act.office()?.currency))?;
    let (words, unknown) = tie(&mut one.descriptor_ids, &Names::read(act)?, former);
    Problem::refuse(&unknown)?;
    act.book.put_appearance(&one, &words)?;
    act.label(format!("{what} {}: {}", who.name(), one.title));
    row_of(act, act.today, Tied { item: one, person: who.name().to_owned(), words })
}
