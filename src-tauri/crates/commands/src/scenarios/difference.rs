//! What a changed plan means: by category, bucket and month; for forecast and variance; for the reserve; and
//! where it would cut what is spent or promised already.

mod make;

pub(crate) use make::difference;

use domain::budget::Favour;
use domain::date::Month;
use domain::ids::CategoryId;
use domain::ladders::Bucket;
use domain::money::Money;
use schemars::JsonSchema;
use serde::Serialize;

use crate::plan_versions::{AmountChange, PlanLineChange};
use crate::reserve::ReserveView;

/// Where something is heading, before and after.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Heading {
    /// Its operating plan: the reserve is left out.
    pub plan: AmountChange,
    /// What of the plan is still to come and not spent or committed already.
    pub planned_remainder: AmountChange,
    /// Actual + open commitments + planned remainder.
    pub forecast: AmountChange,
    /// Plan − forecast.
    pub variance: AmountChange,
    /// Whether the variance is good news as it is.
    pub favour_before: Favour,
    /// Whether it would be.
    pub favour_after: Favour,
}

/// The difference of one row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct DifferenceFigures {
    /// Its plan.
    pub plan: AmountChange,
    /// The change in per cent of the plan as it is, such as `-15.00`; absent where nothing is planned.
    pub percent: Option<String>,
    /// Its plan by month.
    pub months: Vec<AmountChange>,
    /// Posted.
    pub actual: Money,
    /// Approved and not yet paid.
    pub committed: Money,
    /// What is left: plan − actual − open commitments.
    pub available: AmountChange,
    /// Where it is heading; absent for the reserve, which is not forecast.
    pub heading: Option<Heading>,
}

/// The difference of a category, those below it included.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CategoryDifference {
    /// The category; absent in the row of what nobody has assigned.
    pub category_id: Option<CategoryId>,
    /// The category above it.
    pub parent_id: Option<CategoryId>,
    /// Its name.
    pub name: String,
    /// Distance from the root: 0 for a top category.
    pub depth: u8,
    /// Its figures.
    pub figures: DifferenceFigures,
}

/// The difference of a bucket: the categories that serve it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct BucketDifference {
    /// The bucket; absent for categories that serve none.
    pub bucket: Option<Bucket>,
    /// Its figures.
    pub figures: DifferenceFigures,
}

/// The difference of a month.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct MonthDifference {
    /// The month.
    pub month: Month,
    /// Its plan.
    pub plan: AmountChange,
    /// Posted in it.
    pub actual: Money,
    /// Commitments that burden it.
    pub committed: Money,
}

/// What it means for the reserve.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ReserveEffect {
    /// The name of the reserve's category.
    pub name: String,
    /// The reserve as it is.
    pub before: ReserveView,
    /// The reserve as it would be.
    pub after: ReserveView,
    /// How many months what is left lasts, such as `1.42`; absent before the first month is over.
    pub months_before: Option<String>,
    /// How many it would last.
    pub months_after: Option<String>,
    /// True when it would be below its floor.
    pub breaches_floor: bool,
    /// What would be missing to the floor; nothing without a breach.
    pub missing: Money,
}

/// A category whose plan would be less than what is spent and promised already.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Short {
    /// The category.
    pub category_id: CategoryId,
    /// Its name.
    pub name: String,
    /// Distance from the root: 0 for a top category.
    pub depth: u8,
    /// Its plan as it would be.
    pub plan: Money,
    /// Posted.
    pub actual: Money,
    /// Approved and not yet paid.
    pub committed: Money,
    /// Actual + open commitments − plan: so much cannot be cut.
    pub short_by: Money,
    /// By how much it is short already, as the plan is.
    pub short_before: Money,
}

/// What differs, and what it means.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct PlanDifference {
    /// The whole year, the reserve included in its plan and left out of where it is heading.
    pub total: DifferenceFigures,
    /// Every category, in the order in which they are shown; last, where there are such expenses, what nobody
    /// has assigned.
    pub categories: Vec<CategoryDifference>,
    /// By bucket.
    pub buckets: Vec<BucketDifference>,
    /// By month.
    pub months: Vec<MonthDifference>,
    /// The lines that differ.
    pub lines: Vec<PlanLineChange>,
    /// What it means for the reserve, where the year keeps one.
    pub reserve: Option<ReserveEffect>,
    /// Categories that cannot be cut that far.
    pub short: Vec<Short>,
}
