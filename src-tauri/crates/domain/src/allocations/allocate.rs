//! Giving a pool out: who gets what, who gets nothing, to whom they lost it, and what would have changed that.

use chrono::NaiveDate;

use super::{Fraction, Pot, PotUse, Ranking, Round, Rule, Tie, Unused, rank, set_aside_sizes, share_out};
use crate::ids::{RequestId, SetAsideId};

/// How often a larger pool is tried before nobody knows how much more would have helped.
const TRIES: usize = 500;

/// A request as the rule sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// The request.
    pub id: RequestId,
    /// Its number in the round.
    pub number: u32,
    /// When it was handed in.
    pub submitted_on: NaiveDate,
    /// What it asks, in minor units of the pool's currency.
    pub asked: i64,
    /// Its weighted score; absent while nobody has scored it.
    pub score: Option<Fraction>,
    /// The set-asides whose group it belongs to.
    pub set_asides: Vec<SetAsideId>,
}

/// Money out of one pot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Paid {
    /// The pot.
    pub pot: Pot,
    /// How much, in minor units.
    pub minor: i64,
}

/// Why a request got what it got.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// It got all that it asked.
    Full,
    /// It got its share of a pool that does not reach for all.
    Share,
    /// It asked more than was left when it was its turn.
    DidNotFit {
        /// What was left, in minor units.
        left: i64,
    },
    /// The round had stopped at another request that did not fit.
    Stopped {
        /// That request.
        at: RequestId,
        /// What was left there, in minor units.
        left: i64,
    },
    /// Nobody has scored it.
    NotScored,
}

/// What one request gets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// The request.
    pub request_id: RequestId,
    /// Its rank, counted from 1; absent without a score.
    pub rank: Option<u32>,
    /// What it gets, in minor units.
    pub awarded: i64,
    /// From which pots.
    pub paid: Vec<Paid>,
    /// Why.
    pub why: Why,
    /// For one that got nothing: those of a better rank who got the money of the open pool, the best first.
    pub ahead: Vec<RequestId>,
    /// For one that got nothing: those of a worse rank who got money all the same, because they asked less or
    /// belong to the group of a set-aside.
    pub passed_by: Vec<RequestId>,
    /// How much more the pool would have had to hold for it to get all that it asked; absent where it did, or
    /// where that cannot be told.
    pub more_needed: Option<i64>,
}

/// A pool given out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Allocation {
    /// One for each request: by rank, then those without a score.
    pub outcomes: Vec<Outcome>,
    /// The set-asides in their order, then the open pool.
    pub pots: Vec<PotUse>,
    /// Scores that more than one has, with the order that the tie-break gave them.
    pub ties: Vec<Tie>,
    /// What stays of the pool, in minor units.
    pub unspent: i64,
}

/// Gives the pool of a round out by its rule. The set-asides go first, each to its own group; what they leave
/// joins the open pool or stays unspent; then the open pool goes to everybody who is not paid yet. The rule
/// holds within every pot. The order in which candidates are given never matters.
pub fn allocate(round: &Round, candidates: &[Candidate]) -> Allocation {
    let Ranking { order, unscored, ties } = rank(candidates, round.tie_break, !round.rubric.is_empty());
    let mut paid: Vec<Vec<Paid>> = vec![Vec::new(); candidates.len()];
    let mut pots = Vec::with_capacity(round.set_asides.len() + 1);
    let sizes = set_aside_sizes(round);
    let mut open = sizes.iter().fold(round.pool.minor, |left, size| left.saturating_sub(*size)).max(0);
    let open_size = open;
    let mut flowed_in = 0_i64;
    for (one, size) in round.set_asides.iter().zip(sizes) {
        let group: Vec<usize> =
            order.iter().copied().filter(|index| candidates[*index].set_asides.contains(&one.id)).collect();
        let pot = Pot::SetAside(one.id);
        let spent = pay(round.rule, pot, size, &group, candidates, &mut paid);
        let rest = size.saturating_sub(spent);
        let flowed = if round.unused == Unused::FlowsBack { rest } else { 0 };
        open = open.saturating_add(flowed);
        flowed_in = flowed_in.saturating_add(flowed);
        pots.push(PotUse { pot, size, paid: spent, flowed, left: rest - flowed });
    }
    let waiting: Vec<usize> =
        order.iter().copied().filter(|index| unmet(candidates, &paid, *index) > 0).collect();
    let spent = pay(round.rule, Pot::Open, open, &waiting, candidates, &mut paid);
    pots.push(PotUse {
        pot: Pot::Open,
        size: open_size,
        paid: spent,
        flowed: flowed_in,
        left: open.saturating_sub(spent),
    });
    let short = order.iter().fold(0_i64, |sum, index| sum.saturating_add(unmet(candidates, &paid, *index)));
    let line = Line { rule: round.rule, open, short, waiting: &waiting, candidates };
    let ranked = order.iter().zip(1_u32..).map(|(index, rank)| line.outcome(*index, rank, &order, &paid));
    let silent = unscored.iter().map(|index| Outcome {
        request_id: candidates[*index].id,
        rank: None,
        awarded: 0,
        paid: Vec::new(),
        why: Why::NotScored,
        ahead: Vec::new(),
        passed_by: Vec::new(),
        more_needed: None,
    });
    let outcomes = ranked.chain(silent).collect();
    let unspent = pots.iter().fold(0_i64, |sum, pot| sum.saturating_add(pot.left));
    Allocation { outcomes, pots, ties, unspent }
}

