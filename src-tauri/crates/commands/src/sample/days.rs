//! The sample's calendar: everything is dated from today, so that the office is in the middle of things on
//! whatever day somebody looks at it.

use chrono::{Datelike, Days, Months, NaiveDate};

/// First months of a quarter, in which offices begin their year.
const STARTS: [u32; 4] = [1, 4, 7, 10];
/// How many months of the fiscal year lie behind: enough for the figures to say something, with enough
/// ahead for a forecast to matter.
const BEHIND: std::ops::RangeInclusive<u32> = 6..=8;

/// When something happened, or will.
#[derive(Clone, Copy)]
pub(super) enum When {
    /// So many days ago; negative for days to come.
    Ago(i64),
    /// So many thousandths into the part of the fiscal year that lies behind.
    Along(i64),
}

/// The sample's calendar.
#[derive(Clone, Copy)]
pub(super) struct Calendar {
    /// Today.
    pub(super) today: NaiveDate,
    /// First day of the fiscal year.
    pub(super) year_start: NaiveDate,
}

impl Calendar {
    /// The calendar as seen on a day.
    pub(super) fn on(today: NaiveDate) -> Self {
        let months = (today.month() + 12 - fiscal_start_month(today)) % 12;
        let first = today.with_day(1).unwrap_or(today);
        Self { today, year_start: first.checked_sub_months(Months::new(months)).unwrap_or(first) }
    }

    /// A day before today; a negative count lies ahead.
    pub(super) fn ago(self, days: i64) -> NaiveDate {
        let count = Days::new(days.unsigned_abs());
        let day =
            if days < 0 { self.today.checked_add_days(count) } else { self.today.checked_sub_days(count) };
        day.unwrap_or(self.today)
    }

    /// The same day of an earlier month, or that month's last.
    pub(super) fn months_ago(self, months: u32) -> NaiveDate {
        self.today.checked_sub_months(Months::new(months)).unwrap_or(self.today)
    }

    /// The day of a moment.
    pub(super) fn day(self, when: When) -> NaiveDate {
        match when {
            When::Ago(days) => self.ago(days),
            When::Along(permille) => {
                let behind = (self.today - self.year_start).num_days();
                self.ago(behind - behind * permille / 1000)
            }
        }
    }
}

/// The month in which the sample's fiscal year starts: that quarter's first month which puts today into the
/// seventh, eighth or ninth month of the year.
pub(super) fn fiscal_start_month(today: NaiveDate) -> u32 {
    let fits = |start: &u32| BEHIND.contains(&((today.month() + 12 - start) % 12));
    STARTS.into_iter().find(fits).unwrap_or(1)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn every_day_lies_well_inside_its_fiscal_year() {
        let first: NaiveDate = "2027-01-01".parse().unwrap();
        for day in first.iter_days().take(2 * 366) {
            let calendar = Calendar::on(day);
            let behind = (day - calendar.year_start).num_days();
            assert!((181..=275).contains(&behind), "{day}: {behind} days behind");
            assert!(STARTS.contains(&calendar.year_start.month()), "{day}: {}", calendar.year_start);
            let end = calendar.year_start.checked_add_months(Months::new(12)).unwrap();
            assert!((end - day).num_days() > 88, "{day}: the trips ahead still fall into the year");
            assert_eq!(calendar.day(When::Along(0)), calendar.year_start);
            assert_eq!(calendar.day(When::Along(1000)), day);
        }
    }
}
