//! The plan: fiscal years, and how a total is spread over their months.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::date::Month;
use crate::finding::Finding;
use crate::ids::YearId;
use crate::money::{Currency, split};

/// Months of a fiscal year.
pub const MONTHS: usize = 12;

/// A fiscal year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Year {
    /// Identifier.
    pub id: YearId,
    /// What people call it: `FY 2026`.
    pub name: String,
    /// Its first month.
    pub first_month: Month,
    /// Currency of its plan.
    pub currency: Currency,
}

impl Year {
    /// Its twelve months.
    pub fn months(&self) -> Vec<Month> {
        (0..12).map(|index| self.first_month.plus(index)).collect()
    }

    /// True when a day lies in it.
    pub fn holds(&self, day: chrono::NaiveDate) -> bool {
        (0..12).contains(&Month::of(day).since(self.first_month))
    }
}

/// How a year's total is spread over its months.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", tag = "by")]
pub enum Phasing {
    /// The same each month, the odd cents in the first ones.
    Even,
    /// By twelve weights.
    Weights {
        /// One weight for each month of the fiscal year.
        weights: [u32; MONTHS],
    },
    /// Months before `from` stay as they are; the rest of the total is spread evenly over the others.
    Remaining {
        /// Index of the first month to spread over, 0 to 11.
        from: usize,
    },
}

/// What keeps a total from being spread this way over a line's present months.
pub fn check_phasing(total: i64, phasing: &Phasing, present: &[i64; MONTHS]) -> Vec<Finding> {
    let mut findings = Vec::new();
    match phasing {
        Phasing::Weights { weights } if weights.iter().all(|weight| *weight == 0) => {
            findings.push(Finding::error(
                "phasing.weights",
                "weights.zero",
                "Give at least one month a weight.",
            ));
        }
        Phasing::Remaining { from } if *from >= MONTHS => {
            findings.push(Finding::error(
                "phasing.from",
                "month.unknown",
                "Months are counted from 0 to 11.",
            ));
        }
        Phasing::Remaining { from } => {
            let kept = present.iter().take(*from).fold(0_i64, |sum, month| sum.saturating_add(*month));
            if total < kept {
                findings.push(Finding::error(
                    "total",
                    "total.below_kept",
                    "The months that stay as they are hold more than this total.",
                ));
            }
        }
        Phasing::Even | Phasing::Weights { .. } => {}
    }
    findings
}

/// Spreads a year's total, in minor units, by the largest remainder; the months always sum to it.
pub fn phase(total: i64, phasing: &Phasing, present: &[i64; MONTHS]) -> [i64; MONTHS] {
    let mut months = *present;
    let (from, weights) = match phasing {
        Phasing::Even => (0, vec![1; MONTHS]),
        Phasing::Weights { weights } => (0, weights.to_vec()),
        Phasing::Remaining { from } => {
            let from = (*from).min(MONTHS - 1);
            (from, vec![1; MONTHS - from])
        }
    };
    let kept = months.iter().take(from).fold(0_i64, |sum, month| sum.saturating_add(*month));
    for (month, part) in months.iter_mut().skip(from).zip(split(total.saturating_sub(kept), &weights)) {
        *month = part;
    }
    months
}

/// What keeps a fiscal year from being opened beside the others.
pub fn check_year(year: &Year, others: &[Year]) -> Vec<Finding> {
    let mut findings = Vec::new();
    if year.name.trim().is_empty() {
        findings.push(Finding::error("name", "name.empty", "Give the year a name, such as FY 2027."));
    }
    let clash = others
        .iter()
        .find(|other| other.id != year.id && other.first_month.since(year.first_month).abs() < 12);
    if let Some(other) = clash {
        findings.push(Finding::error(
            "first_month",
            "year.overlaps",
            format!("{} already covers part of these months.", other.name),
        ));
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rest_of_a_year_is_spread_after_what_is_spent() {
        let mut spent = [0; MONTHS];
        spent[..3].copy_from_slice(&[1_000_000, 1_000_000, 734_567]);
        let months = phase(10_000_000, &Phasing::Remaining { from: 3 }, &spent);
        assert_eq!(months[..3], spent[..3]);
        assert_eq!(months[3..6], [807_271; 3]);
        assert_eq!(months[6..], [807_270; 6]);
        assert_eq!(months.iter().sum::<i64>(), 10_000_000);
    }

    #[test]
    fn even_and_weighted_sum_to_the_whole() {
        let even = phase(10_000_000, &Phasing::Even, &[7; MONTHS]);
        assert_eq!((even[3], even[4]), (833_334, 833_333));
        let weights = [10, 20, 30, 40, 0, 0, 0, 0, 0, 0, 0, 0];
        let weighted = phase(9_999_999, &Phasing::Weights { weights }, &[0; MONTHS]);
        assert_eq!(weighted[..4], [1_000_000, 2_000_000, 3_000_000, 3_999_999]);
    }
}
