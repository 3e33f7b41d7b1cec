//! Commitments: money that is approved and not yet paid, other than travel requests.

mod balance;
mod check;
mod schedule;

pub use balance::{Actual, Balance, OpenLine, balance, is_used_up, open_lines};
pub use check::check_commitment;
pub use schedule::{Instalment, Schedule, instalments};

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::ids::{CategoryId, CommitmentId, CommitmentLineId, EventId, PromotionId};
use crate::money::{Conversion, Money};

/// What made a commitment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum CommitmentKind {
    /// A contract, paid at once, in instalments or month by month.
    Contract,
    /// A purchase order.
    PurchaseOrder,
    /// A promotion: what somebody costs more from its day on.
    Promotion,
    /// Anything else, by hand.
    ByHand,
}

worded!(CommitmentKind {
    Contract => "contract",
    PurchaseOrder => "purchase_order",
    Promotion => "promotion",
    ByHand => "by_hand",
});

/// How far a commitment is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum CommitmentState {
    /// Nothing is spent of it.
    Open,
    /// Part of it is spent.
    PartlySpent,
    /// Nothing more will be spent of it: what is left is released.
    Closed,
    /// Given up before anything was spent.
    Cancelled,
}

/// How a commitment ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum End {
    /// Its last actual is posted.
    Closed,
    /// It was given up.
    Cancelled,
}

worded!(End {
    Closed => "closed",
    Cancelled => "cancelled",
});

/// When and why a commitment ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Ending {
    /// How.
    pub how: End,
    /// The day.
    pub on: NaiveDate,
    /// Why it was given up; empty for one that is closed.
    pub reason: String,
}

/// What falls due of a commitment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CommitmentLine {
    /// Identifier.
    pub id: CommitmentLineId,
    /// The day it is expected, which decides the month that it burdens.
    pub due_on: NaiveDate,
    /// As agreed.
    pub amount: Money,
    /// The same in the office's reporting currency, at the rate of the day of approval.
    pub booked: Money,
    /// How it was converted; absent when it was agreed in the reporting currency.
    pub conversion: Option<Conversion>,
}

/// A commitment. What is approved is not edited: it ends and another one takes its place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Commitment {
    /// Identifier.
    pub id: CommitmentId,
    /// What made it.
    pub kind: CommitmentKind,
    /// With whom, or for whom.
    pub party: String,
    /// Number of the contract or order; empty where there is none.
    pub reference: String,
    /// The budget category it is paid from.
    pub category_id: CategoryId,
    /// The event it belongs to.
    pub event_id: Option<EventId>,
    /// The promotion that made it.
    pub promotion_id: Option<PromotionId>,
    /// When it was approved.
    pub approved_on: NaiveDate,
    /// Who approved it.
    pub approved_by: String,
    /// In words.
    pub note: String,
    /// How it ended; absent while it is open.
    pub ended: Option<Ending>,
    /// What falls due, in the order of its days.
    pub lines: Vec<CommitmentLine>,
}

impl Commitment {
    /// Committed in all: the sum of its rounded lines, in minor units of the reporting currency.
    pub fn total(&self) -> i64 {
        self.lines.iter().fold(0, |sum, line| sum.saturating_add(line.booked.minor))
    }

    /// Agreed in all, in its own currency. A commitment has one currency; `None` without lines.
    pub fn agreed(&self) -> Option<Money> {
        let first = self.lines.first()?.amount;
        let minor = self.lines.iter().fold(0_i64, |sum, line| sum.saturating_add(line.amount.minor));
        Some(Money { minor, ..first })
    }

    /// In a few words: with whom, and its number.
    pub fn name(&self) -> String {
        let words = [self.party.as_str(), self.reference.as_str()];
        words.into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(", ")
    }
}
