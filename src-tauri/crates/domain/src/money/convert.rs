//! Converting money: once, rounded once, with the rate kept beside the result.

use chrono::NaiveDate;
use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Currency, Money};

/// How a conversion is rounded to the target's minor unit. The office chooses, and every report prints it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Rounding {
    /// Half away from zero, mirrored for refunds.
    #[default]
    HalfAwayFromZero,
    /// Half to the even neighbour.
    HalfEven,
}

/// A rate as quoted: 1 EUR = `per_euro` units of the currency.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quote {
    /// Currency quoted against the euro.
    pub currency: Currency,
    /// The day of the quote, which may lie before the day asked for (weekend, holiday).
    pub on: NaiveDate,
    /// Units of the currency for one euro, as quoted.
    pub per_euro: Decimal,
    /// Who quoted it (`ECB`, `by hand: bank advice of 3 May`).
    pub source: String,
}

impl Quote {
    /// The euro against itself, which needs no source.
    pub fn euro(on: NaiveDate) -> Self {
        Self { currency: Currency::EUR, on, per_euro: Decimal::ONE, source: "EUR".to_owned() }
    }
}

/// A converted amount and all it was made of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Conversion {
    /// What was converted.
    pub from: Money,
    /// The result, rounded once.
    pub to: Money,
    /// The rates used, as quoted, as a reader sees them: `1 EUR = 182.32 JPY`.
    pub rates: Vec<String>,
    /// The day of the older of the quotes used.
    pub rate_on: NaiveDate,
    /// Where the rates came from.
    pub source: String,
    /// How it was rounded.
    pub rounding: Rounding,
}

/// Converts through the euro in one exact step, `amount × to ÷ from`, and rounds once to the target's
/// minor unit. Inverse and chained rounded rates are not used. `None` when a rate is not positive or the
/// result is larger than the book can hold: there is no conversion at a rate of zero.
pub fn convert(from: Money, source: &Quote, target: &Quote, rounding: Rounding) -> Option<Conversion> {
    if source.currency != from.currency
        || source.per_euro <= Decimal::ZERO
        || target.per_euro <= Decimal::ZERO
    {
        return None;
    }
    let to = ratio(from, target.currency, target.per_euro, source.per_euro, rounding)?;
    let quotes: Vec<&Quote> =
        [source, target].into_iter().filter(|quote| quote.currency != Currency::EUR).collect();
    let sources: std::collections::BTreeSet<&str> =
        quotes.iter().map(|quote| quote.source.as_str()).collect();
    Some(Conversion {
        from,
        to,
        rates: quotes.iter().map(|quote| format!("1 EUR = {} {}", quote.per_euro, quote.currency)).collect(),
        rate_on: quotes.iter().map(|quote| quote.on).min().unwrap_or(source.on),
        source: sources.into_iter().collect::<Vec<_>>().join(", "),
        rounding,
    })
}

/// An amount in another currency, `amount × numerator ÷ denominator`, as one exact fraction that is rounded once
/// to the target's minor unit. `None` when a rate is not positive or the result does not fit.
pub fn ratio(
    from: Money,
    to: Currency,
    numerator: Decimal,
    denominator: Decimal,
    rounding: Rounding,
) -> Option<Money> {
    if numerator <= Decimal::ZERO || denominator <= Decimal::ZERO {
        return None;
    }
    // Minor units of the target = minor × numerator ÷ denominator × 10^(target digits − source digits).
    let scale = numerator.scale().max(denominator.scale());
    let (mut numerator, mut denominator) = (mantissa(numerator, scale)?, mantissa(denominator, scale)?);
    let shift = i32::from(to.exponent()) - i32::from(from.currency.exponent());
    let power = 10_i128.checked_pow(shift.unsigned_abs())?;
    if shift >= 0 {
        numerator = numerator.checked_mul(power)?;
    } else {
        denominator = denominator.checked_mul(power)?;
    }
    let product = i128::from(from.minor).checked_mul(numerator)?;
    let minor = i64::try_from(divide(product, denominator, rounding)).ok()?;
    Some(Money::new(minor, to))
}

