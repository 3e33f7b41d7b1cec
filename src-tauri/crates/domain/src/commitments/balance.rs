//! What is spent of a commitment, what is open and what was released.

use chrono::NaiveDate;

use super::{Commitment, CommitmentState, End};
use crate::ids::CommitmentLineId;
use crate::money::Money;

/// An expense that was spent of a commitment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Actual {
    /// Its day.
    pub on: NaiveDate,
    /// As on the bill.
    pub amount: Money,
    /// As booked, in minor units of the reporting currency.
    pub booked: i64,
    /// True when it gives money back.
    pub is_refund: bool,
}

/// The figures of a commitment, in minor units of the reporting currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Balance {
    /// How far it is.
    pub state: CommitmentState,
    /// Approved.
    pub committed: i64,
    /// Posted, refunds taken off.
    pub spent: i64,
    /// Given back of what was posted.
    pub refunded: i64,
    /// Still to come: committed − spent, never less than nothing; nothing once it has ended.
    pub open: i64,
    /// What was committed and will not be spent: the budget has it again. A refund that comes later goes back to
    /// the budget too, but is told as a refund.
    pub released: i64,
    /// Posted beyond what was approved.
    pub exceeded_by: i64,
}

/// The figures of a commitment by what was spent of it.
pub fn balance(commitment: &Commitment, actuals: &[Actual]) -> Balance {
    let sum = |of: &dyn Fn(&&Actual) -> bool| {
        actuals.iter().filter(of).fold(0_i64, |sum, actual| sum.saturating_add(actual.booked))
    };
    let committed = commitment.total();
    let (gross, back) = (sum(&|actual| !actual.is_refund), sum(&|actual| actual.is_refund));
    let spent = gross.saturating_add(back);
    let left = |spent: i64| committed.saturating_sub(spent.max(0)).max(0);
    let state = match &commitment.ended {
        Some(ending) if ending.how == End::Cancelled => CommitmentState::Cancelled,
        Some(_) => CommitmentState::Closed,
        None if actuals.is_empty() => CommitmentState::Open,
        None => CommitmentState::PartlySpent,
    };
    let has_ended = commitment.ended.is_some();
    Balance {
        state,
        committed,
        spent,
        refunded: back.saturating_neg(),
        open: if has_ended { 0 } else { left(spent) },
        released: if has_ended { left(gross) } else { 0 },
        exceeded_by: spent.saturating_sub(committed).max(0),
    }
}

/// What is open of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OpenLine {
    /// The line.
    pub line_id: CommitmentLineId,
    /// Spent of it, in minor units.
    pub spent: i64,
    /// Still to come of it.
    pub open: i64,
}

/// What is open of each line: what was spent uses the lines up in the order of their days. Together they are open
/// what the commitment is.
pub fn open_lines(commitment: &Commitment, spent: i64) -> Vec<OpenLine> {
    let mut left = spent.max(0);
    let line = |line: &super::CommitmentLine| {
        let used = left.min(line.booked.minor);
        left = left.saturating_sub(used);
        let open = if commitment.ended.is_some() { 0 } else { line.booked.minor.saturating_sub(used) };
        OpenLine { line_id: line.id, spent: used, open }
    };
    commitment.lines.iter().map(line).collect()
}

/// True when nothing of a commitment is left to spend: as booked, or in its own currency where everything was
/// billed in that. What a rate made of the same bill is no reason to wait for more.
pub fn is_used_up(commitment: &Commitment, actuals: &[Actual]) -> bool {
    let spent = balance(commitment, actuals).spent;
    if actuals.is_empty() || spent >= commitment.total() {
        return !actuals.is_empty();
    }
    let Some(agreed) = commitment.agreed() else { return false };
    let own = actuals.iter().all(|actual| actual.amount.currency == agreed.currency);
    let billed = actuals.iter().fold(0_i64, |sum, actual| sum.saturating_add(actual.amount.minor));
    own && billed >= agreed.minor
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use uuid::Uuid;

    use super::super::{CommitmentKind, CommitmentLine, Ending};
    use super::*;
    use crate::ids::{CategoryId, CommitmentId};
    use crate::money::Currency;

    fn commitment(lines: &[(i64, i64)]) -> Commitment {
        let line = |(index, (minor, booked)): (usize, &(i64, i64))| CommitmentLine {
            id: CommitmentLineId(Uuid::from_u128(index as u128)),
            due_on: "2026-05-31".parse().unwrap(),
            amount: Money::new(*minor, "USD".parse().unwrap()),
            booked: Money::new(*booked, Currency::EUR),
            conversion: None,
        };
        Commitment {
            id: CommitmentId(Uuid::from_u128(9)),
            kind: CommitmentKind::Contract,
            party: "Cumulus Rack".to_owned(),
            reference: String::new(),
            category_id: CategoryId(Uuid::from_u128(8)),
            event_id: None,
            promotion_id: None,
            approved_on: "2026-01-05".parse().unwrap(),
            approved_by: "Ada".to_owned(),
            note: String::new(),
            ended: None,
            lines: lines.iter().enumerate().map(line).collect(),
        }
    }

    fn actual(minor: i64, booked: i64, is_refund: bool) -> Actual {
        let amount = Money::new(minor, "USD".parse().unwrap());
        Actual { on: "2026-05-04".parse().unwrap(), amount, booked, is_refund }
    }

    #[test]
    fn what_is_spent_uses_the_lines_up_and_never_opens_less_than_nothing() {
        let two = commitment(&[(10_000, 8_600), (10_000, 8_600)]);
        let some = [actual(12_000, 10_300, false)];
        let got = balance(&two, &some);
        assert_eq!((got.state, got.open, got.exceeded_by), (CommitmentState::PartlySpent, 6_900, 0));
        let lines: Vec<(i64, i64)> =
            open_lines(&two, got.spent).iter().map(|line| (line.spent, line.open)).collect();
        assert_eq!(lines, [(8_600, 0), (1_700, 6_900)]);
        let over = balance(&two, &[actual(21_000, 18_000, false)]);
        assert_eq!((over.open, over.exceeded_by), (0, 800), "a larger one is flagged");
    }

    #[test]
    fn a_smaller_last_bill_releases_the_rest_and_a_refund_opens_nothing() {
        let mut one = commitment(&[(100_000, 86_000)]);
        one.ended =
            Some(Ending { how: End::Closed, on: "2026-05-05".parse().unwrap(), reason: String::new() });
        let spent = actual(98_000, 84_305, false);
        let got = balance(&one, &[spent]);
        assert_eq!((got.state, got.open, got.released), (CommitmentState::Closed, 0, 1_695));
        let back = balance(&one, &[spent, actual(-1_000, -860, true)]);
        assert_eq!((back.spent, back.refunded, back.open, back.released), (83_445, 860, 0, 1_695));
        one.ended = None;
        assert_eq!(balance(&one, &[spent, actual(-1_000, -860, true)]).open, 2_555, "asked to be open again");
    }

    #[test]
    fn a_bill_in_its_own_currency_uses_it_up_whatever_the_rate_did() {
        let one = commitment(&[(100_000, 86_000)]);
        assert!(is_used_up(&one, &[actual(100_000, 85_200, false)]));
        assert!(is_used_up(&one, &[actual(99_000, 86_000, false)]), "as booked nothing is left");
        assert!(!is_used_up(&one, &[actual(99_999, 85_999, false)]));
        assert!(!is_used_up(&one, &[]));
    }
}
