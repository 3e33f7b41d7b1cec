//! Every figure opens to its arithmetic: the rows it is the sum of.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use domain::budget::{MONTHS, Year, below, sum};
use domain::ids::{CategoryId, YearId};
use domain::money::{Conversion, Money};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::ExpenseFilter;
use uuid::Uuid;

use super::grid::decimals;
use super::{Source, category_names, open_commitments, year_of};
use crate::call::{Ask, Problem};

/// A figure of the budget.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Figure {
    /// Budgeted: lines of the plan.
    Plan,
    /// Posted: expenses.
    Actual,
    /// Approved and not yet paid: trips, claims, contracts, orders, promotions, those by hand.
    Committed,
    /// Plan − actual − committed.
    Available,
}

/// A figure to open.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OpenUp {
    /// The year.
    pub year_id: YearId,
    /// The category, those below it included; absent for the whole year.
    pub category_id: Option<CategoryId>,
    /// Only what is assigned to no category.
    #[serde(default)]
    pub unassigned: bool,
    /// Which figure.
    pub figure: Figure,
    /// Count what was spent up to this day; absent for the whole year.
    pub as_of: Option<NaiveDate>,
    /// How many rows to pass over.
    #[serde(default)]
    pub offset: u64,
    /// At most so many rows, 1 to 1000.
    pub limit: u64,
}

/// What a row of the arithmetic is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum FigurePartKind {
    /// A line of the plan.
    PlanLine,
    /// An expense.
    Expense,
    /// A line of an approved trip.
    Trip,
    /// A line of an approved claim without a trip.
    Claim,
    /// A part of a contract, an order, a promotion, or one by hand.
    Commitment,
    /// Another figure, which opens in turn.
    Figure,
}

/// A row of the arithmetic.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Part {
    /// What it is.
    pub kind: FigurePartKind,
    /// The line, expense, trip or claim; absent for a figure.
    pub id: Option<Uuid>,
    /// In words.
    pub name: String,
    /// Its category.
    pub category_name: Option<String>,
    /// Its day.
    pub on: Option<NaiveDate>,
    /// What enters the sum, with its sign.
    pub value: Money,
    /// As on the receipt or estimate, when that was in another currency.
    pub amount: Option<Money>,
    /// What was spent of it already: the value is what the part was booked at, less this. Absent where nothing was.
    pub spent: Option<Money>,
    /// Rates as quoted, their day, their source and the rounding, when it was converted.
    pub conversion: Option<Conversion>,
    /// Where an expense came from; empty otherwise.
    pub source: String,
    /// The twelve amounts of a plan line; empty otherwise.
    pub months: Vec<String>,
}

/// A figure and the rows it is the sum of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Opened {
    /// The figure.
    pub total: Money,
    /// How many rows there are in all.
    pub count: u64,
    /// The rows asked for.
    pub rows: Vec<Part>,
}

/// Shows which rows a figure is made of.
pub fn open_up(ask: &Ask<'_>, request: OpenUp) -> Result<Opened, Problem> {
    let year = year_of(ask.book, request.year_id)?;
    let inside = match (request.unassigned, request.category_id) {
        (true, _) => Some(HashSet::new()),
        (false, Some(id)) => Some(below(&ask.book.categories()?, id)),
        (false, None) => None,
    };
    let opening = Opening { ask, request, year, inside };
    let limit = usize::try_from(request.limit.clamp(1, 1000)).unwrap_or(1000);
    let mut opened = match request.figure {
        Figure::Actual => return opening.actual(limit as u64),
        Figure::Plan => opening.plan()?,
        Figure::Committed => opening.committed()?,
        Figure::Available => opening.available()?,
    };
    let offset = usize::try_from(request.offset).unwrap_or(usize::MAX).min(opened.rows.len());
    opened.rows = opened.rows.drain(offset..).take(limit).collect();
    Ok(opened)
}

struct Opening<'a, 'b> {
    ask: &'a Ask<'b>,
    request: OpenUp,
    year: Year,
    /// The categories counted; `None` for all of them, and for what has none.
    inside: Option<HashSet<CategoryId>>,
}

impl Opening<'_, '_> {
    fn counts(&self, category: CategoryId) -> bool {
        self.inside.as_ref().is_none_or(|inside| inside.contains(&category))
    }

