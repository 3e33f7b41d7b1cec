//! Open commitments: what is approved and not yet paid.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::claims::{ClaimState, settle};
use domain::commitments::{balance, open_lines};
use domain::ids::{CategoryId, ClaimId, CommitmentId, EventId, TripId};
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
    /// A contract, an order, a promotion, or one by hand.
    Commitment(CommitmentId),
}

impl Source {
    /// What made it, as files write it.
    pub(crate) fn key(self) -> &'static str {
        match self {
            Self::Trip(_) => "travel request",
            Self::Claim(_) => "claim",
            Self::Commitment(_) => "commitment",
        }
    }
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
    /// The day whose year it burdens: a trip's first day, a claim line's own day, the day a part falls due.
    pub(crate) on: NaiveDate,
    /// As estimated or spent.
    pub(crate) amount: Money,
    /// The same in the reporting currency; of a part of which something was spent, what is open.
    pub(crate) booked: Money,
    /// What was spent of it already, which `booked` is without.
    pub(crate) spent: Money,
    /// How it was converted.
    pub(crate) conversion: Option<Conversion>,
}

/// Everything that is approved and not yet paid: the lines of approved trips, the authorised part of approved claims
/// that settle no trip, and what is open of contracts, orders, promotions and those by hand.
pub(crate) fn open_commitments(book: &Read<'_>) -> Result<Vec<Commitment>, Problem> {
    open_on(book, NaiveDate::MAX)
}

/// The same as it was at the end of a day. Contracts and their like know when they were approved, when they ended and
/// what was spent of them until then; trips and claims keep no such days and are taken as they stand now.
pub(crate) fn open_on(book: &Read<'_>, day: NaiveDate) -> Result<Vec<Commitment>, Problem> {
    let mut open = Vec::new();
    contracts(book, day, &mut open)?;
    let held: HashMap<CommitmentId, i64> = held(&open);
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
                spent: Money::zero(line.booked.currency),
                conversion: line.conversion,
            });
        }
    }
    let state = Some(ClaimState::Approved);
    for (claim, person) in book.claims(ClaimFilter { state, ..ClaimFilter::default() })? {
        if claim.trip_id.is_some() {
            continue;
        }
        let mut held = claim.commitment_id.and_then(|id| held.get(&id).copied()).unwrap_or(0);
        let settled: HashMap<_, _> =
            settle(&claim, None).lines.iter().map(|line| (line.line_id, line.authorised)).collect();
        for line in &claim.lines {
            // What its commitment holds for it is committed there; only what goes beyond that stands here.
            let authorised = settled.get(&line.id).copied().unwrap_or(0);
            let covered = held.min(authorised.max(0));
            held -= covered;
            if covered > 0 && covered == authorised {
                continue;
            }
            let (amount, booked, conversion) = line.posted(authorised - covered);
            let what = if line.description.is_empty() { line.kind.key() } else { &line.description };
            open.push(Commitment {
                source: Source::Claim(claim.id),
                name: format!("{person}, {}: {what}", claim.title),
                category_id: claim.category_id,
                event_id: claim.event_id,
                on: line.spent_on,
                amount,
                booked,
                spent: Money::zero(booked.currency),
                conversion,
            });
        }
    }
    Ok(open)
}

/// What is open of contracts, orders, promotions and those by hand on a day, part by part.
fn contracts(book: &Read<'_>, day: NaiveDate, open: &mut Vec<Commitment>) -> Result<(), Problem> {
    let mut spent = book.spent_of_commitments(day)?;
    for mut one in book.commitments()? {
        if one.approved_on > day {
            continue;
        }
        if one.ended.as_ref().is_some_and(|ending| ending.on > day) {
            one.ended = None;
        }
        let figures = balance(&one, &spent.remove(&one.id).unwrap_or_default());
        let name = one.name();
        for (line, part) in one.lines.iter().zip(open_lines(&one, figures.spent)) {
            if part.open == 0 {
                continue;
            }
            open.push(Commitment {
                source: Source::Commitment(one.id),
                name: name.clone(),
                category_id: one.category_id,
                event_id: one.event_id,
                on: line.due_on,
                amount: line.amount,
                booked: Money { minor: part.open, ..line.booked },
                spent: Money { minor: part.spent, ..line.booked },
                conversion: line.conversion.clone(),
            });
        }
    }
    Ok(())
}

/// What is open for each event, in minor units of the reporting currency.
pub(crate) fn by_event<'a>(open: impl IntoIterator<Item = &'a Commitment>) -> HashMap<EventId, i64> {
    let mut sums: HashMap<EventId, i64> = HashMap::new();
    for one in open {
        if let Some(event) = one.event_id {
            let sum = sums.entry(event).or_default();
            *sum = sum.saturating_add(one.booked.minor);
        }
    }
    sums
}

/// What each commitment holds.
fn held(open: &[Commitment]) -> HashMap<CommitmentId, i64> {
    let mut held: HashMap<CommitmentId, i64> = HashMap::new();
    for one in open {
        if let Source::Commitment(id) = one.source {
            let sum = held.entry(id).or_default();
            *sum = sum.saturating_add(one.booked.minor);
        }
    }
    held
}
