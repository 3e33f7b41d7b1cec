//! The office: its name, its reporting currency, its year, its paper.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::date::Month;
use crate::finding::Finding;
use crate::money::{Currency, Rounding};

/// Paper of the office's documents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Paper {
    /// 210 × 297 mm.
    #[default]
    A4,
    /// 8.5 × 11 in.
    Letter,
}

/// The office whose book this is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Office {
    /// Its name, as documents print it.
    pub name: String,
    /// The currency it reports in.
    pub currency: Currency,
    /// First month of its fiscal year, 1 to 12.
    pub fiscal_start_month: u32,
    /// Paper of its documents.
    pub paper: Paper,
    /// Locale of its documents (`en-GB`, `de-DE`): how figures and dates are written on paper.
    pub locale: String,
    /// How conversions are rounded; printed on every report.
    pub rounding: Rounding,
    /// A rate that differs from the last one known by more than so many per cent is flagged; 0 flags none.
    #[serde(default = "usual_tolerance")]
    pub rate_tolerance_percent: u32,
}

/// What an office begins with: more than currencies move between two days in peace.
pub const USUAL_TOLERANCE_PERCENT: u32 = 5;

fn usual_tolerance() -> u32 {
    USUAL_TOLERANCE_PERCENT
}

impl Office {
    /// What keeps these settings from being saved.
    pub fn check(&self) -> Vec<Finding> {
        let mut findings = Vec::new();
        if self.name.trim().is_empty() {
            findings.push(Finding::error(
                "name",
                "name.empty",
                "Give the office a name; documents print it.",
            ));
        }
        if !(1..=12).contains(&self.fiscal_start_month) {
            findings.push(Finding::error(
                "fiscal_start_month",
                "month.unknown",
                "The fiscal year starts in a month from 1 to 12.",
            ));
        }
        if self.rate_tolerance_percent > 100 {
            findings.push(Finding::error(
                "rate_tolerance_percent",
                "tolerance.unknown",
                "The tolerance is a number from 0 to 100.",
            ));
        }
        findings
    }

    /// First month of the fiscal year that a month lies in.
    pub fn fiscal_year_of(&self, month: Month) -> Month {
        let back = (0..12).find(|back| {
            let first = month.first_day().checked_sub_months(chrono::Months::new(*back));
            first.is_some_and(|day| chrono::Datelike::month(&day) == self.fiscal_start_month)
        });
        let first = month.first_day().checked_sub_months(chrono::Months::new(back.unwrap_or(0)));
        first.map_or(month, Month::of)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_fiscal_year_may_start_in_any_month() {
        let office = |fiscal_start_month| Office {
            name: "Office".to_owned(),
            currency: Currency::EUR,
            fiscal_start_month,
            paper: Paper::A4,
            locale: "en-GB".to_owned(),
            rounding: Rounding::default(),
            rate_tolerance_percent: USUAL_TOLERANCE_PERCENT,
        };
        let month: Month = "2026-03".parse().unwrap();
        for (start, first) in [(1, "2026-01"), (3, "2026-03"), (4, "2025-04"), (10, "2025-10")] {
            assert_eq!(office(start).fiscal_year_of(month).to_string(), first);
        }
        assert_eq!(office(13).check()[0].code, "month.unknown");
    }
}
