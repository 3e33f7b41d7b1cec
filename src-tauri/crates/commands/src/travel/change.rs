//! Writing travel requests.

use chrono::NaiveDate;
use domain::ids::{CategoryId, EventId, PersonId, TripId, TripLineId};
use domain::money::Money;
use domain::travel::{CostKind, Trip, TripLine, TripState, check_trip};
use schemars::JsonSchema;
use serde::Deserialize;
use store::Read;

use super::{OfTrip, trip_of};
use crate::budget::category_of;
use crate::call::{Act, Nothing, Problem};
use crate::events::event_of;
use crate::rates::{Booker, at};

/// A line of the estimate.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EstimateLine {
    /// The line as it is known; absent for a new one.
    pub id: Option<TripLineId>,
    /// What for.
    pub kind: CostKind,
    /// In words.
    pub description: String,
    /// The estimate, in the currency it was made in. Approved, it is the cap of what is reimbursed.
    pub amount: Money,
}

/// A travel request to add.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NewTrip {
    /// Who travels.
    pub person_id: PersonId,
    /// The event it leads to.
    pub event_id: Option<EventId>,
    /// The budget category it is paid from.
    pub category_id: CategoryId,
    /// What for.
    pub purpose: String,
    /// Where to.
    pub destination: String,
    /// First day away.
    pub leaves_on: NaiveDate,
    /// Last day away.
    pub returns_on: NaiveDate,
    /// The estimate.
    pub lines: Vec<EstimateLine>,
}

/// A travel request as it should be.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ChangeTrip {
    /// Which one.
    pub id: TripId,
    /// Who travels.
    pub person_id: PersonId,
    /// The event it leads to.
    pub event_id: Option<EventId>,
    /// The budget category it is paid from.
    pub category_id: CategoryId,
    /// What for.
    pub purpose: String,
    /// Where to.
    pub destination: String,
    /// First day away.
    pub leaves_on: NaiveDate,
    /// Last day away.
    pub returns_on: NaiveDate,
    /// The estimate; a line that is not here is taken away.
    pub lines: Vec<EstimateLine>,
}

/// Adds a travel request. Its lines are booked at the rate of today or the last earlier one: an estimate
/// is worth what it is worth when it is made.
pub fn add(act: &mut Act<'_, '_>, request: NewTrip) -> Result<Trip, Problem> {
    let NewTrip { person_id, event_id, category_id, purpose, destination, leaves_on, returns_on, lines } =
        request;
    let lines = booked(act, lines, &[])?;
    let trip = Trip {
        id: act.new_id(),
        person_id,
        event_id,
        category_id,
        purpose: purpose.trim().to_owned(),
        destination: destination.trim().to_owned(),
        leaves_on,
        returns_on,
        state: TripState::Draft,
        override_reason: String::new(),
        note: String::new(),
        lines,
    };
    let name = checked(act, &trip)?;
    act.book.put_trip(&trip)?;
    act.label(format!("Added a travel request: {name}, {}", trip.purpose));
    Ok(trip)
}

/// Changes a travel request that is not decided. Lines whose amount changed are booked anew at today's rate.
pub fn change(act: &mut Act<'_, '_>, request: ChangeTrip) -> Result<Trip, Problem> {
    let (former, _) = trip_of(act, request.id)?;
    if !former.state.may_change() {
        return Err(Problem::field(
            "id",
            "trip.decided",
            "This travel request is decided and not edited any more. Cancel it and make another one.",
        ));
    }
    let ChangeTrip {
        id,
        person_id,
        event_id,
        category_id,
        purpose,
        destination,
        leaves_on,
        returns_on,
        lines,
    } = request;
    let trip = Trip {
        id,
        person_id,
        event_id,
        category_id,
        purpose: purpose.trim().to_owned(),
        destination: destination.trim().to_owned(),
        leaves_on,
        returns_on,
        lines: booked(act, lines, &former.lines)?,
        ..former
    };
    let name = checked(act, &trip)?;
    act.book.put_trip(&trip)?;
    act.label(format!("Changed the travel request: {name}, {}", trip.purpose));
    Ok(trip)
}

/// Takes away a travel request that is still a draft.
pub fn remove(act: &mut Act<'_, '_>, request: OfTrip) -> Result<Nothing, Problem> {
    let (trip, name) = trip_of(act, request.id)?;
    if trip.state != TripState::Draft {
        return Err(Problem::field(
            "id",
            "trip.not_a_draft",
            "Only a draft can be removed. Cancel this one instead.",
        ));
    }
    act.book.remove_trip(trip.id)?;
    act.label(format!("Removed the draft of a travel request: {name}, {}", trip.purpose));
    Ok(Nothing {})
}

/// What keeps a request from being saved; answers the traveller's name.
fn checked(book: &Read<'_>, trip: &Trip) -> Result<String, Problem> {
    Problem::refuse(&check_trip(trip))?;
    category_of(book, trip.category_id, "category_id")?;
    if let Some(id) = trip.event_id {
        event_of(book, id, "event_id")?;
    }
    let unknown = || Problem::field("person_id", "person.unknown", "Choose a person who is in the book.");
    book.name_of(trip.person_id)?.ok_or_else(unknown)
}

/// Lines with their amounts booked; one whose amount stayed keeps its booking.
fn booked(act: &Act<'_, '_>, lines: Vec<EstimateLine>, known: &[TripLine]) -> Result<Vec<TripLine>, Problem> {
    let mut booker = Booker::new(act)?;
    let mut done: Vec<TripLine> = Vec::with_capacity(lines.len());
    for (index, line) in lines.into_iter().enumerate() {
        let EstimateLine { id, kind, description, amount } = line;
        let prefix = format!("lines[{index}].");
        let former = id.and_then(|id| known.iter().find(|known| known.id == id));
        let twice = done.iter().any(|other| Some(other.id) == id);
        if (id.is_some() && former.is_none()) || twice {
            return Err(at(&prefix)(Problem::field(
                "id",
                "line.unknown",
                "This line is not in the request any more.",
            )));
        }
        let (booked, conversion) = match former.filter(|former| former.amount == amount) {
            Some(former) => (former.booked, former.conversion.clone()),
            None => booker.book(act, amount, act.today).map_err(at(&prefix))?,
        };
        let id = former.map_or_else(|| act.new_id(), |former| former.id);
        done.push(TripLine {
            id,
            kind,
            description: description.trim().to_owned(),
            amount,
            booked,
            conversion,
        });
    }
    Ok(done)
}
