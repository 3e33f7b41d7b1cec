//! Travel requests as they are shown.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::ids::{CategoryId, ClaimId, EventId, PersonId, TripId};
use domain::money::Money;
use domain::travel::{Trip, TripState};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::{ClaimFilter, Read, TripFilter};

use super::{trip_of, wanted};
use crate::budget::category_names;
use crate::call::{Ask, Problem};
use crate::limits::{RoomView, room};

/// Which travel requests to read.
#[derive(Debug, Clone, Copy, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ListTrips {
    /// Only those in this state.
    pub state: Option<TripState>,
}

/// Which travel request.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OfTrip {
    /// The request.
    pub id: TripId,
}

/// A travel request in the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct TripSummary {
    /// Identifier.
    pub id: TripId,
    /// Who travels.
    pub person_id: PersonId,
    /// The name of who travels.
    pub person_name: String,
    /// What for.
    pub purpose: String,
    /// Where to.
    pub destination: String,
    /// First day away.
    pub leaves_on: NaiveDate,
    /// Last day away.
    pub returns_on: NaiveDate,
    /// How far the request is.
    pub state: TripState,
    /// The estimate: the sum of its rounded lines, in the reporting currency.
    pub total: Money,
    /// The budget category it is paid from.
    pub category_name: String,
    /// The event it leads to.
    pub event_id: Option<EventId>,
    /// The name of that event.
    pub event_name: Option<String>,
}

/// A travel request with what a decision needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct TripPage {
    /// The request with its lines: each amount, what it was booked at, and how.
    pub trip: Trip,
    /// The request as in the list.
    pub summary: TripSummary,
    /// What approving it would do to the budget; absent once it is decided.
    pub room: Option<RoomView>,
    /// The claim that settles it.
    pub claim_id: Option<ClaimId>,
}

/// Travel requests, the latest first.
pub fn list(ask: &Ask<'_>, request: ListTrips) -> Result<Vec<TripSummary>, Problem> {
    summaries(ask.book, ask.book.trips(TripFilter { state: request.state, ..TripFilter::default() })?)
}

/// A travel request, and what approving it would do to its budget.
pub fn get(ask: &Ask<'_>, request: OfTrip) -> Result<TripPage, Problem> {
    let (trip, name) = trip_of(ask.book, request.id)?;
    let undecided = matches!(trip.state, TripState::Draft | TripState::Submitted);
    Ok(TripPage {
        room: if undecided { room(ask.book, &wanted(&trip))? } else { None },
        claim_id: live_claim(ask.book, trip.id)?,
        summary: summaries(ask.book, vec![(trip.clone(), name)])?
            .pop()
            .ok_or_else(|| Problem::not_found("The travel request"))?,
        trip,
    })
}

/// Travel requests with the names they point to.
pub(crate) fn summaries(book: &Read<'_>, trips: Vec<(Trip, String)>) -> Result<Vec<TripSummary>, Problem> {
    let currency = book.office()?.currency;
    let categories: HashMap<CategoryId, String> = category_names(book)?;
    let events: HashMap<EventId, String> =
        book.events()?.into_iter().map(|event| (event.id, event.name)).collect();
    let summary = |(trip, person_name): (Trip, String)| TripSummary {
        total: Money::new(trip.total(), currency),
        category_name: categories.get(&trip.category_id).cloned().unwrap_or_default(),
        event_name: trip.event_id.and_then(|id| events.get(&id).cloned()),
        id: trip.id,
        person_id: trip.person_id,
        person_name,
        purpose: trip.purpose,
        destination: trip.destination,
        leaves_on: trip.leaves_on,
        returns_on: trip.returns_on,
        state: trip.state,
        event_id: trip.event_id,
    };
    Ok(trips.into_iter().map(summary).collect())
}

/// The claim that settles a trip, unless it was rejected or withdrawn.
pub(super) fn live_claim(book: &Read<'_>, trip: TripId) -> Result<Option<ClaimId>, Problem> {
    let claims = book.claims(ClaimFilter { trip: Some(trip), ..ClaimFilter::default() })?;
    Ok(claims.into_iter().find(|(claim, _)| claim.state.is_live()).map(|(claim, _)| claim.id))
}
