//! What the amounts of a line came from: expressions of single months, drivers of the total.

use domain::budget::{Driver, Measure, PlanLine, Unit};
use rusqlite::{Row, params};

use crate::{StoreError, Write, column};

/// Words in which measures are kept.
const MEASURES: [(Measure, &str); 2] = [(Measure::Amount, "amount"), (Measure::Count, "count")];
/// Words in which units are kept.
const UNITS: [(Unit, &str); 10] = [
    (Unit::Attendee, "attendee"),
    (Unit::Speaker, "speaker"),
    (Unit::Person, "person"),
    (Unit::Day, "day"),
    (Unit::Night, "night"),
    (Unit::Month, "month"),
    (Unit::Seat, "seat"),
    (Unit::Trip, "trip"),
    (Unit::Event, "event"),
    (Unit::Piece, "piece"),
];

/// Reads a driver from four columns: name, value, measure, unit.
///
/// # Errors
/// [`StoreError::Damaged`] for a word that is none of the lists.
pub(super) fn driver(row: &Row<'_>, index: usize) -> Result<Driver, StoreError> {
    let unit: Option<String> = row.get(index + 3)?;
    Ok(Driver {
        name: row.get(index)?,
        value: row.get(index + 1)?,
        measure: column::word(row, index + 2, |word| meant(&MEASURES, word))?,
        unit: match unit {
            None => None,
            Some(_) => Some(column::word(row, index + 3, |word| meant(&UNITS, word))?),
        },
    })
}

fn meant<T: Copy>(words: &[(T, &str)], word: &str) -> Option<T> {
    words.iter().find(|(_, own)| *own == word).map(|(value, _)| *value)
}

fn word<T: PartialEq>(words: &[(T, &'static str)], value: &T) -> &'static str {
    words.iter().find(|(own, _)| own == value).map_or("", |(_, word)| word)
}

impl Write<'_> {
    /// Writes the expressions of a line's months; months that have none keep none.
    pub(super) fn put_expressions(&mut self, line: &PlanLine) -> Result<(), StoreError> {
        let id = line.id.to_string();
        self.db.prepare_cached("DELETE FROM plan_expression WHERE line_id = ?1")?.execute([&id])?;
        let mut put = self.db.prepare_cached(
            "INSERT INTO plan_expression (line_id, month_index, expression) VALUES (?1, ?2, ?3)",
        )?;
        for (month, text) in &line.expressions {
            put.execute(params![id, i64::try_from(*month).unwrap_or(i64::MAX), text])?;
        }
        Ok(())
    }

    /// Writes a line's drivers; those that were there before go.
    pub(super) fn put_drivers(&mut self, line: &PlanLine) -> Result<(), StoreError> {
        let id = line.id.to_string();
        self.db.prepare_cached("DELETE FROM plan_driver WHERE line_id = ?1")?.execute([&id])?;
        let mut put = self.db.prepare_cached(
            "INSERT INTO plan_driver (line_id, position, name, value, measure, unit)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        )?;
        let drivers = line.drivers.as_ref().map(|worked| worked.drivers.as_slice()).unwrap_or_default();
        for (position, driver) in (0_i64..).zip(drivers) {
            let unit = driver.unit.map(|unit| word(&UNITS, &unit));
            let measure = word(&MEASURES, &driver.measure);
            put.execute(params![id, position, driver.name, driver.value, measure, unit])?;
        }
        Ok(())
    }
}
