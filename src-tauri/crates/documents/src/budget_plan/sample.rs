//! A plan to look at.

use chrono::NaiveDate;
use domain::date::Month;
use domain::money::{Currency, Money, split};

use super::{BudgetPlan, PlanApproval, PlanRow};
use crate::Front;

/// Depth, true for a category, name, total in cents. A category has the sum of its lines.
const ROWS: [(u8, bool, &str, i64); 9] = [
    (0, true, "Events", 7_200_000),
    (1, false, "Own conference", 4_800_000),
    (1, false, "Sponsorships given", 2_400_000),
    (0, true, "Travel", 6_000_000),
    (1, false, "Speakers", 3_600_000),
    (1, false, "Community contributors", 2_400_000),
    (0, true, "Tools", 600_001),
    (1, false, "Compliance scanning", 600_001),
    (0, true, "Reserve", 0),
];

impl BudgetPlan {
    /// The plan of the gallery.
    pub fn sample() -> Self {
        let months = |total: i64| -> Vec<Money> {
            split(total, &[1; 12]).into_iter().map(|minor| Money::new(minor, Currency::EUR)).collect()
        };
        let row = |(depth, is_category, name, total): (u8, bool, &str, i64)| PlanRow {
            depth,
            is_category,
            name: name.to_owned(),
            months: months(total),
            total: Money::new(total, Currency::EUR),
        };
        let rows: Vec<PlanRow> = ROWS.into_iter().map(row).collect();
        let top = || rows.iter().filter(|row| row.is_category && row.depth == 0);
        let sum = |parts: &mut dyn Iterator<Item = Money>| {
            Money::new(parts.map(|money| money.minor).sum(), Currency::EUR)
        };
        let total = PlanRow {
            depth: 0,
            is_category: true,
            name: "Total".to_owned(),
            months: (0..12).map(|month| sum(&mut top().map(|row| row.months[month]))).collect(),
            total: sum(&mut top().map(|row| row.total)),
        };
        Self {
            front: Front {
                office: "Northwind Open Source Program Office".into(),
                as_of: NaiveDate::from_ymd_opt(2026, 1, 12).unwrap_or_default(),
                version: "Version 2".into(),
                confidentiality: "Internal: for finance and the office".into(),
            },
            fiscal_year: "FY 2026".into(),
            currency: Currency::EUR,
            approval: Some(PlanApproval {
                version: "2 · Larger hall".into(),
                by: "Ines Duarte, finance".into(),
                on: NaiveDate::from_ymd_opt(2026, 1, 12).unwrap_or_default(),
                basis: "Minutes of 12 January".into(),
                reason: "The hall of the conference costs more.".into(),
                fingerprint: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08".into(),
            }),
            remarks: Vec::new(),
            months: Month::new(2026, 1)
                .into_iter()
                .flat_map(|first| (0..12).map(move |n| first.plus(n)))
                .collect(),
            total,
            rows,
        }
    }
}
