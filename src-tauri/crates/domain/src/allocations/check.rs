//! What keeps a round, a request or a score from being saved.

use super::{Conflicts, FundRequest, Round, Scoring, Size, set_aside_sizes};
use crate::finding::Finding;

/// Requests of a round.
pub const MOST_REQUESTS: usize = 500;
/// Rows of a rubric, and set-asides.
pub const MOST_CRITERIA: usize = 20;
/// Scorers of a request.
pub const MOST_SCORERS: usize = 40;
/// The best mark.
const BEST: u8 = 5;
/// All of a pool, in hundredths of a per cent.
const WHOLE: u32 = 10_000;

/// What keeps a round from being saved.
pub fn check_round(round: &Round) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut refuse = |path: String, code: &str, words: &str| findings.push(Finding::error(path, code, words));
    if round.name.trim().is_empty() {
        refuse("name".into(), "name.empty", "Give the round a name.");
    }
    if round.closes_on < round.opens_on {
        refuse("closes_on".into(), "dates.order", "It closes on or after the day it opens.");
    }
    if round.pool.minor <= 0 {
        refuse("pool".into(), "amount.positive", "A pool is more than nothing.");
    }
    if round.rubric.len() > MOST_CRITERIA || round.set_asides.len() > MOST_CRITERIA {
        refuse("rubric".into(), "rubric.too_long", "A round has at most 20 criteria and 20 set-asides.");
        return findings;
    }
    let weights = round.rubric.iter().fold(0_u32, |sum, row| sum.saturating_add(row.weight));
    if !round.rubric.is_empty() && weights != 100 {
        let words = format!("The weights of a rubric sum to 100; these sum to {weights}.");
        refuse("rubric".into(), "weights.sum", &words);
    }
    for (index, row) in round.rubric.iter().enumerate() {
        let same = |other: &super::Criterion| same_words(&other.name, &row.name);
        if row.name.trim().is_empty() {
            refuse(format!("rubric[{index}].name"), "name.empty", "Give the criterion a name.");
        } else if round.rubric[..index].iter().any(same) {
            refuse(format!("rubric[{index}].name"), "name.taken", "Another criterion has this name.");
        }
        if row.weight == 0 {
            refuse(
                format!("rubric[{index}].weight"),
                "weight.none",
                "A criterion weighs something, or goes.",
            );
        }
    }
    for (index, one) in round.set_asides.iter().enumerate() {
        let same = |other: &super::SetAside| same_words(&other.name, &one.name);
        if one.name.trim().is_empty() {
            refuse(format!("set_asides[{index}].name"), "name.empty", "Say which group it is kept for.");
        } else if round.set_asides[..index].iter().any(same) {
            refuse(format!("set_asides[{index}].name"), "name.taken", "Another set-aside is for this group.");
        }
        let size = format!("set_asides[{index}].size");
        match one.size {
            Size::Amount { amount } if amount.currency != round.pool.currency => {
                refuse(size, "currency.other", "Set money aside in the currency of the pool.");
            }
            Size::Amount { amount } if amount.minor <= 0 => {
                refuse(size, "amount.positive", "Set aside more than nothing.");
            }
            Size::Share { hundredths } if hundredths == 0 || hundredths > WHOLE => {
                refuse(
                    size,
                    "share.range",
                    "A share of the pool is more than nothing, and all of it at most.",
                );
            }
            Size::Amount { .. } | Size::Share { .. } => {}
        }
    }
    let set_aside = set_aside_sizes(round).into_iter().fold(0_i64, i64::saturating_add);
    if set_aside > round.pool.minor {
        refuse("set_asides".into(), "set_asides.too_much", "More is set aside than the pool holds.");
    }
    findings
}

/// What keeps a request from being saved in its round.
pub fn check_request(request: &FundRequest, round: &Round) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut refuse = |path: &str, code: &str, words: &str| findings.push(Finding::error(path, code, words));
    match (request.person_id, request.outsider.is_empty()) {
        (None, true) => refuse("person_id", "applicant.none", "Say who asks."),
        (Some(_), false) => {
            refuse("outsider", "applicant.two", "Choose a person of the book, or write a name, not both.");
        }
        (Some(_), true) | (None, false) => {}
    }
    if request.amount.minor <= 0 {
        refuse("amount", "amount.positive", "Ask for more than nothing.");
    } else if request.booked.minor <= 0 {
        refuse("amount", "amount.too_small", "This is less than the smallest coin of the pool's currency.");
    }
    if request.purpose.trim().is_empty() {
        refuse("purpose", "purpose.empty", "Say what the money is for.");
    }
    if request.submitted_on < round.opens_on || request.submitted_on > round.closes_on {
        let words = format!("The round takes requests from {} to {}.", round.opens_on, round.closes_on);
        refuse("submitted_on", "day.outside", &words);
    }
    let known = |id| round.set_asides.iter().any(|one| one.id == id);
    if request.set_asides.iter().any(|id| !known(*id)) {
        refuse("set_asides", "set_aside.unknown", "Choose set-asides of this round.");
    }
    findings
}

/// What keeps a scorer's marks from being saved. Whoever asks for the money is in conflict with their own
/// request.
pub fn check_scoring(scoring: &Scoring, round: &Round, applicant: &str) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut refuse = |path: String, code: &str, words: &str| findings.push(Finding::error(path, code, words));
    if scoring.scorer.trim().is_empty() {
        refuse("scorer".into(), "scorer.empty", "Name who scores.");
    } else if same_words(&scoring.scorer, applicant) && scoring.conflict.is_empty() {
        let words = "This is the person who asks. Write that down as a conflict of interest.";
        refuse("conflict".into(), "conflict.own", words);
    }
    if !scoring.conflict.is_empty() && round.conflicts == Conflicts::Barred && !scoring.marks.is_empty() {
        let words = "In this round somebody with a conflict of interest gives no scores. Take the marks out.";
        refuse("marks".into(), "conflict.barred", words);
    }
    for (index, mark) in scoring.marks.iter().enumerate() {
        if !round.rubric.iter().any(|row| row.id == mark.criterion_id) {
            let words = "This criterion is not in the round's rubric.";
            refuse(format!("marks[{index}].criterion_id"), "criterion.unknown", words);
        } else if scoring.marks[..index].iter().any(|other| other.criterion_id == mark.criterion_id) {
            refuse(format!("marks[{index}].criterion_id"), "criterion.twice", "One mark for each criterion.");
        }
        if mark.mark > BEST {
            refuse(format!("marks[{index}].mark"), "mark.range", "Marks go from 0 to 5.");
        }
    }
    findings
}

/// True when two names are written with the same letters, large or small.
fn same_words(one: &str, other: &str) -> bool {
    one.trim().to_lowercase() == other.trim().to_lowercase()
}
