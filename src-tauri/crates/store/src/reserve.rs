//! The reserve of a year, the draws on it, and how they come back.

use domain::ids::{CategoryId, DrawId, RefillId, YearId};
use domain::money::Money;
use domain::reserve::{Draw, Refill, Reserve, Target};
use rusqlite::{Row, params};

use crate::{Read, StoreError, Write, column};

impl Read<'_> {
    /// What a year keeps in reserve; `None` when nobody has said.
    ///
    /// # Errors
    /// Only for a file that cannot be read.
    pub fn reserve(&self, year: YearId) -> Result<Option<Reserve>, StoreError> {
        let mut statement = self.db.prepare_cached(
            "SELECT year_id, category_id, target_by, target_hundredths, floor_hundredths
             FROM reserve WHERE year_id = ?1",
        )?;
        let mut rows = statement.query([year.to_string()])?;
        rows.next()?.map(reserve).transpose()
    }

    /// The draws on a year's reserve, oldest first.
    ///
    /// # Errors
    /// Only for a file that cannot be read.
    pub fn reserve_draws(&self, year: YearId) -> Result<Vec<Draw>, StoreError> {
        let mut statement = self.db.prepare_cached(
            "SELECT id, year_id, drawn_on, minor, currency, category_id, reason, approver, breaches_floor
             FROM reserve_draw WHERE year_id = ?1 ORDER BY drawn_on, id",
        )?;
        let mut rows = statement.query([year.to_string()])?;
        let mut draws = Vec::new();
        while let Some(row) = rows.next()? {
            draws.push(draw(row)?);
        }
        Ok(draws)
    }

    /// One draw.
    ///
    /// # Errors
    /// Only for a file that cannot be read.
    pub fn reserve_draw(&self, id: DrawId) -> Result<Option<Draw>, StoreError> {
        let mut statement = self.db.prepare_cached(
            "SELECT id, year_id, drawn_on, minor, currency, category_id, reason, approver, breaches_floor
             FROM reserve_draw WHERE id = ?1",
        )?;
        let mut rows = statement.query([id.to_string()])?;
        rows.next()?.map(draw).transpose()
    }

    /// The steps that put the draws of a year back, in the order of their days.
    ///
    /// # Errors
    /// Only for a file that cannot be read.
    pub fn reserve_refills(&self, year: YearId) -> Result<Vec<Refill>, StoreError> {
        let mut statement = self.db.prepare_cached(
            "SELECT r.id, r.draw_id, r.due_on, r.minor, r.currency, r.put_back_on
             FROM reserve_refill r JOIN reserve_draw d ON d.id = r.draw_id
             WHERE d.year_id = ?1 ORDER BY r.due_on, r.id",
        )?;
        let mut rows = statement.query([year.to_string()])?;
        let mut refills = Vec::new();
        while let Some(row) = rows.next()? {
            refills.push(refill(row)?);
        }
        Ok(refills)
    }

    /// One step that puts a draw back.
    ///
    /// # Errors
    /// Only for a file that cannot be read.
    pub fn reserve_refill(&self, id: RefillId) -> Result<Option<Refill>, StoreError> {
        let mut statement = self.db.prepare_cached(
            "SELECT id, draw_id, due_on, minor, currency, put_back_on FROM reserve_refill WHERE id = ?1",
        )?;
        let mut rows = statement.query([id.to_string()])?;
        rows.next()?.map(refill).transpose()
    }

    /// How many reserves are kept in a category, and how many draws were made for it.
    ///
    /// # Errors
    /// Only for a file that cannot be read.
    pub fn reserve_uses_of_category(&self, id: CategoryId) -> Result<(i64, i64), StoreError> {
        let mut statement = self.db.prepare_cached(
            "SELECT (SELECT count(*) FROM reserve WHERE category_id = ?1),
                    (SELECT count(*) FROM reserve_draw WHERE category_id = ?1)",
        )?;
        Ok(statement.query_row([id.to_string()], |row| Ok((row.get(0)?, row.get(1)?)))?)
    }
}

