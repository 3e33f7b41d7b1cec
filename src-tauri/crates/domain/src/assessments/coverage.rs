//! Coverage and means, as whole numbers that can be shown with what they are made of.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// How much of what is expected is there: Σ weight × min(rating, expected) ÷ Σ weight × expected, over the
/// rated rows. Rows that nobody rated are in neither sum.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
pub struct Coverage {
    /// Σ weight × min(rating, expected).
    pub covered: u64,
    /// Σ weight × expected.
    pub expected: u64,
    /// The quotient in tenths of a per cent, rounded half up: 873 is 87.3 %. Absent when nothing is
    /// expected or rated.
    pub permille: Option<u32>,
}

impl Coverage {
    /// The coverage of two sums.
    pub fn of(covered: u64, expected: u64) -> Self {
        Self { covered, expected, permille: permille(covered, expected) }
    }

    /// Adds a rated row.
    pub fn add(&mut self, weight: u32, rating: u8, expected: u8) {
        let covered = self.covered + u64::from(weight) * u64::from(rating.min(expected));
        *self = Self::of(covered, self.expected + u64::from(weight) * u64::from(expected));
    }

    /// True when the coverage reaches a share in per cent, compared as whole numbers.
    pub fn reaches(&self, per_cent: u64) -> bool {
        self.expected > 0 && self.covered * 100 >= self.expected * per_cent
    }
}

/// A quotient in thousandths, rounded half up.
fn permille(part: u64, whole: u64) -> Option<u32> {
    (whole > 0).then(|| u32::try_from((part * 2000 + whole) / (whole * 2)).unwrap_or(u32::MAX))
}

/// A mean that leaves absent values out: 5 and 5 and nobody is 5.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
pub struct TenthsMean {
    /// Sum of the values that are there.
    pub sum: u64,
    /// How many there are.
    pub count: u64,
    /// Their mean in tenths, rounded half up: 43 is 4.3. Absent when there is none.
    pub tenths: Option<u32>,
}

impl TenthsMean {
    /// The mean of `count` values that sum to `sum`.
    pub fn of(sum: u64, count: u64) -> Self {
        let tenths = (count > 0).then(|| u32::try_from((sum * 20 + count) / (count * 2)).unwrap_or(u32::MAX));
        Self { sum, count, tenths }
    }

    /// Adds a value that is there.
    pub fn add(&mut self, value: u8) {
        *self = Self::of(self.sum + u64::from(value), self.count + 1);
    }

    /// By how many tenths it differs from an earlier one; absent when one of the two is.
    pub fn change_from(&self, before: &Self) -> Option<i64> {
        let (now, then) = self.tenths.zip(before.tenths)?;
        Some(i64::from(now) - i64::from(then))
    }

    /// True when the mean reaches a whole value, compared as whole numbers.
    pub fn reaches(&self, value: u64) -> bool {
        self.count > 0 && self.sum >= value * self.count
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn five_and_five_and_nobody_is_five() {
        let mut mean = TenthsMean::default();
        [Some(5), Some(5), None].into_iter().flatten().for_each(|value| mean.add(value));
        assert_eq!(mean.tenths, Some(50));
        assert_eq!(TenthsMean::default().tenths, None);
        assert_eq!(mean.change_from(&TenthsMean::of(7, 2)), Some(15), "from 3.5 to 5");
        assert_eq!(mean.change_from(&TenthsMean::default()), None, "nobody was rated then");
    }

    #[test]
    fn coverage_never_counts_more_than_expected() {
        let mut coverage = Coverage::default();
        coverage.add(10, 5, 3);
        coverage.add(20, 1, 2);
        assert_eq!((coverage.covered, coverage.expected, coverage.permille), (50, 70, Some(714)));
        assert!(coverage.reaches(71) && !coverage.reaches(72));
    }
}
