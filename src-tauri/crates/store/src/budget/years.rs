//! Fiscal years.

use domain::budget::Year;
use domain::ids::YearId;
use rusqlite::{Row, params};

use crate::{Read, StoreError, Write, column};

impl Read<'_> {
    /// Every fiscal year, oldest first.
    ///
    /// # Errors
    /// Only for a file that cannot be read.
    pub fn years(&self) -> Result<Vec<Year>, StoreError> {
        let mut statement = self.db.prepare_cached(
            "SELECT id, name, first_month, currency FROM fiscal_year ORDER BY first_month, id",
        )?;
        let mut rows = statement.query([])?;
        let mut years = Vec::new();
        while let Some(row) = rows.next()? {
            years.push(year(row)?);
        }
        Ok(years)
    }

    /// One fiscal year.
    ///
    /// # Errors
    /// Only for a file that cannot be read.
    pub fn year(&self, id: YearId) -> Result<Option<Year>, StoreError> {
        let mut statement = self
            .db
            .prepare_cached("SELECT id, name, first_month, currency FROM fiscal_year WHERE id = ?1")?;
        let mut rows = statement.query([id.to_string()])?;
        rows.next()?.map(year).transpose()
    }
}

impl Write<'_> {
    /// Adds a fiscal year.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn add_year(&mut self, year: &Year) -> Result<(), StoreError> {
        self.db
            .prepare_cached(
                "INSERT INTO fiscal_year (id, name, first_month, currency) VALUES (?1, ?2, ?3, ?4)",
            )?
            .execute(params![
                year.id.to_string(),
                year.name,
                year.first_month.to_string(),
                year.currency.code()
            ])?;
        Ok(())
    }
}

fn year(row: &Row<'_>) -> Result<Year, StoreError> {
    Ok(Year {
        id: column::parse(row, 0)?,
        name: row.get(1)?,
        first_month: column::parse(row, 2)?,
        currency: column::parse(row, 3)?,
    })
}
