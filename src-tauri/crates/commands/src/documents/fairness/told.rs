//! How the fairness report speaks of requests without naming anybody.

use std::collections::HashMap;

use documents::{FairnessLine, FairnessRound, Paper};
use domain::allocations::{Conflicts, Outcome, Pot, SMALL, Why};
use domain::ids::{RequestId, SetAsideId};
use domain::money::Money;

use super::rules::rules;
use crate::allocations::{RoundResult, Slice, evenness};

/// How a report speaks of applicants and amounts.
pub(super) struct Told {
    numbers: HashMap<RequestId, usize>,
    paper: Paper,
}

impl Told {
    pub(super) fn new(slices: &[Slice], paper: Paper) -> Self {
        let numbers = slices.iter().map(|slice| (slice.asked.request.id, slice.applicant + 1)).collect();
        Self { numbers, paper }
    }

    fn number(&self, id: RequestId) -> usize {
        self.numbers.get(&id).copied().unwrap_or(0)
    }

    pub(super) fn round(&self, found: &RoundResult) -> FairnessRound {
        let round = &found.round;
        let money = |minor| self.paper.numbers.amount(Money::new(minor, round.pool.currency));
        let mut people: Vec<usize> = found.asked.keys().map(|id| self.number(*id)).collect();
        people.sort_unstable();
        people.dedup();
        let outcomes = &found.allocation.outcomes;
        let amounts: Vec<i64> = outcomes.iter().map(|outcome| outcome.awarded).collect();
        let awarded = amounts.iter().fold(0_i64, |sum, amount| sum.saturating_add(*amount));
        let gini = evenness(&amounts).value.map_or_else(|| "–".to_owned(), |gini| gini.shown);
        let few = people.len() < SMALL;
        FairnessRound {
            name: round.name.clone(),
            rules: rules(round, &|amount| self.paper.numbers.amount(amount), &|day| self.paper.date(day)),
            facts: vec![
                ("Pool".to_owned(), money(round.pool.minor)),
                ("Awarded".to_owned(), money(awarded)),
                ("Unspent".to_owned(), money(found.allocation.unspent)),
                ("Requests".to_owned(), outcomes.len().to_string()),
                ("Scorers".to_owned(), found.scorers().to_string()),
                ("Gini over the requests".to_owned(), gini),
            ],
            lines: if few {
                Vec::new()
            } else {
                outcomes.iter().filter_map(|one| self.line(one, found)).collect()
            },
            remarks: self.remarks(found, few),
        }
    }

    fn line(&self, outcome: &Outcome, found: &RoundResult) -> Option<FairnessLine> {
        let asked = found.asked.get(&outcome.request_id)?.request.booked;
        let score = found.scores.get(&outcome.request_id).and_then(|one| one.score);
        Some(FairnessLine {
            applicant: self.number(outcome.request_id),
            rank: outcome.rank,
            score: score.map(|score| score.shown(2)),
            asked,
            awarded: Money::new(outcome.awarded, asked.currency),
            why: self.why(outcome, asked, found),
        })
    }

    fn why(&self, outcome: &Outcome, asked: Money, found: &RoundResult) -> String {
        let money = |minor| self.paper.numbers.amount(Money::new(minor, asked.currency));
        let from = |paid: &[domain::allocations::Paid]| -> Vec<String> {
            paid.iter()
                .filter_map(|one| match one.pot {
                    Pot::Open => None,
                    Pot::SetAside(id) => Some(self.group(id, found)),
                })
                .collect()
        };
        let after = match outcome.ahead.as_slice() {
            [] => String::new(),
            ahead => format!(" after {}", self.named(ahead)),
        };
        let more = outcome
            .more_needed
            .map_or_else(String::new, |more| format!(" Funded with {} more.", money(more)));
        let passed = match outcome.passed_by.as_slice() {
            [] => String::new(),
            passed => format!(
                " Of a worse rank but paid all the same, by asking less or by a set-aside: {}.",
                self.named(passed)
            ),
        };
        match outcome.why {
            Why::Full => match from(&outcome.paid).first() {
                Some(group) => format!("Paid in full, from {group}."),
                None => "Paid in full.".to_owned(),
            },
            Why::Share => format!(
                "The pool did not reach for all, so it was shared out.{}",
                from(&outcome.paid)
                    .first()
                    .map_or_else(String::new, |group| format!(" Part of it from {group}."))
            ),
            Why::DidNotFit { left } => {
                format!("Asked {}, {} left{after}.{more}{passed}", money(asked.minor), money(left))
            }
            Why::Stopped { at, left } => format!(
                "The round stopped at applicant {}, with {} left.{more}{passed}",
                self.number(at),
                money(left)
            ),
            Why::NotScored => "Nobody scored it, so it has no rank.".to_owned(),
        }
    }

    /// A set-aside by name only when enough people belong to it.
    fn group(&self, id: SetAsideId, found: &RoundResult) -> String {
        let mut people: Vec<usize> = found
            .asked
            .values()
            .filter(|one| one.request.set_asides.contains(&id))
            .map(|one| self.number(one.request.id))
            .collect();
        people.sort_unstable();
        people.dedup();
        let name = found.round.set_asides.iter().find(|one| one.id == id).map(|one| one.name.as_str());
        match name {
            Some(name) if people.len() >= SMALL => format!("the set-aside for {name}"),
            _ => "a set-aside".to_owned(),
        }
    }

    /// `applicant 3`, `applicants 1, 2 and 5`.
    fn named(&self, ids: &[RequestId]) -> String {
        let numbers: Vec<String> = ids.iter().map(|id| self.number(*id).to_string()).collect();
        match numbers.as_slice() {
            [] => String::new(),
            [one] => format!("applicant {one}"),
            [rest @ .., last] => format!("applicants {} and {last}", rest.join(", ")),
        }
    }

    fn remarks(&self, found: &RoundResult, few: bool) -> Vec<String> {
        let mut remarks = Vec::new();
        if few {
            remarks.push("Fewer than three people asked, so the single requests are not shown.".to_owned());
        }
        let funded = |id: &RequestId| {
            found.allocation.outcomes.iter().any(|one| one.request_id == *id && one.awarded > 0)
        };
        for tie in found.allocation.ties.iter().filter(|_| !few) {
            let Some(score) = tie.score else { continue };
            let decided = tie.requests.iter().any(funded) && !tie.requests.iter().all(funded);
            remarks.push(format!(
                "The same score, {}: {}, in the order of the tie-break.{}",
                score.shown(2),
                self.named(&tie.requests),
                if decided { " It decided who was funded." } else { "" }
            ));
        }
        let conflicts = found.scorings.iter().filter(|one| !one.conflict.is_empty()).count();
        if conflicts > 0 {
            let what = match found.round.conflicts {
                Conflicts::Barred => "whoever told one gave no marks on that request",
                Conflicts::Recorded => "the marks of whoever told one count",
            };
            remarks.push(format!("Conflicts of interest that were told: {conflicts}; {what}."));
        }
        remarks
    }
}
