//! Adding, changing and removing expenses; every change is counted in the totals kept in memory.

use domain::budget::Expense;
use domain::ids::{CategoryId, ExpenseId};
use rusqlite::params;

use super::totals::Spent;
use super::words::Change;
use crate::{Read, StoreError, Write, column, money};

impl Write<'_> {
    /// Adds an expense.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn add_expense(&mut self, expense: &Expense) -> Result<(), StoreError> {
        self.db
            .prepare_cached(
                "INSERT INTO expense (id, spent_on, category_id, event_id, claim_id, merchant, description,
                   minor, currency, booked_minor, booked_currency, conversion, source, import_key, commitment_id,
                   refund_of)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)",
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
                expense.import_key,
                expense.commitment_id.map(|id| id.to_string()),
                expense.refund_of.map(|id| id.to_string())
            ])?;
        self.memory.count([spent(expense)], || Change::Put(Box::new(expense.clone())));
        Ok(())
    }

    /// Writes an expense over the one of its identifier.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn change_expense(&mut self, expense: &Expense) -> Result<(), StoreError> {
        let former = self.spent_on_one(expense.id)?;
        self.db
            .prepare_cached(
                "UPDATE expense SET spent_on = ?2, category_id = ?3, event_id = ?4, merchant = ?5,
                   description = ?6, minor = ?7, currency = ?8, booked_minor = ?9, booked_currency = ?10,
                   conversion = ?11, commitment_id = ?12 WHERE id = ?1",
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
                money::conversion_text(expense.conversion.as_ref())?,
                expense.commitment_id.map(|id| id.to_string())
            ])?;
        let Some(former) = former else { return Ok(()) };
        self.memory.count([former.reversed(), spent(expense)], || Change::Put(Box::new(expense.clone())));
        Ok(())
    }

    /// Puts an expense into a category, or into none.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn assign_expense(&mut self, id: ExpenseId, category: Option<CategoryId>) -> Result<(), StoreError> {
        let former = self.spent_on_one(id)?;
        self.db
            .prepare_cached("UPDATE expense SET category_id = ?2 WHERE id = ?1")?
            .execute(params![id.to_string(), category.map(|id| id.to_string())])?;
        let counted = former.into_iter().flat_map(|former| [former.reversed(), Spent { category, ..former }]);
        self.memory.count(counted, || Change::Assign(id, category));
        Ok(())
    }

    /// Takes an expense away.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn remove_expense(&mut self, id: ExpenseId) -> Result<(), StoreError> {
        let former = self.spent_on_one(id)?;
        self.db.prepare_cached("DELETE FROM expense WHERE id = ?1")?.execute([id.to_string()])?;
        self.memory.count(former.map(Spent::reversed), || Change::Remove(id));
        Ok(())
    }
}

impl Read<'_> {
    /// What one expense counts for in the totals.
    fn spent_on_one(&self, id: ExpenseId) -> Result<Option<Spent>, StoreError> {
        let mut statement = self.db.prepare_cached(
            "SELECT spent_on, category_id, booked_currency, booked_minor FROM expense WHERE id = ?1",
        )?;
        let mut rows = statement.query([id.to_string()])?;
        let Some(row) = rows.next()? else { return Ok(None) };
        Ok(Some(Spent {
            on: column::parse(row, 0)?,
            category: column::parse_opt(row, 1)?,
            currency: column::parse(row, 2)?,
            minor: row.get(3)?,
            count: 1,
        }))
    }
}

/// What an expense counts for in the totals.
fn spent(expense: &Expense) -> Spent {
    Spent {
        on: expense.spent_on,
        category: expense.category_id,
        currency: expense.booked.currency,
        minor: expense.booked.minor,
        count: 1,
    }
}
