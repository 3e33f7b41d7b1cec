//! Sums over what was spent, and what hangs on a category.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::budget::{MONTHS, Year, add_months};
use domain::date::Month;
use domain::ids::CategoryId;
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
    /// What was spent from the first day of a year up to a day, in the year's currency: one walk over an
    /// index in the order of the days, grouped here because that is several times faster than by SQL.
    ///
    /// # Errors
    /// Only for a file that cannot be read.
    pub fn actual_by_month(&self, year: &Year, until: NaiveDate) -> Result<ActualByMonth, StoreError> {
        let mut statement = self.db.prepare_cached(
            "SELECT spent_on, category_id, booked_minor FROM expense
             WHERE spent_on BETWEEN ?1 AND ?2 AND booked_currency = ?3 ORDER BY spent_on",
        )?;
        let last = year.first_month.plus(11).last_day().min(until);
        let mut rows = statement.query(params![year.first_month.first_day(), last, year.currency.code()])?;
        let mut sums: HashMap<String, [i64; MONTHS]> = HashMap::new();
        let mut unassigned: Option<[i64; MONTHS]> = None;
        let (mut day, mut month, mut count) = (String::new(), 0, 0);
        while let Some(row) = rows.next()? {
            count += 1;
            let spent_on = row.get_ref(0)?.as_str().unwrap_or_default();
            if spent_on != day {
                day = spent_on.to_owned();
                let on: NaiveDate = column::parse(row, 0)?;
                month = usize::try_from(Month::of(on).since(year.first_month)).unwrap_or(0).min(MONTHS - 1);
            }
            let mut own = [0; MONTHS];
            own[month] = row.get(2)?;
            match row.get_ref(1)?.as_str_or_null().unwrap_or_default() {
                None => add_months(unassigned.get_or_insert_default(), &own),
                Some(category) => match sums.get_mut(category) {
                    Some(sum) => sum[month] = sum[month].saturating_add(own[month]),
                    None => {
                        sums.insert(category.to_owned(), own);
                    }
                },
            }
        }
        let damaged = |_| StoreError::Damaged { detail: "category_id holds no identifier".to_owned() };
        let mut by_category = HashMap::with_capacity(sums.len() + 1);
        for (category, months) in sums {
            by_category.insert(Some(category.parse().map_err(damaged)?), months);
        }
        by_category.extend(unassigned.map(|months| (None, months)));
        Ok(ActualByMonth { by_category, count, last_on: day.parse().ok() })
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
                 OR EXISTS (SELECT 1 FROM claim) OR EXISTS (SELECT 1 FROM fiscal_year)",
        )?;
        Ok(statement.query_row([], |row| row.get(0))?)
    }
}
