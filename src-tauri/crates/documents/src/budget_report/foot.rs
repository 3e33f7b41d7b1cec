//! Whether the totals foot: a reader adds them up, so a report that does not must say so first.

use domain::finding::Finding;
use domain::money::Money;

use super::{BudgetFigures, BudgetReport};

/// One of the figures of a category.
type Pick = fn(&BudgetFigures) -> Money;

/// Compares each total with the sum of its lines.
pub(super) fn check(report: &BudgetReport) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut compare = |path: String, what: &str, lines: i128, total: Money| {
        if lines != i128::from(total.minor) {
            let message = format!("The lines of {what} do not add up to {total}: recompute the report.");
            findings.push(Finding::error(path, "total.does_not_foot", message));
        }
    };
    let picks: [(&str, Pick); 4] = [
        ("plan", |figures| figures.plan),
        ("actual", |figures| figures.actual),
        ("committed", |figures| figures.committed),
        ("available", |figures| figures.available),
    ];
    for (name, pick) in picks {
        let top = report.rows.iter().filter(|row| row.depth == 0);
        let lines = top.map(|row| i128::from(pick(&row.figures).minor)).sum();
        compare(format!("total.{name}"), name, lines, pick(&report.total));
    }
    let sum = |parts: &[Money]| parts.iter().map(|money| i128::from(money.minor)).sum();
    for (index, row) in report.months.rows.iter().chain([&report.months.total]).enumerate() {
        compare(format!("months.rows[{index}].plan"), &row.name, sum(&row.plan), row.plan_total);
        compare(format!("months.rows[{index}].actual"), &row.name, sum(&row.actual), row.actual_total);
    }
    if let Some(forecast) = &report.forecast {
        let sum = sum(&[forecast.actual, forecast.committed, forecast.planned_remainder]);
        compare("forecast.forecast".to_owned(), "the forecast", sum, forecast.forecast);
        let rest = i128::from(forecast.plan.minor) - i128::from(forecast.forecast.minor);
        compare("forecast.variance".to_owned(), "the variance", rest, forecast.variance);
    }
    if let Some(pictures) = &report.pictures {
        let steps: i128 = pictures.steps.iter().map(|step| i128::from(step.change.minor)).sum();
        let end = i128::from(pictures.plan.minor) + steps;
        compare("pictures.steps".to_owned(), "the steps from budget to forecast", end, pictures.forecast);
        if let Some(last) = pictures.months.last() {
            let forecast = i128::from(last.forecast.minor);
            compare("pictures.months".to_owned(), "the months of the forecast", forecast, pictures.forecast);
        }
    }
    findings
}
