//! Exchange rates, as quoted.

use chrono::NaiveDate;
use domain::money::{Currency, Quote};
use rusqlite::{Row, params};
use rust_decimal::Decimal;

use crate::{Read, StoreError, Write, column};

/// The source of a rate that a person entered; its evidence stands beside it.
pub const BY_HAND: &str = "by hand";

/// A rate as it stands in the book.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rate {
    /// The currency quoted against the euro.
    pub currency: Currency,
    /// The day of the quote.
    pub on: NaiveDate,
    /// Units of the currency for one euro, as quoted.
    pub per_euro: Decimal,
    /// Who quoted it, or [`BY_HAND`].
    pub source: String,
    /// What shows that a rate entered by hand is right; empty otherwise.
    pub evidence: String,
}

impl Rate {
    /// As a converted amount names it: the source, with the evidence where a person entered the rate.
    fn into_quote(self) -> Quote {
        let Self { currency, on, per_euro, source, evidence } = self;
        let source = if source == BY_HAND { format!("{BY_HAND}: {evidence}") } else { source };
        Quote { currency, on, per_euro, source }
    }
}

impl Read<'_> {
    /// The quote of a day, or the last earlier one. Of two on one day, the one entered by hand goes first:
    /// somebody knew better. `None` when there is none: no rate is ever assumed.
    ///
    /// # Errors
    /// Only for a file that cannot be read.
    pub fn quote(&self, currency: Currency, on: NaiveDate) -> Result<Option<Quote>, StoreError> {
        let mut statement = self.db.prepare_cached(
            "SELECT currency, on_day, per_euro, source, evidence FROM rate
             WHERE currency = ?1 AND on_day <= ?2
             ORDER BY on_day DESC, source = ?3 DESC, source LIMIT 1",
        )?;
        let mut rows = statement.query(params![currency.code(), on, BY_HAND])?;
        Ok(rows.next()?.map(rate).transpose()?.map(Rate::into_quote))
    }

    /// Rates, newest first; of one currency where one is given. With them, how many there are in all.
    ///
    /// # Errors
    /// Only for a file that cannot be read.
    pub fn rates(
        &self,
        currency: Option<Currency>,
        offset: u64,
        limit: u64,
    ) -> Result<(u64, Vec<Rate>), StoreError> {
        let code = currency.map_or("", Currency::code);
        let total: i64 = self
            .db
            .prepare_cached("SELECT count(*) FROM rate WHERE ?1 = '' OR currency = ?1")?
            .query_row([code], |row| row.get(0))?;
        let mut statement = self.db.prepare_cached(
            "SELECT currency, on_day, per_euro, source, evidence FROM rate WHERE ?1 = '' OR currency = ?1
             ORDER BY on_day DESC, currency, source LIMIT ?2 OFFSET ?3",
        )?;
        let mut rows = statement.query(params![code, limit as i64, offset as i64])?;
        let mut rates = Vec::new();
        while let Some(row) = rows.next()? {
            rates.push(rate(row)?);
        }
        Ok((total.unsigned_abs(), rates))
    }

    /// The currencies that have at least one rate.
    ///
    /// # Errors
    /// Only for a file that cannot be read.
    pub fn rated_currencies(&self) -> Result<Vec<Currency>, StoreError> {
        let mut statement = self.db.prepare_cached("SELECT DISTINCT currency FROM rate ORDER BY currency")?;
        let mut rows = statement.query([])?;
        let mut currencies = Vec::new();
        while let Some(row) = rows.next()? {
            currencies.push(column::parse(row, 0)?);
        }
        Ok(currencies)
    }

    /// The rate of a currency, a day and a source.
    ///
    /// # Errors
    /// Only for a file that cannot be read.
    pub fn rate(&self, currency: Currency, on: NaiveDate, source: &str) -> Result<Option<Rate>, StoreError> {
        let mut statement = self.db.prepare_cached(
            "SELECT currency, on_day, per_euro, source, evidence FROM rate
             WHERE currency = ?1 AND on_day = ?2 AND source = ?3",
        )?;
        let mut rows = statement.query(params![currency.code(), on, source])?;
        rows.next()?.map(rate).transpose()
    }
}

impl Write<'_> {
    /// Writes the rate of a currency, a day and a source; one that stood there is replaced.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn put_rate(&mut self, rate: &Rate) -> Result<(), StoreError> {
        self.db
            .prepare_cached(
                "INSERT INTO rate (source, currency, on_day, per_euro, evidence) VALUES (?1, ?2, ?3, ?4, ?5)
                 ON CONFLICT (currency, on_day, source) DO UPDATE SET
                   per_euro = excluded.per_euro, evidence = excluded.evidence",
            )?
            .execute(params![
                rate.source,
                rate.currency.code(),
                rate.on,
                rate.per_euro.to_string(),
                rate.evidence
            ])?;
        Ok(())
    }

    /// Takes a rate away; false when there is none.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn remove_rate(
        &mut self,
        currency: Currency,
        on: NaiveDate,
        source: &str,
    ) -> Result<bool, StoreError> {
        let gone = self
            .db
            .prepare_cached("DELETE FROM rate WHERE currency = ?1 AND on_day = ?2 AND source = ?3")?
            .execute(params![currency.code(), on, source])?;
        Ok(gone > 0)
    }
}

fn rate(row: &Row<'_>) -> Result<Rate, StoreError> {
    Ok(Rate {
        currency: column::parse(row, 0)?,
        on: column::parse(row, 1)?,
        per_euro: column::parse(row, 2)?,
        source: row.get(3)?,
        evidence: row.get(4)?,
    })
}
