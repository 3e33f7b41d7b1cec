//! What lines of a statement may have paid.

use std::collections::{HashMap, HashSet};

use chrono::{Days, NaiveDate};
use domain::bank::{Candidate, Paid, Payable};
use domain::claims::{ClaimState, settle};
use domain::commitments::{balance, open_lines};
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
/// that no claim was paid with, claims that are approved or paid, approved trips, and open commitments.
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
            paid: Payable::Paid(Paid::Expense(expense.id)),
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
        let awaits = claim.state == ClaimState::Approved || claim.state.was_paid();
        let spent = claim.lines.iter().map(|line| line.spent_on).max();
        let (true, Some(on)) = (awaits && open(&Paid::Claim(claim.id)), claim.paid_on.or(spent)) else {
            continue;
        };
        let waits = claim.state == ClaimState::Approved;
        let trip = claim.trip_id.and_then(|id| trips.get(&id));
        let payable = Money::new(settle(&claim, trip).payable, claim.advance.currency);
        let (paid, what) = (Payable::Paid(Paid::Claim(claim.id)), claim.title);
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
                paid: Payable::Paid(Paid::Trip(trip.id)),
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
            let paid = Payable::Paid(Paid::Trip(trip.id));
            found.push(Candidate { paid, on, amount: all, booked: all, who: person, what, waits: true });
        }
    }
    commitments(book, &mut found)?;
    Ok(found)
}

/// What is open of each commitment: the part that falls due next, and all that is left of it. A part of which something
/// was spent is open in the reporting currency.
fn commitments(book: &Read<'_>, found: &mut Vec<Candidate>) -> Result<(), Problem> {
    let mut spent = book.spent_of_commitments(NaiveDate::MAX)?;
    for one in book.commitments()?.into_iter().filter(|one| one.ended.is_none()) {
        let figures = balance(&one, &spent.remove(&one.id).unwrap_or_default());
        let opened = open_lines(&one, figures.spent);
        let open: Vec<_> = one.lines.iter().zip(opened).filter(|(_, open)| open.open > 0).collect();
        let what = format!("{} {}", one.reference, one.note);
        let mut add = |on, amount, booked| {
            let (paid, who) = (Payable::Commitment(one.id), one.party.clone());
            found.push(Candidate { paid, on, amount, booked, who, what: what.clone(), waits: true });
        };
        if let Some((line, first)) = open.first() {
            let left = Money { minor: first.open, ..line.booked };
            add(line.due_on, if first.spent == 0 { line.amount } else { left }, left);
            if open.len() > 1 {
                let left = Money { minor: figures.open, ..line.booked };
                add(line.due_on, if figures.spent == 0 { one.agreed().unwrap_or(left) } else { left }, left);
            }
        }
    }
    Ok(())
}
