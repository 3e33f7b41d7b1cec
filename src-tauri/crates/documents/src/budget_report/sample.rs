//! A year to look at: an office's budget after seven months, with one category over its plan.

use chrono::NaiveDate;
use domain::date::Month;
use domain::money::{Currency, Money, Rounding, split};

use super::{
    BudgetFigures, BudgetForecast, BudgetReport, BudgetRow, MonthGrid, MonthRow, PictureMonth, PictureStep,
    RateLine, YearPictures,
};
use crate::Front;

/// Depth, name, plan, actual, open commitments, in cents. A parent has none of its own.
const ROWS: [(u8, &str, i64, i64, i64); 12] = [
    (0, "People", 0, 0, 0),
    (1, "Contractors", 6_000_000, 3_150_000, 1_200_000),
    (1, "Training", 900_000, 412_350, 0),
    (0, "Events", 0, 0, 0),
    (1, "Own conference", 4_800_000, 4_911_020, 130_000),
    (1, "Sponsorships given", 2_400_000, 1_500_000, 600_000),
    (0, "Travel", 0, 0, 0),
    (1, "Speakers", 3_600_000, 1_874_533, 905_000),
    (1, "Community contributors", 2_400_000, 1_250_507, 385_000),
    (0, "Memberships", 2_500_000, 2_500_000, 0),
    (0, "Tools", 600_000, 244_800, 0),
    (0, "Reserve", 2_400_000, 0, 0),
];

impl BudgetReport {
    /// The report of the gallery.
    pub fn sample() -> Self {
        let rows = rows();
        let top = || rows.iter().filter(|row| row.depth == 0);
        let total = figures(
            top().map(|row| row.figures.plan.minor).sum(),
            top().map(|row| row.figures.actual.minor).sum(),
            top().map(|row| row.figures.committed.minor).sum(),
        );
        let months = months(&rows);
        let actual = total.actual.minor;
        let reserve = 2_400_000;
        let plan = total.plan.minor - reserve;
        let remainder = 6_230_000;
        let forecast = actual + total.committed.minor + remainder;
        let available = plan - actual - total.committed.minor;
        Self {
            front: Front {
                office: "Northwind Open Source Program Office".into(),
                as_of: NaiveDate::from_ymd_opt(2026, 8, 3).unwrap_or_default(),
                version: "Plan 3 (working version)".into(),
                confidentiality: "Internal: finance and the office".into(),
            },
            fiscal_year: "FY 2026".into(),
            currency: Currency::EUR,
            actual_to: Month::new(2026, 7),
            total,
            forecast: Some(BudgetForecast {
                as_of: NaiveDate::from_ymd_opt(2026, 8, 3).unwrap_or_default(),
                months_over: 7,
                plan: eur(plan),
                actual: eur(actual),
                committed: total.committed,
                planned_remainder: eur(remainder),
                forecast: eur(forecast),
                variance: eur(plan - forecast),
                variance_percent: Some(hundredths((plan - forecast) * 10_000 / plan)),
                burn_rate: Some(eur(actual / 7)),
                months_left: Some(hundredths(available * 700 / actual)),
                run_rate: Some(eur(actual * 12 / 7)),
                reserve: Some((eur(reserve), Some(hundredths(reserve * 10_000 / total.plan.minor)))),
            }),
            pictures: Some(pictures(&rows, &months, reserve, remainder)),
            months,
            remarks: vec![
                "Own conference is over its plan by 2,410.20 EUR, commitments included.".into(),
                "Travel passed the 80 % warning on 14 July 2026, counted with the trips planned until October.".into(),
            ],
            rounding: Rounding::HalfAwayFromZero,
            rates: [("1 EUR = 1.1634 USD", 10), ("1 EUR = 182.32 JPY", 10), ("1 EUR = 0.8662 GBP", 30)]
                .into_iter()
                .map(|(rate, on)| RateLine {
                    rate: rate.into(),
                    on: NaiveDate::from_ymd_opt(2026, 6, on).unwrap_or_default(),
                    source: "ECB reference rate".into(),
                })
                .collect(),
            rows,
        }
    }
}

