//! Commitments: contracts, orders, promotions, and what was spent of them.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::commitments::{Actual, Commitment, CommitmentKind, CommitmentLine, End, Ending};
use domain::ids::{CommitmentId, ExpenseId, TripId};
use rusqlite::{Row, params};

use crate::rows::{change, rows};
use crate::{Read, StoreError, Write, column, money};

const COLUMNS: &str =
    "id, kind, party, reference, category_id, event_id, promotion_id, approved_on, approved_by,
    note, ended, ended_on, ended_reason";

impl Read<'_> {
    /// Every commitment with its lines in the order of their days, the latest approved first.
    ///
    /// # Errors
    /// Only for a file that cannot be read.
    pub fn commitments(&self) -> Result<Vec<Commitment>, StoreError> {
        self.some_commitments(None)
    }

    /// One commitment.
    ///
    /// # Errors
    /// Only for a file that cannot be read.
    pub fn commitment(&self, id: CommitmentId) -> Result<Option<Commitment>, StoreError> {
        Ok(self.some_commitments(Some(id))?.pop())
    }

    fn some_commitments(&self, id: Option<CommitmentId>) -> Result<Vec<Commitment>, StoreError> {
        let wanted = id.map(|id| id.to_string()).unwrap_or_default();
        let mut found = rows(
            self.db,
            &format!(
                "SELECT {COLUMNS} FROM commitment WHERE ?1 = '' OR id = ?1 ORDER BY approved_on DESC, id DESC"
            ),
            [&wanted],
            commitment,
        )?;
        let mut lines: HashMap<CommitmentId, Vec<CommitmentLine>> = HashMap::new();
        let all = rows(
            self.db,
            "SELECT commitment_id, id, due_on, minor, currency, booked_minor, booked_currency, conversion
             FROM commitment_line WHERE ?1 = '' OR commitment_id = ?1 ORDER BY due_on, id",
            [&wanted],
            |row| Ok((column::parse(row, 0)?, line(row)?)),
        )?;
        for (id, line) in all {
            lines.entry(id).or_default().push(line);
        }
        for one in &mut found {
            one.lines = lines.remove(&one.id).unwrap_or_default();
        }
        Ok(found)
    }

    /// What was spent of each commitment up to a day, in the order of the days.
    ///
    /// # Errors
    /// Only for a file that cannot be read.
    pub fn spent_of_commitments(
        &self,
        until: NaiveDate,
    ) -> Result<HashMap<CommitmentId, Vec<Actual>>, StoreError> {
        // Days are compared as text, which holds for years of four digits.
        let until = until.min(NaiveDate::from_ymd_opt(9999, 12, 31).unwrap_or(until));
        // By the small index of what is attached, never by day over every expense: hence the plus signs.
        let found = rows(
            self.db,
            "SELECT commitment_id, spent_on, minor, currency, booked_minor, refund_of IS NOT NULL
             FROM expense WHERE commitment_id IS NOT NULL AND +spent_on <= ?1 ORDER BY +spent_on, id",
            [until],
            |row| {
                let actual = Actual {
                    on: column::parse(row, 1)?,
                    amount: money::money(row, 2)?,
                    booked: row.get(4)?,
                    is_refund: row.get(5)?,
                };
                Ok((column::parse(row, 0)?, actual))
            },
        )?;
        let mut spent: HashMap<CommitmentId, Vec<Actual>> = HashMap::new();
        for (id, actual) in found {
            spent.entry(id).or_default().push(actual);
        }
        Ok(spent)
    }

    /// What was given back of each expense, in minor units as booked: less than nothing.
    ///
    /// # Errors
    /// Only for a file that cannot be read.
    pub fn refunded(&self) -> Result<HashMap<ExpenseId, i64>, StoreError> {
        let found = rows(
            self.db,
            "SELECT refund_of, sum(booked_minor) FROM expense WHERE refund_of IS NOT NULL GROUP BY refund_of",
            [],
            |row| Ok((column::parse(row, 0)?, row.get(1)?)),
        )?;
        Ok(found.into_iter().collect())
    }

    /// What the claims of each trip posted, in minor units as booked.
    ///
    /// # Errors
    /// Only for a file that cannot be read.
    pub fn spent_of_trips(&self) -> Result<HashMap<TripId, i64>, StoreError> {
        let found = rows(
            self.db,
            "SELECT c.trip_id, sum(e.booked_minor) FROM expense e JOIN claim c ON c.id = e.claim_id
             WHERE c.trip_id IS NOT NULL GROUP BY c.trip_id",
            [],
            |row| Ok((column::parse(row, 0)?, row.get(1)?)),
        )?;
        Ok(found.into_iter().collect())
    }
}

