//! Lines of statements.

use domain::bank::{Answer, BankLine, LineState};
use domain::ids::{BankAccountId, BankLineId, StatementId};
use domain::money::Money;
use rusqlite::types::Value;
use rusqlite::{Row, params, params_from_iter};

use super::answers;
use crate::rows::{change, first, rows};
use crate::{Read, StoreError, Write, column, money};

const COLUMNS: &str = "l.id, l.account_id, l.statement_id, l.booked_on, l.valued_on, l.minor, l.currency,
    l.counterparty, l.description, l.reference, l.original_minor, l.original_currency, l.rate,
    n.expense_id, n.claim_id, n.trip_id, n.reason, n.said_by, n.said_on";
const FROM: &str = "bank_line l LEFT JOIN bank_answer n ON n.line_id = l.id";

/// Which lines are asked for. Everything that is given must fit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LineFilter {
    /// Of this account.
    pub account: Option<BankAccountId>,
    /// On this statement.
    pub statement: Option<StatementId>,
    /// So far.
    pub state: Option<LineState>,
    /// Words that the line contains; empty for all.
    pub query: String,
}

impl LineFilter {
    fn condition(&self) -> (String, Vec<Value>) {
        let mut parts = vec!["1".to_owned()];
        let mut values: Vec<Value> = Vec::new();
        if let Some(id) = self.account {
            parts.push("l.account_id = ?".to_owned());
            values.push(id.to_string().into());
        }
        if let Some(id) = self.statement {
            parts.push("l.statement_id = ?".to_owned());
            values.push(id.to_string().into());
        }
        let paid = "coalesce(n.expense_id, n.claim_id, n.trip_id)";
        parts.extend(self.state.map(|state| match state {
            LineState::Open => "n.line_id IS NULL".to_owned(),
            LineState::Matched => format!("{paid} IS NOT NULL"),
            LineState::Ignored => format!("n.line_id IS NOT NULL AND {paid} IS NULL"),
        }));
        for word in self.query.split_whitespace() {
            let literal = word.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
            let like = |column: &str| format!("l.{column} LIKE ? ESCAPE '\\'");
            let columns = ["counterparty", "description", "reference"];
            parts.push(format!("({})", columns.map(like).join(" OR ")));
            values.extend(columns.map(|_| Value::from(format!("%{literal}%"))));
        }
        (parts.join(" AND "), values)
    }
}

impl Read<'_> {
    /// Lines with what was said of them, newest first, at most `limit` of them from `offset` on.
    ///
    /// # Errors
    /// Only for a file that cannot be read.
    pub fn bank_lines(
        &self,
        filter: &LineFilter,
        offset: u64,
        limit: u64,
    ) -> Result<Vec<(BankLine, Option<Answer>)>, StoreError> {
        let (condition, mut values) = filter.condition();
        values.extend([Value::from(limit as i64), Value::from(offset as i64)]);
        let sql = format!(
            "SELECT {COLUMNS} FROM {FROM} WHERE {condition} ORDER BY l.booked_on DESC, l.id DESC LIMIT ? OFFSET ?"
        );
        rows(self.db, &sql, params_from_iter(values), line)
    }

    /// How many lines fit.
    ///
    /// # Errors
    /// Only for a file that cannot be read.
    pub fn count_bank_lines(&self, filter: &LineFilter) -> Result<u64, StoreError> {
        let (condition, values) = filter.condition();
        let sql = format!("SELECT count(*) FROM {FROM} WHERE {condition}");
        let count = first(self.db, &sql, params_from_iter(values), |row| Ok(row.get::<_, i64>(0)?))?;
        Ok(count.unwrap_or(0).unsigned_abs())
    }

    /// One line with what was said of it.
    ///
    /// # Errors
    /// Only for a file that cannot be read.
    pub fn bank_line(&self, id: BankLineId) -> Result<Option<(BankLine, Option<Answer>)>, StoreError> {
        first(self.db, &format!("SELECT {COLUMNS} FROM {FROM} WHERE l.id = ?1"), [id.to_string()], line)
    }

    /// True when a line of an account was brought in before.
    ///
    /// # Errors
    /// Only for a file that cannot be read.
    pub fn has_bank_key(&self, account: BankAccountId, key: &str) -> Result<bool, StoreError> {
        let sql = "SELECT 1 FROM bank_line WHERE account_id = ?1 AND import_key = ?2";
        Ok(first(self.db, sql, [account.to_string().as_str(), key], |_| Ok(()))?.is_some())
    }
}

impl Write<'_> {
    /// Adds a line under the key by which it is known again.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn add_bank_line(&mut self, line: &BankLine, key: &str) -> Result<(), StoreError> {
        change(
            self.db,
            "INSERT INTO bank_line (id, account_id, statement_id, booked_on, valued_on, minor, currency,
               counterparty, description, reference, original_minor, original_currency, rate, import_key)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
            params![
                line.id.to_string(),
                line.account_id.to_string(),
                line.statement_id.to_string(),
                line.booked_on,
                line.valued_on,
                line.amount.minor,
                line.amount.currency.code(),
                line.counterparty,
                line.description,
                line.reference,
                line.original.map(|money| money.minor),
                line.original.map(|money| money.currency.code()),
                line.rate,
                key
            ],
        )?;
        Ok(())
    }
}

fn line(row: &Row<'_>) -> Result<(BankLine, Option<Answer>), StoreError> {
    let original: Option<i64> = row.get(10)?;
    let line = BankLine {
        id: column::parse(row, 0)?,
        account_id: column::parse(row, 1)?,
        statement_id: column::parse(row, 2)?,
        booked_on: column::parse(row, 3)?,
        valued_on: column::parse_opt(row, 4)?,
        amount: money::money(row, 5)?,
        counterparty: row.get(7)?,
        description: row.get(8)?,
        reference: row.get(9)?,
        original: original
            .zip(column::parse_opt(row, 11)?)
            .map(|(minor, currency)| Money::new(minor, currency)),
        rate: row.get(12)?,
    };
    let answer = answers::answer(row, line.id, 13)?;
    Ok((line, answer))
}
