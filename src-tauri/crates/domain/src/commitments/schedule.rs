//! When a commitment falls due: at once, in instalments, month by month, or from a day on.

use chrono::{Datelike, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::budget::ratio;
use crate::date::Month;
use crate::finding::Finding;
use crate::money::{Money, split};

/// The longest schedule: twenty years.
const MOST: u32 = 240;

/// Something that falls due on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Instalment {
    /// The day it is expected.
    pub due_on: NaiveDate,
    /// How much.
    pub amount: Money,
}

/// How a commitment falls due.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", tag = "by")]
pub enum Schedule {
    /// Each part with its day; a single one where it is paid at once.
    Instalments {
        /// The parts.
        instalments: Vec<Instalment>,
    },
    /// The same amount every month, on its last day.
    Monthly {
        /// The amount of a month.
        amount: Money,
        /// The first month.
        from: Month,
        /// How many months.
        months: u32,
    },
    /// A total spread evenly over months; they always sum to it.
    Even {
        /// The total.
        total: Money,
        /// The first month.
        from: Month,
        /// How many months.
        months: u32,
    },
    /// So much a month from a day on, as of a salary: the first month counts by its days.
    FromDay {
        /// The amount of a whole month.
        amount: Money,
        /// The first day.
        from: NaiveDate,
        /// The last month.
        until: Month,
    },
}

/// The parts of a schedule in the order of their days.
///
/// # Errors
/// What is wrong with it, with the path of its field.
pub fn instalments(schedule: &Schedule) -> Result<Vec<Instalment>, Finding> {
    let bad = |path: &str, code: &str, words: &str| Finding::error(format!("schedule.{path}"), code, words);
    let count = |months: u32| {
        let words = "Give a number of months from 1 to 240.";
        if (1..=MOST).contains(&months) { Ok(months) } else { Err(bad("months", "months.range", words)) }
    };
    let over = |from: Month, amounts: Vec<Money>| {
        let days = (0_u32..).map(move |index| from.plus(index).last_day());
        days.zip(amounts).map(|(due_on, amount)| Instalment { due_on, amount }).collect()
    };
    Ok(match schedule {
        Schedule::Instalments { instalments } => {
            let mut parts = instalments.clone();
            parts.sort_by_key(|part| part.due_on);
            parts
        }
        Schedule::Monthly { amount, from, months } => over(*from, vec![*amount; count(*months)? as usize]),
        Schedule::Even { total, from, months } => {
            let parts = split(total.minor, &vec![1; count(*months)? as usize]);
            over(*from, parts.into_iter().map(|minor| Money { minor, ..*total }).collect())
        }
        Schedule::FromDay { amount, from, until } => {
            let first = Month::of(*from);
            let after = u32::try_from(until.since(first)).ok().filter(|after| *after < MOST);
            let words = "The last month comes with the first day or after it, within twenty years.";
            let after = after.ok_or_else(|| bad("until", "dates.order", words))?;
            let days = i128::from(first.last_day().day());
            let part = ratio(i128::from(amount.minor) * (days - i128::from(from.day0())), days);
            let mut amounts = vec![Money { minor: part, ..*amount }];
            amounts.extend(vec![*amount; after as usize]);
            over(first, amounts)
        }
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::money::Currency;

    fn eur(minor: i64) -> Money {
        Money::new(minor, Currency::EUR)
    }

    fn told(schedule: &Schedule) -> Vec<(String, i64)> {
        let parts = instalments(schedule).unwrap();
        parts.into_iter().map(|part| (part.due_on.to_string(), part.amount.minor)).collect()
    }

    #[test]
    fn months_sum_to_the_whole_and_days_follow_one_another() {
        let from: Month = "2026-01".parse().unwrap();
        let even = told(&Schedule::Even { total: eur(10_000_000), from, months: 12 });
        assert_eq!((even[3].1, even[4].1), (833_334, 833_333));
        assert_eq!(even.iter().map(|part| part.1).sum::<i64>(), 10_000_000);
        assert_eq!(even[1].0, "2026-02-28");
        let monthly = told(&Schedule::Monthly { amount: eur(10_000), from, months: 3 });
        assert_eq!(
            monthly,
            [("2026-01-31".to_owned(), 10_000), ("2026-02-28".into(), 10_000), ("2026-03-31".into(), 10_000)]
        );
        assert!(instalments(&Schedule::Even { total: eur(1), from, months: 0 }).is_err());
    }

    #[test]
    fn a_salary_line_begins_on_its_day() {
        let from = "2026-09-16".parse().unwrap();
        let raise =
            |until: &str| Schedule::FromDay { amount: eur(50_000), from, until: until.parse().unwrap() };
        let got = told(&raise("2026-11"));
        assert_eq!(got[0], ("2026-09-30".to_owned(), 25_000), "15 of 30 days");
        assert_eq!(got[1..], [("2026-10-31".to_owned(), 50_000), ("2026-11-30".to_owned(), 50_000)]);
        assert_eq!(told(&raise("2026-09")).len(), 1);
        assert!(instalments(&raise("2026-08")).is_err());
    }
}
