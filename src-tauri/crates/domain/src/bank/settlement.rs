//! Booked, settled, exchange difference, unexplained.
//!
//! An expense is booked at the reference rate of its day; the bank takes what it takes at a rate of its own.
//! The difference is never hidden in either figure: it is a line of its own, and what the bank's rate does not
//! explain is a third number.

use std::str::FromStr;

use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::money::{Currency, Money, Rounding, ratio};

/// A rate as a bank quotes it: one unit of a currency is so many of another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BankRate {
    /// The currency of which one unit is meant.
    pub one: Currency,
    /// How many units of the other it is.
    pub rate: Decimal,
    /// The other currency.
    pub other: Currency,
}

impl FromStr for BankRate {
    type Err = String;

    /// Reads `1 EUR = 1.0832 USD`.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let words: Vec<&str> = text.split_whitespace().collect();
        let ["1", one, "=", rate, other] = words[..] else {
            return Err(format!("“{text}” is not a rate such as 1 EUR = 1.0832 USD"));
        };
        let (one, other) = (one.parse()?, other.parse()?);
        let plain = rate.len() <= 20 && rate.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
        let rate = Decimal::from_str_exact(rate)
            .ok()
            .filter(|rate| plain && *rate > Decimal::ZERO)
            .ok_or_else(|| format!("“{rate}” is not a rate: digits with a point, more than zero"))?;
        if one == other {
            return Err("a rate stands between two currencies".to_owned());
        }
        Ok(Self { one, rate, other })
    }
}

impl std::fmt::Display for BankRate {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "1 {} = {} {}", self.one, self.rate, self.other)
    }
}

/// What the bank must have taken for an amount at its own rate, in the bank's currency and rounded once. The
/// amount itself where it is in that currency; `None` where no rate joins the two currencies.
pub fn taken_at(due: Money, bank: Currency, rate: Option<BankRate>, rounding: Rounding) -> Option<Money> {
    if due.currency == bank {
        return Some(due);
    }
    let rate = rate?;
    if (rate.one, rate.other) == (due.currency, bank) {
        ratio(due, bank, rate.rate, Decimal::ONE, rounding)
    } else if (rate.one, rate.other) == (bank, due.currency) {
        ratio(due, bank, Decimal::ONE, rate.rate, rounding)
    } else {
        None
    }
}

/// The four figures, in the reporting currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Settled {
    /// At the reference rate of its day.
    pub booked: Money,
    /// What the bank really took.
    pub settled: Money,
    /// The part of the difference that the bank's rate explains.
    pub exchange_difference: Money,
    /// The rest: a fee, a tip, a mistake.
    pub unexplained: Money,
}

/// Compares what was booked with what was settled. `explained` is what should have been settled at the bank's
/// own rate; without it nothing of the difference is explained. The four figures always add up: booked +
/// exchange difference + unexplained = settled.
pub fn compare(booked: Money, settled: Money, explained: Option<Money>) -> Settled {
    let money = |minor| Money::new(minor, booked.currency);
    let exchange = explained.map_or(0, |explained| explained.minor.saturating_sub(booked.minor));
    let difference = settled.minor.saturating_sub(booked.minor);
    Settled {
        booked,
        settled,
        exchange_difference: money(exchange),
        unexplained: money(difference.saturating_sub(exchange)),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn money(minor: i64, code: &str) -> Money {
        Money::new(minor, code.parse().unwrap())
    }

    /// The volunteer's refund of EUR 150.00 was booked at 178.79 USD; the bank took 181.10 at 1.2040 and 0.50.
    #[test]
    fn a_difference_is_split_into_what_the_rate_explains_and_the_rest() {
        let rate: BankRate = "1 EUR = 1.2040 USD".parse().unwrap();
        let due = money(15_000, "EUR");
        let explained = taken_at(due, "USD".parse().unwrap(), Some(rate), Rounding::default());
        assert_eq!(explained, Some(money(18_060, "USD")));
        let got = compare(money(17_879, "USD"), money(18_110, "USD"), explained);
        assert_eq!((got.exchange_difference.minor, got.unexplained.minor), (181, 50));
        let without = compare(money(17_879, "USD"), money(18_110, "USD"), None);
        assert_eq!((without.exchange_difference.minor, without.unexplained.minor), (0, 231));
    }

    #[test]
    fn a_rate_is_used_the_way_round_it_is_quoted() {
        let yen = "JPY".parse().unwrap();
        let at = |text: &str| taken_at(money(10_000, "EUR"), yen, text.parse().ok(), Rounding::default());
        assert_eq!(at("1 EUR = 160.25 JPY"), Some(money(16_025, "JPY")));
        assert_eq!(at("1 JPY = 0.00624 EUR"), Some(money(16_026, "JPY")), "100 ÷ 0.00624, rounded once");
        assert_eq!(at("1 USD = 150 JPY"), None, "another currency's rate explains nothing");
        for bad in
            ["1 EUR = 0 USD", "2 EUR = 1 USD", "1 EUR = 1e3 USD", "1.08", "1 EUR = 1 EUR", "1 EUR = -1 USD"]
        {
            assert!(bad.parse::<BankRate>().is_err(), "{bad}");
        }
    }

    #[test]
    fn the_four_figures_always_add_up() {
        let some = [-1_000_000, -178, -1, 0, 1, 17_879, 999_999];
        for booked in some {
            for settled in some {
                for explained in some.map(Some).into_iter().chain([None]) {
                    let explained = explained.map(|minor| money(minor, "EUR"));
                    let got = compare(money(booked, "EUR"), money(settled, "EUR"), explained);
                    let sum = got.booked.minor + got.exchange_difference.minor + got.unexplained.minor;
                    assert_eq!(sum, got.settled.minor, "{booked} {settled} {explained:?}");
                }
            }
        }
    }
}
