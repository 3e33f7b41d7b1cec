//! A page of expenses, and the sum of all of them, without walking over those that are not shown.

use std::ops::RangeInclusive;

use chrono::NaiveDate;
use domain::budget::Expense;
use domain::ids::CategoryId;
use rusqlite::params_from_iter;
use rusqlite::types::Value;

use super::totals::{Spent, Totals};
use super::{COLUMNS, ExpenseFilter, expense};
use crate::{Read, StoreError};

impl ExpenseFilter {
    /// Whether day and category alone decide, so that the totals know the answer.
    fn is_of_totals(&self) -> bool {
        self.is_of_words() && self.query.trim().is_empty()
    }

    /// Whether words, day and category decide.
    fn is_of_words(&self) -> bool {
        self.event.is_none() && self.claim.is_none() && self.commitment.is_none() && self.refund_of.is_none()
    }

    pub(super) fn days(&self) -> RangeInclusive<NaiveDate> {
        self.days.map_or(NaiveDate::MIN..=NaiveDate::MAX, |(first, last)| first..=last)
    }

    pub(super) fn has_category(&self, category: Option<CategoryId>) -> bool {
        let wanted = self.categories.as_ref();
        (!self.unassigned || category.is_none())
            && wanted.is_none_or(|wanted| category.is_some_and(|id| wanted.contains(&id)))
    }

    fn takes(&self, spent: &Spent) -> bool {
        self.has_category(spent.category)
    }
}

/// The days that hold a page, newest first, and how many of their expenses come before it.
struct Window {
    first: NaiveDate,
    last: NaiveDate,
    skip: u64,
}

fn window(totals: &Totals, filter: &ExpenseFilter, offset: u64, limit: u64) -> Option<Window> {
    let (mut passed, mut found) = (0_u64, None::<Window>);
    for (day, sums) in totals.days(filter.days()).rev() {
        let count = sums.iter().filter(|spent| filter.takes(spent)).map(|spent| spent.count).sum::<i64>();
        if count == 0 {
            continue;
        }
        let before = passed;
        passed = passed.saturating_add(count.unsigned_abs());
        match &mut found {
            Some(window) => window.first = day,
            None if passed > offset => found = Some(Window { first: day, last: day, skip: offset - before }),
            None => {}
        }
        if found.is_some() && passed >= offset.saturating_add(limit) {
            break;
        }
    }
    found
}

/// Expenses that fit a filter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExpensePage {
    /// How many fit.
    pub count: u64,
    /// The sum of all that fit, in minor units as booked.
    pub minor: i64,
    /// The page that was asked for, newest first.
    pub rows: Vec<Expense>,
}

impl Read<'_> {
    /// Expenses that fit, newest first: how many there are, their sum, and at most `limit` of them from
    /// `offset` on.
    ///
    /// # Errors
    /// Only for a file that cannot be read.
    pub fn expenses(
        &self,
        filter: &ExpenseFilter,
        offset: u64,
        limit: u64,
    ) -> Result<ExpensePage, StoreError> {
        if filter.is_of_totals() {
            let ((count, minor), window) =
                self.totals(|totals| (sum(totals, filter), window(totals, filter, offset, limit)))?;
            let days = |window: Window| {
                let filter = ExpenseFilter { days: Some((window.first, window.last)), ..filter.clone() };
                self.rows(&filter, window.skip, limit)
            };
            return Ok(ExpensePage { count, minor, rows: window.map(days).transpose()?.unwrap_or_default() });
        }
        if filter.is_of_words() {
            let found = self.memory.words(self.db, |words| words.search(filter, offset, limit))?;
            let rows = found.page.into_iter().filter_map(|id| self.expense(id).transpose());
            return Ok(ExpensePage {
                count: found.count,
                minor: found.minor,
                rows: rows.collect::<Result<_, _>>()?,
            });
        }
        let (count, minor) = self.sum_of_rows(filter)?;
        Ok(ExpensePage { count, minor, rows: self.rows(filter, offset, limit)? })
    }

    /// How many expenses fit, and the sum of their booked amounts in minor units.
    ///
    /// # Errors
    /// Only for a file that cannot be read.
    pub fn sum_of_expenses(&self, filter: &ExpenseFilter) -> Result<(u64, i64), StoreError> {
        if filter.is_of_totals() {
            return self.totals(|totals| sum(totals, filter));
        }
        let found = self.expenses(filter, 0, 0)?;
        Ok((found.count, found.minor))
    }

    fn rows(&self, filter: &ExpenseFilter, offset: u64, limit: u64) -> Result<Vec<Expense>, StoreError> {
        let (condition, mut values) = filter.condition();
        values.extend([limit, offset].map(|number| Value::from(i64::try_from(number).unwrap_or(i64::MAX))));
        let mut statement = self.db.prepare_cached(&format!(
            "SELECT {COLUMNS} FROM expense WHERE {condition} ORDER BY spent_on DESC, id DESC LIMIT ? OFFSET ?"
        ))?;
        let mut rows = statement.query(params_from_iter(values))?;
        let mut expenses = Vec::new();
        while let Some(row) = rows.next()? {
            expenses.push(expense(row)?);
        }
        Ok(expenses)
    }

    fn sum_of_rows(&self, filter: &ExpenseFilter) -> Result<(u64, i64), StoreError> {
        let (condition, values) = filter.condition();
        let mut statement = self.db.prepare_cached(&format!(
            "SELECT count(*), coalesce(sum(booked_minor), 0) FROM expense WHERE {condition}"
        ))?;
        let (count, sum): (i64, i64) =
            statement.query_row(params_from_iter(values), |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok((count.unsigned_abs(), sum))
    }
}

/// How many expenses fit, and their sum.
fn sum(totals: &Totals, filter: &ExpenseFilter) -> (u64, i64) {
    let fitting = totals.on(filter.days()).filter(|spent| filter.takes(spent));
    fitting.fold((0, 0_i64), |(count, sum), spent| {
        (count + spent.count.unsigned_abs(), sum.saturating_add(spent.minor))
    })
}
