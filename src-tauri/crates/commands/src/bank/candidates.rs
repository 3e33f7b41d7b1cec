//! What lines of a statement may have paid.

use std::collections::{HashMap, HashSet};

use chrono::{Days, NaiveDate};
use domain::bank::{Candidate, Paid};
use domain::claims::{ClaimState, settle};
use domain::ids::TripId;
use domain::money::Money;
use domain::travel::{Trip, TripState};
use store::{ClaimFilter, ExpenseFilter, Read, TripFilter};

use crate::call::Problem;

/// Days around a line in which what it paid may lie.
const BEFORE: Days = Days::new(60);
const AFTER: Days = Days::new(7);
/// Most expenses that are looked at for one page of lines.
const MOST: u64 = 50_000;

/// Everything in the book that lines between two days may have paid and that nothing has paid yet: expenses
/// that no claim was paid with, claims that are approved or paid, and approved trips.
pub(super) fn candidates(
    book: &Read<'_>,
    first: NaiveDate,
    last: NaiveDate,
) -> Result<Vec<Candidate>, Problem> {
    let paid: HashSet<Paid> = book.bank_paid()?.into_iter().collect();
    let open = |what: &Paid| !paid.contains(what);
    let days =
        (first.checked_sub_days(BEFORE).unwrap_or(first), last.checked_add_days(AFTER).unwrap_or(last));
    let filter = ExpenseFilter { days: Some(days), ..ExpenseFilter::default() };
    let mut found: Vec<Candidate> = book
        .expenses(&filter, 0, MOST)?
        .rows
        .into_iter()
        .filter(|expense| expense.claim_id.is_none() && open(&Paid::Expense(expense.id)))
        .map(|expense| Candidate {
            paid: Paid::Expense(expense.id),
            on: expense.spent_on,
            amount: expense.amount,
            booked: expense.booked,
            who: expense.merchant,
            what: expense.description,
            waits: false,
        })
        .collect();
    let trips: HashMap<TripId, Trip> =
        book.trips(TripFilter::default())?.into_iter().map(|(trip, _)| (trip.id, trip)).collect();
    for (claim, who) in book.claims(ClaimFilter::default())? {
        let awaits = matches!(claim.state, ClaimState::Approved | ClaimState::Paid);
        let spent = claim.lines.iter().map(|line| line.spent_on).max();
        let (true, Some(on)) = (awaits && open(&Paid::Claim(claim.id)), claim.paid_on.or(spent)) else {
            continue;
        };
        let waits = claim.state == ClaimState::Approved;
        let trip = claim.trip_id.and_then(|id| trips.get(&id));
        let payable = Money::new(settle(&claim, trip).payable, claim.advance.currency);
        let (paid, what) = (Paid::Claim(claim.id), claim.title);
        found.push(Candidate { paid, on, amount: payable, booked: payable, who, what, waits });
    }
    for (trip, person) in
        book.trips(TripFilter { state: Some(TripState::Approved), ..TripFilter::default() })?
    {
        // Several lines may pay something of one trip, and a ticket is paid long before it.
        let on = trip.returns_on;
        let what = format!("{} {}", trip.purpose, trip.destination);
        for line in &trip.lines {
            found.push(Candidate {
                paid: Paid::Trip(trip.id),
                on,
                amount: line.amount,
                booked: line.booked,
                who: person.clone(),
                what: format!("{what} {} {}", line.kind.key(), line.description),
                waits: true,
            });
        }
        if let (Some(first), 2..) = (trip.lines.first(), trip.lines.len()) {
            let all = Money::new(trip.total(), first.booked.currency);
            let paid = Paid::Trip(trip.id);
            found.push(Candidate { paid, on, amount: all, booked: all, who: person, what, waits: true });
        }
    }
    Ok(found)
}
