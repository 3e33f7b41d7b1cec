//! Whether the totals foot: a reader adds them up, so a page that does not must say so first.

use domain::finding::Finding;
use domain::money::Money;

use super::{DifferenceLine, ScenarioDifference};

/// Compares each total with the sum of its lines.
pub(super) fn check(page: &ScenarioDifference) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut compare = |path: &str, what: &str, lines: i128, total: Money| {
        if lines != i128::from(total.minor) {
            let message = format!("The lines of {what} do not add up to {total}: make the page again.");
            findings.push(Finding::error(path, "total.does_not_foot", message));
        }
    };
    let sum = |rows: &[DifferenceLine], pick: fn(&DifferenceLine) -> Money| -> i128 {
        rows.iter().filter(|row| row.depth == 0).map(|row| i128::from(pick(row).minor)).sum()
    };
    compare("total.before", "the plan now", sum(&page.rows, |row| row.before), page.total.before);
    compare("total.after", "the plan then", sum(&page.rows, |row| row.after), page.total.after);
    compare("buckets", "the buckets", sum(&page.buckets, |row| row.after), page.total.after);
    let months = |pick: fn(&(domain::date::Month, Money, Money)) -> Money| -> i128 {
        page.months.iter().map(|month| i128::from(pick(month).minor)).sum()
    };
    compare("months.before", "the months", months(|month| month.1), page.total.before);
    compare("months.after", "the months", months(|month| month.2), page.total.after);
    if let Some(heading) = &page.heading {
        for (path, remainder, forecast) in [
            ("heading.before", heading.remainder.0, heading.forecast.0),
            ("heading.after", heading.remainder.1, heading.forecast.1),
        ] {
            let lines = i128::from(heading.used.minor) + i128::from(remainder.minor);
            compare(path, "the forecast", lines, forecast);
        }
    }
    findings
}
