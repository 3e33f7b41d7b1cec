//! Exact fractions.

use crate::money::{Currency, Rounding, divide};

/// An exact fraction in its lowest terms, the denominator above zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fraction {
    above: i128,
    below: i128,
}

impl Fraction {
    pub(super) const ZERO: Self = Self { above: 0, below: 1 };
    pub(super) const HUNDRED: Self = Self { above: 100, below: 1 };

    /// `None` below zero or at zero of the denominator, which no caller sends.
    fn new(above: i128, below: i128) -> Option<Self> {
        let (above, below) =
            if below < 0 { (above.checked_neg()?, below.checked_neg()?) } else { (above, below) };
        if below == 0 {
            return None;
        }
        let common = common(above.checked_abs()?, below);
        Some(Self { above: above / common, below: below / common })
    }

    /// Reads digits with at most one point and a minus before them: `1200.50`. `None` for anything else, and
    /// for more than 24 digits.
    pub fn of_decimal(text: &str) -> Option<Self> {
        let (digits, negative) = text.strip_prefix('-').map_or((text, false), |rest| (rest, true));
        let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
        let all = format!("{whole}{part}");
        let plain = !all.is_empty() && all.len() <= 24 && all.bytes().all(|byte| byte.is_ascii_digit());
        if !plain || (digits.contains('.') && part.is_empty()) {
            return None;
        }
        let above: i128 = all.parse().ok()?;
        let below = 10_i128.checked_pow(u32::try_from(part.len()).ok()?)?;
        Self::new(if negative { -above } else { above }, below)
    }

    pub(super) fn plus(self, other: Self) -> Option<Self> {
        let left = self.above.checked_mul(other.below)?;
        let right = other.above.checked_mul(self.below)?;
        Self::new(left.checked_add(right)?, self.below.checked_mul(other.below)?)
    }

    pub(super) fn minus(self, other: Self) -> Option<Self> {
        self.plus(Self { above: other.above.checked_neg()?, ..other })
    }

    pub(super) fn times(self, other: Self) -> Option<Self> {
        Self::new(self.above.checked_mul(other.above)?, self.below.checked_mul(other.below)?)
    }

    pub(super) fn by(self, other: Self) -> Option<Self> {
        Self::new(self.above.checked_mul(other.below)?, self.below.checked_mul(other.above)?)
    }

    /// In minor units of a currency, rounded once.
    pub(super) fn minor(self, currency: Currency, rounding: Rounding) -> Option<i64> {
        let power = 10_i128.checked_pow(u32::from(currency.exponent()))?;
        i64::try_from(divide(self.above.checked_mul(power)?, self.below, rounding)).ok()
    }
}

/// The largest number that divides both; the second is above zero.
fn common(mut a: i128, mut b: i128) -> i128 {
    while a != 0 {
        (a, b) = (b % a, a);
    }
    b.max(1)
}