/// The digits of a rate at a given number of decimal places.
fn mantissa(rate: Decimal, scale: u32) -> Option<i128> {
    rate.mantissa().checked_mul(10_i128.checked_pow(scale - rate.scale())?)
}

/// Divides by a positive number and rounds the quotient once.
pub(crate) fn divide(dividend: i128, divisor: i128, rounding: Rounding) -> i128 {
    let (magnitude, sign) = (dividend.unsigned_abs(), dividend.signum());
    let divisor = divisor.unsigned_abs();
    let (quotient, rest) = (magnitude / divisor, magnitude % divisor);
    let up = match (rest * 2).cmp(&divisor) {
        std::cmp::Ordering::Greater => true,
        std::cmp::Ordering::Less => false,
        std::cmp::Ordering::Equal => rounding == Rounding::HalfAwayFromZero || quotient % 2 == 1,
    };
    sign * i128::try_from(quotient + u128::from(up)).unwrap_or(i128::MAX)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn quote(code: &str, on: &str, rate: &str) -> Quote {
        let on = on.parse().unwrap();
        if code == "EUR" {
            return Quote::euro(on);
        }
        Quote {
            currency: code.parse().unwrap(),
            on,
            per_euro: rate.parse().unwrap(),
            source: "ECB".to_owned(),
        }
    }

    /// A volunteer's claim, Tokyo to Brussels, reported in USD.
    #[test]
    fn a_claim_in_three_currencies_comes_out_to_the_cent() {
        let december = ("2025-12-10", "1.1634");
        let january = ("2026-01-30", "1.1919");
        let february = ("2026-02-02", "1.184");
        let cases = [
            (148_600, "JPY", december, "182.32", 94_823),
            (15_000, "EUR", january, "1", 17_879),
            (2_180, "EUR", january, "1", 2_598),
            (36_250, "EUR", january, "1", 43_206),
            (1_840, "GBP", february, "0.8658", 2_516),
            (-15_000, "EUR", january, "1", -17_879),
        ];
        for (minor, code, (on, usd), rate, want) in cases {
            let from = Money::new(minor, code.parse().unwrap());
            let got =
                convert(from, &quote(code, on, rate), &quote("USD", on, usd), Rounding::default()).unwrap();
            assert_eq!(got.to.minor, want, "{from} on {on}");
        }
        let total = 94_823 + 17_879 + 4 * 2_598 + 43_206 + 2_516;
        assert_eq!(total, 168_816, "a total is the sum of its rounded lines");
    }

    #[test]
    fn half_even_is_a_choice() {
        let from = Money::new(15_000, Currency::EUR);
        let (eur, usd) = (quote("EUR", "2026-01-30", "1"), quote("USD", "2026-01-30", "1.1919"));
        assert_eq!(convert(from, &eur, &usd, Rounding::HalfEven).unwrap().to.minor, 17_878);
    }

    #[test]
    fn currencies_keep_their_own_digits() {
        let eur = quote("EUR", "2026-01-30", "1");
        let kwd = convert(
            Money::new(10_000, Currency::EUR),
            &eur,
            &quote("KWD", "2026-01-30", "0.36415"),
            Rounding::default(),
        );
        assert_eq!(kwd.unwrap().to.decimal(), "36.415");
        let krw = convert(
            Money::new(10_000, Currency::EUR),
            &eur,
            &quote("KRW", "2026-01-30", "1708.33"),
            Rounding::default(),
        );
        assert_eq!(krw.unwrap().to.decimal(), "170833");
    }

    #[test]
    fn no_rate_is_never_a_rate() {
        let eur = quote("EUR", "2026-01-30", "1");
        let zero = quote("USD", "2026-01-30", "0");
        assert_eq!(convert(Money::new(1, Currency::EUR), &eur, &zero, Rounding::default()), None);
    }
}
