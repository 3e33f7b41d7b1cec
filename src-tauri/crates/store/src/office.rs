//! The office's own row.

use domain::money::Rounding;
use domain::office::{Office, Paper};
use rusqlite::params;

use crate::{Read, StoreError, Write};

/// There is one office in a book; its row's identifier is the same in every copy.
const ONLY: &str = "office";

impl Read<'_> {
    /// The office whose book this is.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] in a book that was never begun.
    pub fn office(&self) -> Result<Office, StoreError> {
        let mut statement = self.db.prepare_cached(
            "SELECT name, currency, fiscal_start_month, paper, locale, rounding, rate_tolerance_percent
             FROM office WHERE id = ?1",
        )?;
        let mut rows = statement.query([ONLY])?;
        let row = rows.next()?.ok_or_else(|| StoreError::NotFound("the office".to_owned()))?;
        Ok(Office {
            name: row.get(0)?,
            currency: crate::column::parse(row, 1)?,
            fiscal_start_month: row.get(2)?,
            paper: if row.get::<_, String>(3)? == "letter" { Paper::Letter } else { Paper::A4 },
            locale: row.get(4)?,
            rounding: match row.get::<_, String>(5)?.as_str() {
                "half_even" => Rounding::HalfEven,
                _ => Rounding::HalfAwayFromZero,
            },
            rate_tolerance_percent: row.get(6)?,
        })
    }
}

impl Write<'_> {
    /// Writes the office's settings.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn put_office(&mut self, office: &Office) -> Result<(), StoreError> {
        let paper = if office.paper == Paper::Letter { "letter" } else { "a4" };
        let rounding =
            if office.rounding == Rounding::HalfEven { "half_even" } else { "half_away_from_zero" };
        self.db.execute(
            "INSERT INTO office (id, name, currency, fiscal_start_month, paper, locale, rounding,
               rate_tolerance_percent)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
             ON CONFLICT (id) DO UPDATE SET name = excluded.name, currency = excluded.currency,
               fiscal_start_month = excluded.fiscal_start_month, paper = excluded.paper,
               locale = excluded.locale, rounding = excluded.rounding,
               rate_tolerance_percent = excluded.rate_tolerance_percent",
            params![
                ONLY,
                office.name,
                office.currency.code(),
                office.fiscal_start_month,
                paper,
                office.locale,
                rounding,
                office.rate_tolerance_percent
            ],
        )?;
        Ok(())
    }
}
