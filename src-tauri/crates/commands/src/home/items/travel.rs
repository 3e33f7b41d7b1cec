//! Travel requests and claims that wait.

use domain::claims::ClaimState;
use domain::money::Money;
use domain::travel::TripState;

use super::{Item, ItemKind, item};
use crate::call::{Ask, Problem};

/// Trips and claims that wait for the leader.
pub(in crate::home) fn money_waiting(ask: &Ask<'_>) -> Result<Vec<Item>, Problem> {
    let currency = ask.office()?.currency;
    let mut items = Vec::new();
    let waiting = store::TripFilter { state: Some(TripState::Submitted), ..store::TripFilter::default() };
    for (trip, who) in ask.book.trips(waiting)? {
        let amount = Money::new(trip.total(), currency);
        let found = item(ItemKind::TripWaiting, trip.purpose, who, "travel", trip.id.to_string());
        items.push(Item { on: Some(trip.leaves_on), amount: Some(amount), ..found });
    }
    for (state, kind) in
        [(ClaimState::Submitted, ItemKind::ClaimWaiting), (ClaimState::Approved, ItemKind::ClaimToPay)]
    {
        let waiting = store::ClaimFilter { state: Some(state), ..store::ClaimFilter::default() };
        for (claim, who) in ask.book.claims(waiting)? {
            let trip = match claim.trip_id {
                Some(id) => ask.book.trip(id)?.map(|(trip, _)| trip),
                None => None,
            };
            let settled = domain::claims::settle(&claim, trip.as_ref());
            let amount = if state == ClaimState::Approved { settled.payable } else { settled.claimed };
            let found = item(kind, claim.title, who, "claims", claim.id.to_string());
            items.push(Item { amount: Some(Money::new(amount, currency)), ..found });
        }
    }
    Ok(items)
}