fn total(paid: &[Paid]) -> i64 {
    paid.iter().fold(0, |sum, one| sum.saturating_add(one.minor))
}

fn unmet(candidates: &[Candidate], paid: &[Vec<Paid>], index: usize) -> i64 {
    candidates[index].asked.saturating_sub(total(&paid[index]))
}

/// Pays a group out of a pot by the rule and answers how much that was.
fn pay(
    rule: Rule,
    pot: Pot,
    size: i64,
    group: &[usize],
    candidates: &[Candidate],
    paid: &mut [Vec<Paid>],
) -> i64 {
    let asked: Vec<i64> = group.iter().map(|index| unmet(candidates, paid, *index)).collect();
    let parts = match rule {
        Rule::ProRata => share_out(size, &asked),
        Rule::SkipMisfits | Rule::StopAtMisfit => take_turns(rule, size, &asked).parts,
    };
    for (index, minor) in group.iter().zip(&parts).filter(|(_, minor)| **minor > 0) {
        paid[*index].push(Paid { pot, minor: *minor });
    }
    parts.iter().fold(0, |sum, part| sum.saturating_add(*part))
}

struct Turns {
    /// What each gets.
    parts: Vec<i64>,
    /// What was left at each one's turn.
    left: Vec<i64>,
    /// Where the round stopped.
    stopped: Option<usize>,
}

/// Everybody in turn, in full or not at all.
fn take_turns(rule: Rule, size: i64, asked: &[i64]) -> Turns {
    let mut turns = Turns { parts: Vec::with_capacity(asked.len()), left: Vec::new(), stopped: None };
    let mut left = size.max(0);
    for (index, one) in asked.iter().enumerate() {
        turns.left.push(left);
        let fits = turns.stopped.is_none() && *one <= left;
        if !fits && rule == Rule::StopAtMisfit && turns.stopped.is_none() {
            turns.stopped = Some(index);
        }
        turns.parts.push(if fits { *one } else { 0 });
        left -= if fits { *one } else { 0 };
    }
    turns
}

/// The least that a pot lacks for one of its line to be paid. Whoever was skipped before may take what is added,
/// so it is tried until it is enough; what is tried never exceeds the least that can be enough.
fn least_more(rule: Rule, size: i64, asked: &[i64], place: usize) -> Option<i64> {
    let line = asked.get(..=place)?;
    let mut more = 0_i64;
    for _ in 0..TRIES {
        let turns = take_turns(rule, size.checked_add(more)?, line);
        if turns.parts.last().is_some_and(|part| *part > 0) {
            return Some(more);
        }
        let at = turns.stopped.unwrap_or(place);
        more = more.checked_add(line[at].checked_sub(turns.left[at])?.max(1))?;
    }
    None
}

/// The line before the open pool.
struct Line<'a> {
    rule: Rule,
    /// What the open pool held, with what came from set-asides.
    open: i64,
    /// What all of them together asked and did not get.
    short: i64,
    waiting: &'a [usize],
    candidates: &'a [Candidate],
}

impl Line<'_> {
    fn outcome(&self, index: usize, rank: u32, order: &[usize], paid: &[Vec<Paid>]) -> Outcome {
        let candidate = &self.candidates[index];
        let awarded = total(&paid[index]);
        let ids = |found: &mut dyn Iterator<Item = &usize>| -> Vec<RequestId> {
            found.map(|index| self.candidates[*index].id).collect()
        };
        let place = order.iter().position(|one| *one == index).unwrap_or(0);
        let (better, worse) = (&order[..place], order.get(place + 1..).unwrap_or_default());
        let lost = awarded == 0;
        let from_open = |index: &&usize| paid[**index].iter().any(|one| one.pot == Pot::Open);
        let (why, more_needed) = self.why(index, awarded);
        Outcome {
            request_id: candidate.id,
            rank: Some(rank),
            awarded,
            paid: paid[index].clone(),
            why,
            ahead: if lost { ids(&mut better.iter().filter(from_open)) } else { Vec::new() },
            passed_by: if lost {
                ids(&mut worse.iter().filter(|index| !paid[**index].is_empty()))
            } else {
                Vec::new()
            },
            more_needed,
        }
    }

    fn why(&self, index: usize, awarded: i64) -> (Why, Option<i64>) {
        if awarded >= self.candidates[index].asked {
            return (Why::Full, None);
        }
        if self.rule == Rule::ProRata {
            return (Why::Share, Some(self.short));
        }
        // In turns a request is paid from one pot or not at all, so everybody of this line still asks it all.
        let asked: Vec<i64> = self.waiting.iter().map(|index| self.candidates[*index].asked).collect();
        let place = self.waiting.iter().position(|one| *one == index).unwrap_or(0);
        let turns = take_turns(self.rule, self.open, &asked);
        let more = least_more(self.rule, self.open, &asked, place);
        let why = match turns.stopped.filter(|at| *at < place) {
            Some(at) => Why::Stopped { at: self.candidates[self.waiting[at]].id, left: turns.left[at] },
            None => Why::DidNotFit { left: turns.left[place] },
        };
        (why, more)
    }
}
