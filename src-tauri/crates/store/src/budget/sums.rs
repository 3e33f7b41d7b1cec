//! Sums over what was spent, and what hangs on a category.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::budget::{MONTHS, Year};
use domain::date::Month;
use domain::ids::{CategoryId, EventId};
use domain::money::Currency;
use rusqlite::params;

use crate::{Read, StoreError, column};

/// What was spent in a year, by category and month of the fiscal year, in minor units.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ActualByMonth {
    /// By category; `None` is what nobody has assigned yet.
    pub by_category: HashMap<Option<CategoryId>, [i64; MONTHS]>,
    /// How many expenses there are.
    pub count: u64,
    /// The last day of an expense.
    pub last_on: Option<NaiveDate>,
}

/// How many things hang on a category.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Uses {
    /// Categories below it.
    pub categories: i64,
    /// Lines of plans.
    pub lines: i64,
    /// Events.
    pub events: i64,
    /// Travel requests.
    pub trips: i64,
    /// Claims.
    pub claims: i64,
    /// Expenses.
    pub expenses: i64,
}

impl Read<'_> {
    /// What was spent from the first day of a year up to a day, in the year's currency.
    ///
    /// # Errors
    /// Only for a file that cannot be read.
    pub fn actual_by_month(&self, year: &Year, until: NaiveDate) -> Result<ActualByMonth, StoreError> {
        let last = year.first_month.plus(11).last_day().min(until);
        self.totals(|totals| {
            let mut actual = ActualByMonth::default();
            let of_year = totals.on(year.first_month.first_day()..=last);
            for spent in of_year.filter(|spent| spent.currency == year.currency) {
                let since = Month::of(spent.on).since(year.first_month);
                let month = usize::try_from(since).unwrap_or(0).min(MONTHS - 1);
                let months = actual.by_category.entry(spent.category).or_default();
                months[month] = months[month].saturating_add(spent.minor);
                actual.count += spent.count.unsigned_abs();
                actual.last_on = Some(spent.on);
            }
            actual
        })
    }

    /// What was spent for each event on some days, in one currency.
    ///
    /// # Errors
    /// Only for a file that cannot be read.
    pub fn spent_by_event_on(
        &self,
        days: (NaiveDate, NaiveDate),
        currency: Currency,
    ) -> Result<Vec<(EventId, i64)>, StoreError> {
        let mut statement = self.db.prepare_cached(
            "SELECT event_id, sum(booked_minor) FROM expense
             WHERE event_id IS NOT NULL AND spent_on BETWEEN ?1 AND ?2 AND booked_currency = ?3
             GROUP BY event_id",
        )?;
        let mut rows = statement.query(params![days.0, days.1, currency.code()])?;
        let mut sums = Vec::new();
        while let Some(row) = rows.next()? {
            sums.push((column::parse(row, 0)?, row.get(1)?));
        }
        Ok(sums)
    }

    /// What hangs on a category.
    ///
    /// # Errors
    /// Only for a file that cannot be read.
    pub fn uses_of_category(&self, id: CategoryId) -> Result<Uses, StoreError> {
        let mut statement = self.db.prepare_cached(
            "SELECT (SELECT count(*) FROM category WHERE parent_id = ?1),
                    (SELECT count(*) FROM plan_line WHERE category_id = ?1),
                    (SELECT count(*) FROM event WHERE category_id = ?1),
                    (SELECT count(*) FROM trip WHERE category_id = ?1),
                    (SELECT count(*) FROM claim WHERE category_id = ?1),
                    (SELECT count(*) FROM expense WHERE category_id = ?1)",
        )?;
        Ok(statement.query_row([id.to_string()], |row| {
            Ok(Uses {
                categories: row.get(0)?,
                lines: row.get(1)?,
                events: row.get(2)?,
                trips: row.get(3)?,
                claims: row.get(4)?,
                expenses: row.get(5)?,
            })
        })?)
    }

    /// True once money is booked, or a year is planned, in the office's reporting currency: from then on
    /// the currency is a fact.
    ///
    /// # Errors
    /// Only for a file that cannot be read.
    pub fn has_booked_money(&self) -> Result<bool, StoreError> {
        let mut statement = self.db.prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM expense) OR EXISTS (SELECT 1 FROM trip_line)
                 OR EXISTS (SELECT 1 FROM claim) OR EXISTS (SELECT 1 FROM fiscal_year)
                 OR EXISTS (SELECT 1 FROM commitment)",
        )?;
        Ok(statement.query_row([], |row| row.get(0))?)
    }
}
