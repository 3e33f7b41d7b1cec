//! Months, which budgets count in, and periods between dates.

use chrono::{Datelike, Months, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A calendar month, written `2026-04`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(try_from = "String", into = "String")]
#[schemars(with = "String")]
pub struct Month {
    /// The first day of the month.
    first: NaiveDate,
}

impl Month {
    /// The month of a year; `None` when there is no such month.
    pub fn new(year: i32, month: u32) -> Option<Self> {
        NaiveDate::from_ymd_opt(year, month, 1).map(|first| Self { first })
    }

    /// The month a date lies in.
    pub fn of(date: NaiveDate) -> Self {
        Self { first: date.with_day(1).unwrap_or(date) }
    }

    /// Its first day.
    pub fn first_day(self) -> NaiveDate {
        self.first
    }

    /// Its last day.
    pub fn last_day(self) -> NaiveDate {
        self.plus(1).first.pred_opt().unwrap_or(self.first)
    }

    /// The month `count` months later.
    #[must_use]
    pub fn plus(self, count: u32) -> Self {
        Self { first: self.first.checked_add_months(Months::new(count)).unwrap_or(self.first) }
    }

    /// Months from `earlier` to this one; negative when this one comes first.
    pub fn since(self, earlier: Self) -> i32 {
        (self.first.year() - earlier.first.year()) * 12 + self.first.month() as i32
            - earlier.first.month() as i32
    }
}

impl std::fmt::Display for Month {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.first.format("%Y-%m"))
    }
}

impl From<Month> for String {
    fn from(month: Month) -> Self {
        month.to_string()
    }
}

impl TryFrom<String> for Month {
    type Error = String;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        NaiveDate::parse_from_str(&format!("{text}-01"), "%Y-%m-%d")
            .ok()
            .filter(|_| text.len() == 7)
            .map(|first| Self { first })
            .ok_or_else(|| format!("{text:?} is not a month such as 2026-04"))
    }
}

impl std::str::FromStr for Month {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::try_from(text.to_owned())
    }
}

/// Whole months from one date to another; 0 when the second is not later.
pub fn whole_months(from: NaiveDate, to: NaiveDate) -> u32 {
    let months = Month::of(to).since(Month::of(from)) - i32::from(to.day() < from.day());
    u32::try_from(months).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn months_count_and_print() {
        let march: Month = "2026-03".parse().unwrap();
        assert_eq!(march.plus(11).to_string(), "2027-02");
        assert_eq!(march.last_day(), NaiveDate::from_ymd_opt(2026, 3, 31).unwrap());
        assert_eq!(march.plus(11).since(march), 11);
        assert!("2026-3".parse::<Month>().is_err());
        assert!("2026-13".parse::<Month>().is_err());
    }

    #[test]
    fn a_month_is_whole_when_its_day_is_reached() {
        let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
        assert_eq!(whole_months(day(2025, 1, 31), day(2025, 2, 28)), 0);
        assert_eq!(whole_months(day(2025, 1, 15), day(2026, 1, 15)), 12);
        assert_eq!(whole_months(day(2026, 1, 15), day(2025, 1, 15)), 0);
    }
}
