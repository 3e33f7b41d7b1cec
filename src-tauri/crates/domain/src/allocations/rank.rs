//! Who stands before whom.

use std::cmp::{Ordering, Reverse};

use super::{Candidate, Fraction, TieBreak};
use crate::ids::RequestId;

/// Requests with the same score.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tie {
    /// The score; absent in a round without a rubric.
    pub score: Option<Fraction>,
    /// Those who have it, in the order that the tie-break gave them.
    pub requests: Vec<RequestId>,
}

/// Candidates by rank.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Ranking {
    /// Indices of the candidates, the best first.
    pub order: Vec<usize>,
    /// Indices of those who have no score in a round that scores, by their numbers. They have no rank.
    pub unscored: Vec<usize>,
    /// Scores that more than one has.
    pub ties: Vec<Tie>,
}

/// The place of a request in a lot: splitmix64 of the seed and the request's number. The smallest is drawn
/// first. It depends on these two alone, so everybody can draw it again.
pub fn lot(seed: u32, number: u32) -> u64 {
    let mut z = (u64::from(seed) << 32 | u64::from(number)).wrapping_add(0x9E37_79B9_7F4A_7C15);
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

/// Ranks candidates by score, the highest first, and those with the same score by the tie-break; what is still
/// equal goes by the day it was handed in and then by its number, so that the order in which candidates are
/// given never matters. Without a rubric nobody has a score, and the tie-break alone ranks everybody.
pub fn rank(candidates: &[Candidate], tie_break: TieBreak, has_rubric: bool) -> Ranking {
    let (mut order, mut unscored): (Vec<usize>, Vec<usize>) =
        (0..candidates.len()).partition(|index| !has_rubric || candidates[*index].score.is_some());
    unscored.sort_by_key(|index| candidates[*index].number);
    let broken = |a: &Candidate, b: &Candidate| match tie_break {
        TieBreak::Earlier => Ordering::Equal,
        TieBreak::Smaller => a.asked.cmp(&b.asked),
        TieBreak::Lot { seed } => lot(seed, a.number).cmp(&lot(seed, b.number)),
    };
    order.sort_by(|a, b| {
        let (a, b) = (&candidates[*a], &candidates[*b]);
        Reverse(a.score)
            .cmp(&Reverse(b.score))
            .then_with(|| broken(a, b))
            .then_with(|| (a.submitted_on, a.number).cmp(&(b.submitted_on, b.number)))
    });
    let ties = order
        .chunk_by(|a, b| candidates[*a].score == candidates[*b].score)
        .filter(|tied| tied.len() > 1)
        .map(|tied| Tie {
            score: tied.first().and_then(|index| candidates[*index].score),
            requests: tied.iter().map(|index| candidates[*index].id).collect(),
        })
        .collect();
    Ranking { order, unscored, ties }
}
