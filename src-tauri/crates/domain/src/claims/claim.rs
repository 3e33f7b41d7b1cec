//! A claim and its lines.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::finding::Finding;
use crate::ids::{AttachmentId, CategoryId, ClaimId, ClaimLineId, CommitmentId, EventId, PersonId, TripId};
use crate::money::{Conversion, Money};
use crate::travel::CostKind;

/// How far a claim is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ClaimState {
    /// Being written.
    Draft,
    /// Waiting for a decision.
    Submitted,
    /// Sent back with a question.
    NeedsInformation,
    /// Approved, not yet paid.
    Approved,
    /// Paid: an actual of the budget. Never edited again.
    Paid,
    /// Refused.
    Rejected,
    /// Taken back by the claimant.
    Withdrawn,
    /// Paid and taken back by reversing what was posted; a new version takes its place.
    Reversed,
}

worded!(ClaimState {
    Draft => "draft",
    Submitted => "submitted",
    NeedsInformation => "needs_information",
    Approved => "approved",
    Paid => "paid",
    Rejected => "rejected",
    Withdrawn => "withdrawn",
    Reversed => "reversed",
});

impl ClaimState {
    /// True when a claim may go from this state to the other.
    pub fn may_become(self, next: Self) -> bool {
        use ClaimState::{Approved, Draft, NeedsInformation, Paid, Rejected, Reversed, Submitted, Withdrawn};
        matches!(
            (self, next),
            (Draft | NeedsInformation, Submitted | Withdrawn)
                | (Submitted, NeedsInformation | Approved | Rejected | Withdrawn)
                | (Approved, Paid | NeedsInformation)
                | (Paid, Reversed)
        )
    }

    /// True while lines and receipts may be changed.
    pub fn may_change(self) -> bool {
        matches!(self, Self::Draft | Self::NeedsInformation)
    }

    /// True while it may still be paid, or was: what a trip is settled by.
    pub fn is_live(self) -> bool {
        !matches!(self, Self::Rejected | Self::Withdrawn | Self::Reversed)
    }

    /// True once its money has left.
    pub fn was_paid(self) -> bool {
        matches!(self, Self::Paid | Self::Reversed)
    }
}

/// A line of a claim.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ClaimLine {
    /// Identifier.
    pub id: ClaimLineId,
    /// What for.
    pub kind: CostKind,
    /// The day it was spent, which decides the rate.
    pub spent_on: NaiveDate,
    /// In words.
    pub description: String,
    /// As on the receipt; a refund is negative.
    pub amount: Money,
    /// The same in the office's reporting currency.
    pub booked: Money,
    /// How it was converted; absent when it was in the reporting currency.
    pub conversion: Option<Conversion>,
    /// The receipt.
    pub receipt_id: Option<AttachmentId>,
    /// Why there is no receipt, when that is accepted; empty otherwise.
    pub no_receipt_reason: String,
}

impl ClaimLine {
    /// What is documented: the whole line with a receipt or an accepted reason, nothing without. A refund
    /// needs no receipt, since it takes money away.
    pub fn documented(&self) -> i64 {
        let shown = self.receipt_id.is_some() || !self.no_receipt_reason.trim().is_empty();
        if shown || self.booked.minor < 0 { self.booked.minor } else { 0 }
    }

    /// How the authorised part of the line is posted, in minor units of the reporting currency: the amount,
    /// the booked amount, and the conversion. A line authorised in full is posted as it was spent; of a
    /// capped one only the part in the reporting currency is left.
    pub fn posted(&self, authorised: i64) -> (Money, Money, Option<Conversion>) {
        if authorised == self.booked.minor {
            return (self.amount, self.booked, self.conversion.clone());
        }
        let part = Money::new(authorised, self.booked.currency);
        (part, part, None)
    }
}

/// A reimbursement claim.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Claim {
    /// Identifier.
    pub id: ClaimId,
    /// Who is reimbursed.
    pub person_id: PersonId,
    /// The approved trip it settles.
    pub trip_id: Option<TripId>,
    /// The commitment that it spends from.
    pub commitment_id: Option<CommitmentId>,
    /// The paid claim that it takes the place of.
    pub former_id: Option<ClaimId>,
    /// The event it belongs to.
    pub event_id: Option<EventId>,
    /// The budget category it is paid from.
    pub category_id: CategoryId,
    /// What it is for.
    pub title: String,
    /// How far it is.
    pub state: ClaimState,
    /// Paid in advance, in the reporting currency.
    pub advance: Money,
    /// The day it was paid.
    pub paid_on: Option<NaiveDate>,
    /// The question or the reason that goes with its state.
    pub note: String,
    /// Its lines.
    pub lines: Vec<ClaimLine>,
}

/// A quote that is older by more days than this bridges no weekend and no holiday: later ones are missing.
const OLD_RATE_DAYS: i64 = 10;

/// What keeps a claim from being saved; with `submitting`, also what keeps it from being submitted.
pub fn check_claim(claim: &Claim, submitting: bool) -> Vec<Finding> {
    let mut findings = Vec::new();
    if claim.title.trim().is_empty() {
        findings.push(Finding::error("title", "title.empty", "Say what the claim is for."));
    }
    if claim.advance.minor < 0 {
        findings.push(Finding::error("advance", "amount.negative", "An advance is zero or more."));
    }
    if submitting && claim.lines.is_empty() {
        findings.push(Finding::error("lines", "lines.empty", "A claim needs at least one line."));
    }
    for (index, line) in claim.lines.iter().enumerate() {
        if submitting && line.documented() != line.booked.minor {
            findings.push(Finding::warning(
                format!("lines[{index}].receipt_id"),
                "receipt.missing",
                format!("“{}” has no receipt: nothing of it can be authorised.", line.description),
            ));
        }
        let old = line.conversion.as_ref().filter(|conversion| {
            line.spent_on.signed_duration_since(conversion.rate_on).num_days() > OLD_RATE_DAYS
        });
        if let Some(conversion) = old.filter(|_| submitting) {
            findings.push(Finding::warning(
                format!("lines[{index}].amount"),
                "rate.old",
                format!(
                    "“{}” is converted at a rate of {}: import later rates and save the line again.",
                    line.description, conversion.rate_on
                ),
            ));
        }
    }
    findings
}
