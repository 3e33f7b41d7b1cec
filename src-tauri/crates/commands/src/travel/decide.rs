//! Deciding on travel requests.

use domain::ids::TripId;
use domain::travel::{Trip, TripState};
use schemars::JsonSchema;
use serde::Deserialize;

use super::room::{RoomView, room};
use super::show::live_claim;
use super::{OfTrip, trip_of};
use crate::call::{Act, Problem};

/// A travel request to approve.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ApproveTrip {
    /// Which one.
    pub id: TripId,
    /// Why it is let through although the plan is exceeded; absent to stop there.
    pub override_reason: Option<String>,
}

/// A travel request to decline.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DeclineTrip {
    /// Which one.
    pub id: TripId,
    /// Why.
    pub reason: String,
}

/// Hands a request in for a decision.
pub fn submit(act: &mut Act<'_, '_>, request: OfTrip) -> Result<Trip, Problem> {
    let (mut trip, name) = moved(act, request.id, TripState::Submitted)?;
    if trip.lines.is_empty() {
        return Err(Problem::field(
            "lines",
            "lines.empty",
            "A travel request needs at least one line of its estimate.",
        ));
    }
    trip.state = TripState::Submitted;
    act.book.put_trip(&trip)?;
    act.label(format!("Submitted the travel request: {name}, {}", trip.purpose));
    Ok(trip)
}

/// Approves a request: its money is committed from now on. Above the plan it stops, unless a reason is
/// given, which is kept with the name of who let it through.
pub fn approve(act: &mut Act<'_, '_>, request: ApproveTrip) -> Result<Trip, Problem> {
    let (mut trip, name) = moved(act, request.id, TripState::Approved)?;
    let room = room(act, &trip)?;
    if room.exceeded_by.minor > 0 {
        let reason = request.override_reason.as_deref().unwrap_or_default().trim();
        if reason.is_empty() {
            return Err(exceeded(&room));
        }
        trip.override_reason = format!("{}: {reason}", act.by);
    }
    trip.state = TripState::Approved;
    trip.note = String::new();
    act.book.put_trip(&trip)?;
    act.label(format!("Approved the travel request: {name}, {}", trip.purpose));
    Ok(trip)
}

/// Declines a request, with the reason.
pub fn decline(act: &mut Act<'_, '_>, request: DeclineTrip) -> Result<Trip, Problem> {
    let (mut trip, name) = moved(act, request.id, TripState::Declined)?;
    let reason = request.reason.trim();
    if reason.is_empty() {
        return Err(Problem::field("reason", "reason.empty", "Say why, so that the person can read it."));
    }
    trip.state = TripState::Declined;
    trip.note = reason.to_owned();
    act.book.put_trip(&trip)?;
    act.label(format!("Declined the travel request: {name}, {}", trip.purpose));
    Ok(trip)
}

/// Gives a request up. What it had committed is released.
pub fn cancel(act: &mut Act<'_, '_>, request: OfTrip) -> Result<Trip, Problem> {
    let (mut trip, name) = moved(act, request.id, TripState::Cancelled)?;
    if live_claim(act, trip.id)?.is_some() {
        return Err(Problem::field(
            "id",
            "trip.claimed",
            "A claim settles this trip. Withdraw or reject the claim first.",
        ));
    }
    trip.state = TripState::Cancelled;
    act.book.put_trip(&trip)?;
    act.label(format!("Cancelled the travel request: {name}, {}", trip.purpose));
    Ok(trip)
}

/// A request that may go on to a state, and the traveller's name.
fn moved(act: &Act<'_, '_>, id: TripId, next: TripState) -> Result<(Trip, String), Problem> {
    let (trip, name) = trip_of(act, id)?;
    if trip.state.may_become(next) {
        return Ok((trip, name));
    }
    Err(Problem::field(
        "id",
        "trip.state",
        format!("This travel request is {} and cannot become {}.", trip.state.key(), next.key()),
    ))
}

/// The refusal of a trip for which there is no room.
fn exceeded(room: &RoomView) -> Problem {
    let why = match &room.year_name {
        Some(year) => {
            format!("This exceeds the plan of {} in {year} by {}.", room.category_name, room.exceeded_by)
        }
        None => "No fiscal year is open for the days of this trip, so there is no budget for it.".to_owned(),
    };
    Problem::field(
        "override_reason",
        "budget.exceeded",
        format!("{why} Give a reason to let it through, or move money in the plan first."),
    )
}
