//! Ending a commitment, opening it again, and what may change of it meanwhile.

use chrono::NaiveDate;
use domain::commitments::{Balance, Commitment, End, Ending, balance};
use domain::ids::CommitmentId;
use domain::money::Money;
use schemars::JsonSchema;
use serde::Deserialize;

use super::commitment_of;
use crate::call::{Act, Problem};

/// Which commitment.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OfCommitment {
    /// The commitment.
    pub commitment_id: CommitmentId,
}

/// A commitment to give up.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CancelCommitment {
    /// Which one.
    pub commitment_id: CommitmentId,
    /// Why.
    pub reason: String,
}

/// What may change of a commitment: what was approved stays.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ChangeCommitment {
    /// Which one.
    pub commitment_id: CommitmentId,
    /// Number of the contract or order.
    pub reference: String,
    /// In words.
    pub note: String,
}

/// Closes a commitment: nothing more will be spent of it, and what is left goes back to the budget.
pub fn close(act: &mut Act<'_, '_>, request: OfCommitment) -> Result<Commitment, Problem> {
    let (mut commitment, figures) = open_one(act, request.commitment_id)?;
    let reason = String::new();
    commitment.ended = Some(Ending { how: End::Closed, on: act.today, reason });
    act.book.change_commitment(&commitment)?;
    let released = Money::new(figures.open, act.office()?.currency);
    act.label(format!("Closed {}: {released} released", commitment.name()));
    Ok(commitment)
}

/// Gives a commitment up before anything was spent of it.
pub fn cancel(act: &mut Act<'_, '_>, request: CancelCommitment) -> Result<Commitment, Problem> {
    let (mut commitment, _) = open_one(act, request.commitment_id)?;
    if act.spent_of_commitments(NaiveDate::MAX)?.contains_key(&commitment.id) {
        let words = "Something is spent of it already. Close it instead: the rest is released.";
        return Err(Problem::field("commitment_id", "commitment.spent", words));
    }
    let reason = request.reason.trim().to_owned();
    if reason.is_empty() {
        return Err(Problem::field("reason", "reason.empty", "Say why it is given up."));
    }
    commitment.ended = Some(Ending { how: End::Cancelled, on: act.today, reason });
    act.book.change_commitment(&commitment)?;
    act.label(format!("Cancelled {}", commitment.name()));
    Ok(commitment)
}

/// Opens an ended commitment again: what is not spent of it is committed once more.
pub fn reopen(act: &mut Act<'_, '_>, request: OfCommitment) -> Result<Commitment, Problem> {
    let mut commitment = commitment_of(act, request.commitment_id)?;
    if commitment.ended.take().is_none() {
        let words = "It is open already.";
        return Err(Problem::field("commitment_id", "commitment.open", words));
    }
    act.book.change_commitment(&commitment)?;
    act.label(format!("Opened {} again", commitment.name()));
    Ok(commitment)
}

/// Changes the number and the note of a commitment.
pub fn change(act: &mut Act<'_, '_>, request: ChangeCommitment) -> Result<Commitment, Problem> {
    let mut commitment = commitment_of(act, request.commitment_id)?;
    commitment.reference = request.reference.trim().to_owned();
    commitment.note = request.note.trim().to_owned();
    act.book.change_commitment(&commitment)?;
    act.label(format!("Changed {}", commitment.name()));
    Ok(commitment)
}

/// A commitment that has not ended, with its figures.
fn open_one(act: &Act<'_, '_>, id: CommitmentId) -> Result<(Commitment, Balance), Problem> {
    let commitment = commitment_of(act, id)?;
    if commitment.ended.is_some() {
        let words = "It has ended already.";
        return Err(Problem::field("commitment_id", "commitment.ended", words));
    }
    let actuals = act.spent_of_commitments(NaiveDate::MAX)?.remove(&id).unwrap_or_default();
    let figures = balance(&commitment, &actuals);
    Ok((commitment, figures))
}
