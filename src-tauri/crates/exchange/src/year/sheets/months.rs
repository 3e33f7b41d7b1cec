//! The plan: a row for each line, sub-totals for categories, twelve months across.

use domain::budget::{MONTHS, sum};
use rust_xlsxwriter::{Worksheet, XlsxError};

use super::Paper;
use crate::workbook::{Tone, at, heads, letters};

const FIRST: u16 = 3;
const YEAR: u16 = FIRST + MONTHS as u16;

pub(super) fn write(sheet: &mut Worksheet, paper: &Paper<'_>) -> Result<(), XlsxError> {
    let book = paper.book;
    let mut names = vec!["Category".to_owned(), "Line".to_owned(), "Cost centre".to_owned()];
    names.extend(book.year.months().iter().map(ToString::to_string));
    names.push("Year".to_owned());
    let widths = [[30, 30, 14].as_slice(), &[16; MONTHS + 1]].concat();
    heads(sheet, &paper.looks, &names, &widths, FIRST)?;
    // The rows of each category: its own, then its lines; those below it follow.
    let planned: Vec<usize> = (0..book.categories.len()).collect();
    let lines_of = |index: usize| {
        let id = book.categories.get(index).and_then(|one| one.id);
        book.lines.iter().filter(move |line| Some(line.category_id) == id)
    };
    let height = |index: usize| 1 + lines_of(index).count();
    let mut row = 1_usize;
    for index in planned {
        let Some(category) = book.categories.get(index) else { continue };
        let below: usize = book.below(index).map(height).sum();
        let last = row + height(index) - 1 + below;
        let own = book.with_below(index, true).plan;
        let mut line = paper.line(sheet, row, Tone::Strong);
        line.text(0, paper.path(category.id), 0)?;
        line.text(1, "", 0)?;
        line.text(2, &category.cost_centre, 0)?;
        sums(&mut line, row, last, &own, paper)?;
        for (offset, planned) in lines_of(index).enumerate() {
            let mut line = paper.line(sheet, row + 1 + offset, Tone::Body);
            line.text(0, paper.path(category.id), 1)?;
            line.text(1, &planned.name, 0)?;
            line.text(2, "", 0)?;
            for (column, minor) in (FIRST..).zip(planned.minor) {
                line.money(column, paper.money(minor))?;
            }
            across(&mut line, sum(&planned.minor), paper)?;
        }
        row += height(index);
    }
    let mut line = paper.line(sheet, row, Tone::Strong);
    line.text(0, "Total", 0)?;
    line.text(1, "", 0)?;
    line.text(2, "", 0)?;
    sums(&mut line, 0, row - 1, &book.total(true).plan, paper)
}

/// Sub-totals of the rows after `row` up to `last`. A sub-total leaves out other sub-totals, so that nothing counts
/// twice; where there is nothing below, it is nothing.
fn sums(
    line: &mut crate::workbook::Line<'_>,
    row: usize,
    last: usize,
    months: &[i64; MONTHS],
    paper: &Paper<'_>,
) -> Result<(), XlsxError> {
    for (column, minor) in (FIRST..).zip(months) {
        if last > row {
            let column_name = letters(column);
            let formula = format!("=SUBTOTAL(9,{column_name}{}:{column_name}{})", row + 2, last + 1);
            line.sum(column, &formula, paper.money(*minor))?;
        } else {
            line.money(column, paper.money(*minor))?;
        }
    }
    across(line, sum(months), paper)
}

/// The sum of a row's months.
fn across(line: &mut crate::workbook::Line<'_>, minor: i64, paper: &Paper<'_>) -> Result<(), XlsxError> {
    let formula = format!("=SUM({}:{})", at(line.row, FIRST), at(line.row, YEAR - 1));
    line.sum(YEAR, &formula, paper.money(minor))
}
