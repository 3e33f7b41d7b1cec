//! The reserve of a year: what it should be, draws on it and their effect, how they come back.

mod draw;
mod page;
mod refill;
mod set;

pub use draw::{AskDrawEffect, DrawEffect, MakeDraw, PlannedRefill, draw, effect};
pub(crate) use page::figures;
pub use page::{DrawView, ReservePage, ReserveView, StepView, get};
pub use refill::{OfRefill, PlanRefill, PutBack, drop_refill, plan_refill, put_back};
pub use set::{SetReserve, set};

use std::collections::HashSet;

use chrono::NaiveDate;
use domain::budget::{Year, below, sum};
use domain::ids::CategoryId;
use domain::reserve::{Balance, Draw, Refill, Reserve};
use store::Read;

use crate::budget::open_commitments;
use crate::call::Problem;

/// The reserve of a year as the book has it.
pub(crate) struct Kept {
    pub(crate) reserve: Reserve,
    /// The name of its category.
    pub(crate) name: String,
    pub(crate) balance: Balance,
    pub(crate) draws: Vec<Draw>,
    pub(crate) refills: Vec<Refill>,
    /// Its category and those below it.
    inside: HashSet<CategoryId>,
}

impl Kept {
    /// True for its category and those below it.
    pub(crate) fn holds(&self, category: CategoryId) -> bool {
        self.inside.contains(&category)
    }
}

/// Reads the reserve of a year; `None` when nobody has said what it is.
pub(crate) fn kept(book: &Read<'_>, year: &Year) -> Result<Option<Kept>, Problem> {
    let Some(reserve) = book.reserve(year.id)? else { return Ok(None) };
    let categories = book.categories()?;
    let inside = below(&categories, reserve.category_id);
    let name = categories.iter().find(|one| one.id == reserve.category_id).map(|one| one.name.clone());
    let (draws, refills) = (book.reserve_draws(year.id)?, book.reserve_refills(year.id)?);
    let mut balance = Balance::default();
    let add = |sum: &mut i64, minor: i64| *sum = sum.saturating_add(minor);
    for line in book.plan_lines(year.id)? {
        add(&mut balance.plan, sum(&line.minor));
        if inside.contains(&line.category_id) {
            add(&mut balance.set_aside, sum(&line.minor));
        }
    }
    for (category, months) in book.actual_by_month(year, NaiveDate::MAX)?.by_category {
        if category.is_some_and(|id| inside.contains(&id)) {
            add(&mut balance.spent, sum(&months));
        }
    }
    for one in open_commitments(book)? {
        if year.holds(one.on) && inside.contains(&one.category_id) {
            add(&mut balance.spent, one.booked.minor);
        }
    }
    for draw in &draws {
        add(&mut balance.drawn, draw.amount.minor);
    }
    for refill in &refills {
        let sum = if refill.put_back_on.is_some() { &mut balance.put_back } else { &mut balance.due };
        add(sum, refill.amount.minor);
    }
    Ok(Some(Kept { reserve, name: name.unwrap_or_default(), balance, draws, refills, inside }))
}

/// The reserve of a year, or a refusal.
pub(crate) fn kept_of(book: &Read<'_>, year: &Year) -> Result<Kept, Problem> {
    kept(book, year)?.ok_or_else(|| {
        let words = format!("{} keeps no reserve yet. Say which category it is first.", year.name);
        Problem::field("year_id", "reserve.none", words)
    })
}
