//! Travel requests: estimate, room in the budget, approval, commitment.

mod change;
mod decide;
mod room;
mod show;

pub use change::{ChangeTrip, EstimateLine, NewTrip, add, change, remove};
pub use decide::{ApproveTrip, DeclineTrip, approve, cancel, decline, submit};
pub use room::RoomView;
pub(crate) use show::summaries;
pub use show::{ListTrips, OfTrip, TripPage, TripSummary, get, list};

use domain::ids::TripId;
use domain::travel::Trip;
use store::Read;

use crate::call::Problem;

/// The trip and the name of who travels, or a refusal.
pub(crate) fn trip_of(book: &Read<'_>, id: TripId) -> Result<(Trip, String), Problem> {
    book.trip(id)?.ok_or_else(|| Problem::not_found("The travel request"))
}
