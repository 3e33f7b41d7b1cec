//! A line's own amounts, booked in the year's currency: each month once, rounded once.

use chrono::NaiveDate;
use domain::budget::{MONTHS, OwnAmounts, PlanLine, Year};
use domain::money::{Currency, Money};
use domain::rates::convert_on;
use store::Read;

use crate::call::Problem;
use crate::rates::bounded;

/// The beginning of a line in another currency, to be booked at the rate of a day; `None` in the year's own.
pub(super) fn own_currency(currency: Currency, rate_day: NaiveDate, year: &Year) -> Option<OwnAmounts> {
    (currency != year.currency).then(|| OwnAmounts {
        currency,
        minor: [0; MONTHS],
        rate_day,
        rates: Vec::new(),
        rate_on: rate_day,
        source: String::new(),
        rounding: domain::money::Rounding::default(),
    })
}

/// Gives a line the amounts it is planned with, in minor units of its own currency, and books each month in
/// the year's at the quote of the line's rate day or the last earlier one.
///
/// # Errors
/// `rate.missing` and `currency.withdrawn`, naming currency and day; `amount.too_large`, at the path.
pub(super) fn rebook(
    book: &Read<'_>,
    year: &Year,
    line: &mut PlanLine,
    planned: [i64; MONTHS],
    path: &str,
) -> Result<(), Problem> {
    let Some(own) = &mut line.own else {
        for minor in planned {
            bounded(Money::new(minor, year.currency), path)?;
        }
        line.minor = planned;
        return Ok(());
    };
    let rounding = book.office()?.rounding;
    own.minor = planned;
    for (from, to) in planned.iter().zip(line.minor.iter_mut()) {
        let from = bounded(Money::new(*from, own.currency), path)?;
        let quote = |currency, day| Ok::<_, Problem>(book.quote(currency, day)?);
        let conversion = convert_on(from, own.rate_day, year.currency, rounding, quote)?;
        let Some(conversion) = conversion else { continue };
        *to = bounded(conversion.to, path)?.minor;
        own.rates = conversion.rates;
        own.rate_on = conversion.rate_on;
        own.source = conversion.source;
        own.rounding = conversion.rounding;
    }
    Ok(())
}
