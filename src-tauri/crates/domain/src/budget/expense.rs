//! Money spent, as posted.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::finding::Finding;
use crate::ids::{CategoryId, ClaimId, CommitmentId, EventId, ExpenseId};
use crate::money::{Conversion, Money};

/// An expense: an actual of the budget.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Expense {
    /// Identifier.
    pub id: ExpenseId,
    /// The day it was spent, which decides the rate and the month.
    pub spent_on: NaiveDate,
    /// The budget category; absent until somebody assigns it.
    pub category_id: Option<CategoryId>,
    /// The event it belongs to.
    pub event_id: Option<EventId>,
    /// The claim that was paid with it. Such an expense is never edited.
    pub claim_id: Option<ClaimId>,
    /// The commitment it was spent of.
    pub commitment_id: Option<CommitmentId>,
    /// The expense that it gives money back of. A refund stands where that stands.
    pub refund_of: Option<ExpenseId>,
    /// Who was paid.
    pub merchant: String,
    /// What for.
    pub description: String,
    /// As on the receipt; a refund is negative.
    pub amount: Money,
    /// The same in the office's reporting currency, as it was booked.
    pub booked: Money,
    /// How it was converted; absent when it was in the reporting currency.
    pub conversion: Option<Conversion>,
    /// Where it came from: `by hand`, `claim`, or the name of a file format.
    pub source: String,
    /// What tells it from every other row of its file, so that a file read twice adds nothing; empty when
    /// it came from no file.
    pub import_key: String,
}

/// What keeps an expense from being saved.
pub fn check_expense(expense: &Expense) -> Vec<Finding> {
    let mut findings = Vec::new();
    if expense.merchant.trim().is_empty() && expense.description.trim().is_empty() {
        findings.push(Finding::error("merchant", "expense.nameless", "Say who was paid or what for."));
    }
    if expense.refund_of.is_some() && expense.amount.minor >= 0 {
        findings.push(Finding::error(
            "amount",
            "refund.positive",
            "A refund is negative: it brings money back.",
        ));
    }
    findings
}
