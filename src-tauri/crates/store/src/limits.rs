//! Limits of categories, and who let money through above them.

use domain::ids::CategoryId;
use domain::limits::{LetThrough, Limit, Override, Rule, Subject};
use domain::money::Money;
use rusqlite::params;

use crate::rows::{change, first, rows};
use crate::{Read, StoreError, Write, column};

impl Read<'_> {
    /// The limits that somebody has set; every other category has the usual ones.
    ///
    /// # Errors
    /// Only for a file that cannot be read.
    pub fn limits(&self) -> Result<Vec<Limit>, StoreError> {
        rows(
            self.db,
            "SELECT category_id, year_rule, month_rule, warn_percent FROM category_limit ORDER BY category_id",
            [],
            |row| {
                Ok(Limit {
                    category_id: column::parse(row, 0)?,
                    year: column::word(row, 1, Rule::of)?,
                    month: column::word(row, 2, Rule::of)?,
                    warn_percent: row.get(3)?,
                })
            },
        )
    }

    /// Everything that was let through above a limit, the latest first.
    ///
    /// # Errors
    /// Only for a file that cannot be read.
    pub fn overrides(&self) -> Result<Vec<Override>, StoreError> {
        rows(
            self.db,
            "SELECT id, kind, subject_id, subject, category_id, year_id, month, person, role, reason, made_on,
               exceeded_minor, currency
             FROM limit_override ORDER BY made_on DESC, id DESC",
            [],
            |row| {
                Ok(Override {
                    id: column::parse(row, 0)?,
                    subject: column::word(row, 1, Subject::of)?,
                    subject_id: column::parse(row, 2)?,
                    name: row.get(3)?,
                    category_id: column::parse(row, 4)?,
                    year_id: column::parse_opt(row, 5)?,
                    month: column::parse_opt(row, 6)?,
                    word: LetThrough { person: row.get(7)?, role: row.get(8)?, reason: row.get(9)? },
                    made_on: column::parse(row, 10)?,
                    exceeded_by: Money::new(row.get(11)?, column::parse(row, 12)?),
                })
            },
        )
    }

    /// How many commitments are paid from a category, and how often its limit was passed.
    ///
    /// # Errors
    /// Only for a file that cannot be read.
    pub fn commitment_uses_of_category(&self, id: CategoryId) -> Result<(i64, i64), StoreError> {
        let counted = first(
            self.db,
            "SELECT (SELECT count(*) FROM commitment WHERE category_id = ?1),
                    (SELECT count(*) FROM limit_override WHERE category_id = ?1)",
            [id.to_string()],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )?;
        Ok(counted.unwrap_or_default())
    }
}

impl Write<'_> {
    /// Writes the limits of a category over those that it had.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn put_limit(&mut self, limit: &Limit) -> Result<(), StoreError> {
        change(
            self.db,
            "INSERT INTO category_limit (category_id, year_rule, month_rule, warn_percent)
             VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT (category_id) DO UPDATE SET year_rule = excluded.year_rule,
               month_rule = excluded.month_rule, warn_percent = excluded.warn_percent",
            params![limit.category_id.to_string(), limit.year.key(), limit.month.key(), limit.warn_percent],
        )?;
        Ok(())
    }

    /// Gives a category the usual limits again.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn remove_limit(&mut self, id: CategoryId) -> Result<(), StoreError> {
        change(self.db, "DELETE FROM category_limit WHERE category_id = ?1", [id.to_string()])?;
        Ok(())
    }

    /// Keeps that somebody let money through above a limit.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn add_override(&mut self, one: &Override) -> Result<(), StoreError> {
        change(
            self.db,
            "INSERT INTO limit_override (id, kind, subject_id, subject, category_id, year_id, month, person, role,
               reason, made_on, exceeded_minor, currency)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
            params![
                one.id.to_string(),
                one.subject.key(),
                one.subject_id.to_string(),
                one.name,
                one.category_id.to_string(),
                one.year_id.map(|id| id.to_string()),
                one.month.map(|month| month.to_string()),
                one.word.person,
                one.word.role,
                one.word.reason,
                one.made_on,
                one.exceeded_by.minor,
                one.exceeded_by.currency.code()
            ],
        )?;
        Ok(())
    }
}