impl Write<'_> {
    /// Adds a commitment with its lines.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn add_commitment(&mut self, one: &Commitment) -> Result<(), StoreError> {
        let ended = one.ended.as_ref();
        change(
            self.db,
            "INSERT INTO commitment (id, kind, party, reference, category_id, event_id, promotion_id, approved_on,
               approved_by, note, ended, ended_on, ended_reason)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
            params![
                one.id.to_string(),
                one.kind.key(),
                one.party,
                one.reference,
                one.category_id.to_string(),
                one.event_id.map(|id| id.to_string()),
                one.promotion_id.map(|id| id.to_string()),
                one.approved_on,
                one.approved_by,
                one.note,
                ended.map(|ending| ending.how.key()),
                ended.map(|ending| ending.on),
                ended.map_or("", |ending| ending.reason.as_str())
            ],
        )?;
        for line in &one.lines {
            change(
                self.db,
                "INSERT INTO commitment_line
                   (id, commitment_id, due_on, minor, currency, booked_minor, booked_currency, conversion)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
                params![
                    line.id.to_string(),
                    one.id.to_string(),
                    line.due_on,
                    line.amount.minor,
                    line.amount.currency.code(),
                    line.booked.minor,
                    line.booked.currency.code(),
                    money::conversion_text(line.conversion.as_ref())?
                ],
            )?;
        }
        Ok(())
    }

    /// Writes what may change of a commitment: its number, its note, and how it ended.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn change_commitment(&mut self, one: &Commitment) -> Result<(), StoreError> {
        let ended = one.ended.as_ref();
        change(
            self.db,
            "UPDATE commitment SET reference = ?2, note = ?3, ended = ?4, ended_on = ?5, ended_reason = ?6
             WHERE id = ?1",
            params![
                one.id.to_string(),
                one.reference,
                one.note,
                ended.map(|ending| ending.how.key()),
                ended.map(|ending| ending.on),
                ended.map_or("", |ending| ending.reason.as_str())
            ],
        )?;
        Ok(())
    }
}

fn commitment(row: &Row<'_>) -> Result<Commitment, StoreError> {
    let ended: Option<String> = row.get(10)?;
    let ended = match ended {
        None => None,
        Some(_) => Some(Ending {
            how: column::word(row, 10, End::of)?,
            on: column::parse(row, 11)?,
            reason: row.get(12)?,
        }),
    };
    Ok(Commitment {
        id: column::parse(row, 0)?,
        kind: column::word(row, 1, CommitmentKind::of)?,
        party: row.get(2)?,
        reference: row.get(3)?,
        category_id: column::parse(row, 4)?,
        event_id: column::parse_opt(row, 5)?,
        promotion_id: column::parse_opt(row, 6)?,
        approved_on: column::parse(row, 7)?,
        approved_by: row.get(8)?,
        note: row.get(9)?,
        ended,
        lines: Vec::new(),
    })
}

fn line(row: &Row<'_>) -> Result<CommitmentLine, StoreError> {
    let (amount, booked) = (money::money(row, 3)?, money::money(row, 5)?);
    Ok(CommitmentLine {
        id: column::parse(row, 1)?,
        due_on: column::parse(row, 2)?,
        amount,
        booked,
        conversion: money::conversion(row, 7, amount, booked)?,
    })
}
