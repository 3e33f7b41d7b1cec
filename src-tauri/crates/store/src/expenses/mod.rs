//! Expenses: money spent, as posted.

mod page;
pub(crate) mod totals;
pub(crate) mod words;
mod write;

pub use page::ExpensePage;

use chrono::NaiveDate;
use domain::budget::Expense;
use domain::ids::{CategoryId, ClaimId, CommitmentId, EventId, ExpenseId};
use rusqlite::Row;
use rusqlite::types::Value;

use crate::money::Quote;
use crate::{Read, StoreError, column, money};

const COLUMNS: &str = "id, spent_on, category_id, event_id, claim_id, merchant, description,
    minor, currency, booked_minor, booked_currency, conversion, source, import_key,
    commitment_id, refund_of";

/// Which expenses are asked for. Everything that is given must fit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ExpenseFilter {
    /// First and last day.
    pub days: Option<(NaiveDate, NaiveDate)>,
    /// One of these categories.
    pub categories: Option<Vec<CategoryId>>,
    /// Only those without a category.
    pub unassigned: bool,
    /// Of this event.
    pub event: Option<EventId>,
    /// Of this claim.
    pub claim: Option<ClaimId>,
    /// Of this commitment.
    pub commitment: Option<CommitmentId>,
    /// Refunds of this expense.
    pub refund_of: Option<ExpenseId>,
    /// Words that merchant or description contain; empty for all.
    pub query: String,
}

impl ExpenseFilter {
    /// The condition, and the values of its question marks.
    fn condition(&self) -> (String, Vec<Value>) {
        let mut parts = vec!["1".to_owned()];
        let mut values: Vec<Value> = Vec::new();
        if let Some((first, last)) = self.days {
            parts.push("spent_on BETWEEN ? AND ?".to_owned());
            values.extend([first.to_string().into(), last.to_string().into()]);
        }
        if let Some(categories) = &self.categories {
            parts.push(format!("category_id IN ({})", vec!["?"; categories.len()].join(", ")));
            values.extend(categories.iter().map(|id| Value::from(id.to_string())));
        }
        if self.unassigned {
            parts.push("category_id IS NULL".to_owned());
        }
        if let Some(event) = self.event {
            parts.push("event_id = ?".to_owned());
            values.push(event.to_string().into());
        }
        if let Some(claim) = self.claim {
            parts.push("claim_id = ?".to_owned());
            values.push(claim.to_string().into());
        }
        if let Some(commitment) = self.commitment {
            parts.push("commitment_id = ?".to_owned());
            values.push(commitment.to_string().into());
        }
        if let Some(refunded) = self.refund_of {
            parts.push("refund_of = ?".to_owned());
            values.push(refunded.to_string().into());
        }
        for word in self.query.split_whitespace() {
            let literal = word.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
            let pattern = format!("%{literal}%");
            parts.push("(merchant LIKE ? ESCAPE '\\' OR description LIKE ? ESCAPE '\\')".to_owned());
            values.extend([pattern.clone().into(), pattern.into()]);
        }
        (parts.join(" AND "), values)
    }
}

impl Read<'_> {
    /// What was spent on each event, in minor units of the reporting currency.
    ///
    /// # Errors
    /// Only for a file that cannot be read.
    pub fn spent_by_event(&self) -> Result<Vec<(EventId, i64)>, StoreError> {
        let mut statement = self.db.prepare_cached(
            "SELECT event_id, sum(booked_minor) FROM expense WHERE event_id IS NOT NULL GROUP BY event_id",
        )?;
        let mut rows = statement.query([])?;
        let mut sums = Vec::new();
        while let Some(row) = rows.next()? {
            sums.push((column::parse(row, 0)?, row.get(1)?));
        }
        Ok(sums)
    }

    /// The rates that the expenses of some days were booked at, each once.
    ///
    /// # Errors
    /// Only for a file that cannot be read.
    pub fn quotes_of_expenses(&self, first: NaiveDate, last: NaiveDate) -> Result<Vec<Quote>, StoreError> {
        let mut statement = self.db.prepare_cached(
            "SELECT DISTINCT conversion FROM expense WHERE spent_on BETWEEN ?1 AND ?2 AND conversion <> ''",
        )?;
        let mut rows = statement.query([first, last])?;
        let mut quotes = Vec::new();
        while let Some(row) = rows.next()? {
            let text: String = row.get(0)?;
            quotes.push(money::quote(&text)?);
        }
        Ok(quotes)
    }

    /// One expense.
    ///
    /// # Errors
    /// Only for a file that cannot be read.
    pub fn expense(&self, id: ExpenseId) -> Result<Option<Expense>, StoreError> {
        let mut statement =
            self.db.prepare_cached(&format!("SELECT {COLUMNS} FROM expense WHERE id = ?1"))?;
        let mut rows = statement.query([id.to_string()])?;
        rows.next()?.map(expense).transpose()
    }

    /// True when a row of a file was taken before.
    ///
    /// # Errors
    /// Only for a file that cannot be read.
    pub fn has_import_key(&self, key: &str) -> Result<bool, StoreError> {
        let mut statement = self
            .db
            .prepare_cached("SELECT 1 FROM expense WHERE import_key = ?1 AND import_key <> '' LIMIT 1")?;
        Ok(statement.exists([key])?)
    }
}

fn expense(row: &Row<'_>) -> Result<Expense, StoreError> {
    let (amount, booked) = (money::money(row, 7)?, money::money(row, 9)?);
    Ok(Expense {
        id: column::parse(row, 0)?,
        spent_on: column::parse(row, 1)?,
        category_id: column::parse_opt(row, 2)?,
        event_id: column::parse_opt(row, 3)?,
        claim_id: column::parse_opt(row, 4)?,
        merchant: row.get(5)?,
        description: row.get(6)?,
        amount,
        booked,
        conversion: money::conversion(row, 11, amount, booked)?,
        source: row.get(12)?,
        import_key: row.get(13)?,
        commitment_id: column::parse_opt(row, 14)?,
        refund_of: column::parse_opt(row, 15)?,
    })
}
