//! Allocation rounds: a pool of money, those who ask for some of it, how they are scored, and who gets what.
//!
//! Every rule here is stated before the money is given out and told with the result, so that whoever got
//! nothing can see to whom the money went and what would have changed that.

mod allocate;
mod check;
mod fraction;
mod pots;
mod rank;
mod score;
mod spread;

#[cfg(test)]
mod tests;

pub use allocate::{Allocation, Candidate, Outcome, Paid, Why, allocate};
pub use check::{MOST_CRITERIA, MOST_REQUESTS, MOST_SCORERS, check_request, check_round, check_scoring};
pub use fraction::Fraction;
pub use pots::{Pot, PotUse, set_aside_sizes, share_out};
pub use rank::{Ranking, Tie, lot, rank};
pub use score::{CriterionScore, Weighted, weighted};
pub use spread::{Group, SMALL, average, fold_small, gini};

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::ids::{CategoryId, CriterionId, EventId, PersonId, RequestId, RoundId, SetAsideId, YearId};
use crate::money::{Conversion, Money};

/// What happens when the money does not reach for everybody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "AllocationRule")]
pub enum Rule {
    /// From the best score down, whatever still fits is paid in full; what does not fit is skipped.
    SkipMisfits,
    /// From the best score down, until the first that does not fit; nothing is paid behind it.
    StopAtMisfit,
    /// Everybody gets the same share of what they asked, to the minor unit by the largest remainder.
    ProRata,
}

/// Who stands first of those with the same score.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", tag = "by")]
pub enum TieBreak {
    /// Who asked earlier.
    Earlier,
    /// Who asked for less.
    Smaller,
    /// A lot that everybody can draw again: see [`lot`].
    Lot {
        /// The number that the lot is drawn with, written down before the scores are in.
        seed: u32,
    },
}

/// What becomes of a set-aside that its group does not use up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Unused {
    /// It joins the open pool before that is given out.
    FlowsBack,
    /// It stays unspent.
    StaysUnspent,
}

/// What becomes of the scores of somebody with a conflict of interest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Conflicts {
    /// They give none for that request.
    Barred,
    /// They count, and the conflict stands beside them in every report.
    Recorded,
}

/// How much of the pool is set aside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", tag = "by")]
pub enum Size {
    /// So much money.
    Amount {
        /// The money, in the currency of the pool.
        amount: Money,
    },
    /// A share of the pool, in hundredths of a per cent: 2000 is 20 %.
    Share {
        /// The share.
        hundredths: u32,
    },
}

/// A part of the pool that is kept for a group, such as first-time speakers. It is given out before the open
/// pool; those of the group whom it does not reach compete for the open pool with everybody else.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SetAside {
    /// Identifier.
    pub id: SetAsideId,
    /// The group it is kept for.
    pub name: String,
    /// How much.
    pub size: Size,
}

/// A row of the rubric, scored from 0 to 5.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Criterion {
    /// Identifier.
    pub id: CriterionId,
    /// Its name.
    pub name: String,
    /// What is looked for.
    pub about: String,
    /// Its weight; the weights of a rubric sum to 100.
    pub weight: u32,
}

/// Who decided a round, and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Decision {
    /// When.
    pub on: NaiveDate,
    /// By whom.
    pub by: String,
    /// What is to be said of it; needed when it was made before the closing day or without all scores.
    pub note: String,
}

/// An allocation round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Round {
    /// Identifier.
    pub id: RoundId,
    /// The year that pays.
    pub year_id: YearId,
    /// Its name.
    pub name: String,
    /// The first day on which it takes requests.
    pub opens_on: NaiveDate,
    /// The last day.
    pub closes_on: NaiveDate,
    /// The category the money comes from.
    pub category_id: CategoryId,
    /// The money, in the year's currency.
    pub pool: Money,
    /// What happens when it does not reach for everybody.
    pub rule: Rule,
    /// Who stands first of those with the same score.
    pub tie_break: TieBreak,
    /// What becomes of a set-aside that is not used up.
    pub unused: Unused,
    /// What becomes of scores given with a conflict of interest.
    pub conflicts: Conflicts,
    /// Parts of the pool kept for groups, in the order in which they are given out.
    pub set_asides: Vec<SetAside>,
    /// What is scored. Without a rubric all are equal, and the tie-break alone says who comes first.
    pub rubric: Vec<Criterion>,
    /// What it is for.
    pub note: String,
    /// The decision; absent while the round is open. After it nothing of the round is changed.
    pub decision: Option<Decision>,
}

/// A request for money of a round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct FundRequest {
    /// Identifier.
    pub id: RequestId,
    /// The round.
    pub round_id: RoundId,
    /// Its number within the round, counted from 1.
    pub number: u32,
    /// The person of the book who asks; absent for somebody else.
    pub person_id: Option<PersonId>,
    /// The name of somebody who is not in the book; empty for a person who is.
    pub outsider: String,
    /// The region they come from; empty when nobody said.
    pub region: String,
    /// The project it is for; empty when it is for none.
    pub project: String,
    /// The event it is for.
    pub event_id: Option<EventId>,
    /// What the money is for.
    pub purpose: String,
    /// When it was handed in.
    pub submitted_on: NaiveDate,
    /// What is asked, as it was asked.
    pub amount: Money,
    /// The same in the currency of the pool, booked at the rate of the day it was handed in.
    pub booked: Money,
    /// How it was converted; absent when it was asked in the currency of the pool.
    pub conversion: Option<Conversion>,
    /// The set-asides whose group they belong to.
    pub set_asides: Vec<SetAsideId>,
}

/// A mark from 0 to 5 for one criterion.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ScoreMark {
    /// The criterion.
    pub criterion_id: CriterionId,
    /// The mark.
    pub mark: u8,
}

/// What one scorer says of one request. A criterion without a mark is absent; it never counts as zero.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Scoring {
    /// The request.
    pub request_id: RequestId,
    /// Who scores.
    pub scorer: String,
    /// The conflict of interest in words; empty for none.
    pub conflict: String,
    /// When.
    pub scored_on: NaiveDate,
    /// The marks.
    pub marks: Vec<ScoreMark>,
}

impl Scoring {
    /// True when the marks count for the score.
    pub fn counts(&self, conflicts: Conflicts) -> bool {
        self.conflict.is_empty() || conflicts == Conflicts::Recorded
    }
}
