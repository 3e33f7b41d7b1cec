//! Booking an amount: the same in the office's reporting currency, with how it came about.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::money::{AmountError, Conversion, Currency, DecimalMark, Money, Quote, Rounding, parse_amount};
use domain::rates::convert_on;
use store::Read;

use crate::call::Problem;

/// The largest amount a book takes, in minor units, so that the sum of thousands of them still fits.
const LARGEST: i64 = 1_000_000_000_000_000;

/// Books amounts in the office's reporting currency and remembers the quotes it has looked up.
pub(crate) struct Booker {
    currency: Currency,
    rounding: Rounding,
    quotes: HashMap<(Currency, NaiveDate), Option<Quote>>,
}

impl Booker {
    /// A booker for the office whose book this is.
    ///
    /// # Errors
    /// Only for a book that cannot be read.
    pub(crate) fn new(book: &Read<'_>) -> Result<Self, Problem> {
        let office = book.office()?;
        Ok(Self { currency: office.currency, rounding: office.rounding, quotes: HashMap::new() })
    }

    /// The amount in the reporting currency, at the quote of the day or the last earlier one.
    ///
    /// # Errors
    /// `rate.missing` and `currency.withdrawn`, naming currency and day; `amount.too_large`.
    pub(crate) fn book(
        &mut self,
        book: &Read<'_>,
        from: Money,
        on: NaiveDate,
    ) -> Result<(Money, Option<Conversion>), Problem> {
        bounded(from, "amount")?;
        let Self { currency, rounding, quotes } = self;
        let conversion = convert_on(from, on, *currency, *rounding, |wanted, day| {
            if let Some(found) = quotes.get(&(wanted, day)) {
                return Ok::<_, Problem>(found.clone());
            }
            let found = book.quote(wanted, day)?;
            quotes.insert((wanted, day), found.clone());
            Ok(found)
        })?;
        let booked = conversion.as_ref().map_or(from, |conversion| conversion.to);
        bounded(booked, "amount")?;
        Ok((booked, conversion))
    }
}

/// The same problem, with its fields' paths under another one: `amount` becomes `lines[2].amount`.
pub(crate) fn at(prefix: &str) -> impl Fn(Problem) -> Problem + '_ {
    move |mut problem| {
        for field in &mut problem.fields {
            field.path = format!("{prefix}{}", field.path);
        }
        problem
    }
}

/// Refuses an amount that is larger than a book takes.
///
/// # Errors
/// `amount.too_large`, at the path.
pub(crate) fn bounded(money: Money, path: &str) -> Result<Money, Problem> {
    if money.minor.unsigned_abs() <= LARGEST.unsigned_abs() {
        return Ok(money);
    }
    Err(Problem::field(path, "amount.too_large", "The amount is larger than the book can hold."))
}

/// Reads an amount written as decimal text with a point. An empty cell is nothing: 0.
///
/// # Errors
/// `amount.invalid` and `amount.too_large`, at the path.
pub(crate) fn amount(text: &str, currency: Currency, path: &str) -> Result<i64, Problem> {
    if text.trim().is_empty() {
        return Ok(0);
    }
    let minor = parse_amount(text, currency, DecimalMark::Point).map_err(|error| {
        let code = if error == AmountError::TooLarge { "amount.too_large" } else { "amount.invalid" };
        let sentence = format!("“{}” is not an amount in {currency}: {error}.", text.trim());
        Problem::field(path, code, sentence)
    })?;
    Ok(bounded(Money::new(minor, currency), path)?.minor)
}
