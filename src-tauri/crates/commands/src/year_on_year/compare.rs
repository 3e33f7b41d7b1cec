//! A year's plan beside what was planned and spent in the year before, category by category.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::budget::{Favour, Figures, Year, in_order, sum, year_figures};
use domain::ids::CategoryId;
use domain::money::Money;
use domain::plans::change_share;
use schemars::JsonSchema;
use serde::Serialize;
use store::Read;

use crate::budget::{OfYear, hundredths, open_commitments, year_of};
use crate::call::{Ask, Problem};
use crate::plan_versions::AmountChange;

/// A category's figures of two years.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct LastYearFigures {
    /// Planned last year.
    pub last_plan: Money,
    /// Spent last year.
    pub last_actual: Money,
    /// Planned last year − spent last year: below nothing where last year went over.
    pub last_left: Money,
    /// This year's plan against last year's.
    pub on_plan: AmountChange,
    /// The change in per cent of last year's plan; absent where nothing was planned.
    pub on_plan_percent: Option<String>,
    /// This year's plan against what was spent last year.
    pub on_actual: AmountChange,
    /// The change in per cent of what was spent last year; absent where nothing was spent.
    pub on_actual_percent: Option<String>,
    /// Whether this year's plan is good news beside last year's: less money is.
    pub favour: Favour,
}

/// A category in both years, those below it included.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct LastYearRow {
    /// The category; absent in the row of what nobody has assigned.
    pub category_id: Option<CategoryId>,
    /// The category above it.
    pub parent_id: Option<CategoryId>,
    /// Its name.
    pub name: String,
    /// Distance from the root: 0 for a top category.
    pub depth: u8,
    /// Its figures.
    pub figures: LastYearFigures,
}

/// A year beside the one before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct LastYear {
    /// This year.
    pub year: Year,
    /// The year before; absent where the book has none.
    pub last: Option<Year>,
    /// Categories with money in one of the two years, in the order in which they are shown.
    pub rows: Vec<LastYearRow>,
    /// All of it.
    pub total: Option<LastYearFigures>,
    /// True while last year is not over: more may be spent in it.
    pub last_runs: bool,
}

/// Compares a year's plan with last year's plan and actual, for the same categories.
///
/// # Errors
/// `not_found`.
pub fn compare(ask: &Ask<'_>, request: OfYear) -> Result<LastYear, Problem> {
    let year = year_of(ask.book, request.year_id)?;
    let Some(last) = year_before(ask.book, &year)? else {
        return Ok(LastYear { year, last: None, rows: Vec::new(), total: None, last_runs: false });
    };
    let categories = ask.book.categories()?;
    let mut found = Vec::new();
    for one in [&last, &year] {
        let spent = ask.book.actual_by_month(one, NaiveDate::MAX)?.by_category;
        let committed: Vec<_> = open_commitments(ask.book)?
            .iter()
            .filter(|commitment| one.holds(commitment.on))
            .map(|commitment| {
                let month = domain::budget::month_index(one, commitment.on);
                (commitment.category_id, month, commitment.booked.minor)
            })
            .collect();
        found.push(year_figures(&categories, &ask.book.plan_lines(one.id)?, &spent, committed));
    }
    let [then, now] = found.as_slice() else { return Err(Problem::not_found("The fiscal year")) };
    let nothing = Figures::default();
    let of = |map: &HashMap<CategoryId, Figures>, id| *map.get(&id).unwrap_or(&nothing);
    let mut rows: Vec<LastYearRow> = in_order(&categories)
        .into_iter()
        .filter_map(|placed| {
            let id = placed.category.id;
            let (before, after) = (of(&then.by_category, id), of(&now.by_category, id));
            let empty =
                before.plan == nothing.plan && before.actual == nothing.actual && after.plan == nothing.plan;
            (!empty).then(|| LastYearRow {
                category_id: Some(id),
                parent_id: placed.category.parent_id,
                name: placed.category.name.clone(),
                depth: placed.depth,
                figures: figures(&before, &after, &year),
            })
        })
        .collect();
    if then.unassigned != nothing {
        let (name, figures) = ("Unassigned".to_owned(), figures(&then.unassigned, &nothing, &year));
        rows.push(LastYearRow { category_id: None, parent_id: None, name, depth: 0, figures });
    }
    Ok(LastYear {
        rows,
        total: Some(figures(&then.total, &now.total, &year)),
        last_runs: ask.today <= last.first_month.plus(11).last_day(),
        last: Some(last),
        year,
    })
}

/// The year that ends where another begins, or the nearest one before it.
fn year_before(book: &Read<'_>, year: &Year) -> Result<Option<Year>, Problem> {
    // Years come oldest first, and never overlap. One in another currency cannot be added up with this one.
    let earlier = |one: &Year| one.first_month.since(year.first_month) < 0 && one.currency == year.currency;
    Ok(book.years()?.into_iter().rfind(earlier))
}

fn figures(last: &Figures, now: &Figures, year: &Year) -> LastYearFigures {
    let money = |minor| Money::new(minor, year.currency);
    let (last_plan, last_actual, plan) = (sum(&last.plan), sum(&last.actual), sum(&now.plan));
    LastYearFigures {
        last_plan: money(last_plan),
        last_actual: money(last_actual),
        last_left: money(last_plan.saturating_sub(last_actual)),
        on_plan: AmountChange::of(last_plan, plan, year.currency),
        on_plan_percent: change_share(last_plan, plan).map(hundredths),
        on_actual: AmountChange::of(last_actual, plan, year.currency),
        on_actual_percent: change_share(last_actual, plan).map(hundredths),
        favour: Favour::of(last_plan.saturating_sub(plan)),
    }
}
