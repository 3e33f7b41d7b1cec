//! Lines of the plan and their twelve amounts.

use std::collections::HashMap;

use domain::budget::{MONTHS, PlanLine};
use domain::ids::{LineId, YearId};
use rusqlite::params;

use crate::{Read, StoreError, Write, column};

impl Read<'_> {
    /// Every line of a year's plan with its amounts, in the order of their positions.
    ///
    /// # Errors
    /// Only for a file that cannot be read.
    pub fn plan_lines(&self, year: YearId) -> Result<Vec<PlanLine>, StoreError> {
        let year = year.to_string();
        let mut statement = self.db.prepare_cached(
            "SELECT id, category_id, name FROM plan_line WHERE year_id = ?1 ORDER BY position, id",
        )?;
        let mut rows = statement.query([&year])?;
        let mut lines = Vec::new();
        let mut places: HashMap<LineId, usize> = HashMap::new();
        while let Some(row) = rows.next()? {
            let line = PlanLine {
                id: column::parse(row, 0)?,
                category_id: column::parse(row, 1)?,
                name: row.get(2)?,
                minor: [0; MONTHS],
            };
            places.insert(line.id, lines.len());
            lines.push(line);
        }
        let mut statement = self.db.prepare_cached(
            "SELECT a.line_id, a.month_index, a.minor
             FROM plan_amount a JOIN plan_line l ON l.id = a.line_id WHERE l.year_id = ?1",
        )?;
        let mut rows = statement.query([&year])?;
        while let Some(row) = rows.next()? {
            let line = places.get(&column::parse(row, 0)?).and_then(|place| lines.get_mut(*place));
            let month = line.and_then(|line| line.minor.get_mut(usize::from(row.get::<_, u8>(1).ok()?)));
            if let Some(month) = month {
                *month = row.get(2)?;
            }
        }
        Ok(lines)
    }

    /// The year a line belongs to.
    ///
    /// # Errors
    /// Only for a file that cannot be read.
    pub fn year_of_line(&self, id: LineId) -> Result<Option<YearId>, StoreError> {
        let mut statement = self.db.prepare_cached("SELECT year_id FROM plan_line WHERE id = ?1")?;
        let mut rows = statement.query([id.to_string()])?;
        rows.next()?.map(|row| column::parse(row, 0)).transpose()
    }
}

impl Write<'_> {
    /// Adds a line at the end of its year, with its amounts.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn add_plan_line(&mut self, year: YearId, line: &PlanLine) -> Result<(), StoreError> {
        self.db
            .prepare_cached(
                "INSERT INTO plan_line (id, year_id, category_id, name, position)
                 VALUES (?1, ?2, ?3, ?4, (SELECT coalesce(max(position), -1) + 1 FROM plan_line WHERE year_id = ?2))",
            )?
            .execute(params![line.id.to_string(), year.to_string(), line.category_id.to_string(), line.name])?;
        for (month, minor) in line.minor.iter().enumerate() {
            self.put_plan_amount(line.id, month, *minor)?;
        }
        Ok(())
    }

    /// Gives a line another name.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn rename_plan_line(&mut self, id: LineId, name: &str) -> Result<(), StoreError> {
        self.db
            .prepare_cached("UPDATE plan_line SET name = ?2 WHERE id = ?1")?
            .execute(params![id.to_string(), name])?;
        Ok(())
    }

    /// Takes a line and its amounts away.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn remove_plan_line(&mut self, id: LineId) -> Result<(), StoreError> {
        let id = id.to_string();
        self.db.prepare_cached("DELETE FROM plan_amount WHERE line_id = ?1")?.execute([&id])?;
        self.db.prepare_cached("DELETE FROM plan_line WHERE id = ?1")?.execute([&id])?;
        Ok(())
    }

    /// Writes a line's amount of one month, in minor units of the year's currency.
    ///
    /// # Errors
    /// [`StoreError::Constraint`] for a month beyond the twelve.
    pub fn put_plan_amount(&mut self, id: LineId, month: usize, minor: i64) -> Result<(), StoreError> {
        let month = i64::try_from(month).unwrap_or(i64::MAX);
        self.db
            .prepare_cached(
                "INSERT INTO plan_amount (line_id, month_index, minor) VALUES (?1, ?2, ?3)
                 ON CONFLICT (line_id, month_index) DO UPDATE SET minor = excluded.minor",
            )?
            .execute(params![id.to_string(), month, minor])?;
        Ok(())
    }
}
