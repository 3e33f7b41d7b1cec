//! A year as one table: a row for each category, those below it included, and a total.

use domain::budget::Standing;
use domain::money::Money;

use super::{Own, YearBook};
use crate::out::{Cell, csv};

/// Writes a year as CSV: plan, actual, commitments and what is left, the forecast, and plan and actual by month.
/// A category's row includes those below it, so only rows of depth 0 add up to the total.
pub fn write_csv(book: &YearBook) -> Vec<u8> {
    let mut heads: Vec<String> = [
        "Category",
        "Depth",
        "Cost centre",
        "Currency",
        "Plan",
        "Actual",
        "Committed",
        "Available",
        "Used %",
        "Planned remainder",
        "Forecast without the reserve",
        "Variance without the reserve",
    ]
    .map(str::to_owned)
    .to_vec();
    for kind in ["Plan", "Actual"] {
        heads.extend(book.year.months().iter().map(|month| format!("{kind} {month}")));
    }
    let heads: Vec<&str> = heads.iter().map(String::as_str).collect();
    let paths = book.paths();
    let mut rows: Vec<Vec<Cell<'_>>> = Vec::with_capacity(book.categories.len() + 1);
    for (index, one) in book.categories.iter().enumerate() {
        let path = paths.get(&one.id).cloned().unwrap_or_default();
        let mut row =
            vec![Cell::text(path), Cell::plain(one.depth.to_string()), Cell::text(one.cost_centre.as_str())];
        let operating = (!one.is_reserve).then(|| book.with_below(index, false));
        row.extend(figures(book, &book.with_below(index, true), operating));
        rows.push(row);
    }
    let mut total = vec![Cell::text("Total"), Cell::plain(""), Cell::plain("")];
    total.extend(figures(book, &book.total(true), Some(book.total(false))));
    rows.push(total);
    csv(&heads, rows)
}

fn figures<'a>(book: &YearBook, all: &Own, operating: Option<Own>) -> Vec<Cell<'a>> {
    let currency = book.year.currency;
    let money = |minor: i64| Cell::plain(Money::new(minor, currency).decimal());
    let standing: Standing = all.standing();
    let mut cells = vec![
        Cell::plain(currency.code()),
        money(standing.plan),
        money(standing.actual),
        money(standing.committed),
        money(standing.available()),
        Cell::plain(standing.used_share().map(percent).unwrap_or_default()),
    ];
    match operating {
        Some(own) => cells.extend([
            money(own.remainder),
            money(own.forecast()),
            money(own.standing().plan.saturating_sub(own.forecast())),
        ]),
        None => cells.extend([Cell::plain(""), Cell::plain(""), Cell::plain("")]),
    }
    cells.extend(all.plan.iter().chain(&all.actual).map(|minor| money(*minor)));
    cells
}

/// Ten-thousandths of a per cent as text: 800006 is `80.0006`.
fn percent(share: i64) -> String {
    let sign = if share < 0 { "-" } else { "" };
    format!("{sign}{}.{:04}", share.unsigned_abs() / 10_000, share.unsigned_abs() % 10_000)
}
