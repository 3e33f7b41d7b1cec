//! What the bank really took.

use domain::bank::{BankSettlement, Paid};
use domain::ids::{BankLineId, ExpenseId, SettlementId};
use domain::money::{Currency, Money};
use rusqlite::{Row, params};

use super::answers::{columns, paid};
use crate::rows::{change, first, rows};
use crate::{Read, StoreError, Write, column, money};

const COLUMNS: &str =
    "id, expense_id, claim_id, NULL, line_id, settled_on, taken_minor, taken_currency, rate,
    booked_minor, booked_currency, settled_minor, conversion, explained_minor, difference_id";

impl Read<'_> {
    /// Every settlement, the latest first.
    ///
    /// # Errors
    /// Only for a file that cannot be read.
    pub fn settlements(&self) -> Result<Vec<BankSettlement>, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM settlement ORDER BY settled_on DESC, id DESC");
        rows(self.db, &sql, [], settlement)
    }

    /// One settlement.
    ///
    /// # Errors
    /// Only for a file that cannot be read.
    pub fn settlement(&self, id: SettlementId) -> Result<Option<BankSettlement>, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM settlement WHERE id = ?1");
        first(self.db, &sql, [id.to_string()], settlement)
    }

    /// The settlement of an expense or a claim; a trip has none before it is claimed.
    ///
    /// # Errors
    /// Only for a file that cannot be read.
    pub fn settlement_of(&self, what: Paid) -> Result<Option<BankSettlement>, StoreError> {
        let (expense, claim, _) = columns(Some(what));
        let sql = format!("SELECT {COLUMNS} FROM settlement WHERE expense_id = ?1 OR claim_id = ?2");
        first(self.db, &sql, params![expense, claim], settlement)
    }

    /// The settlement that a line of a statement shows.
    ///
    /// # Errors
    /// Only for a file that cannot be read.
    pub fn settlement_of_line(&self, line: BankLineId) -> Result<Option<BankSettlement>, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM settlement WHERE line_id = ?1");
        first(self.db, &sql, [line.to_string()], settlement)
    }

    /// True when an expense is settled, posts an exchange difference, or was paid by a line of a statement.
    ///
    /// # Errors
    /// Only for a file that cannot be read.
    pub fn is_settled(&self, expense: ExpenseId) -> Result<bool, StoreError> {
        let sql = "SELECT 1 FROM settlement WHERE expense_id = ?1 OR difference_id = ?1
                   UNION ALL SELECT 1 FROM bank_answer WHERE expense_id = ?1";
        Ok(first(self.db, sql, [expense.to_string()], |_| Ok(()))?.is_some())
    }
}

impl Write<'_> {
    /// Adds a settlement.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn add_settlement(&mut self, settlement: &BankSettlement) -> Result<(), StoreError> {
        let (expense, claim, _) = columns(Some(settlement.paid));
        change(
            self.db,
            "INSERT INTO settlement (id, expense_id, claim_id, line_id, settled_on, taken_minor, taken_currency,
               rate, booked_minor, booked_currency, settled_minor, conversion, explained_minor, difference_id)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
            params![
                settlement.id.to_string(),
                expense,
                claim,
                settlement.line_id.map(|id| id.to_string()),
                settlement.settled_on,
                settlement.taken.minor,
                settlement.taken.currency.code(),
                settlement.rate,
                settlement.booked.minor,
                settlement.booked.currency.code(),
                settlement.settled.minor,
                money::conversion_text(settlement.conversion.as_ref())?,
                settlement.explained.map(|money| money.minor),
                settlement.difference_id.map(|id| id.to_string())
            ],
        )?;
        Ok(())
    }

    /// Takes a settlement away.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn remove_settlement(&mut self, id: SettlementId) -> Result<(), StoreError> {
        change(self.db, "DELETE FROM settlement WHERE id = ?1", [id.to_string()])?;
        Ok(())
    }
}

fn settlement(row: &Row<'_>) -> Result<BankSettlement, StoreError> {
    let what = paid(row, 1)?
        .ok_or_else(|| StoreError::Damaged { detail: "a settlement settles nothing".to_owned() })?;
    let (taken, booked) = (money::money(row, 6)?, money::money(row, 9)?);
    let reporting: Currency = booked.currency;
    let settled = Money::new(row.get(11)?, reporting);
    Ok(BankSettlement {
        id: column::parse(row, 0)?,
        paid: what,
        line_id: column::parse_opt(row, 4)?,
        settled_on: column::parse(row, 5)?,
        taken,
        rate: row.get(8)?,
        booked,
        settled,
        conversion: money::conversion(row, 12, taken, settled)?,
        explained: row.get::<_, Option<i64>>(13)?.map(|minor| Money::new(minor, reporting)),
        difference_id: column::parse_opt(row, 14)?,
    })
}
