//! The result of a round: its requests with their scores, and what the rule makes of them.

use std::collections::HashMap;

use domain::allocations::{Allocation, Candidate, Round, Scoring, Weighted, allocate, weighted};
use domain::ids::RequestId;
use store::{Asked, Read};

use crate::call::Problem;

/// A round with everything that its result is made of.
pub(crate) struct Result {
    pub(crate) round: Round,
    pub(crate) asked: HashMap<RequestId, Asked>,
    pub(crate) scorings: Vec<Scoring>,
    pub(crate) scores: HashMap<RequestId, Weighted>,
    /// What the rule makes of it. Once a round is decided nothing of it changes, so this stays the same.
    pub(crate) allocation: Allocation,
}

impl Result {
    /// True when a request lacks a score in a round that scores.
    pub(crate) fn lacks_scores(&self) -> bool {
        !self.round.rubric.is_empty() && self.scores.values().any(|one| one.score.is_none())
    }

    /// How many different scorers there were.
    pub(crate) fn scorers(&self) -> usize {
        let mut names: Vec<&str> = self.scorings.iter().map(|one| one.scorer.as_str()).collect();
        names.sort_unstable();
        names.dedup();
        names.len()
    }
}

/// Reads a round and computes its result.
///
/// # Errors
/// Only for a book that cannot be read.
pub(crate) fn result_of(book: &Read<'_>, round: Round) -> std::result::Result<Result, Problem> {
    let asked = book.requests(Some(round.id))?;
    let scorings = book.scorings(round.id)?;
    let scores: HashMap<RequestId, Weighted> = asked
        .iter()
        .map(|one| {
            let own: Vec<&Scoring> =
                scorings.iter().filter(|scoring| scoring.request_id == one.request.id).collect();
            (one.request.id, weighted(&round.rubric, &own, round.conflicts))
        })
        .collect();
    let candidates: Vec<Candidate> = asked
        .iter()
        .map(|Asked { request, .. }| Candidate {
            id: request.id,
            number: request.number,
            submitted_on: request.submitted_on,
            asked: request.booked.minor,
            score: scores.get(&request.id).and_then(|one| one.score),
            set_asides: request.set_asides.clone(),
        })
        .collect();
    let allocation = allocate(&round, &candidates);
    let asked = asked.into_iter().map(|one| (one.request.id, one)).collect();
    Ok(Result { round, asked, scorings, scores, allocation })
}
