//! A year as a journal of double entries, so that other people's tools can check our arithmetic.
//!
//! What is booked credits a clearing account until the bank takes it; what the bank took, what the exchange
//! rate explains of the difference and what nothing explains stand in accounts of their own. Actuals keep their
//! original currency beside the cost they were booked at.

mod beancount;
mod entries;
mod hledger;
mod names;

#[cfg(test)]
mod tests;

pub use beancount::write_beancount;
pub use hledger::write_hledger;

use chrono::NaiveDate;
use domain::ids::CategoryId;
use domain::money::Money;

/// An account of the journal, before a dialect names it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Account {
    /// What was spent in a category.
    Spent(Option<CategoryId>),
    /// The exchange differences of a category, below it.
    Difference(Option<CategoryId>),
    /// What is committed in a category.
    Committed(CategoryId),
    /// The other side of commitments, where a dialect knows no one-sided entries.
    Promised,
    /// Booked, and not yet seen at the bank.
    Clearing,
    /// Owed to claimants.
    Payable,
    /// Approved claims that are no actual yet.
    Approved,
    /// Paid to claimants in advance.
    Advances,
    /// A bank account by its name; `None` for what was entered by hand.
    Bank(Option<String>),
    /// What no rate explains of what the bank took.
    Unexplained,
    /// The part of a settlement that belongs to another year's books.
    OtherYears,
}

/// One side of an entry.
#[derive(Debug, Clone)]
struct Posting {
    account: Account,
    amount: Money,
    /// What it was booked at, where that is another currency.
    cost: Option<Money>,
}

impl Posting {
    /// The amount at its cost, in the year's currency.
    fn weight(&self) -> Money {
        self.cost.unwrap_or(self.amount)
    }
}

/// What an entry is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// It happened.
    Posted,
    /// It is promised: it changes no balance of what happened.
    Committed,
}

/// An entry of the journal.
#[derive(Debug, Clone)]
struct Entry {
    on: NaiveDate,
    kind: Kind,
    payee: String,
    note: String,
    /// Words of ours and their values, such as the rate.
    tags: Vec<(&'static str, String)>,
    postings: Vec<Posting>,
}

/// An amount as both dialects write it: `12.50 EUR`.
fn amount(money: Money) -> String {
    format!("{} {}", money.decimal(), money.currency)
}

/// The amount of a posting, with its cost where that is another currency.
fn written(posting: &Posting) -> String {
    match posting.cost {
        // The cost of a refund is told without its sign: the amount has it.
        Some(cost) => {
            let cost = if cost.minor < 0 { cost.negated() } else { cost };
            format!("{} @@ {}", amount(posting.amount), amount(cost))
        }
        None => amount(posting.amount),
    }
}

/// A text in one line, its blanks single.
fn one_line(text: &str) -> String {
    let plain: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}
