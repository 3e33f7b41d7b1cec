//! A scenario to look at: fifteen per cent less, with a category that cannot be cut that far.

use chrono::NaiveDate;
use domain::date::Month;
use domain::money::{Currency, Money, split};

use super::{ChangeLine, DifferenceLine, HeadingLines, ReserveLines, ScenarioDifference, ShortLine};
use crate::Front;

/// Depth, name, plan now, plan then, actual and open commitments, in cents.
const ROWS: [(u8, &str, i64, i64, i64); 6] = [
    (0, "Events", 7_200_000, 6_120_000, 6_740_000),
    (1, "Own conference", 4_800_000, 4_080_000, 4_640_000),
    (1, "Sponsorships given", 2_400_000, 2_040_000, 2_100_000),
    (0, "Travel", 6_000_000, 5_100_000, 4_415_040),
    (0, "Tools", 8_400_000, 7_140_000, 4_812_177),
    (0, "Reserve", 2_400_000, 2_400_000, 0),
];

impl ScenarioDifference {
    /// The page of the gallery.
    pub fn sample() -> Self {
        let rows: Vec<DifferenceLine> = ROWS.into_iter().map(line).collect();
        let (before, after, used) = ROWS
            .iter()
            .filter(|row| row.0 == 0)
            .fold((0, 0, 0), |sum, row| (sum.0 + row.2, sum.1 + row.3, sum.2 + row.4));
        let bucket = |name, before, after, used| line((0, name, before, after, used));
        let months = split(before, &[1; 12]).into_iter().zip(split(after, &[1; 12]));
        let first = Month::new(2026, 1);
        Self {
            front: Front {
                office: "Northwind Open Source Program Office".into(),
                as_of: NaiveDate::from_ymd_opt(2026, 8, 3).unwrap_or_default(),
                version: "Scenario, open".into(),
                confidentiality: "Internal: for finance and the office".into(),
            },
            fiscal_year: "FY 2026".into(),
            currency: Currency::EUR,
            name: "Fifteen per cent less".into(),
            note: "Asked for by finance: what would a cut by 15 % of everything but the reserve do?".into(),
            made: "Made by Mara Okoye on 28 July 2026; not adopted.".into(),
            changes: vec![ChangeLine {
                words: "Everything but the reserve: −15 %".into(),
                effect: eur(after - before),
            }],
            total: line((0, "Total", before, after, used)),
            buckets: vec![
                bucket("Evangelism", 13_200_000, 11_220_000, 11_155_040),
                bucket("Product", 8_400_000, 7_140_000, 4_812_177),
                bucket("Finance", 2_400_000, 2_400_000, 0),
            ],
            months: first
                .into_iter()
                .flat_map(|first| (0..12).map(move |n| first.plus(n)))
                .zip(months)
                .map(|(month, (before, after))| (month, eur(before), eur(after)))
                .collect(),
            heading: Some(HeadingLines {
                as_of: NaiveDate::from_ymd_opt(2026, 8, 3).unwrap_or_default(),
                plan: (eur(21_600_000), eur(18_360_000)),
                used: eur(used),
                remainder: (eur(6_230_000), eur(4_880_000)),
                forecast: (eur(used + 6_230_000), eur(used + 4_880_000)),
                variance: (eur(21_600_000 - used - 6_230_000), eur(18_360_000 - used - 4_880_000)),
            }),
            reserve: Some(ReserveLines {
                name: "Reserve".into(),
                left: (eur(1_150_000), eur(1_150_000)),
                percent: (Some("4.79".into()), Some("5.54".into())),
                months: (Some("0.68".into()), Some("0.68".into())),
                floor: (eur(2_400_000), eur(2_076_000)),
                missing: eur(926_000),
            }),
            short: vec![ShortLine {
                name: "Own conference".into(),
                plan: eur(4_080_000),
                actual: eur(3_910_000),
                committed: eur(730_000),
                short_by: eur(560_000),
            }],
            moved: vec!["Tools: Compliance scanning, 18,000.00 → 18,400.00".into()],
            rows,
        }
    }
}

fn eur(minor: i64) -> Money {
    Money::new(minor, Currency::EUR)
}

fn line((depth, name, before, after, used): (u8, &str, i64, i64, i64)) -> DifferenceLine {
    let percent = (after != before).then(|| "-15.00".to_owned());
    DifferenceLine {
        depth,
        name: name.to_owned(),
        before: eur(before),
        after: eur(after),
        used: eur(used),
        percent: percent.or_else(|| Some("0.00".to_owned())),
    }
}
