//! Restricted pools: what was planned and spent of money that is for one purpose only.

use chrono::NaiveDate;
use domain::budget::{Category, in_order, pool_of, pools as figures};
use schemars::JsonSchema;
use serde::Serialize;

use super::grid::OfYear;
use super::standing::{StandingView, view};
use super::{open_commitments, year_of};
use crate::call::{Ask, Problem};

/// A restricted pool in a year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct PoolLine {
    /// Its name.
    pub pool: String,
    /// Names of the categories that spend its money, in the order in which they are shown.
    pub categories: Vec<String>,
    /// What is planned, spent, committed and left of it.
    pub figures: StandingView,
}

/// Every restricted pool of the book, and where it stands in a year.
pub fn pools(ask: &Ask<'_>, request: OfYear) -> Result<Vec<PoolLine>, Problem> {
    let year = year_of(ask.book, request.year_id)?;
    let categories = ask.book.categories()?;
    let lines = ask.book.plan_lines(year.id)?;
    let spent = ask.book.actual_by_month(&year, NaiveDate::MAX)?;
    let commitments = open_commitments(ask.book)?;
    let committed =
        commitments.iter().filter(|one| year.holds(one.on)).map(|one| (one.category_id, one.booked.minor));
    let found = figures(&categories, &lines, &spent.by_category, committed);
    let names = |pool: &str| {
        let of = |category: &&Category| pool_of(&categories, category.id) == Some(pool);
        in_order(&categories)
            .into_iter()
            .map(|placed| placed.category)
            .filter(of)
            .map(|one| one.name.clone())
            .collect()
    };
    let line = |(pool, standing): (String, _)| PoolLine {
        categories: names(&pool),
        figures: view(&standing, year.currency, domain::budget::WARN_PERCENT),
        pool,
    };
    Ok(found.into_iter().map(line).collect())
}
