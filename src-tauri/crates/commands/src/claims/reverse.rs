//! Correcting a paid claim: what was posted is mirrored, and a new version takes its place.

use domain::budget::Expense;
use domain::claims::{Claim, ClaimLine, ClaimState, settle};
use domain::ids::{AttachmentId, ClaimId};
use domain::money::Conversion;
use domain::travel::{Trip, TripState};
use schemars::JsonSchema;
use serde::Deserialize;
use store::ExpenseFilter;

use super::claim_of;
use super::decide::{may_go, said};
use crate::call::{Act, Problem};

/// Most expenses of one claim.
const MOST: u64 = 1000;

/// A paid claim to correct.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReverseClaim {
    /// Which claim.
    pub id: ClaimId,
    /// What was wrong with it.
    pub reason: String,
}

/// Reverses a paid claim and answers its new version, a draft with the same lines and receipts.
///
/// Each expense that the payment posted gets a mirror: the same day, category, event and commitment, every amount and
/// rate with the other sign, so that both together are nothing in the month they stand in. The paid claim stays as it
/// was, marked as reversed. Its trip waits for a claim again. The money has left, so what was paid out stands in the
/// new version as paid in advance, and only the difference is paid or returned.
pub fn reverse(act: &mut Act<'_, '_>, request: ReverseClaim) -> Result<Claim, Problem> {
    let reason = said("reason", &request.reason, "Say what was wrong, so that the next reader knows.")?;
    let (claim, name) = claim_of(act, request.id)?;
    may_go(&claim, ClaimState::Reversed)?;
    let filter = ExpenseFilter { claim: Some(claim.id), ..ExpenseFilter::default() };
    let posted = act.expenses(&filter, 0, MOST)?.rows;
    let refunded = act.refunded()?;
    if posted.iter().any(|one| refunded.contains_key(&one.id)) {
        let words = "Money was given back of what it paid. Remove those refunds first.";
        return Err(Problem::field("id", "claim.refunded", words));
    }
    let trip = match claim.trip_id {
        Some(id) => act.trip(id)?.map(|(trip, _)| trip),
        None => None,
    };
    for one in posted {
        act.book.add_expense(&mirror(act, one))?;
    }
    let paid_out = settle(&claim, trip.as_ref()).authorised;
    if let Some(trip) = trip {
        act.book.put_trip(&Trip { state: TripState::Approved, ..trip })?;
    }
    let reversed = Claim { state: ClaimState::Reversed, note: reason.to_owned(), ..claim.clone() };
    act.book.put_claim(&reversed)?;
    let mut next = Claim {
        id: act.new_id(),
        former_id: Some(claim.id),
        state: ClaimState::Draft,
        paid_on: None,
        note: String::new(),
        lines: Vec::new(),
        ..claim.clone()
    };
    next.advance.minor = paid_out;
    act.book.put_claim(&next)?;
    for line in claim.lines {
        let line = ClaimLine { id: act.new_id(), receipt_id: copied(act, line.receipt_id)?, ..line };
        act.book.put_claim_line(next.id, &line)?;
        next.lines.push(line);
    }
    act.label(format!("Reversed the claim: {name}, {}", next.title));
    Ok(next)
}

/// The same expense with the other sign, to the last digit.
fn mirror(act: &Act<'_, '_>, one: Expense) -> Expense {
    let conversion = one.conversion.map(|conversion| Conversion {
        from: conversion.from.negated(),
        to: conversion.to.negated(),
        ..conversion
    });
    Expense {
        id: act.new_id(),
        refund_of: Some(one.id),
        description: format!("Reversed: {}", one.description),
        amount: one.amount.negated(),
        booked: one.booked.negated(),
        conversion,
        ..one
    }
}

/// A receipt of the new version: the same bytes under an identifier of their own, so that taking one away leaves the
/// other.
fn copied(act: &mut Act<'_, '_>, receipt: Option<AttachmentId>) -> Result<Option<AttachmentId>, Problem> {
    let Some(AttachmentId(former)) = receipt else { return Ok(None) };
    let (name, bytes) = (act.attachment(former)?.name, act.attachment_content(former)?);
    let id: AttachmentId = act.new_id();
    act.book.attach(id.0, &name, &bytes)?;
    Ok(Some(id))
}
