//! Exchange rates: looked up by day, never guessed.

use chrono::NaiveDate;

use rust_decimal::Decimal;

use crate::money::{Conversion, Currency, Money, Quote, Rounding, convert};

/// Why an amount could not be converted.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RateError {
    /// No quote on or before the day.
    #[error("there is no rate for {currency} on or before {on}; import rates or enter one by hand")]
    Missing {
        /// The currency without a quote.
        currency: Currency,
        /// The day asked for.
        on: NaiveDate,
    },
    /// The currency had ceased to be money by then.
    #[error("{currency} was withdrawn after {last}")]
    Withdrawn {
        /// The currency.
        currency: Currency,
        /// Its last day.
        last: NaiveDate,
    },
    /// The result does not fit.
    #[error("the converted amount is larger than the book can hold")]
    TooLarge,
}

/// Converts an amount of a day at the last quote on or before that day, which `quote` looks up. The same
/// currency needs no rate and is not converted. Without a rate there is no conversion: never at 1 or 0.
///
/// # Errors
/// See [`RateError`]; a failing look-up is passed on.
pub fn convert_on<E: From<RateError>>(
    from: Money,
    on: NaiveDate,
    target: Currency,
    rounding: Rounding,
    mut quote: impl FnMut(Currency, NaiveDate) -> Result<Option<Quote>, E>,
) -> Result<Option<Conversion>, E> {
    for currency in [from.currency, target] {
        if let Some(last) = currency.withdrawn_after().filter(|last| on > *last) {
            return Err(RateError::Withdrawn { currency, last }.into());
        }
    }
    if from.currency == target {
        return Ok(None);
    }
    let mut find = |currency| {
        if currency == Currency::EUR {
            return Ok(Quote::euro(on));
        }
        quote(currency, on)?.ok_or_else(|| E::from(RateError::Missing { currency, on }))
    };
    let (source, target) = (find(from.currency)?, find(target)?);
    convert(from, &source, &target, rounding).map(Some).ok_or_else(|| RateError::TooLarge.into())
}

/// By how much a rate differs from the last one known, in per cent with one digit, when that is more than the
/// office's tolerance; `None` within it, and where the tolerance is 0. Rates move, but a shifted decimal mark or
/// two currencies confused move them further than a market does.
pub fn beyond(last: Decimal, rate: Decimal, tolerance_percent: u32) -> Option<String> {
    if tolerance_percent == 0 || last <= Decimal::ZERO {
        return None;
    }
    let off = (rate - last).abs().checked_mul(Decimal::ONE_HUNDRED)?.checked_div(last)?;
    (off > Decimal::from(tolerance_percent)).then(|| format!("{:.1}", off))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn friday(currency: Currency, on: NaiveDate) -> Result<Option<Quote>, RateError> {
        let day: NaiveDate = "2026-01-30".parse().unwrap();
        let rate = if currency.code() == "USD" { "1.1919" } else { return Ok(None) };
        Ok((on >= day).then(|| Quote {
            currency,
            on: day,
            per_euro: rate.parse().unwrap(),
            source: "ECB".to_owned(),
        }))
    }

    #[test]
    fn a_weekend_takes_the_last_earlier_rate_and_shows_its_day() {
        let usd: Currency = "USD".parse().unwrap();
        let tram = Money::new(2_180, Currency::EUR);
        let sunday = "2026-02-01".parse().unwrap();
        let got = convert_on(tram, sunday, usd, Rounding::default(), friday).unwrap().unwrap();
        assert_eq!((got.to.minor, got.rate_on.to_string()), (2_598, "2026-01-30".to_owned()));
        assert_eq!(got.rates, ["1 EUR = 1.1919 USD"]);
    }

    #[test]
    fn a_rate_far_from_the_last_one_is_told() {
        let beyond = |last: &str, rate: &str, percent| {
            super::beyond(last.parse().unwrap(), rate.parse().unwrap(), percent)
        };
        assert_eq!(beyond("1.1919", "1.184", 5), None);
        assert_eq!(beyond("100", "105", 5), None, "the tolerance itself is within it");
        assert_eq!(beyond("100", "105.01", 5).as_deref(), Some("5.0"));
        assert_eq!(beyond("183.59", "1.8359", 5).as_deref(), Some("99.0"));
        assert_eq!(beyond("1.1", "11", 0), None, "an office may do without");
    }

    #[test]
    fn no_rate_and_no_currency_are_refused() {
        let day = "2026-02-01".parse().unwrap();
        let refused = |code: &str| {
            let from = Money::new(100, code.parse().unwrap());
            convert_on(from, day, Currency::EUR, Rounding::default(), friday).unwrap_err()
        };
        assert!(matches!(refused("GBP"), RateError::Missing { .. }));
        assert!(matches!(refused("HRK"), RateError::Withdrawn { .. }));
        let same = convert_on(Money::new(5, Currency::EUR), day, Currency::EUR, Rounding::default(), friday);
        assert_eq!(same, Ok(None), "the same currency is not converted");
    }
}
