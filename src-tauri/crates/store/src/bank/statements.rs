//! Accounts and statements.

use domain::bank::{BankAccount, BankStatement};
use domain::ids::{BankAccountId, StatementId};
use domain::money::{Currency, Money};
use rusqlite::{Row, params};

use crate::rows::{change, first, rows};
use crate::{Read, StoreError, Write, column};

const ACCOUNT: &str = "id, name, number, bank, currency";

/// How the lines of a statement stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct StatementUse {
    /// Its lines.
    pub lines: u64,
    /// Of these, matched ones.
    pub matched: u64,
    /// Of these, ones left aside.
    pub ignored: u64,
}

impl Read<'_> {
    /// Bank accounts by name.
    ///
    /// # Errors
    /// Only for a file that cannot be read.
    pub fn bank_accounts(&self) -> Result<Vec<BankAccount>, StoreError> {
        rows(self.db, &format!("SELECT {ACCOUNT} FROM bank_account ORDER BY name, id"), [], account)
    }

    /// One bank account.
    ///
    /// # Errors
    /// Only for a file that cannot be read.
    pub fn bank_account(&self, id: BankAccountId) -> Result<Option<BankAccount>, StoreError> {
        first(
            self.db,
            &format!("SELECT {ACCOUNT} FROM bank_account WHERE id = ?1"),
            [id.to_string()],
            account,
        )
    }

    /// Every statement with how its lines stand, the latest first.
    ///
    /// # Errors
    /// Only for a file that cannot be read.
    pub fn bank_statements(&self) -> Result<Vec<(BankStatement, StatementUse)>, StoreError> {
        rows(
            self.db,
            "SELECT s.id, s.account_id, s.reference, s.source, s.file_name, s.from_on, s.to_on, s.opening_minor,
               s.closing_minor, s.entries_minor, a.currency,
               (SELECT count(*) FROM bank_line l WHERE l.statement_id = s.id),
               (SELECT count(*) FROM bank_line l JOIN bank_answer n ON n.line_id = l.id
                WHERE l.statement_id = s.id AND coalesce(n.expense_id, n.claim_id, n.trip_id) IS NOT NULL),
               (SELECT count(*) FROM bank_line l JOIN bank_answer n ON n.line_id = l.id
                WHERE l.statement_id = s.id AND coalesce(n.expense_id, n.claim_id, n.trip_id) IS NULL)
             FROM bank_statement s JOIN bank_account a ON a.id = s.account_id
             ORDER BY s.to_on DESC, s.id DESC",
            [],
            |row| {
                let count = |index| row.get::<_, i64>(index).map(i64::unsigned_abs);
                Ok((statement(row)?, StatementUse { lines: count(11)?, matched: count(12)?, ignored: count(13)? }))
            },
        )
    }
}

impl Write<'_> {
    /// Adds a bank account, or writes one over.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn put_bank_account(&mut self, account: &BankAccount) -> Result<(), StoreError> {
        let BankAccount { id, name, number, bank, currency } = account;
        change(
            self.db,
            "INSERT INTO bank_account (id, name, number, bank, currency) VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT (id) DO UPDATE SET name = excluded.name, number = excluded.number, bank = excluded.bank,
               currency = excluded.currency",
            params![id.to_string(), name, number, bank, currency.code()],
        )?;
        Ok(())
    }

    /// Adds a statement.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn add_bank_statement(&mut self, statement: &BankStatement) -> Result<(), StoreError> {
        change(
            self.db,
            "INSERT INTO bank_statement (id, account_id, reference, source, file_name, from_on, to_on,
               opening_minor, closing_minor, entries_minor)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
            params![
                statement.id.to_string(),
                statement.account_id.to_string(),
                statement.reference,
                statement.source,
                statement.file_name,
                statement.from_on,
                statement.to_on,
                statement.opening.map(|money| money.minor),
                statement.closing.map(|money| money.minor),
                statement.entries.minor
            ],
        )?;
        Ok(())
    }

    /// Takes a statement and its lines away, and the account with its last one. No line may be answered.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn remove_bank_statement(
        &mut self,
        id: StatementId,
        account: BankAccountId,
    ) -> Result<(), StoreError> {
        change(self.db, "DELETE FROM bank_line WHERE statement_id = ?1", [id.to_string()])?;
        change(self.db, "DELETE FROM bank_statement WHERE id = ?1", [id.to_string()])?;
        change(
            self.db,
            "DELETE FROM bank_account WHERE id = ?1
             AND NOT EXISTS (SELECT 1 FROM bank_statement WHERE account_id = ?1)",
            [account.to_string()],
        )?;
        Ok(())
    }
}

fn account(row: &Row<'_>) -> Result<BankAccount, StoreError> {
    Ok(BankAccount {
        id: column::parse(row, 0)?,
        name: row.get(1)?,
        number: row.get(2)?,
        bank: row.get(3)?,
        currency: column::parse(row, 4)?,
    })
}

fn statement(row: &Row<'_>) -> Result<BankStatement, StoreError> {
    let currency: Currency = column::parse(row, 10)?;
    let money = |minor: i64| Money::new(minor, currency);
    Ok(BankStatement {
        id: column::parse(row, 0)?,
        account_id: column::parse(row, 1)?,
        reference: row.get(2)?,
        source: row.get(3)?,
        file_name: row.get(4)?,
        from_on: column::parse(row, 5)?,
        to_on: column::parse(row, 6)?,
        opening: row.get::<_, Option<i64>>(7)?.map(money),
        closing: row.get::<_, Option<i64>>(8)?.map(money),
        entries: money(row.get(9)?),
    })
}
