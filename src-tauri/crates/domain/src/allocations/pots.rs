//! The pots of a round: its set-asides and the open pool.

use super::{Round, Size};
use crate::ids::SetAsideId;
use crate::money::split;

/// Where money comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Pot {
    /// The part of the pool that is open to all.
    Open,
    /// A part kept for a group.
    SetAside(SetAsideId),
}

/// What a pot held and what became of it, in minor units.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PotUse {
    /// Which one.
    pub pot: Pot,
    /// What it held at first.
    pub size: i64,
    /// What was paid from it.
    pub paid: i64,
    /// What went from it into the open pool; for the open pool, what came from set-asides.
    pub flowed: i64,
    /// What stays unspent.
    pub left: i64,
}

/// The sizes of a round's set-asides in minor units, in their order. Shares are split off the pool together, by
/// the largest remainder, so that they never come to more than it.
pub fn set_aside_sizes(round: &Round) -> Vec<i64> {
    const WHOLE: u32 = 10_000;
    let share = |size: &Size| if let Size::Share { hundredths } = size { *hundredths } else { 0 };
    let mut weights: Vec<u32> = round.set_asides.iter().map(|one| share(&one.size)).collect();
    let told = weights.iter().fold(0_u32, |sum, weight| sum.saturating_add(*weight));
    weights.push(WHOLE.saturating_sub(told));
    let parts = split(round.pool.minor, &weights);
    let size = |(one, part): (&super::SetAside, i64)| match one.size {
        Size::Amount { amount } => amount.minor,
        Size::Share { .. } => part,
    };
    round.set_asides.iter().zip(parts).map(size).collect()
}

/// Shares a pot out over what is asked of it, each by its share of the whole, to the minor unit by the largest
/// remainder; equal remainders go to the earlier. When there is enough everybody gets what they asked. The
/// parts sum to the pot, or to all that is asked, whichever is less, and nobody gets more than they asked.
pub fn share_out(pot: i64, asked: &[i64]) -> Vec<i64> {
    let all: i128 = asked.iter().map(|one| i128::from((*one).max(0))).sum();
    let whole = i128::from(pot.max(0));
    if all <= whole {
        return asked.iter().map(|one| (*one).max(0)).collect();
    }
    let mut parts: Vec<i128> = Vec::with_capacity(asked.len());
    let mut rests: Vec<(i128, usize)> = Vec::with_capacity(asked.len());
    for (index, one) in asked.iter().enumerate() {
        let share = whole * i128::from((*one).max(0));
        parts.push(share / all);
        rests.push((share % all, index));
    }
    rests.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
    let left = whole - parts.iter().sum::<i128>();
    for (_, index) in rests.iter().take(usize::try_from(left).unwrap_or(0)) {
        parts[*index] += 1;
    }
    parts.into_iter().map(|part| i64::try_from(part).unwrap_or(0)).collect()
}
