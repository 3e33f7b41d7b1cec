//! Reference rates of the sample: invented, near to what they were in life, so that no one takes them for
//! published ones.

use chrono::{Datelike, NaiveDate, Weekday};
use domain::money::Currency;
use rust_decimal::Decimal;
use store::Rate;

use super::days::Calendar;
use crate::{Act, Problem};

/// Who is said to have quoted them.
const SOURCE: &str = "Sample rates";

/// Code, digits of one euro's worth without the point, and how many of them stand behind it.
const BASE: [(&str, i64, u32); 7] = [
    ("BRL", 62_185, 4),
    ("CHF", 9_324, 4),
    ("GBP", 86_710, 5),
    ("INR", 1_034_215, 4),
    ("JPY", 18_135, 2),
    ("KWD", 35_710, 5),
    ("USD", 11_642, 4),
];

/// How far a rate stands from its base, in thousandths, day after day.
const SWING: [i64; 11] = [0, 2, -1, 3, 1, -2, -4, 0, 4, 2, -3];

/// Days before the fiscal year from which on there are rates.
const LEAD: i64 = 14;
/// Days up to today of which every working day has its rates; before that there is one day a week.
const DAILY: i64 = 30;

/// Writes the rates: one day a week at first, every working day in the last month, never a weekend.
pub(super) fn lay_out(act: &mut Act<'_, '_>, calendar: Calendar) -> Result<(), Problem> {
    let behind = (calendar.today - calendar.year_start).num_days();
    let days = (0..=behind + LEAD).rev().map(|ago| (ago, calendar.ago(ago)));
    let quoted = days.filter(|(ago, day)| match day.weekday() {
        Weekday::Sat | Weekday::Sun => false,
        Weekday::Wed => true,
        _ => *ago <= DAILY,
    });
    for (index, (_, day)) in quoted.enumerate() {
        for (offset, base) in BASE.iter().enumerate() {
            act.book.put_rate(&quote(*base, SWING[(index + offset) % SWING.len()], day)?)?;
        }
    }
    Ok(())
}

fn quote((code, digits, scale): (&str, i64, u32), swing: i64, on: NaiveDate) -> Result<Rate, Problem> {
    let currency: Currency = code.parse().map_err(|error: String| Problem::new("sample.broken", error))?;
    let per_euro = Decimal::new(digits * (1000 + swing) / 1000, scale);
    Ok(Rate { currency, on, per_euro, source: SOURCE.to_owned(), evidence: String::new() })
}
