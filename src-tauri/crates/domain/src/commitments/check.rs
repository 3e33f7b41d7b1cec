//! What keeps a commitment from being made.

use chrono::NaiveDate;

use super::{Commitment, CommitmentKind};
use crate::finding::Finding;

/// What keeps a commitment from being made: it says with whom, who approved it and when, and holds amounts of one
/// currency above nothing.
pub fn check_commitment(commitment: &Commitment, today: NaiveDate) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut refuse = |path: &str, code: &str, words: &str| findings.push(Finding::error(path, code, words));
    if commitment.party.trim().is_empty() {
        refuse("party", "party.empty", "Say with whom it is agreed, or for whom.");
    }
    if commitment.approved_by.trim().is_empty() {
        refuse("approved_by", "approver.empty", "Name who approved it.");
    }
    if commitment.approved_on > today {
        refuse("approved_on", "date.future", "This day is still to come; nothing is approved on it yet.");
    }
    if commitment.promotion_id.is_some() && commitment.kind != CommitmentKind::Promotion {
        refuse("promotion_id", "promotion.other_kind", "Only a promotion is made by a promotion.");
    }
    let currency = commitment.lines.first().map(|line| line.amount.currency);
    match currency {
        None => refuse("schedule", "schedule.empty", "Say how much falls due, and when."),
        Some(currency) if commitment.lines.iter().any(|line| line.amount.currency != currency) => {
            refuse(
                "schedule",
                "currency.mixed",
                "A commitment has one currency. Make another one for the rest.",
            );
        }
        Some(_) => {}
    }
    if commitment.lines.iter().any(|line| line.amount.minor <= 0) {
        refuse("schedule", "amount.positive", "Each part is more than nothing.");
    }
    findings
}
