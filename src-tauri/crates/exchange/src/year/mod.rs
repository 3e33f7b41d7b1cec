//! A fiscal year's books for other programs: a table, a workbook, and journals for those who check our
//! arithmetic with tools of their own.

mod csv;
#[cfg(test)]
mod fixture;
mod journal;
mod sheets;
mod tree;

pub use csv::write_csv;
pub use journal::{write_beancount, write_hledger};
pub use sheets::write_xlsx;

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::bank::Paid;
use domain::budget::{Expense, MONTHS, PlanLine, Year};
use domain::ids::{CategoryId, ClaimId, EventId, ExpenseId, SettlementId};
use domain::money::{Conversion, Money, Rounding};

/// Everything that a year's books are written from. Sums are not among it: they are made of these rows.
#[derive(Debug, Clone)]
pub struct YearBook {
    /// Name of the office.
    pub office: String,
    /// The year, with the currency of everything that is booked.
    pub year: Year,
    /// The day the books are written.
    pub made_on: NaiveDate,
    /// How foreign amounts were rounded.
    pub rounding: Rounding,
    /// Categories in the order in which they are shown, parents before those below them; last, where there is
    /// such money, that of what nobody has assigned.
    pub categories: Vec<Account>,
    /// The lines of the plan.
    pub lines: Vec<PlanLine>,
    /// What was spent in the year, oldest first.
    pub expenses: Vec<Expense>,
    /// What is committed in the year.
    pub commitments: Vec<Promise>,
    /// What the bank really took for something of the year.
    pub settlements: Vec<Taken>,
    /// Claims that begin in the year or were paid with its expenses.
    pub claims: Vec<ClaimPaper>,
    /// The names of events.
    pub events: HashMap<EventId, String>,
    /// The exchange rates used, newest first.
    pub rates: Vec<RateUsed>,
}

/// A category with what it has of its own, those below it left out.
#[derive(Debug, Clone)]
pub struct Account {
    /// Its identifier; absent for what nobody has assigned.
    pub id: Option<CategoryId>,
    /// The category above it.
    pub parent_id: Option<CategoryId>,
    /// Its name.
    pub name: String,
    /// The cost centre that finance books it to; empty where there is none.
    pub cost_centre: String,
    /// Distance from the root.
    pub depth: u8,
    /// True for the reserve, which stands beside the operating plan.
    pub is_reserve: bool,
    /// Its own figures.
    pub own: Own,
}

/// Figures in minor units of the year's currency.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Own {
    /// Plan of each month.
    pub plan: [i64; MONTHS],
    /// Actual of each month.
    pub actual: [i64; MONTHS],
    /// Open commitments.
    pub committed: i64,
    /// Planned remainder.
    pub remainder: i64,
}

/// A commitment: approved and not yet paid.
#[derive(Debug, Clone)]
pub struct Promise {
    /// The day whose month it burdens.
    pub on: NaiveDate,
    /// What made it, such as `travel request`.
    pub source: String,
    /// In words.
    pub name: String,
    /// The category it is paid from.
    pub category_id: CategoryId,
    /// The event it belongs to.
    pub event_id: Option<EventId>,
    /// As promised.
    pub amount: Money,
    /// The same in the year's currency.
    pub booked: Money,
    /// How it was converted.
    pub conversion: Option<Conversion>,
}

/// What the bank really took.
#[derive(Debug, Clone)]
pub struct Taken {
    /// Identifier.
    pub id: SettlementId,
    /// The day the money left.
    pub on: NaiveDate,
    /// What was settled, in words.
    pub name: String,
    /// What was settled.
    pub paid: Paid,
    /// The name of the account it left; absent where it was entered by hand.
    pub account: Option<String>,
    /// In the account's currency.
    pub taken: Money,
    /// The same in the year's currency.
    pub settled: Money,
    /// At the reference rate of its day.
    pub booked: Money,
    /// What the bank's rate explains of the difference.
    pub exchange_difference: Money,
    /// The rest of it.
    pub unexplained: Money,
    /// The expense that posts the exchange difference.
    pub difference_id: Option<ExpenseId>,
}

/// A claim, as far as money has moved or is owed.
#[derive(Debug, Clone)]
pub struct ClaimPaper {
    /// Identifier.
    pub id: ClaimId,
    /// What it is for.
    pub title: String,
    /// The day of its first line.
    pub first_on: NaiveDate,
    /// True while it is approved and not paid.
    pub is_owed: bool,
    /// The day it was paid.
    pub paid_on: Option<NaiveDate>,
    /// Authorised, in minor units of the year's currency.
    pub authorised: i64,
    /// Paid in advance, in the same.
    pub advance: i64,
}

/// An exchange rate that money of the year was booked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RateUsed {
    /// As quoted, such as `1 EUR = 182.32 JPY`.
    pub rate: String,
    /// The day of the quote.
    pub on: NaiveDate,
    /// Who quoted it.
    pub source: String,
}
