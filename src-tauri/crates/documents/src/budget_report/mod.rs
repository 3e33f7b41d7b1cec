//! Budget against actual: what was planned, spent, promised, and what is left.

mod foot;
mod forecast;
mod layout;
mod months;
mod pictures;
mod sample;

pub(crate) use layout::{amount, money_cell};

use chrono::NaiveDate;
use domain::date::Month;
use domain::money::{Currency, Money, Rounding};

use crate::Front;

/// One fiscal year of one office in its reporting currency. Every amount is in that currency.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BudgetReport {
    /// Title block; the version is the plan's.
    pub front: Front,
    /// Name of the fiscal year, such as `FY 2026`.
    pub fiscal_year: String,
    /// The reporting currency.
    pub currency: Currency,
    /// Last month with posted actuals; absent before the first.
    pub actual_to: Option<Month>,
    /// The category tree, parents before children, in the office's order.
    pub rows: Vec<BudgetRow>,
    /// The sum of the rows of depth 0.
    pub total: BudgetFigures,
    /// Forecast for the year, where it was asked for.
    pub forecast: Option<BudgetForecast>,
    /// The figures of the year's pictures, where they were asked for.
    pub pictures: Option<YearPictures>,
    /// Plan and actual by month, one entry per category of depth 0; every list has the year's months.
    pub months: MonthGrid,
    /// Thresholds crossed and other remarks, in words.
    pub remarks: Vec<String>,
    /// How foreign amounts were rounded.
    pub rounding: Rounding,
    /// The exchange rates used.
    pub rates: Vec<RateLine>,
}

/// One category.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BudgetRow {
    /// Distance from the root: 0 for a top category.
    pub depth: u8,
    /// Name of the category.
    pub name: String,
    /// Its figures, children included.
    pub figures: BudgetFigures,
}

/// The figures of a category or of the whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BudgetFigures {
    /// Budget (plan).
    pub plan: Money,
    /// Posted.
    pub actual: Money,
    /// Open commitments: approved, not yet paid.
    pub committed: Money,
    /// Plan − actual − open commitments.
    pub available: Money,
    /// (Actual + open commitments) ÷ plan, in tenths of a percent; absent where nothing is planned.
    pub used_permille: Option<u32>,
}

/// Where the operating year is heading: the reserve stands beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BudgetForecast {
    /// The day it is seen from.
    pub as_of: NaiveDate,
    /// How many months of the year are over on that day.
    pub months_over: u32,
    /// Budget without the reserve.
    pub plan: Money,
    /// Posted, the reserve's category left out.
    pub actual: Money,
    /// Open commitments, the reserve's category left out.
    pub committed: Money,
    /// Budget of the months that are not over, less what is spent or committed in them.
    pub planned_remainder: Money,
    /// Actual + open commitments + planned remainder.
    pub forecast: Money,
    /// Budget − forecast.
    pub variance: Money,
    /// The variance in hundredths of a percent of the budget; absent where nothing is planned.
    pub variance_percent: Option<String>,
    /// Actual of the months that are over ÷ their number; absent before the first is over.
    pub burn_rate: Option<Money>,
    /// How many months what is available lasts at that rate, such as `3.33`.
    pub months_left: Option<String>,
    /// What the year costs if every month costs that much.
    pub run_rate: Option<Money>,
    /// What is left in the reserve, and its share of the whole budget, where the year keeps one.
    pub reserve: Option<(Money, Option<String>)>,
}

/// What the pictures of a year are drawn from: the operating year, and what is left of all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct YearPictures {
    /// Budget without the reserve.
    pub plan: Money,
    /// Forecast without the reserve.
    pub forecast: Money,
    /// The way from the one to the other, category by category.
    pub steps: Vec<PictureStep>,
    /// Month by month.
    pub months: Vec<PictureMonth>,
    /// The reserve's floor; absent where the year keeps no reserve.
    pub floor: Option<Money>,
}

/// A step from budget to forecast.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PictureStep {
    /// Name of the category.
    pub name: String,
    /// Its forecast less its budget.
    pub change: Money,
    /// Where the way has come to.
    pub after: Money,
}

/// The year from its beginning to the end of a month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PictureMonth {
    /// The month.
    pub month: Month,
    /// True for a month that is not over.
    pub is_ahead: bool,
    /// Budget until then.
    pub plan: Money,
    /// Posted until then; absent for a month that has not begun.
    pub actual: Option<Money>,
    /// Open commitments until then.
    pub committed: Money,
    /// Forecast until then.
    pub forecast: Money,
    /// What is left of the whole budget, the reserve included.
    pub left: Money,
}

/// Plan and actual of every month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MonthGrid {
    /// The months of the fiscal year.
    pub months: Vec<Month>,
    /// One row for each category of depth 0.
    pub rows: Vec<MonthRow>,
    /// The sums of the rows.
    pub total: MonthRow,
}

/// One category over the year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MonthRow {
    /// Name of the category.
    pub name: String,
    /// Plan of each month.
    pub plan: Vec<Money>,
    /// Actual of each month.
    pub actual: Vec<Money>,
    /// Sum of the plan.
    pub plan_total: Money,
    /// Sum of the actuals.
    pub actual_total: Money,
}

/// One exchange rate that entered the report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RateLine {
    /// The rate as quoted, such as `1 EUR = 182.32 JPY`.
    pub rate: String,
    /// The day of the quote.
    pub on: NaiveDate,
    /// Who quoted it.
    pub source: String,
}
