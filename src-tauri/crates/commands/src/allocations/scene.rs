//! A round's result on its way to the window.

use std::collections::HashMap;

use domain::allocations::{Fraction, Outcome, Pot, Weighted, Why};
use domain::ids::{AwardId, RequestId, SetAsideId};
use domain::money::Money;

use super::RoundResult;
use super::view::{
    CriterionView, OutcomeView, PaidFrom, RequestRow, Rival, ScoreView, ScorerView, TieView, WhyKind,
};

pub(super) fn score_view(score: Fraction) -> ScoreView {
    ScoreView { shown: score.shown(2), exact: score.to_string() }
}

/// A round's result on its way to the window.
pub(super) struct Scene<'a> {
    pub(super) found: &'a RoundResult,
    pub(super) awards: &'a HashMap<RequestId, (AwardId, Money)>,
}

impl Scene<'_> {
    fn money(&self, minor: i64) -> Money {
        Money::new(minor, self.found.round.pool.currency)
    }

    fn group(&self, id: SetAsideId) -> Option<String> {
        self.found.round.set_asides.iter().find(|one| one.id == id).map(|one| one.name.clone())
    }

    pub(super) fn pot(&self, pot: Pot) -> Option<String> {
        match pot {
            Pot::Open => None,
            Pot::SetAside(id) => self.group(id),
        }
    }

    fn name(&self, id: RequestId) -> String {
        self.found.asked.get(&id).map(|one| one.name.clone()).unwrap_or_default()
    }

    fn score(&self, id: RequestId) -> Option<ScoreView> {
        self.found.scores.get(&id).and_then(|one| one.score).map(score_view)
    }

    fn rival(&self, id: RequestId) -> Rival {
        let outcome = self.found.allocation.outcomes.iter().find(|one| one.request_id == id);
        Rival {
            request_id: id,
            name: self.name(id),
            score: self.score(id),
            awarded: self.money(outcome.map_or(0, |one| one.awarded)),
            set_aside: outcome.and_then(|one| one.paid.iter().find_map(|paid| self.pot(paid.pot))),
        }
    }

    pub(super) fn row(&self, outcome: &Outcome) -> Option<RequestRow> {
        let asked = self.found.asked.get(&outcome.request_id)?;
        let weighted = self.found.scores.get(&outcome.request_id)?;
        let scorings = self.found.scorings.iter().filter(|one| one.request_id == outcome.request_id);
        Some(RequestRow {
            name: asked.name.clone(),
            event_name: (!asked.event.is_empty()).then(|| asked.event.clone()),
            groups: asked.request.set_asides.iter().filter_map(|id| self.group(*id)).collect(),
            rank: outcome.rank,
            score: weighted.score.map(score_view),
            criteria: self.criteria(weighted),
            scorers: scorings
                .map(|one| ScorerView {
                    scoring: one.clone(),
                    counts: one.counts(self.found.round.conflicts),
                })
                .collect(),
            outcome: self.outcome(outcome),
            request: asked.request.clone(),
        })
    }

    fn criteria(&self, weighted: &Weighted) -> Vec<CriterionView> {
        let rows = self.found.round.rubric.iter().zip(&weighted.parts);
        rows.map(|(row, part)| CriterionView {
            criterion_id: row.id,
            name: row.name.clone(),
            weight: row.weight,
            mean: part.mean().map(score_view),
            marks: part.count,
        })
        .collect()
    }

    fn outcome(&self, outcome: &Outcome) -> OutcomeView {
        let (why, left, stopped_at) = match outcome.why {
            Why::Full => (WhyKind::Full, None, None),
            Why::Share => (WhyKind::Share, None, None),
            Why::DidNotFit { left } => (WhyKind::DidNotFit, Some(left), None),
            Why::Stopped { at, left } => (WhyKind::Stopped, Some(left), Some(self.rival(at))),
            Why::NotScored => (WhyKind::NotScored, None, None),
        };
        let award = self.awards.get(&outcome.request_id);
        OutcomeView {
            awarded: award.map_or_else(|| self.money(outcome.awarded), |(_, amount)| *amount),
            award_id: award.map(|(id, _)| *id),
            paid: outcome
                .paid
                .iter()
                .map(|paid| PaidFrom { set_aside: self.pot(paid.pot), amount: self.money(paid.minor) })
                .collect(),
            why,
            left: left.map(|minor| self.money(minor)),
            stopped_at,
            ahead: outcome.ahead.iter().map(|id| self.rival(*id)).collect(),
            passed_by: outcome.passed_by.iter().map(|id| self.rival(*id)).collect(),
            more_needed: outcome.more_needed.map(|minor| self.money(minor)),
        }
    }

    pub(super) fn ties(&self) -> Vec<TieView> {
        let awarded = |id: &RequestId| {
            self.found.allocation.outcomes.iter().any(|one| one.request_id == *id && one.awarded > 0)
        };
        let ties = self.found.allocation.ties.iter().map(|tie| TieView {
            score: tie.score.map(score_view),
            names: tie.requests.iter().map(|id| self.name(*id)).collect(),
            by: self.found.round.tie_break,
            decided: tie.requests.iter().any(awarded) && !tie.requests.iter().all(awarded),
        });
        ties.collect()
    }
}
