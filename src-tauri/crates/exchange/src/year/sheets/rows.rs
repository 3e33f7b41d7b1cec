//! Rows one by one: expenses, commitments, rates, and how to read the workbook.

use domain::money::{Conversion, Money, Rounding};
use rust_xlsxwriter::{Worksheet, XlsxError};

use super::Paper;
use crate::workbook::{Line, Tone, at, heads};

fn names(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

/// Every expense of the year.
pub(super) fn expenses(sheet: &mut Worksheet, paper: &Paper<'_>) -> Result<(), XlsxError> {
    const BOOKED: u16 = 7;
    let heading = [
        "Spent on",
        "Category",
        "Event",
        "Paid to",
        "For",
        "Amount",
        "Currency",
        "Booked",
        "Rate",
        "Rate of",
        "Rate from",
        "Came from",
    ];
    let widths = [12, 28, 22, 26, 34, 18, 10, 18, 34, 12, 20, 20];
    heads(sheet, &paper.looks, &names(&heading), &widths, 1)?;
    for (index, one) in paper.book.expenses.iter().enumerate() {
        let mut line = paper.line(sheet, index + 1, Tone::Body);
        line.day(0, one.spent_on)?;
        line.text(1, paper.path(one.category_id), 0)?;
        line.text(2, event(paper, one.event_id), 0)?;
        line.text(3, &one.merchant, 0)?;
        line.text(4, &one.description, 0)?;
        line.money(5, one.amount)?;
        line.text(6, one.amount.currency.code(), 0)?;
        line.money(BOOKED, one.booked)?;
        rate(&mut line, BOOKED + 1, one.conversion.as_ref())?;
        line.text(11, &one.source, 0)?;
    }
    let minors = paper.book.expenses.iter().map(|one| one.booked.minor);
    total(sheet, paper, paper.book.expenses.len(), 12, BOOKED, minors.fold(0, i64::saturating_add))
}

/// Every open commitment of the year.
pub(super) fn commitments(sheet: &mut Worksheet, paper: &Paper<'_>) -> Result<(), XlsxError> {
    const BOOKED: u16 = 7;
    let heading = [
        "Burdens",
        "Made by",
        "For",
        "Category",
        "Event",
        "Amount",
        "Currency",
        "Booked",
        "Rate",
        "Rate of",
        "Rate from",
    ];
    let widths = [12, 18, 40, 28, 22, 18, 10, 18, 34, 12, 20];
    heads(sheet, &paper.looks, &names(&heading), &widths, 1)?;
    for (index, one) in paper.book.commitments.iter().enumerate() {
        let mut line = paper.line(sheet, index + 1, Tone::Body);
        line.day(0, one.on)?;
        line.text(1, &one.source, 0)?;
        line.text(2, &one.name, 0)?;
        line.text(3, paper.path(Some(one.category_id)), 0)?;
        line.text(4, event(paper, one.event_id), 0)?;
        line.money(5, one.amount)?;
        line.text(6, one.amount.currency.code(), 0)?;
        line.money(BOOKED, one.booked)?;
        rate(&mut line, BOOKED + 1, one.conversion.as_ref())?;
    }
    let minors = paper.book.commitments.iter().map(|one| one.booked.minor);
    total(sheet, paper, paper.book.commitments.len(), 11, BOOKED, minors.fold(0, i64::saturating_add))
}

/// The rates that the year's money was booked at.
pub(super) fn rates(sheet: &mut Worksheet, paper: &Paper<'_>) -> Result<(), XlsxError> {
    heads(sheet, &paper.looks, &names(&["Rate as quoted", "Quoted on", "Source"]), &[34, 14, 40], 0)?;
    for (index, one) in paper.book.rates.iter().enumerate() {
        let mut line = paper.line(sheet, index + 1, Tone::Body);
        line.text(0, &one.rate, 0)?;
        line.day(1, one.on)?;
        line.text(2, &one.source, 0)?;
    }
    Ok(())
}

/// What this is and how to read it.
pub(super) fn about(sheet: &mut Worksheet, paper: &Paper<'_>) -> Result<(), XlsxError> {
    let book = paper.book;
    let rounding = match book.rounding {
        Rounding::HalfAwayFromZero => "half away from zero, refunds mirrored",
        Rounding::HalfEven => "half to the even neighbour",
    };
    let months = book.year.months();
    let span = match (months.first(), months.last()) {
        (Some(first), Some(last)) => format!("{first} to {last}"),
        _ => String::new(),
    };
    let facts = [
        ("Office", book.office.clone()),
        ("Fiscal year", format!("{}, {span}", book.year.name)),
        ("Currency", book.year.currency.code().to_owned()),
        ("Written on", book.made_on.to_string()),
        ("Rounding", format!("Foreign amounts are converted once and rounded once: {rounding}.")),
        ("Sums", "A total is the sum of its rounded lines. Sub-totals leave other sub-totals out.".to_owned()),
        ("Standing", "Available = plan − actual − committed.".to_owned()),
        (
            "Forecast",
            "Forecast = actual + committed + planned remainder, without the reserve. Variance = plan − forecast."
                .to_owned(),
        ),
    ];
    heads(sheet, &paper.looks, &names(&["About", ""]), &[18, 90], 0)?;
    for (index, (name, words)) in facts.iter().enumerate() {
        let mut line = paper.line(sheet, index + 1, Tone::Strong);
        line.text(0, name, 0)?;
        line.tone = Tone::Body;
        line.text(1, words, 0)?;
    }
    Ok(())
}

fn event<'a>(paper: &'a Paper<'_>, id: Option<domain::ids::EventId>) -> &'a str {
    id.and_then(|id| paper.book.events.get(&id)).map_or("", String::as_str)
}

/// How an amount was converted; three empty cells where it was not.
fn rate(line: &mut Line<'_>, column: u16, conversion: Option<&Conversion>) -> Result<(), XlsxError> {
    let Some(conversion) = conversion else {
        return (column..column + 3).try_for_each(|column| line.text(column, "", 0));
    };
    line.text(column, &conversion.rates.join("; "), 0)?;
    line.day(column + 1, conversion.rate_on)?;
    line.text(column + 2, &conversion.source, 0)
}

/// The sum under a list, and the filters over it.
fn total(
    sheet: &mut Worksheet,
    paper: &Paper<'_>,
    count: usize,
    columns: u16,
    booked: u16,
    minor: i64,
) -> Result<(), XlsxError> {
    let last = u32::try_from(count).unwrap_or(u32::MAX);
    if count > 0 {
        sheet.autofilter(0, 0, last, columns - 1)?;
    }
    let mut line = paper.line(sheet, count + 1, Tone::Strong);
    for column in (0..columns).filter(|column| *column != booked) {
        line.text(column, if column == 0 { "Total" } else { "" }, 0)?;
    }
    let money = Money::new(minor, paper.book.year.currency);
    if count == 0 {
        return line.money(booked, money);
    }
    line.sum(booked, &format!("=SUM({}:{})", at(1, booked), at(last, booked)), money)
}