/// The pictures of the same year: its commitments burden August, its remainder is spread over the last months.
fn pictures(rows: &[BudgetRow], months: &MonthGrid, reserve: i64, remainder: i64) -> YearPictures {
    let tops: Vec<&BudgetRow> = rows.iter().filter(|row| row.depth == 0 && row.name != "Reserve").collect();
    let plan: i64 = tops.iter().map(|row| row.figures.plan.minor).sum();
    let rests = split(remainder, &[10, 4, 8, 1, 2]);
    let mut after = plan;
    let steps = tops.iter().zip(rests).map(|(row, rest)| {
        let used = row.figures.actual.minor + row.figures.committed.minor;
        let change = used + rest - row.figures.plan.minor;
        after += change;
        PictureStep { name: row.name.clone(), change: eur(change), after: eur(after) }
    });
    let steps: Vec<PictureStep> = steps.collect();
    let committed: i64 = tops.iter().map(|row| row.figures.committed.minor).sum();
    let rests = split(remainder, &[0, 0, 0, 0, 0, 0, 0, 3, 3, 4, 2, 1]);
    let (mut planned, mut spent, mut rest) = (0, 0, 0);
    let kept = months.rows.iter().find(|row| row.name == "Reserve");
    let course = months.months.iter().enumerate().map(|(index, month)| {
        let own = kept.map_or(0, |row| row.plan[index].minor);
        planned += months.total.plan[index].minor - own;
        spent += months.total.actual[index].minor;
        rest += rests[index];
        let promised = if index < 7 { 0 } else { committed };
        PictureMonth {
            month: *month,
            is_ahead: index >= 7,
            plan: eur(planned),
            actual: (index < 7).then(|| eur(spent)),
            committed: eur(promised),
            forecast: eur(spent + promised + rest),
            left: eur(plan + reserve - spent - promised - rest),
        }
    });
    let course = course.collect();
    YearPictures { plan: eur(plan), forecast: eur(after), steps, months: course, floor: Some(eur(reserve)) }
}

fn hundredths(value: i64) -> String {
    let sign = if value < 0 { "-" } else { "" };
    format!("{sign}{}.{:02}", value.abs() / 100, value.abs() % 100)
}

fn eur(minor: i64) -> Money {
    Money::new(minor, Currency::EUR)
}

fn figures(plan: i64, actual: i64, committed: i64) -> BudgetFigures {
    BudgetFigures {
        plan: eur(plan),
        actual: eur(actual),
        committed: eur(committed),
        available: eur(plan - actual - committed),
        used_permille: u32::try_from((actual + committed) * 1000 / plan.max(1)).ok().filter(|_| plan > 0),
    }
}

fn rows() -> Vec<BudgetRow> {
    let mut sums: Vec<(i64, i64, i64)> = ROWS.iter().map(|row| (row.2, row.3, row.4)).collect();
    for parent in 0..ROWS.len() {
        for child in (parent + 1..ROWS.len()).take_while(|child| ROWS[*child].0 > ROWS[parent].0) {
            sums[parent].0 += ROWS[child].2;
            sums[parent].1 += ROWS[child].3;
            sums[parent].2 += ROWS[child].4;
        }
    }
    ROWS.iter()
        .zip(sums)
        .map(|((depth, name, ..), (plan, actual, committed))| BudgetRow {
            depth: *depth,
            name: (*name).into(),
            figures: figures(plan, actual, committed),
        })
        .collect()
}

fn months(rows: &[BudgetRow]) -> MonthGrid {
    let row = |name: &str, plan: Vec<i64>, actual: Vec<i64>| MonthRow {
        name: name.into(),
        plan_total: eur(plan.iter().sum()),
        actual_total: eur(actual.iter().sum()),
        plan: plan.into_iter().map(eur).collect(),
        actual: actual.into_iter().map(eur).collect(),
    };
    let mut plans = vec![0; 12];
    let mut actuals = vec![0; 12];
    let mut lines = Vec::new();
    for (index, category) in rows.iter().filter(|row| row.depth == 0).enumerate() {
        let weights: Vec<u32> = (0..12).map(|month| 2 + (month as u32 * 5 + index as u32 * 3) % 7).collect();
        let plan = split(category.figures.plan.minor, &weights);
        let mut actual = split(category.figures.actual.minor, &weights[..7]);
        actual.resize(12, 0);
        for month in 0..12 {
            plans[month] += plan[month];
            actuals[month] += actual[month];
        }
        lines.push(row(&category.name, plan, actual));
    }
    MonthGrid {
        months: Month::new(2026, 1)
            .into_iter()
            .flat_map(|first| (0..12).map(move |n| first.plus(n)))
            .collect(),
        rows: lines,
        total: row("Total", plans, actuals),
    }
}
