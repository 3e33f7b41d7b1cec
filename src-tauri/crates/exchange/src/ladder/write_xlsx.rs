//! A ladder as a workbook: a matrix to read, its levels, and a list that is read back without loss.

use std::fmt::Write as _;

use domain::finding::Finding;
use domain::ladders::{Bucket, Reach};
use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError};

use super::read_csv::written_band;
use super::v1::{CompetencyV1, LadderV1, LevelV1};
use super::write_csv::{columns, rows};
use crate::out::Cell;
use crate::workbook::tall;

/// The sheet that is read back.
pub(super) const STATEMENTS: &str = "Statements";

/// Most letters of a cell, by the format.
const MAX_CELL: usize = 32_767;

/// Writes a ladder.
///
/// # Errors
/// `cell.too_long` for a text that is longer than a cell of the format.
pub fn write_xlsx(ladder: &LadderV1) -> Result<Vec<u8>, Finding> {
    workbook(ladder).map_err(|error| {
        let (code, message) = match &error {
            XlsxError::MaxStringLengthExceeded => {
                ("cell.too_long", format!("A text has more than the {MAX_CELL} letters of a cell."))
            }
            other => ("sheet.failed", format!("The spreadsheet cannot be written: {other}.")),
        };
        Finding::error("file", code, message)
    })
}

struct Looks {
    title: Format,
    head: Format,
    side: Format,
    body: Format,
}

fn workbook(ladder: &LadderV1) -> Result<Vec<u8>, XlsxError> {
    let cell = Format::new()
        .set_text_wrap()
        .set_align(FormatAlign::Top)
        .set_border(FormatBorder::Thin)
        .set_border_color(Color::RGB(0xC8_CC_D4));
    let looks = Looks {
        title: Format::new().set_bold().set_font_size(14),
        head: cell.clone().set_bold().set_background_color(Color::RGB(0xE8_EC_F4)),
        side: cell.clone().set_bold(),
        body: cell,
    };
    let mut book = Workbook::new();
    // No name, company or machine stands in the file.
    let properties = rust_xlsxwriter::DocProperties::new().set_title(&ladder.name);
    book.set_properties(&properties);
    matrix(book.add_worksheet().set_name("Matrix")?, ladder, &looks)?;
    levels(book.add_worksheet().set_name("Levels")?, ladder, &looks)?;
    statements(book.add_worksheet().set_name(STATEMENTS)?, ladder, &looks)?;
    book.save_to_buffer()
}

/// Levels across, competencies down.
fn matrix(sheet: &mut Worksheet, ladder: &LadderV1, looks: &Looks) -> Result<(), XlsxError> {
    sheet.write_string_with_format(
        0,
        0,
        cut(&format!("{} {}", ladder.name, ladder.version)),
        &looks.title,
    )?;
    for (column, head) in ["Bucket", "Competency", "Weight"].into_iter().enumerate() {
        sheet.write_string_with_format(1, narrow(column), head, &looks.head)?;
    }
    for (index, level) in ladder.levels.iter().enumerate() {
        sheet.write_string_with_format(1, narrow(index + 3), cut(&heading(level)), &looks.head)?;
    }
    for (index, row) in ladder.competencies.iter().enumerate() {
        let line = u32::try_from(index + 2).unwrap_or(u32::MAX);
        let bucket =
            row.bucket.parse::<Bucket>().map_or_else(|_| row.bucket.clone(), |bucket| bucket.title());
        sheet.write_string_with_format(line, 0, cut(&bucket), &looks.side)?;
        sheet.write_string_with_format(line, 1, cut(&row.name), &looks.side)?;
        sheet.write_number_with_format(line, 2, row.weight, &looks.body)?;
        let said: Vec<String> = ladder.levels.iter().map(|level| said(row, level)).collect();
        let cells =
            said.iter().map(|text| (text.as_str(), 44)).chain([(bucket.as_str(), 18), (&row.name, 24)]);
        tall(sheet, line, &cells.collect::<Vec<_>>())?;
        for (column, said) in said.iter().enumerate() {
            sheet.write_string_with_format(line, narrow(column + 3), cut(said), &looks.body)?;
        }
    }
    sheet.set_column_width(0, 18)?.set_column_width(1, 24)?.set_column_width(2, 8)?;
    sheet.set_column_range_width(3, narrow(ladder.levels.len() + 2), 44)?;
    sheet.set_freeze_panes(2, 2)?;
    sheet.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0).set_repeat_rows(1, 1)?;
    Ok(())
}

