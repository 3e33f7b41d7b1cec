//! Open commitments: what is approved and not yet paid.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::claims::{ClaimState, settle};
use domain::ids::{CategoryId, ClaimId, EventId, TripId};
use domain::money::{Conversion, Money};
use domain::travel::TripState;
use store::{ClaimFilter, Read, TripFilter};

use crate::call::Problem;

/// What made a commitment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Source {
    /// An approved trip.
    Trip(TripId),
    /// An approved claim without a trip.
    Claim(ClaimId),
}

/// One line of what is committed.
#[derive(Debug, Clone)]
pub(crate) struct Commitment {
    /// What made it.
    pub(crate) source: Source,
    /// In words.
    pub(crate) name: String,
    /// The category it is paid from.
    pub(crate) category_id: CategoryId,
    /// The event it belongs to.
    pub(crate) event_id: Option<EventId>,
    /// The day whose year it burdens: a trip's first day, a claim line's own day.
    pub(crate) on: NaiveDate,
    /// As estimated or spent.
    pub(crate) amount: Money,
    /// The same in the reporting currency.
    pub(crate) booked: Money,
    /// How it was converted.
    pub(crate) conversion: Option<Conversion>,
}

/// Everything that is approved and not yet paid: the lines of approved trips, and the authorised part of
/// approved claims that settle no trip.
pub(crate) fn open_commitments(book: &Read<'_>) -> Result<Vec<Commitment>, Problem> {
    let mut open = Vec::new();
    let state = Some(TripState::Approved);
    for (trip, person) in book.trips(TripFilter { state, ..TripFilter::default() })? {
        for line in trip.lines {
            let what = if line.description.is_empty() { line.kind.key() } else { &line.description };
            open.push(Commitment {
                source: Source::Trip(trip.id),
                name: format!("{person}, {}: {what}", trip.purpose),
                category_id: trip.category_id,
                event_id: trip.event_id,
                on: trip.leaves_on,
                amount: line.amount,
                booked: line.booked,
                conversion: line.conversion,
            });
        }
    }
    let state = Some(ClaimState::Approved);
    for (claim, person) in book.claims(ClaimFilter { state, ..ClaimFilter::default() })? {
        if claim.trip_id.is_some() {
            continue;
        }
        let settled: HashMap<_, _> =
            settle(&claim, None).lines.iter().map(|line| (line.line_id, line.authorised)).collect();
        for line in &claim.lines {
            let (amount, booked, conversion) = line.posted(settled.get(&line.id).copied().unwrap_or(0));
            let what = if line.description.is_empty() { line.kind.key() } else { &line.description };
            open.push(Commitment {
                source: Source::Claim(claim.id),
                name: format!("{person}, {}: {what}", claim.title),
                category_id: claim.category_id,
                event_id: claim.event_id,
                on: line.spent_on,
                amount,
                booked,
                conversion,
            });
        }
    }
    Ok(open)
}
