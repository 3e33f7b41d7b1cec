//! Standing and forecast: a row for each category, those above being sums of those below.

use domain::money::Money;
use rust_xlsxwriter::{Worksheet, XlsxError};

use super::super::{Account, Own};
use super::Paper;
use crate::workbook::{Line, Tone, at, heads, letters};

/// A column of figures: its head, and what it holds.
type Column = (&'static str, fn(&Own) -> i64);

const STANDING: [Column; 3] = [
    ("Plan", |own| own.standing().plan),
    ("Actual", |own| own.standing().actual),
    ("Committed", |own| own.committed),
];
const FORECAST: [Column; 4] =
    [STANDING[0], STANDING[1], STANDING[2], ("Planned remainder", |own| own.remainder)];

/// Where the figures begin.
const FIRST: u16 = 2;

/// Plan − actual − committed = available.
pub(super) fn standing(sheet: &mut Worksheet, paper: &Paper<'_>) -> Result<(), XlsxError> {
    table(sheet, paper, &STANDING, true, &["Available", "Used"], |line, own, money| {
        let [plan, actual, committed] = [FIRST, FIRST + 1, FIRST + 2].map(|column| at(line.row, column));
        let available = format!("={plan}-{actual}-{committed}");
        line.sum(FIRST + 3, &available, money(own.standing().available()))?;
        let used = format!("=IF({plan}>0,({actual}+{committed})/{plan},\"\")");
        let (used_minor, planned) = (own.standing().used(), own.standing().plan);
        line.share(FIRST + 4, &used, &quotient(used_minor, planned))
    })
}

/// Actual + committed + planned remainder = forecast; plan − forecast = variance. The reserve stands beside it.
pub(super) fn forecast(sheet: &mut Worksheet, paper: &Paper<'_>) -> Result<(), XlsxError> {
    table(
        sheet,
        paper,
        &FORECAST,
        false,
        &["Forecast", "Variance", "Variance of plan"],
        |line, own, money| {
            let [plan, actual, committed, rest, end] =
                [FIRST, FIRST + 1, FIRST + 2, FIRST + 3, FIRST + 4].map(|column| at(line.row, column));
            let variance = own.standing().plan.saturating_sub(own.forecast());
            line.sum(FIRST + 4, &format!("={actual}+{committed}+{rest}"), money(own.forecast()))?;
            line.sum(FIRST + 5, &format!("={plan}-{end}"), money(variance))?;
            let share = format!("=IF({plan}>0,{}/{plan},\"\")", at(line.row, FIRST + 5));
            line.share(FIRST + 6, &share, &quotient(variance, own.standing().plan))
        },
    )
}

fn table(
    sheet: &mut Worksheet,
    paper: &Paper<'_>,
    columns: &[Column],
    reserve: bool,
    more: &[&str],
    finish: impl Fn(&mut Line<'_>, &Own, &dyn Fn(i64) -> Money) -> Result<(), XlsxError>,
) -> Result<(), XlsxError> {
    let book = paper.book;
    let names = ["Category", "Cost centre"].into_iter().chain(columns.iter().map(|column| column.0));
    let names: Vec<String> = names.chain(more.iter().copied()).map(str::to_owned).collect();
    let widths = [[36, 14].as_slice(), &[18; 7]].concat();
    heads(sheet, &paper.looks, &names, &widths, 1)?;
    let money = |minor| paper.money(minor);
    let shown = |one: &Account| reserve || !one.is_reserve;
    // A category that others stand below and that has money of its own gets a row for that.
    let has_below = |index: usize| book.below(index).any(|row| book.categories.get(row).is_some_and(shown));
    let own_row = |index: usize| {
        has_below(index) && book.categories.get(index).is_some_and(|one| !one.own.is_nothing())
    };
    let height = |index: usize| {
        let one = book.categories.get(index);
        if one.is_some_and(shown) { 1 + usize::from(own_row(index)) } else { 0 }
    };
    let mut row = 1_usize;
    for (index, one) in book.categories.iter().enumerate().filter(|(_, one)| shown(one)) {
        let tone = if one.depth == 0 { Tone::Strong } else { Tone::Body };
        let all = book.with_below(index, reserve);
        let mut line = paper.line(sheet, row, tone);
        line.text(0, &one.name, one.depth)?;
        line.text(1, &one.cost_centre, 0)?;
        let last = row + height(index) - 1 + book.below(index).map(height).sum::<usize>();
        for (column, (_, pick)) in (FIRST..).zip(columns) {
            if last > row {
                line.sum(column, &subtotal(column, row, last), money(pick(&all)))?;
            } else {
                line.money(column, money(pick(&all)))?;
            }
        }
        finish(&mut line, &all, &money)?;
        row += 1;
        if own_row(index) {
            let mut line = paper.line(sheet, row, Tone::Body);
            line.text(0, &format!("{}, not below", one.name), one.depth.saturating_add(1))?;
            line.text(1, "", 0)?;
            for (column, (_, pick)) in (FIRST..).zip(columns) {
                line.money(column, money(pick(&one.own)))?;
            }
            finish(&mut line, &one.own, &money)?;
            row += 1;
        }
    }
    let total = book.total(reserve);
    let mut line = paper.line(sheet, row, Tone::Strong);
    line.text(0, "Total", 0)?;
    line.text(1, "", 0)?;
    for (column, (_, pick)) in (FIRST..).zip(columns) {
        if row > 1 {
            line.sum(column, &subtotal(column, 0, row - 1), money(pick(&total)))?;
        } else {
            line.money(column, money(pick(&total)))?;
        }
    }
    finish(&mut line, &total, &money)
}

/// The sum of the rows after `row` up to `last` that are no sub-totals themselves.
fn subtotal(column: u16, row: usize, last: usize) -> String {
    let letters = letters(column);
    format!("=SUBTOTAL(9,{letters}{}:{letters}{})", row + 2, last + 1)
}

/// A share as decimal text with ten digits; empty where nothing is planned.
fn quotient(part: i64, whole: i64) -> String {
    if whole <= 0 {
        return String::new();
    }
    let scaled = i128::from(part) * 10_000_000_000 / i128::from(whole);
    let sign = if scaled < 0 { "-" } else { "" };
    let digits = scaled.unsigned_abs();
    format!("{sign}{}.{:010}", digits / 10_000_000_000, digits % 10_000_000_000)
}
