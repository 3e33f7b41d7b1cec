//! What the window is told of rounds, requests and results.

use domain::allocations::{FundRequest, Round, Scoring, TieBreak};
use domain::ids::{AwardId, CriterionId, RequestId};
use domain::money::Money;
use schemars::JsonSchema;
use serde::Serialize;

/// How far a round is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum RoundState {
    /// It has not begun to take requests.
    Ahead,
    /// It takes requests.
    Open,
    /// It takes no more requests and waits for its decision.
    Closed,
    /// It is decided.
    Decided,
}

/// A round in the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct RoundLine {
    /// The round.
    pub round: Round,
    /// How far it is.
    pub state: RoundState,
    /// The name of the year.
    pub year_name: String,
    /// The name of the category.
    pub category_name: String,
    /// How many requests there are.
    pub requests: usize,
    /// What they ask together.
    pub asked: Money,
    /// What was awarded; what the rule would award as long as it is not decided.
    pub awarded: Money,
    /// How many requests that funds.
    pub funded: usize,
}

/// An exact figure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ScoreView {
    /// With two decimals, rounded once.
    pub shown: String,
    /// As a fraction: `87/20`.
    pub exact: String,
}

/// One criterion of a request's score.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CriterionView {
    /// The criterion.
    pub criterion_id: CriterionId,
    /// Its name.
    pub name: String,
    /// Its weight.
    pub weight: u32,
    /// The mean of the marks that count; absent without a mark.
    pub mean: Option<ScoreView>,
    /// How many marks that is.
    pub marks: u32,
}

/// What one scorer said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ScorerView {
    /// The scoring.
    pub scoring: Scoring,
    /// True when its marks count.
    pub counts: bool,
}

/// Another request that got the money, or would stop the round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Rival {
    /// The request.
    pub request_id: RequestId,
    /// Who asked.
    pub name: String,
    /// Its score; absent without a rubric.
    pub score: Option<ScoreView>,
    /// What it got.
    pub awarded: Money,
    /// The set-aside that paid it, when one did.
    pub set_aside: Option<String>,
}

/// Money out of one pot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct PaidFrom {
    /// The set-aside; absent for the open pool.
    pub set_aside: Option<String>,
    /// How much.
    pub amount: Money,
}

/// Why a request got what it got.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum WhyKind {
    /// It got all that it asked.
    Full,
    /// It got its share of a pool that does not reach for all.
    Share,
    /// It asked more than was left.
    DidNotFit,
    /// The round had stopped before it.
    Stopped,
    /// Nobody has scored it.
    NotScored,
}

/// What a request gets, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct OutcomeView {
    /// What it gets.
    pub awarded: Money,
    /// The award, once the round is decided and something was given.
    pub award_id: Option<AwardId>,
    /// From which pots.
    pub paid: Vec<PaidFrom>,
    /// Why.
    pub why: WhyKind,
    /// What was left when it was its turn, or where the round stopped.
    pub left: Option<Money>,
    /// The request at which the round stopped.
    pub stopped_at: Option<Rival>,
    /// Those of a better rank who got the money.
    pub ahead: Vec<Rival>,
    /// Those of a worse rank who got money all the same: they asked less, or belong to a group.
    pub passed_by: Vec<Rival>,
    /// How much more the pool would have had to hold.
    pub more_needed: Option<Money>,
}

/// A request with its score and what it gets.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct RequestRow {
    /// The request.
    pub request: FundRequest,
    /// Who asks.
    pub name: String,
    /// The event's name.
    pub event_name: Option<String>,
    /// The groups it belongs to.
    pub groups: Vec<String>,
    /// Its rank; absent without a score.
    pub rank: Option<u32>,
    /// Its weighted score; absent while nobody has scored it.
    pub score: Option<ScoreView>,
    /// What the score is made of.
    pub criteria: Vec<CriterionView>,
    /// What the scorers said.
    pub scorers: Vec<ScorerView>,
    /// What it gets.
    pub outcome: OutcomeView,
}

/// A pot of the round and what became of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct PotView {
    /// The set-aside; absent for the open pool.
    pub set_aside: Option<String>,
    /// What it held at first.
    pub size: Money,
    /// What was paid from it.
    pub paid: Money,
    /// What went from it into the open pool; for the open pool, what came from set-asides.
    pub flowed: Money,
    /// What stays unspent.
    pub left: Money,
}

/// Requests with the same score, in the order that the tie-break gave them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct TieView {
    /// The score; absent in a round without a rubric.
    pub score: Option<ScoreView>,
    /// Who they are, the first one first.
    pub names: Vec<String>,
    /// The tie-break.
    pub by: TieBreak,
    /// True when some of them got money and others did not.
    pub decided: bool,
}

/// A round with its result: final once it is decided, a preview before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct RoundPage {
    /// The round and its sums.
    pub line: RoundLine,
    /// Requests by rank.
    pub rows: Vec<RequestRow>,
    /// The set-asides, then the open pool.
    pub pots: Vec<PotView>,
    /// Ties and how they were broken.
    pub ties: Vec<TieView>,
    /// What stays of the pool.
    pub unspent: Money,
    /// True when a request lacks a score in a round that scores.
    pub lacks_scores: bool,
    /// Everybody who scored in this round.
    pub scorers: Vec<String>,
}
