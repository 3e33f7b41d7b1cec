//! Expenses: money spent, as posted.

use chrono::NaiveDate;
use domain::budget::Expense;
use domain::ids::{CategoryId, ClaimId, EventId, ExpenseId};
use rusqlite::types::Value;
use rusqlite::{Row, params, params_from_iter};

use crate::{Read, StoreError, Write, column, money};

const COLUMNS: &str = "id, spent_on, category_id, event_id, claim_id, merchant, description,
    minor, currency, booked_minor, booked_currency, conversion, source, import_key";

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
    /// Expenses, newest first, at most `limit` of them from `offset` on.
    ///
    /// # Errors
    /// Only for a file that cannot be read.
    pub fn expenses(
        &self,
        filter: &ExpenseFilter,
        offset: u64,
        limit: u64,
    ) -> Result<Vec<Expense>, StoreError> {
        let (condition, mut values) = filter.condition();
        values.extend([Value::from(limit as i64), Value::from(offset as i64)]);
        let mut statement = self.db.prepare_cached(&format!(
            "SELECT {COLUMNS} FROM expense WHERE {condition} ORDER BY spent_on DESC, id DESC LIMIT ? OFFSET ?"
        ))?;
        let mut rows = statement.query(params_from_iter(values))?;
        let mut expenses = Vec::new();
        while let Some(row) = rows.next()? {
            expenses.push(expense(row)?);
        }
        Ok(expenses)
    }

    /// How many expenses fit, and the sum of their booked amounts in minor units.
    ///
    /// # Errors
    /// Only for a file that cannot be read.
    pub fn sum_of_expenses(&self, filter: &ExpenseFilter) -> Result<(u64, i64), StoreError> {
        let (condition, values) = filter.condition();
        let mut statement = self.db.prepare_cached(&format!(
            "SELECT count(*), coalesce(sum(booked_minor), 0) FROM expense WHERE {condition}"
        ))?;
        let (count, sum): (i64, i64) =
            statement.query_row(params_from_iter(values), |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok((count.unsigned_abs(), sum))
    }

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

impl Write<'_> {
    /// Adds an expense.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn add_expense(&mut self, expense: &Expense) -> Result<(), StoreError> {
        self.db
            .prepare_cached(
                "INSERT INTO expense (id, spent_on, category_id, event_id, claim_id, merchant, description,
                   minor, currency, booked_minor, booked_currency, conversion, source, import_key)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
            )?
            .execute(params![
                expense.id.to_string(),
                expense.spent_on,
                expense.category_id.map(|id| id.to_string()),
                expense.event_id.map(|id| id.to_string()),
                expense.claim_id.map(|id| id.to_string()),
                expense.merchant,
                expense.description,
                expense.amount.minor,
                expense.amount.currency.code(),
                expense.booked.minor,
                expense.booked.currency.code(),
                money::conversion_text(expense.conversion.as_ref())?,
                expense.source,
                expense.import_key
            ])?;
        Ok(())
    }

    /// Writes an expense over the one of its identifier.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn change_expense(&mut self, expense: &Expense) -> Result<(), StoreError> {
        self.db
            .prepare_cached(
                "UPDATE expense SET spent_on = ?2, category_id = ?3, event_id = ?4, merchant = ?5,
                   description = ?6, minor = ?7, currency = ?8, booked_minor = ?9, booked_currency = ?10,
                   conversion = ?11 WHERE id = ?1",
            )?
            .execute(params![
                expense.id.to_string(),
                expense.spent_on,
                expense.category_id.map(|id| id.to_string()),
                expense.event_id.map(|id| id.to_string()),
                expense.merchant,
                expense.description,
                expense.amount.minor,
                expense.amount.currency.code(),
                expense.booked.minor,
                expense.booked.currency.code(),
                money::conversion_text(expense.conversion.as_ref())?
            ])?;
        Ok(())
    }

    /// Puts an expense into a category, or into none.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn assign_expense(&mut self, id: ExpenseId, category: Option<CategoryId>) -> Result<(), StoreError> {
        self.db
            .prepare_cached("UPDATE expense SET category_id = ?2 WHERE id = ?1")?
            .execute(params![id.to_string(), category.map(|id| id.to_string())])?;
        Ok(())
    }

    /// Takes an expense away.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn remove_expense(&mut self, id: ExpenseId) -> Result<(), StoreError> {
        self.db.prepare_cached("DELETE FROM expense WHERE id = ?1")?.execute([id.to_string()])?;
        Ok(())
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
    })
}
