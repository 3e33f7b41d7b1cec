//! Travel requests: estimate, room in the budget, approval, commitment.

mod change;
mod decide;
mod show;

pub use change::{ChangeTrip, EstimateLine, NewTrip, add, change, remove};
pub use decide::{ApproveTrip, DeclineTrip, approve, cancel, decline, submit};
pub(crate) use show::summaries;
pub use show::{ListTrips, OfTrip, TripPage, TripSummary, get, list};

use domain::ids::TripId;
use domain::travel::Trip;
use store::Read;

use crate::call::Problem;
use crate::limits::Wanted;

/// The trip and the name of who travels, or a refusal.
pub(crate) fn trip_of(book: &Read<'_>, id: TripId) -> Result<(Trip, String), Problem> {
    book.trip(id)?.ok_or_else(|| Problem::not_found("The travel request"))
}

/// What approving a trip adds to its budget, on its first day. An approved one is in the commitments already.
pub(crate) fn wanted(trip: &Trip) -> Wanted {
    let adds = trip.total().saturating_sub(trip.committed());
    Wanted { category_id: trip.category_id, parts: vec![(trip.leaves_on, adds)], is_spent: false }
}
