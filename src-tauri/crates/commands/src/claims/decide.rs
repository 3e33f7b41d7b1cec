//! Deciding on claims, and paying them.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::budget::Expense;
use domain::claims::{Claim, ClaimState, check_claim, settle};
use domain::ids::ClaimId;
use domain::limits::{LetThrough, Subject};
use domain::travel::{Trip, TripState};
use schemars::JsonSchema;
use serde::Deserialize;

use super::show::wanted;
use super::{OfClaim, claim_of};
use crate::call::{Act, Problem};
use crate::commitments::close_if_done;
use crate::limits::{Asked, pass};

/// A question that sends a claim back.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AskInformation {
    /// Which claim.
    pub id: ClaimId,
    /// What is to be answered or mended.
    pub question: String,
}

/// A claim to approve.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ApproveClaim {
    /// Which claim.
    pub id: ClaimId,
    /// Who lets it through where it exceeds a limit; absent to stop there.
    pub let_through: Option<LetThrough>,
}

/// A claim to refuse.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RejectClaim {
    /// Which claim.
    pub id: ClaimId,
    /// Why.
    pub reason: String,
}

/// A claim that was paid.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PayClaim {
    /// Which claim.
    pub id: ClaimId,
    /// The day the money left.
    pub paid_on: NaiveDate,
    /// True when it is the last that is spent of its commitment: that is closed, and what is left of it is released.
    #[serde(default)]
    pub is_last: bool,
}

/// Hands a claim in for a decision.
pub fn submit(act: &mut Act<'_, '_>, request: OfClaim) -> Result<Claim, Problem> {
    let (claim, _) = claim_of(act, request.id)?;
    Problem::refuse(&check_claim(&claim, true))?;
    go(act, request.id, ClaimState::Submitted, "", "Submitted")
}

/// Sends a claim back with a question.
pub fn ask_information(act: &mut Act<'_, '_>, request: AskInformation) -> Result<Claim, Problem> {
    let question =
        said("question", &request.question, "Write the question, so that the person can answer it.")?;
    go(act, request.id, ClaimState::NeedsInformation, question, "Sent back")
}

/// Approves a claim: what of it is authorised is to be paid. One without a trip asks the limits of its category; what
/// a trip or a commitment holds for it is no new money.
pub fn approve(act: &mut Act<'_, '_>, request: ApproveClaim) -> Result<Claim, Problem> {
    let (claim, name) = claim_of(act, request.id)?;
    settled_trip(act, &claim)?;
    may_go(&claim, ClaimState::Approved)?;
    if let Some(wanted) = wanted(act, &claim)? {
        let name = format!("{name}, {}", claim.title);
        let word = request.let_through.as_ref();
        let asked = Asked { wanted, subject: Subject::Claim, subject_id: claim.id.0, name, word };
        pass(act, asked)?;
    }
    go(act, request.id, ClaimState::Approved, "", "Approved")
}

/// Refuses a claim, with the reason.
pub fn reject(act: &mut Act<'_, '_>, request: RejectClaim) -> Result<Claim, Problem> {
    let reason = said("reason", &request.reason, "Say why, so that the person can read it.")?;
    go(act, request.id, ClaimState::Rejected, reason, "Rejected")
}

/// Takes a claim back for the claimant.
pub fn withdraw(act: &mut Act<'_, '_>, request: OfClaim) -> Result<Claim, Problem> {
    go(act, request.id, ClaimState::Withdrawn, "", "Withdrew")
}

/// Pays a claim: the authorised part of each line becomes an expense on the day it was spent, together
/// exactly what is authorised, and the trip it settles is released. From then on nothing of it is edited.
pub fn pay(act: &mut Act<'_, '_>, request: PayClaim) -> Result<Claim, Problem> {
    let PayClaim { id, paid_on, is_last } = request;
    let (claim, name) = claim_of(act, id)?;
    if paid_on > act.today {
        return Err(Problem::field("paid_on", "date.future", "This day is still to come."));
    }
    let trip = settled_trip(act, &claim)?;
    let authorised: HashMap<_, _> =
        settle(&claim, trip.as_ref()).lines.iter().map(|line| (line.line_id, line.authorised)).collect();
    let mut claim = go(act, id, ClaimState::Paid, "", "Paid")?;
    claim.paid_on = Some(paid_on);
    act.book.put_claim(&claim)?;
    let mut closed = String::new();
    for (index, line) in claim.lines.iter().enumerate() {
        let minor = authorised.get(&line.id).copied().unwrap_or(0);
        if minor == 0 {
            continue;
        }
        let (amount, booked, conversion) = line.posted(minor);
        let expense = Expense {
            id: act.new_id(),
            spent_on: line.spent_on,
            category_id: Some(claim.category_id),
            event_id: claim.event_id,
            claim_id: Some(claim.id),
            commitment_id: claim.commitment_id,
            refund_of: None,
            merchant: name.clone(),
            description: format!("{}: {}", claim.title, line.description),
            amount,
            booked,
            conversion,
            source: "claim".to_owned(),
            import_key: String::new(),
        };
        act.book.add_expense(&expense)?;
        // Only with the last of them is it known what is left.
        if index + 1 == claim.lines.len() {
            closed = close_if_done(act, &expense, is_last, false)?;
        }
    }
    act.label(format!("Paid the claim: {name}, {}{closed}", claim.title));
    if let Some(trip) = trip {
        act.book.put_trip(&Trip { state: TripState::Claimed, ..trip })?;
    }
    Ok(claim)
}

/// The trip a claim settles. It must still be approved: a cancelled one authorises nothing.
fn settled_trip(act: &Act<'_, '_>, claim: &Claim) -> Result<Option<Trip>, Problem> {
    let Some(id) = claim.trip_id else { return Ok(None) };
    let (trip, _) = crate::travel::trip_of(act, id)?;
    if trip.state == TripState::Approved {
        return Ok(Some(trip));
    }
    Err(Problem::field(
        "trip_id",
        "trip.not_approved",
        format!("The trip it settles is {}. Send the claim back with a question.", trip.state.key()),
    ))
}

/// Moves a claim on to a state with the words that go with it.
fn go(
    act: &mut Act<'_, '_>,
    id: ClaimId,
    next: ClaimState,
    note: &str,
    done: &str,
) -> Result<Claim, Problem> {
    let (claim, name) = claim_of(act, id)?;
    may_go(&claim, next)?;
    let claim = Claim { state: next, note: note.to_owned(), ..claim };
    act.book.put_claim(&claim)?;
    act.label(format!("{done} the claim: {name}, {}", claim.title));
    Ok(claim)
}

/// Refuses a step that a claim cannot take.
pub(super) fn may_go(claim: &Claim, next: ClaimState) -> Result<(), Problem> {
    if claim.state.may_become(next) {
        return Ok(());
    }
    let words = format!("This claim is {} and cannot become {}.", claim.state.key(), next.key());
    Err(Problem::field("id", "claim.state", words))
}

/// Words that must be there.
pub(super) fn said<'r>(path: &str, words: &'r str, missing: &str) -> Result<&'r str, Problem> {
    match words.trim() {
        "" => Err(Problem::field(path, &format!("{path}.empty"), missing)),
        words => Ok(words),
    }
}
