//! A year as a workbook: real numbers with the formats of their currencies, formulas for totals that carry their
//! results, heads that stay in sight.

mod figures;
mod months;
mod rows;

#[cfg(test)]
mod tests;

use std::collections::HashMap;

use domain::finding::Finding;
use domain::ids::CategoryId;
use domain::money::Money;
use rust_xlsxwriter::{Worksheet, XlsxError};

use super::YearBook;
use crate::workbook::{Line, Looks, Tone, empty, fits};

/// Writes a year as XLSX: plan by month, standing, forecast, expenses, commitments, the rates used, and a page
/// that says how to read them.
///
/// # Errors
/// `sheet.too_long` for more rows than a sheet has, `sheet.failed` for whatever else the format refuses.
pub fn write_xlsx(book: &YearBook) -> Result<(Vec<u8>, Vec<Finding>), Finding> {
    workbook(book).map(|bytes| (bytes, noticed(book))).map_err(|error| match error {
        XlsxError::RowColumnLimitError => {
            Finding::error("file", "sheet.too_long", "A sheet has no room for so many rows.")
        }
        other => Finding::error("file", "sheet.failed", format!("The workbook cannot be written: {other}.")),
    })
}

fn workbook(book: &YearBook) -> Result<Vec<u8>, XlsxError> {
    let mut file = empty(&format!("{}, {}", book.office, book.year.name));
    let paper = Paper { book, looks: Looks::new(), paths: book.paths() };
    months::write(file.add_worksheet().set_name("Plan by month")?, &paper)?;
    figures::standing(file.add_worksheet().set_name("Standing")?, &paper)?;
    figures::forecast(file.add_worksheet().set_name("Forecast")?, &paper)?;
    rows::expenses(file.add_worksheet().set_name("Expenses")?, &paper)?;
    rows::commitments(file.add_worksheet().set_name("Commitments")?, &paper)?;
    rows::rates(file.add_worksheet().set_name("Rates used")?, &paper)?;
    rows::about(file.add_worksheet().set_name("About")?, &paper)?;
    file.save_to_buffer()
}

/// What a reader should know of amounts that a spreadsheet cannot count.
fn noticed(book: &YearBook) -> Vec<Finding> {
    let planned =
        book.lines.iter().flat_map(|line| line.minor.map(|minor| Money::new(minor, book.year.currency)));
    let spent = book.expenses.iter().flat_map(|one| [one.amount, one.booked]);
    let promised = book.commitments.iter().flat_map(|one| [one.amount, one.booked]);
    let long = planned.chain(spent).chain(promised).filter(|money| !fits(&money.decimal())).count();
    if long == 0 {
        return Vec::new();
    }
    let message = format!(
        "{long} amounts have more digits than a spreadsheet's number holds. They stand as text and are in no sum."
    );
    vec![Finding::warning("file", "amount.too_long", message)]
}

/// What every sheet is written from.
struct Paper<'a> {
    book: &'a YearBook,
    looks: Looks,
    paths: HashMap<Option<CategoryId>, String>,
}

impl Paper<'_> {
    fn money(&self, minor: i64) -> Money {
        Money::new(minor, self.book.year.currency)
    }

    fn path(&self, id: Option<CategoryId>) -> &str {
        self.paths.get(&id).map_or("", String::as_str)
    }

    fn line<'l>(&'l self, sheet: &'l mut Worksheet, row: usize, tone: Tone) -> Line<'l> {
        Line { sheet, looks: &self.looks, row: u32::try_from(row).unwrap_or(u32::MAX), tone }
    }
}
