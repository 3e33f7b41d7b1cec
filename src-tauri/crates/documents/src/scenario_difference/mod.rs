//! What a scenario would change: plan now against plan then, and what that means.

mod foot;
mod layout;
mod sample;

use chrono::NaiveDate;
use domain::date::Month;
use domain::money::{Currency, Money};

use crate::Front;

/// One scenario of one fiscal year. Every amount is in the currency of the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScenarioDifference {
    /// Title block; the version is the scenario's state.
    pub front: Front,
    /// Name of the fiscal year.
    pub fiscal_year: String,
    /// The plan's currency.
    pub currency: Currency,
    /// Name of the scenario.
    pub name: String,
    /// What it is for.
    pub note: String,
    /// Who made it, when, and who closed it, in words.
    pub made: String,
    /// Its changes, in their order.
    pub changes: Vec<ChangeLine>,
    /// The category tree, parents before children.
    pub rows: Vec<DifferenceLine>,
    /// The sum of the rows of depth 0.
    pub total: DifferenceLine,
    /// By bucket; they sum to the total.
    pub buckets: Vec<DifferenceLine>,
    /// Month, plan now, plan then.
    pub months: Vec<(Month, Money, Money)>,
    /// Forecast and variance of the operating plan, now and then.
    pub heading: Option<HeadingLines>,
    /// The reserve, where the year keeps one.
    pub reserve: Option<ReserveLines>,
    /// Categories that cannot be cut that far.
    pub short: Vec<ShortLine>,
    /// What has changed in the plan since the scenario was thought out, in words.
    pub moved: Vec<String>,
}

/// A change, in words, and what it does to the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangeLine {
    /// In words.
    pub words: String,
    /// Plan after it − plan before it.
    pub effect: Money,
}

/// A row of the difference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DifferenceLine {
    /// Distance from the root: 0 for a top category.
    pub depth: u8,
    /// Its name.
    pub name: String,
    /// Plan now.
    pub before: Money,
    /// Plan then.
    pub after: Money,
    /// Actual and open commitments.
    pub used: Money,
    /// The change in per cent of plan now.
    pub percent: Option<String>,
}

/// Where the operating year is heading, now and then.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeadingLines {
    /// The day it is seen from.
    pub as_of: NaiveDate,
    /// Budget without the reserve.
    pub plan: (Money, Money),
    /// Actual and open commitments, the reserve left out: the same either way.
    pub used: Money,
    /// Planned remainder.
    pub remainder: (Money, Money),
    /// Forecast.
    pub forecast: (Money, Money),
    /// Variance.
    pub variance: (Money, Money),
}

/// The reserve, now and then.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReserveLines {
    /// The name of its category.
    pub name: String,
    /// What is left.
    pub left: (Money, Money),
    /// The same in per cent of the plan.
    pub percent: (Option<String>, Option<String>),
    /// How many months it lasts.
    pub months: (Option<String>, Option<String>),
    /// Its floor.
    pub floor: (Money, Money),
    /// What would be missing to the floor; nothing without a breach.
    pub missing: Money,
}

/// A category that cannot be cut that far.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShortLine {
    /// Its name.
    pub name: String,
    /// Plan then.
    pub plan: Money,
    /// Posted.
    pub actual: Money,
    /// Open commitments.
    pub committed: Money,
    /// Actual + open commitments − plan.
    pub short_by: Money,
}