impl Write<'_> {
    /// Writes what a year keeps in reserve, new or known.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn put_reserve(&mut self, reserve: &Reserve) -> Result<(), StoreError> {
        let (by, hundredths) = match reserve.target {
            Target::Share { hundredths } => ("share", hundredths),
            Target::Months { hundredths } => ("months", hundredths),
        };
        self.db
            .prepare_cached(
                "INSERT INTO reserve (year_id, category_id, target_by, target_hundredths, floor_hundredths)
                 VALUES (?1, ?2, ?3, ?4, ?5)
                 ON CONFLICT (year_id) DO UPDATE SET category_id = excluded.category_id,
                   target_by = excluded.target_by, target_hundredths = excluded.target_hundredths,
                   floor_hundredths = excluded.floor_hundredths",
            )?
            .execute(params![
                reserve.year_id.to_string(),
                reserve.category_id.to_string(),
                by,
                hundredths,
                reserve.floor_hundredths
            ])?;
        Ok(())
    }

    /// Adds a draw.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn add_reserve_draw(&mut self, draw: &Draw) -> Result<(), StoreError> {
        self.db
            .prepare_cached(
                "INSERT INTO reserve_draw
                   (id, year_id, drawn_on, minor, currency, category_id, reason, approver, breaches_floor)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
            )?
            .execute(params![
                draw.id.to_string(),
                draw.year_id.to_string(),
                draw.drawn_on,
                draw.amount.minor,
                draw.amount.currency.code(),
                draw.category_id.map(|id| id.to_string()),
                draw.reason,
                draw.approver,
                draw.breaches_floor
            ])?;
        Ok(())
    }

    /// Writes a step that puts a draw back, new or known.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn put_reserve_refill(&mut self, refill: &Refill) -> Result<(), StoreError> {
        self.db
            .prepare_cached(
                "INSERT INTO reserve_refill (id, draw_id, due_on, minor, currency, put_back_on)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6)
                 ON CONFLICT (id) DO UPDATE SET due_on = excluded.due_on, minor = excluded.minor,
                   currency = excluded.currency, put_back_on = excluded.put_back_on",
            )?
            .execute(params![
                refill.id.to_string(),
                refill.draw_id.to_string(),
                refill.due_on,
                refill.amount.minor,
                refill.amount.currency.code(),
                refill.put_back_on
            ])?;
        Ok(())
    }

    /// Takes a step away that has not happened.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn remove_reserve_refill(&mut self, id: RefillId) -> Result<(), StoreError> {
        self.db.prepare_cached("DELETE FROM reserve_refill WHERE id = ?1")?.execute([id.to_string()])?;
        Ok(())
    }
}

fn reserve(row: &Row<'_>) -> Result<Reserve, StoreError> {
    let hundredths = row.get(3)?;
    let target = |by: &str| match by {
        "share" => Some(Target::Share { hundredths }),
        "months" => Some(Target::Months { hundredths }),
        _ => None,
    };
    Ok(Reserve {
        year_id: column::parse(row, 0)?,
        category_id: column::parse(row, 1)?,
        target: column::word(row, 2, target)?,
        floor_hundredths: row.get(4)?,
    })
}

fn draw(row: &Row<'_>) -> Result<Draw, StoreError> {
    Ok(Draw {
        id: column::parse(row, 0)?,
        year_id: column::parse(row, 1)?,
        drawn_on: column::parse(row, 2)?,
        amount: Money::new(row.get(3)?, column::parse(row, 4)?),
        category_id: column::parse_opt(row, 5)?,
        reason: row.get(6)?,
        approver: row.get(7)?,
        breaches_floor: row.get(8)?,
    })
}

fn refill(row: &Row<'_>) -> Result<Refill, StoreError> {
    Ok(Refill {
        id: column::parse(row, 0)?,
        draw_id: column::parse(row, 1)?,
        due_on: column::parse(row, 2)?,
        amount: Money::new(row.get(3)?, column::parse(row, 4)?),
        put_back_on: column::parse_opt(row, 5)?,
    })
}
