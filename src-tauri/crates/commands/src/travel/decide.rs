//! Deciding on travel requests.

use domain::ids::TripId;
use domain::limits::{LetThrough, Subject};
use domain::travel::{Trip, TripState};
use schemars::JsonSchema;
use serde::Deserialize;

use super::show::live_claim;
use super::{OfTrip, trip_of, wanted};
use crate::call::{Act, Problem};
use crate::limits::{Asked, pass};

/// A travel request to approve.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ApproveTrip {
    /// Which one.
    pub id: TripId,
    /// Who lets it through where it exceeds a limit; absent to stop there.
    pub let_through: Option<LetThrough>,
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

/// Approves a request: its money is committed from now on. Above a limit it stops, unless a named person lets it
/// through, which is kept.
pub fn approve(act: &mut Act<'_, '_>, request: ApproveTrip) -> Result<Trip, Problem> {
    let (mut trip, name) = moved(act, request.id, TripState::Approved)?;
    let asked = Asked {
        wanted: wanted(&trip),
        subject: Subject::Trip,
        subject_id: trip.id.0,
        name: format!("{name}, {}", trip.purpose),
        word: request.let_through.as_ref(),
    };
    trip.override_reason = pass(act, asked)?;
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
