//! An amount of money.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Currency, DecimalMark, parse_amount};

/// An amount: integer minor units (cents, fils, yen) and its currency.
///
/// On every boundary it is written as `{"amount": "-1234.50", "currency": "EUR"}`: decimal text with
/// exactly the digits of the currency, because a JSON number would be a float on the other side.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(try_from = "Written", into = "Written")]
#[schemars(with = "Written")]
pub struct Money {
    /// Minor units: 1234.50 EUR is 123450.
    pub minor: i64,
    /// The currency.
    pub currency: Currency,
}

/// The form of an amount on a boundary.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Money")]
struct Written {
    /// Decimal text with a point, such as `-1234.50`.
    amount: String,
    /// ISO 4217 code.
    currency: Currency,
}

/// Why an operation on money was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum MoneyError {
    /// Two currencies in one sum.
    #[error("{0} and {1} cannot be added: convert one of them first")]
    Mixed(Currency, Currency),
    /// More than 92 quadrillion units.
    #[error("the amount is larger than the book can hold")]
    Overflow,
}

impl Money {
    /// An amount of `minor` minor units.
    pub fn new(minor: i64, currency: Currency) -> Self {
        Self { minor, currency }
    }

    /// Nothing, in a currency.
    pub fn zero(currency: Currency) -> Self {
        Self { minor: 0, currency }
    }

    /// The sum.
    ///
    /// # Errors
    /// Refuses two currencies, and a sum beyond 64 bits.
    pub fn plus(self, other: Self) -> Result<Self, MoneyError> {
        if self.currency != other.currency {
            return Err(MoneyError::Mixed(self.currency, other.currency));
        }
        let minor = self.minor.checked_add(other.minor).ok_or(MoneyError::Overflow)?;
        Ok(Self { minor, ..self })
    }

    /// The same amount with the other sign, as a refund has.
    #[must_use]
    pub fn negated(self) -> Self {
        Self { minor: self.minor.saturating_neg(), ..self }
    }

    /// Decimal text with a point and the currency's digits: `-1234.50`, `1500` (JPY), `1.250` (KWD).
    pub fn decimal(self) -> String {
        let digits = self.currency.exponent() as usize;
        let sign = if self.minor < 0 { "-" } else { "" };
        let units = self.minor.unsigned_abs().to_string();
        if digits == 0 {
            return format!("{sign}{units}");
        }
        let padded = format!("{units:0>width$}", width = digits + 1);
        let (whole, part) = padded.split_at(padded.len() - digits);
        format!("{sign}{whole}.{part}")
    }
}

impl std::fmt::Display for Money {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}", self.decimal(), self.currency)
    }
}

impl From<Money> for Written {
    fn from(money: Money) -> Self {
        Self { amount: money.decimal(), currency: money.currency }
    }
}

impl TryFrom<Written> for Money {
    type Error = String;

    fn try_from(written: Written) -> Result<Self, Self::Error> {
        let minor = parse_amount(&written.amount, written.currency, DecimalMark::Point).map_err(|error| {
            format!("{:?} is not an amount in {}: {error}", written.amount, written.currency)
        })?;
        Ok(Self { minor, currency: written.currency })
    }
}
