//! The list of expenses.

use std::collections::HashMap;

use domain::budget::{Expense, below};
use domain::ids::{CategoryId, CommitmentId, EventId, YearId};
use domain::money::Money;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::{ExpenseFilter, Read};

use crate::budget::{category_names, year_of};
use crate::call::{Ask, Problem};

/// Which expenses to read. Everything that is given must fit.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ListExpenses {
    /// Spent in this fiscal year.
    pub year_id: Option<YearId>,
    /// Of this category or one below it.
    pub category_id: Option<CategoryId>,
    /// Only those without a category.
    #[serde(default)]
    pub unassigned: bool,
    /// Of this event.
    pub event_id: Option<EventId>,
    /// Words that merchant or description contain; empty for all.
    #[serde(default)]
    pub query: String,
    /// How many to pass over.
    #[serde(default)]
    pub offset: u64,
    /// At most so many, 1 to 1000.
    pub limit: u64,
}

/// An expense in the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ExpenseView {
    /// The expense.
    pub expense: Expense,
    /// The name of its category.
    pub category_name: Option<String>,
    /// The name of its event.
    pub event_name: Option<String>,
    /// The commitment it was spent of, in words.
    pub commitment_name: Option<String>,
    /// What was given back of it; absent when nothing was.
    pub refunded: Option<Money>,
    /// False when a claim was paid with it: such an expense is never edited.
    pub may_change: bool,
}

/// Expenses, newest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ExpensePage {
    /// How many there are in all.
    pub total: u64,
    /// The sum of all of them, as booked.
    pub sum: Money,
    /// The expenses.
    pub rows: Vec<ExpenseView>,
}

/// Expenses of a year, a category, an event, or with certain words in them.
pub fn list(ask: &Ask<'_>, request: ListExpenses) -> Result<ExpensePage, Problem> {
    let days = match request.year_id {
        Some(id) => {
            let year = year_of(ask.book, id)?;
            Some((year.first_month.first_day(), year.first_month.plus(11).last_day()))
        }
        None => None,
    };
    let categories = match request.category_id {
        Some(id) => Some(below(&ask.book.categories()?, id).into_iter().collect()),
        None => None,
    };
    let filter = ExpenseFilter {
        days,
        categories,
        unassigned: request.unassigned,
        event: request.event_id,
        query: request.query,
        ..ExpenseFilter::default()
    };
    let found = ask.book.expenses(&filter, request.offset, request.limit.clamp(1, 1000))?;
    let sum = Money::new(found.minor, ask.office()?.currency);
    Ok(ExpensePage { total: found.count, sum, rows: views(ask.book, found.rows)? })
}

/// Expenses with the names they point to.
pub(crate) fn views(book: &Read<'_>, expenses: Vec<Expense>) -> Result<Vec<ExpenseView>, Problem> {
    let categories = category_names(book)?;
    let events: HashMap<EventId, String> =
        book.events()?.into_iter().map(|event| (event.id, event.name)).collect();
    let commitments: HashMap<CommitmentId, String> =
        book.commitments()?.into_iter().map(|one| (one.id, one.name())).collect();
    let refunded = book.refunded()?;
    let view = |expense: Expense| ExpenseView {
        commitment_name: expense.commitment_id.and_then(|id| commitments.get(&id).cloned()),
        refunded: refunded
            .get(&expense.id)
            .map(|minor| Money::new(minor.saturating_neg(), expense.booked.currency)),
        category_name: expense.category_id.and_then(|id| categories.get(&id).cloned()),
        event_name: expense.event_id.and_then(|id| events.get(&id).cloned()),
        may_change: expense.claim_id.is_none(),
        expense,
    };
    Ok(expenses.into_iter().map(view).collect())
}