    fn money(&self, minor: i64) -> Money {
        Money::new(minor, self.year.currency)
    }

    fn of(&self, rows: Vec<Part>) -> Opened {
        let total = rows.iter().fold(0_i64, |all, part| all.saturating_add(part.value.minor));
        Opened { total: self.money(total), count: rows.len() as u64, rows }
    }

    fn plan(&self) -> Result<Opened, Problem> {
        let names = category_names(self.ask.book)?;
        let lines = self.ask.book.plan_lines(self.year.id)?;
        let counted = lines.into_iter().filter(|line| self.counts(line.category_id));
        let rows = counted.map(|line| Part {
            id: Some(line.id.0),
            category_name: names.get(&line.category_id).cloned(),
            months: decimals(&line.minor, self.year.currency),
            ..part(FigurePartKind::PlanLine, line.name, self.money(sum(&line.minor)))
        });
        Ok(self.of(rows.collect()))
    }

    fn committed(&self) -> Result<Opened, Problem> {
        let names = category_names(self.ask.book)?;
        let open = open_commitments(self.ask.book)?;
        let counted = open.into_iter().filter(|one| self.year.holds(one.on) && self.counts(one.category_id));
        let rows = counted.map(|one| {
            let (kind, id) = match one.source {
                Source::Trip(id) => (FigurePartKind::Trip, id.0),
                Source::Claim(id) => (FigurePartKind::Claim, id.0),
                Source::Commitment(id) => (FigurePartKind::Commitment, id.0),
            };
            Part {
                id: Some(id),
                category_name: names.get(&one.category_id).cloned(),
                on: Some(one.on),
                amount: one.conversion.is_some().then_some(one.amount),
                conversion: one.conversion,
                spent: (one.spent.minor != 0).then_some(one.spent),
                ..part(kind, one.name, one.booked)
            }
        });
        Ok(self.of(rows.collect()))
    }

    fn actual(&self, limit: u64) -> Result<Opened, Problem> {
        let filter = self.spent();
        let names: HashMap<CategoryId, String> = category_names(self.ask.book)?;
        let found = self.ask.book.expenses(&filter, self.request.offset, limit)?;
        let rows = found.rows.into_iter().map(|expense| {
            let words = [expense.merchant.as_str(), expense.description.as_str()];
            let name = words.into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(": ");
            Part {
                id: Some(expense.id.0),
                category_name: expense.category_id.and_then(|id| names.get(&id).cloned()),
                on: Some(expense.spent_on),
                amount: expense.conversion.is_some().then_some(expense.amount),
                conversion: expense.conversion,
                source: expense.source,
                ..part(FigurePartKind::Expense, name, expense.booked)
            }
        });
        Ok(Opened { total: self.money(found.minor), count: found.count, rows: rows.collect() })
    }

    fn available(&self) -> Result<Opened, Problem> {
        let actual = self.ask.book.sum_of_expenses(&self.spent())?.1;
        let rows = [
            ("Plan", self.plan()?.total.minor),
            ("Actual", actual.saturating_neg()),
            ("Open commitments", self.committed()?.total.minor.saturating_neg()),
        ];
        let part =
            |(name, minor): (&str, i64)| part(FigurePartKind::Figure, name.to_owned(), self.money(minor));
        Ok(self.of(rows.into_iter().map(part).collect()))
    }

    fn spent(&self) -> ExpenseFilter {
        let months = u32::try_from(MONTHS).unwrap_or(12);
        let last = self.year.first_month.plus(months - 1).last_day();
        let until = self.request.as_of.map_or(last, |day| day.min(last));
        let inside = self.inside.as_ref().filter(|_| !self.request.unassigned);
        ExpenseFilter {
            days: Some((self.year.first_month.first_day(), until)),
            categories: inside.map(|inside| inside.iter().copied().collect()),
            unassigned: self.request.unassigned,
            ..ExpenseFilter::default()
        }
    }
}

fn part(kind: FigurePartKind, name: String, value: Money) -> Part {
    Part {
        kind,
        id: None,
        name,
        category_name: None,
        on: None,
        value,
        amount: None,
        spent: None,
        conversion: None,
        source: String::new(),
        months: Vec::new(),
    }
}
