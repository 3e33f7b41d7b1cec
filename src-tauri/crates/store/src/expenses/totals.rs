//! What was spent, by day and category: kept in memory while a book is open, so that no screen waits for a
//! walk over all expenses. The rows are the truth; this is made from them when first asked for, and brought
//! up to date by the writes that change them.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use chrono::NaiveDate;
use domain::ids::CategoryId;
use domain::money::Currency;
use rusqlite::Connection;

use crate::{Read, StoreError, column};

/// Expenses of one day, one category and one booked currency, taken together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Spent {
    pub(crate) on: NaiveDate,
    pub(crate) category: Option<CategoryId>,
    pub(crate) currency: Currency,
    /// Minor units.
    pub(crate) minor: i64,
    pub(crate) count: i64,
}

impl Spent {
    /// The same, to be taken away.
    pub(crate) fn reversed(self) -> Self {
        Self { minor: self.minor.saturating_neg(), count: -self.count, ..self }
    }
}

/// Sums by day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Totals {
    days: BTreeMap<NaiveDate, Vec<Spent>>,
}

impl Totals {
    /// Adds up every expense of a book: one walk over an index in the order of the days, grouped here
    /// because that is several times faster than by SQL.
    pub(crate) fn of(db: &Connection) -> Result<Self, StoreError> {
        let mut statement = db.prepare_cached(
            "SELECT spent_on, category_id, booked_minor, booked_currency FROM expense
             ORDER BY spent_on, category_id",
        )?;
        let mut rows = statement.query([])?;
        let mut totals = Self::default();
        let (mut texts, mut sum) = ((String::new(), None::<String>, String::new()), None::<Spent>);
        while let Some(row) = rows.next()? {
            let minor = row.get(2)?;
            let same = row.get_ref(1)?.as_str_or_null().is_ok_and(|text| text == texts.1.as_deref())
                && row.get_ref(0)?.as_str().is_ok_and(|text| text == texts.0)
                && row.get_ref(3)?.as_str().is_ok_and(|text| text == texts.2);
            match &mut sum {
                Some(sum) if same => {
                    sum.minor = sum.minor.saturating_add(minor);
                    sum.count += 1;
                }
                _ => {
                    totals.add(sum.take());
                    texts = (row.get(0)?, row.get(1)?, row.get(3)?);
                    sum = Some(Spent {
                        on: column::parse(row, 0)?,
                        category: column::parse_opt(row, 1)?,
                        currency: column::parse(row, 3)?,
                        minor,
                        count: 1,
                    });
                }
            }
        }
        totals.add(sum);
        Ok(totals)
    }

    /// Counts something in, or out again when it is reversed.
    pub(crate) fn add(&mut self, spent: impl IntoIterator<Item = Spent>) {
        for one in spent {
            let day = self.days.entry(one.on).or_default();
            let same = |sum: &&mut Spent| sum.category == one.category && sum.currency == one.currency;
            match day.iter_mut().find(same) {
                Some(sum) => {
                    sum.minor = sum.minor.saturating_add(one.minor);
                    sum.count += one.count;
                }
                None => day.push(one),
            }
        }
    }

    /// Counts other sums in.
    pub(crate) fn absorb(&mut self, other: Self) {
        self.add(other.days.into_values().flatten());
    }

    /// The sums of some days, day by day.
    pub(crate) fn days(
        &self,
        days: RangeInclusive<NaiveDate>,
    ) -> impl DoubleEndedIterator<Item = (NaiveDate, &[Spent])> {
        let held = (!days.is_empty()).then(|| self.days.range(days));
        held.into_iter().flatten().map(|(day, sums)| (*day, sums.as_slice()))
    }

    /// The sums of some days; those of nothing are left out.
    pub(crate) fn on(&self, days: RangeInclusive<NaiveDate>) -> impl Iterator<Item = &Spent> {
        self.days(days).flat_map(|(_, sums)| sums).filter(|sum| sum.count != 0)
    }
}

impl Read<'_> {
    /// Asks the totals as this view of the book has them.
    pub(crate) fn totals<T>(&self, ask: impl FnOnce(&Totals) -> T) -> Result<T, StoreError> {
        self.memory.totals(self.db, ask)
    }
}
