//! Reimbursement claims: lines with receipts, settlement, payment.

mod change;
mod decide;
mod lines;
mod receipts;
mod reverse;
mod show;

pub use change::{ChangeClaim, NewClaim, add, change};
pub use decide::{
    ApproveClaim, AskInformation, PayClaim, RejectClaim, approve, ask_information, pay, reject, submit,
    withdraw,
};
pub use lines::{ChangeClaimLine, NewClaimLine, RemoveClaimLine, add_line, change_line, remove_line};
pub(crate) use receipts::attachable;
pub use receipts::{
    AttachReceipt, OfReceipt, ReceiptContent, attach_receipt, choose_receipt, receipt, remove_receipt,
};
pub use reverse::{ReverseClaim, reverse};
pub use show::{
    ClaimPage, ClaimSummary, ListClaims, OfClaim, ReceiptView, SettledLine, SettlementView, get, list,
};
pub(crate) use show::{payable, summaries};

use domain::claims::Claim;
use domain::ids::ClaimId;
use store::Read;

use crate::call::Problem;

/// The claim and the claimant's name, or a refusal.
pub(crate) fn claim_of(book: &Read<'_>, id: ClaimId) -> Result<(Claim, String), Problem> {
    book.claim(id)?.ok_or_else(|| Problem::not_found("The claim"))
}

/// A claim whose lines and receipts may be changed, and the claimant's name.
pub(crate) fn open_claim(book: &Read<'_>, id: ClaimId) -> Result<(Claim, String), Problem> {
    let (claim, name) = claim_of(book, id)?;
    if claim.state.may_change() {
        return Ok((claim, name));
    }
    Err(Problem::field(
        "claim_id",
        "claim.closed",
        format!("This claim is {} and is not edited any more.", claim.state.key()),
    ))
}
