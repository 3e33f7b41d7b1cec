//! Lines of a claim.

use chrono::NaiveDate;
use domain::claims::ClaimLine;
use domain::ids::{ClaimId, ClaimLineId};
use domain::money::Money;
use domain::travel::CostKind;
use schemars::JsonSchema;
use serde::Deserialize;
use store::Read;

use super::open_claim;
use crate::call::{Act, Nothing, Problem};
use crate::rates::Booker;

/// A line to add.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NewClaimLine {
    /// The claim.
    pub claim_id: ClaimId,
    /// What for.
    pub kind: CostKind,
    /// The day it was spent, which decides the rate.
    pub spent_on: NaiveDate,
    /// In words.
    pub description: String,
    /// As on the receipt; a refund is negative.
    pub amount: Money,
    /// Why there is no receipt, when that is accepted; empty otherwise.
    #[serde(default)]
    pub no_receipt_reason: String,
}

/// A line as it should be. Its receipt stays.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ChangeClaimLine {
    /// Which one.
    pub line_id: ClaimLineId,
    /// What for.
    pub kind: CostKind,
    /// The day it was spent, which decides the rate.
    pub spent_on: NaiveDate,
    /// In words.
    pub description: String,
    /// As on the receipt; a refund is negative.
    pub amount: Money,
    /// Why there is no receipt, when that is accepted; empty otherwise.
    #[serde(default)]
    pub no_receipt_reason: String,
}

/// A line to take away.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RemoveClaimLine {
    /// Which one.
    pub line_id: ClaimLineId,
}

/// Adds a line, booked at the rate of its day or the last earlier one.
pub fn add_line(act: &mut Act<'_, '_>, request: NewClaimLine) -> Result<ClaimLine, Problem> {
    let NewClaimLine { claim_id, kind, spent_on, description, amount, no_receipt_reason } = request;
    let (claim, name) = open_claim(act, claim_id)?;
    let description = described(act, &description, spent_on)?;
    let (booked, conversion) = Booker::new(act)?.book(act, amount, spent_on)?;
    let line = ClaimLine {
        id: act.new_id(),
        kind,
        spent_on,
        description,
        amount,
        booked,
        conversion,
        receipt_id: None,
        no_receipt_reason: no_receipt_reason.trim().to_owned(),
    };
    act.book.put_claim_line(claim.id, &line)?;
    act.label(format!("Added {} to the claim of {name}", line.description));
    Ok(line)
}

/// Changes a line and books it anew: until the claim is handed in, later rates may have come.
pub fn change_line(act: &mut Act<'_, '_>, request: ChangeClaimLine) -> Result<ClaimLine, Problem> {
    let ChangeClaimLine { line_id, kind, spent_on, description, amount, no_receipt_reason } = request;
    let (claim_id, former, name) = open_line(act, line_id)?;
    let description = described(act, &description, spent_on)?;
    let (booked, conversion) = Booker::new(act)?.book(act, amount, spent_on)?;
    let no_receipt_reason = no_receipt_reason.trim().to_owned();
    let line =
        ClaimLine { kind, spent_on, description, amount, booked, conversion, no_receipt_reason, ..former };
    act.book.put_claim_line(claim_id, &line)?;
    act.label(format!("Changed {} in the claim of {name}", line.description));
    Ok(line)
}

/// Takes a line away, and its receipt with it.
pub fn remove_line(act: &mut Act<'_, '_>, request: RemoveClaimLine) -> Result<Nothing, Problem> {
    let (_, line, name) = open_line(act, request.line_id)?;
    act.book.remove_claim_line(line.id)?;
    if let Some(receipt) = line.receipt_id {
        act.book.detach(receipt.0)?;
    }
    act.label(format!("Removed {} from the claim of {name}", line.description));
    Ok(Nothing {})
}

/// A line of a claim that may be changed, its claim, and the claimant's name.
pub(super) fn open_line(book: &Read<'_>, id: ClaimLineId) -> Result<(ClaimId, ClaimLine, String), Problem> {
    let unknown = || Problem::not_found("The line of the claim");
    let claim_id = book.claim_of_line(id)?.ok_or_else(unknown)?;
    let (claim, name) = open_claim(book, claim_id)?;
    let line = claim.lines.into_iter().find(|line| line.id == id).ok_or_else(unknown)?;
    Ok((claim_id, line, name))
}

/// What a line is for, or a refusal: it says what, and its money is spent.
fn described(act: &Act<'_, '_>, description: &str, spent_on: NaiveDate) -> Result<String, Problem> {
    if spent_on > act.today {
        return Err(Problem::field(
            "spent_on",
            "date.future",
            "This day is still to come; nothing is spent on it yet.",
        ));
    }
    match description.trim() {
        "" => Err(Problem::field("description", "description.empty", "Say what it was for.")),
        words => Ok(words.to_owned()),
    }
}
