//! Where the money stands: plan − actual − open commitments = available.

use chrono::NaiveDate;
use domain::budget::{
    Category, Figures, Standing, Threshold, WARN_PERCENT, Year, YearFigures, in_order, month_index,
    year_figures,
};
use domain::date::Month;
use domain::ids::{CategoryId, YearId};
use domain::ladders::Bucket;
use domain::limits::Limit;
use domain::money::{Currency, Money};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Read;

use super::{open_commitments, year_of};
use crate::call::{Ask, Problem};
use crate::limits::{limit_of, limits_of};

/// Which year, and up to which day.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AskStanding {
    /// The year.
    pub year_id: YearId,
    /// Count what was spent up to this day; absent for the whole year. The plan is always the whole year's,
    /// and commitments are those open now.
    pub as_of: Option<NaiveDate>,
}

/// Plan, actual, commitments and what is left.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct StandingView {
    /// Budgeted.
    pub plan: Money,
    /// Posted.
    pub actual: Money,
    /// Approved and not yet paid.
    pub committed: Money,
    /// Plan − actual − committed.
    pub available: Money,
    /// (Actual + committed) ÷ plan in per cent, cut off after four digits, such as `80.0006`; absent where
    /// nothing is planned.
    pub used_percent: Option<String>,
    /// How full the budget is, compared as whole amounts.
    pub threshold: Threshold,
}

/// A category's standing, those below it included.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct StandingRow {
    /// The category; absent in the row of what nobody has assigned.
    pub category_id: Option<CategoryId>,
    /// The category above it.
    pub parent_id: Option<CategoryId>,
    /// Its name.
    pub name: String,
    /// The bucket its money serves.
    pub bucket: Option<Bucket>,
    /// Distance from the root: 0 for a top category.
    pub depth: u8,
    /// Its figures.
    pub figures: StandingView,
    /// Its limits: stop, warn or ignore, and from which share on; absent in the row of what nobody has assigned.
    pub limit: Option<Limit>,
    /// Plan of each month.
    pub plan_by_month: Vec<Money>,
    /// Actual of each month.
    pub actual_by_month: Vec<Money>,
}

/// Plan and actual of a month.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct MonthTotal {
    /// The month.
    pub month: Month,
    /// Budgeted.
    pub plan: Money,
    /// Posted.
    pub actual: Money,
}

/// Where a year's money stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct YearStanding {
    /// The year.
    pub year: Year,
    /// Categories in the order in which they are shown; last, where there are such expenses, a row
    /// `Unassigned` for those without a category.
    pub rows: Vec<StandingRow>,
    /// All of it.
    pub total: StandingView,
    /// All of it by month.
    pub months: Vec<MonthTotal>,
    /// How many expenses are counted.
    pub expenses: u64,
    /// The last day of one of them.
    pub last_expense_on: Option<NaiveDate>,
}

/// Where a year's money stands, by category, by month and in all.
pub fn standing(ask: &Ask<'_>, request: AskStanding) -> Result<YearStanding, Problem> {
    let year = year_of(ask.book, request.year_id)?;
    let currency = year.currency;
    let until = request.as_of.unwrap_or(NaiveDate::MAX);
    let gathered = gather(ask.book, &year, until)?;
    let figures = &gathered.figures;
    let limits = limits_of(ask.book)?;
    let mut rows: Vec<StandingRow> = in_order(&gathered.categories)
        .into_iter()
        .map(|placed| {
            let own = figures.by_category.get(&placed.category.id).copied().unwrap_or_default();
            let limit = Some(limit_of(&limits, placed.category.id));
            row(Some(placed.category), placed.depth, &own, currency, limit)
        })
        .collect();
    if gathered.unassigned {
        rows.push(row(None, 0, &figures.unassigned, currency, None));
    }
    let by_month = figures.total.plan.iter().zip(&figures.total.actual);
    let months = year.months().into_iter().zip(by_month).map(|(month, (plan, actual))| MonthTotal {
        month,
        plan: Money::new(*plan, currency),
        actual: Money::new(*actual, currency),
    });
    Ok(YearStanding {
        rows,
        total: view(&figures.total.standing(), currency, WARN_PERCENT),
        months: months.collect(),
        expenses: gathered.expenses,
        last_expense_on: gathered.last_on,
        year,
    })
}

/// The categories and the year's figures, for rules that ask whether there is room.
pub(crate) fn figures_of(book: &Read<'_>, year: &Year) -> Result<(Vec<Category>, YearFigures), Problem> {
    let gathered = gather(book, year, NaiveDate::MAX)?;
    Ok((gathered.categories, gathered.figures))
}

/// A standing as it is shown.
pub(crate) fn view(standing: &Standing, currency: Currency, warn_percent: u32) -> StandingView {
    let money = |minor| Money::new(minor, currency);
    StandingView {
        plan: money(standing.plan),
        actual: money(standing.actual),
        committed: money(standing.committed),
        available: money(standing.available()),
        used_percent: standing.used_share().map(percent),
        threshold: standing.threshold(warn_percent),
    }
}

struct Gathered {
    categories: Vec<Category>,
    figures: YearFigures,
    unassigned: bool,
    expenses: u64,
    last_on: Option<NaiveDate>,
}

fn gather(book: &Read<'_>, year: &Year, until: NaiveDate) -> Result<Gathered, Problem> {
    let categories = book.categories()?;
    let lines = book.plan_lines(year.id)?;
    let spent = book.actual_by_month(year, until)?;
    let commitments = open_commitments(book)?;
    let committed = commitments
        .iter()
        .filter(|one| year.holds(one.on))
        .map(|one| (one.category_id, month_index(year, one.on), one.booked.minor));
    let figures = year_figures(&categories, &lines, &spent.by_category, committed);
    let unassigned = spent.by_category.contains_key(&None);
    Ok(Gathered { categories, figures, unassigned, expenses: spent.count, last_on: spent.last_on })
}

fn row(
    category: Option<&Category>,
    depth: u8,
    figures: &Figures,
    currency: Currency,
    limit: Option<Limit>,
) -> StandingRow {
    let percent = limit.map_or(WARN_PERCENT, |limit| limit.warn_percent);
    let by_month = |minor: &[i64]| minor.iter().map(|one| Money::new(*one, currency)).collect();
    StandingRow {
        category_id: category.map(|category| category.id),
        parent_id: category.and_then(|category| category.parent_id),
        name: category.map_or_else(|| "Unassigned".to_owned(), |category| category.name.clone()),
        bucket: category.and_then(|category| category.bucket.clone()),
        depth,
        figures: view(&figures.standing(), currency, percent),
        limit,
        plan_by_month: by_month(&figures.plan),
        actual_by_month: by_month(&figures.actual),
    }
}

/// Ten-thousandths of a per cent as text: 800006 is `80.0006`.
fn percent(share: i64) -> String {
    let sign = if share < 0 { "-" } else { "" };
    format!("{sign}{}.{:04}", share.unsigned_abs() / 10_000, share.unsigned_abs() % 10_000)
}
