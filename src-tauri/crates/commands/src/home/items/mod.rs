//! The things that need the leader's attention: one file for each place they come from.

mod budget;
mod events;
mod growth;
mod promotions;
mod reviews;
mod travel;
mod unrated;

use chrono::{Days, NaiveDate};
use domain::money::Money;
use schemars::JsonSchema;
use serde::Serialize;

pub(super) use budget::{beyond_limits, thresholds};
pub(super) use events::events_soon;
pub(super) use growth::growth_due;
pub(super) use promotions::promotions_due;
pub(super) use reviews::objections;
pub(super) use travel::money_waiting;
pub(super) use unrated::unrated;

/// Promotions and events are told of so many days ahead.
const AHEAD: Days = Days::new(60);

/// What kind of attention something needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ItemKind {
    /// A planned promotion whose day has passed.
    PromotionOverdue,
    /// A planned promotion within sixty days.
    PromotionDue,
    /// A travel request waits for a decision.
    TripWaiting,
    /// A claim waits for a decision.
    ClaimWaiting,
    /// An approved claim waits to be paid.
    ClaimToPay,
    /// A category is over its plan.
    Exceeded,
    /// A category has used the share of its plan from which on it warns, or more.
    Warning,
    /// Money was let through above a limit.
    LetThrough,
    /// More was spent of a commitment than was approved.
    CommitmentExceeded,
    /// Expenses stand in no category.
    Unassigned,
    /// People on a ladder whom nobody has rated.
    Unrated,
    /// An event within sixty days.
    EventSoon,
    /// A call for proposals ends within thirty days, and nothing was handed in.
    CallEnds,
    /// A development action is not done after its day.
    ActionOverdue,
    /// Objections keep a ladder from being published.
    ObjectionOpen,
    /// A review cycle is to be opened within a week.
    CycleOpening,
    /// A review cycle should have been opened.
    CycleOpeningLate,
    /// Forms of people's own are out.
    FormsOut,
    /// Forms of people's own are not back after their day.
    FormsLate,
    /// Managers and peers have to hand in within a week.
    RatingsDue,
    /// Managers or peers have not handed in after their day.
    RatingsLate,
    /// Assessments are to be agreed within a week.
    AgreementDue,
    /// Assessments are not agreed after their day.
    AgreementLate,
}

/// One thing that needs attention.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Item {
    /// What kind of attention.
    pub kind: ItemKind,
    /// The name of the thing.
    pub name: String,
    /// Whose, where or of what.
    pub note: String,
    /// The screen that shows it.
    pub screen: &'static str,
    /// Its identifier there; empty for the screen as a whole.
    pub id: String,
    /// Its day.
    pub on: Option<NaiveDate>,
    /// Its money.
    pub amount: Option<Money>,
    /// How many, where one line stands for several.
    pub count: Option<u64>,
}

/// An item with neither day, money nor number.
fn item(kind: ItemKind, name: String, note: String, screen: &'static str, id: String) -> Item {
    Item { kind, name, note, screen, id, on: None, amount: None, count: None }
}
