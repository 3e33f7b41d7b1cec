//! Exact fractions.

use std::cmp::Ordering;

/// A fraction that is not negative, in its lowest terms. Scores are compared as fractions, so that two that
/// differ in the third decimal are never taken for a tie, and a tie is never a matter of rounding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Fraction {
    numerator: i128,
    denominator: i128,
}

impl Fraction {
    /// Nothing.
    pub const ZERO: Self = Self { numerator: 0, denominator: 1 };

    /// `numerator` ÷ `denominator`; `None` for a negative numerator or a denominator that is not positive.
    pub fn new(numerator: i128, denominator: i128) -> Option<Self> {
        if numerator < 0 || denominator <= 0 {
            return None;
        }
        let by = gcd(numerator, denominator).max(1);
        Some(Self { numerator: numerator / by, denominator: denominator / by })
    }

    /// The sum; `None` when it is larger than 127 bits.
    pub fn plus(self, other: Self) -> Option<Self> {
        let by = gcd(self.denominator, other.denominator).max(1);
        let left = self.numerator.checked_mul(other.denominator / by)?;
        let right = other.numerator.checked_mul(self.denominator / by)?;
        Self::new(left.checked_add(right)?, (self.denominator / by).checked_mul(other.denominator)?)
    }

    /// Divided by a whole number; `None` when that is not positive or the result is larger than 127 bits.
    pub fn over(self, divisor: i128) -> Option<Self> {
        if divisor <= 0 {
            return None;
        }
        Self::new(self.numerator, self.denominator.checked_mul(divisor)?)
    }

    /// Decimal text, rounded once, half away from zero: `4.35`.
    pub fn shown(self, digits: u32) -> String {
        let unit = 10_i128.pow(digits.min(9));
        let (whole, rest) = (self.numerator / self.denominator, self.numerator % self.denominator);
        let part = rest.saturating_mul(unit).saturating_mul(2).saturating_add(self.denominator)
            / self.denominator.saturating_mul(2);
        let scaled = whole.saturating_mul(unit).saturating_add(part);
        if digits == 0 {
            return scaled.to_string();
        }
        let width = usize::try_from(digits.min(9)).unwrap_or(0);
        format!("{}.{:0>width$}", scaled / unit, scaled % unit)
    }
}

impl std::fmt::Display for Fraction {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}/{}", self.numerator, self.denominator)
    }
}

impl Ord for Fraction {
    fn cmp(&self, other: &Self) -> Ordering {
        // Whole parts first, then the rests turned over: no product, so nothing can overflow.
        let (mut one, mut two) = (*self, *other);
        loop {
            let (a, b) = (one.numerator / one.denominator, two.numerator / two.denominator);
            if a != b {
                return a.cmp(&b);
            }
            let (rest_one, rest_two) = (one.numerator % one.denominator, two.numerator % two.denominator);
            match (rest_one == 0, rest_two == 0) {
                (true, true) => return Ordering::Equal,
                (true, false) => return Ordering::Less,
                (false, true) => return Ordering::Greater,
                (false, false) => {}
            }
            (one, two) = (
                Self { numerator: two.denominator, denominator: rest_two },
                Self { numerator: one.denominator, denominator: rest_one },
            );
        }
    }
}

impl PartialOrd for Fraction {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

fn gcd(a: i128, b: i128) -> i128 {
    let (mut a, mut b) = (a, b);
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn fractions_compare_and_add_exactly() {
        let of = |a, b| Fraction::new(a, b).unwrap();
        assert_eq!(of(6, 4), of(3, 2));
        assert!(of(1, 3) < of(34, 100) && of(1, 3) > of(33, 100));
        assert!(of(7, 2) > of(10, 3) && of(2, 1) < of(5, 2) && of(5, 2) > of(2, 1));
        let large = 10_i128.pow(37);
        assert!(of(large, large - 1) > of(large + 1, large), "products of these would not fit");
        assert_eq!(of(1, 3).plus(of(1, 6)), Some(of(1, 2)));
        assert_eq!(of(9, 2).over(3), Some(of(3, 2)));
        assert_eq!(
            (of(87, 20).shown(2), of(2, 3).shown(3), of(0, 1).shown(3)),
            ("4.35".into(), "0.667".into(), "0.000".into())
        );
        assert_eq!(
            (of(1, 2).shown(0), of(1999, 1000).shown(2), of(87, 20).to_string()),
            ("1".into(), "2.00".into(), "87/20".into())
        );
        assert!(Fraction::new(1, 0).is_none() && Fraction::new(-1, 2).is_none());
    }
}
