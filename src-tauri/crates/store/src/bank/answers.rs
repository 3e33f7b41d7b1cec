//! What a person said of a line: what it paid, or why it is left aside.

use domain::bank::{Answer, Paid};
use domain::ids::BankLineId;
use rusqlite::{Row, params};

use crate::rows::{change, rows};
use crate::{Read, StoreError, Write, column};

impl Read<'_> {
    /// Everything that a line of a statement has paid already, or that was settled by hand.
    ///
    /// # Errors
    /// Only for a file that cannot be read.
    pub fn bank_paid(&self) -> Result<Vec<Paid>, StoreError> {
        let found = rows(
            self.db,
            "SELECT expense_id, claim_id, trip_id FROM bank_answer
             UNION SELECT expense_id, claim_id, NULL FROM settlement
             UNION SELECT difference_id, NULL, NULL FROM settlement",
            [],
            |row| paid(row, 0),
        )?;
        Ok(found.into_iter().flatten().collect())
    }
}

impl Write<'_> {
    /// Writes what a person said of a line, over what was said before.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn put_bank_answer(&mut self, answer: &Answer) -> Result<(), StoreError> {
        let (expense, claim, trip) = columns(answer.paid);
        change(
            self.db,
            "INSERT INTO bank_answer (line_id, expense_id, claim_id, trip_id, reason, said_by, said_on)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
             ON CONFLICT (line_id) DO UPDATE SET expense_id = excluded.expense_id, claim_id = excluded.claim_id,
               trip_id = excluded.trip_id, reason = excluded.reason, said_by = excluded.said_by,
               said_on = excluded.said_on",
            params![answer.line_id.to_string(), expense, claim, trip, answer.reason, answer.by, answer.on],
        )?;
        Ok(())
    }

    /// Takes back what a person said of a line; it is open again.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn remove_bank_answer(&mut self, line: BankLineId) -> Result<(), StoreError> {
        change(self.db, "DELETE FROM bank_answer WHERE line_id = ?1", [line.to_string()])?;
        Ok(())
    }
}

/// What was said, from seven columns beginning at `index`; `None` when nothing was.
pub(super) fn answer(row: &Row<'_>, line_id: BankLineId, index: usize) -> Result<Option<Answer>, StoreError> {
    let Some(on) = column::parse_opt(row, index + 5)? else { return Ok(None) };
    let (reason, by) = (row.get(index + 3)?, row.get(index + 4)?);
    Ok(Some(Answer { line_id, paid: paid(row, index)?, reason, by, on }))
}

/// What was paid, from three columns of which at most one is filled.
pub(super) fn paid(row: &Row<'_>, index: usize) -> Result<Option<Paid>, StoreError> {
    let expense = column::parse_opt(row, index)?.map(Paid::Expense);
    let claim = column::parse_opt(row, index + 1)?.map(Paid::Claim);
    let trip = column::parse_opt(row, index + 2)?.map(Paid::Trip);
    Ok(expense.or(claim).or(trip))
}

/// The three columns of what was paid.
pub(super) fn columns(paid: Option<Paid>) -> (Option<String>, Option<String>, Option<String>) {
    match paid {
        Some(Paid::Expense(id)) => (Some(id.to_string()), None, None),
        Some(Paid::Claim(id)) => (None, Some(id.to_string()), None),
        Some(Paid::Trip(id)) => (None, None, Some(id.to_string())),
        None => (None, None, None),
    }
}