/// What a cell says, for reading.
fn said(row: &CompetencyV1, level: &LevelV1) -> String {
    let Some(cell) = row.cells.iter().find(|cell| cell.level == level.id) else { return String::new() };
    let mut text =
        format!("Expected {} of 5{}", cell.expected, if cell.must_have { ", must have" } else { "" });
    // Writing to memory does not fail.
    for descriptor in &cell.descriptors {
        write!(text, "\n• {}", descriptor.text).ok();
    }
    for example in &cell.examples {
        write!(text, "\nExample: {example}").ok();
    }
    text
}

fn levels(sheet: &mut Worksheet, ladder: &LadderV1, looks: &Looks) -> Result<(), XlsxError> {
    let bands = ladder.levels.iter().any(|level| !level.bands.is_empty());
    let mut heads = vec![
        "Level",
        "Internal title",
        "External title",
        "Track",
        "Job class",
        "Reach",
        "Minimum months",
        "Scope",
    ];
    if bands {
        heads.push("Pay bands");
    }
    for (column, head) in heads.iter().enumerate() {
        sheet.write_string_with_format(0, narrow(column), *head, &looks.head)?;
    }
    for (index, level) in ladder.levels.iter().enumerate() {
        let line = u32::try_from(index + 1).unwrap_or(u32::MAX);
        let reach = Reach::from(level.reach);
        let reach = Reach::ALL.iter().find(|(one, ..)| *one == reach).map_or("", |(.., words)| words);
        let texts = [
            &level.code,
            &level.internal_title,
            &level.external_title,
            &level.track,
            &level.job_class,
            reach,
        ];
        for (column, text) in texts.into_iter().enumerate() {
            sheet.write_string_with_format(line, narrow(column), cut(text), &looks.body)?;
        }
        sheet.write_number_with_format(line, 6, level.minimum_months, &looks.body)?;
        sheet.write_string_with_format(line, 7, cut(&level.scope), &looks.body)?;
        if bands {
            let bands = level.bands.iter().map(written_band).collect::<Vec<_>>().join("\n");
            sheet.write_string_with_format(line, 8, cut(&bands), &looks.body)?;
        }
        let bands = level.bands.iter().map(written_band).collect::<Vec<_>>().join("\n");
        let texts = [level.internal_title.as_str(), &level.external_title, &level.scope, &bands];
        tall(sheet, line, &texts.into_iter().zip([18, 18, 60, 48]).collect::<Vec<_>>())?;
    }
    sheet.set_column_range_width(0, 6, 18)?.set_column_width(7, 60)?.set_column_width(8, 48)?;
    sheet.set_freeze_panes(1, 1)?;
    sheet.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0).set_repeat_rows(0, 0)?;
    Ok(())
}

fn statements(sheet: &mut Worksheet, ladder: &LadderV1, looks: &Looks) -> Result<(), XlsxError> {
    for (column, field) in columns(ladder).enumerate() {
        sheet.write_string_with_format(0, narrow(column), field.title, &looks.head)?;
    }
    for (index, row) in rows(ladder).into_iter().enumerate() {
        let line = u32::try_from(index + 1).unwrap_or(u32::MAX);
        for (column, cell) in row.into_iter().enumerate() {
            match cell {
                Cell::Plain(text) | Cell::Text(text) if text.is_empty() => {}
                Cell::Plain(text) => match text.parse::<u32>() {
                    Ok(number) => drop(sheet.write_number(line, narrow(column), number)?),
                    Err(_) => drop(sheet.write_string(line, narrow(column), text.as_ref())?),
                },
                // A cell of words is never run as a formula, so nothing has to be put before it.
                Cell::Text(text) => drop(sheet.write_string(line, narrow(column), text.as_ref())?),
            }
        }
    }
    sheet.set_freeze_panes(1, 0)?;
    sheet.autofilter(
        0,
        0,
        u32::try_from(rows(ladder).len()).unwrap_or(u32::MAX),
        narrow(columns(ladder).count().saturating_sub(1)),
    )?;
    Ok(())
}

fn heading(level: &LevelV1) -> String {
    if level.internal_title.is_empty() || level.internal_title == level.code {
        level.code.clone()
    } else {
        format!("{} – {}", level.code, level.internal_title)
    }
}

/// As much of a text as a cell for reading takes; the list has the whole of it.
fn cut(text: &str) -> String {
    if text.chars().count() <= MAX_CELL / 2 {
        text.to_owned()
    } else {
        text.chars().take(MAX_CELL / 2).collect::<String>() + " …"
    }
}

fn narrow(column: usize) -> u16 {
    u16::try_from(column).unwrap_or(u16::MAX)
}
