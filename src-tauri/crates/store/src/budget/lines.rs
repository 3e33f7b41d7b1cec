//! Lines of the plan: their twelve amounts and what those came from.

use std::collections::HashMap;

use domain::budget::{MONTHS, OwnAmounts, PlanLine, Worked};
use domain::ids::{LineId, YearId};
use rusqlite::{Row, params};

use crate::{Read, StoreError, Write, column, money};

impl Read<'_> {
    /// Every line of a year's plan with its amounts and what they came from, in the order of their positions.
    ///
    /// # Errors
    /// Only for a file that cannot be read.
    pub fn plan_lines(&self, year: YearId) -> Result<Vec<PlanLine>, StoreError> {
        let mut statement = self.db.prepare_cached(
            "SELECT id, category_id, name, note, phasing, worked, formula, currency, rate_day, conversion
             FROM plan_line WHERE year_id = ?1 ORDER BY position, id",
        )?;
        let mut rows = statement.query([year.to_string()])?;
        let mut lines = Lines::default();
        while let Some(row) = rows.next()? {
            let line = line(row)?;
            lines.places.insert(line.id, lines.lines.len());
            lines.lines.push(line);
        }
        self.fill_amounts(year, &mut lines)?;
        self.fill_origins(year, &mut lines)?;
        Ok(lines.lines)
    }

    fn fill_amounts(&self, year: YearId, lines: &mut Lines) -> Result<(), StoreError> {
        let year = year.to_string();
        let mut statement = self.db.prepare_cached(
            "SELECT a.line_id, a.month_index, a.minor
             FROM plan_amount a JOIN plan_line l ON l.id = a.line_id WHERE l.year_id = ?1",
        )?;
        let mut rows = statement.query([&year])?;
        while let Some(row) = rows.next()? {
            let Some(line) = lines.of(row)? else { continue };
            if let Some(month) = line.minor.get_mut(month(row)?) {
                *month = row.get(2)?;
            }
        }
        let mut statement = self.db.prepare_cached(
            "SELECT a.line_id, a.month_index, a.minor
             FROM plan_own_amount a JOIN plan_line l ON l.id = a.line_id WHERE l.year_id = ?1",
        )?;
        let mut rows = statement.query([&year])?;
        while let Some(row) = rows.next()? {
            let own = lines.of(row)?.and_then(|line| line.own.as_mut());
            let at = month(row)?;
            if let Some(month) = own.and_then(|own| own.minor.get_mut(at)) {
                *month = row.get(2)?;
            }
        }
        Ok(())
    }

    fn fill_origins(&self, year: YearId, lines: &mut Lines) -> Result<(), StoreError> {
        let year = year.to_string();
        let mut statement = self.db.prepare_cached(
            "SELECT e.line_id, e.month_index, e.expression
             FROM plan_expression e JOIN plan_line l ON l.id = e.line_id WHERE l.year_id = ?1",
        )?;
        let mut rows = statement.query([&year])?;
        while let Some(row) = rows.next()? {
            let month = month(row)?;
            let text = row.get(2)?;
            if let Some(line) = lines.of(row)? {
                line.expressions.insert(month, text);
            }
        }
        let mut statement = self.db.prepare_cached(
            "SELECT d.line_id, d.name, d.value, d.measure, d.unit
             FROM plan_driver d JOIN plan_line l ON l.id = d.line_id WHERE l.year_id = ?1
             ORDER BY d.line_id, d.position",
        )?;
        let mut rows = statement.query([&year])?;
        while let Some(row) = rows.next()? {
            let driver = super::drivers::driver(row, 1)?;
            if let Some(worked) = lines.of(row)?.and_then(|line| line.drivers.as_mut()) {
                worked.drivers.push(driver);
            }
        }
        Ok(())
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

/// Lines while they are read, and where each stands.
#[derive(Default)]
struct Lines {
    lines: Vec<PlanLine>,
    places: HashMap<LineId, usize>,
}

impl Lines {
    /// The line that a row's first column names.
    fn of(&mut self, row: &Row<'_>) -> Result<Option<&mut PlanLine>, StoreError> {
        let place = self.places.get(&column::parse(row, 0)?).copied();
        Ok(place.and_then(|place| self.lines.get_mut(place)))
    }
}

fn month(row: &Row<'_>) -> Result<usize, StoreError> {
    Ok(usize::from(row.get::<_, u8>(1)?))
}

/// A line without its amounts and drivers.
fn line(row: &Row<'_>) -> Result<PlanLine, StoreError> {
    let phasing: String = row.get(4)?;
    let own = match column::parse_opt(row, 7)? {
        None => None,
        Some(currency) => {
            let text: String = row.get(9)?;
            let money::Kept { rates, on, source, rounding } = money::kept(&text)?;
            let (minor, rate_day) = ([0; MONTHS], column::parse(row, 8)?);
            Some(OwnAmounts { currency, minor, rate_day, rates, rate_on: on, source, rounding })
        }
    };
    let unreadable = |error| StoreError::Damaged { detail: format!("a phasing cannot be read: {error}") };
    Ok(PlanLine {
        note: row.get(3)?,
        phasing: match phasing.as_str() {
            "" => None,
            text => Some(serde_json::from_str(text).map_err(unreadable)?),
        },
        drivers: match row.get::<_, bool>(5)? {
            true => Some(Worked { drivers: Vec::new(), formula: row.get(6)? }),
            false => None,
        },
        own,
        ..PlanLine::new(column::parse(row, 0)?, column::parse(row, 1)?, row.get::<_, String>(2)?)
    })
}

impl Write<'_> {
    /// Writes a line with its amounts and all they came from; a new one goes to the end of its year.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn put_plan_line(&mut self, year: YearId, line: &PlanLine) -> Result<(), StoreError> {
        let phasing = line.phasing.as_ref().map(serde_json::to_string).transpose();
        let phasing = phasing.map_err(|error| StoreError::Statement(error.to_string()))?;
        let conversion = line.own.as_ref().map(|own| {
            let (rates, source) = (own.rates.clone(), own.source.clone());
            money::kept_text(&money::Kept { rates, on: own.rate_on, source, rounding: own.rounding })
        });
        self.db
            .prepare_cached(
                "INSERT INTO plan_line (id, year_id, category_id, name, position, note, phasing, worked, formula,
                   currency, rate_day, conversion)
                 VALUES (?1, ?2, ?3, ?4,
                   (SELECT coalesce(max(position), -1) + 1 FROM plan_line WHERE year_id = ?2),
                   ?5, ?6, ?7, ?8, ?9, ?10, ?11)
                 ON CONFLICT (id) DO UPDATE SET category_id = excluded.category_id, name = excluded.name,
                   note = excluded.note, phasing = excluded.phasing, worked = excluded.worked,
                   formula = excluded.formula, currency = excluded.currency, rate_day = excluded.rate_day,
                   conversion = excluded.conversion",
            )?
            .execute(params![
                line.id.to_string(),
                year.to_string(),
                line.category_id.to_string(),
                line.name,
                line.note,
                phasing.unwrap_or_default(),
                line.drivers.is_some(),
                line.drivers.as_ref().map_or("", |worked| worked.formula.as_str()),
                line.own.as_ref().map(|own| own.currency.code()),
                line.own.as_ref().map(|own| own.rate_day),
                conversion.transpose()?.unwrap_or_default(),
            ])?;
        self.put_months(line.id, "plan_amount", Some(&line.minor))?;
        self.put_months(line.id, "plan_own_amount", line.own.as_ref().map(|own| &own.minor))?;
        self.put_expressions(line)?;
        self.put_drivers(line)
    }

    /// Takes a line away with its amounts and all they came from.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn remove_plan_line(&mut self, id: LineId) -> Result<(), StoreError> {
        let id = id.to_string();
        for sql in [
            "DELETE FROM plan_driver WHERE line_id = ?1",
            "DELETE FROM plan_expression WHERE line_id = ?1",
            "DELETE FROM plan_own_amount WHERE line_id = ?1",
            "DELETE FROM plan_amount WHERE line_id = ?1",
            "DELETE FROM role_amount WHERE line_id = ?1",
            "DELETE FROM plan_line WHERE id = ?1",
        ] {
            self.db.prepare_cached(sql)?.execute([&id])?;
        }
        Ok(())
    }

    /// Writes twelve amounts into one of the two tables that hold them; without amounts none stay.
    fn put_months(
        &mut self,
        id: LineId,
        table: &str,
        months: Option<&[i64; MONTHS]>,
    ) -> Result<(), StoreError> {
        let id = id.to_string();
        let Some(months) = months else {
            self.db.prepare_cached(&format!("DELETE FROM {table} WHERE line_id = ?1"))?.execute([&id])?;
            return Ok(());
        };
        let mut put = self.db.prepare_cached(&format!(
            "INSERT INTO {table} (line_id, month_index, minor) VALUES (?1, ?2, ?3)
             ON CONFLICT (line_id, month_index) DO UPDATE SET minor = excluded.minor
             WHERE minor <> excluded.minor"
        ))?;
        for (month, minor) in (0_i64..).zip(months) {
            put.execute(params![id, month, minor])?;
        }
        Ok(())
    }
}
