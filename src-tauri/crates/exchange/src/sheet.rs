//! Spreadsheets: the cells of one sheet of an XLSX file as a table.
//!
//! The cells are taken one by one as they stand in the file, so a sheet that claims to be a million rows wide
//! costs no more than the cells it has.

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _, Write as _};

use calamine::{DataRef, Reader as _, SheetVisible, Xlsx};
use domain::finding::Finding;
use zip::ZipArchive;

use crate::table::{MAX_COLUMNS, MAX_ROWS, Table};

/// Most bytes that the parts of a workbook may have when they are unpacked.
const MAX_INFLATED: u64 = 192 * 1024 * 1024;
/// Most parts of a workbook.
const MAX_PARTS: usize = 5_000;
/// Most cells that are read.
const MAX_CELLS: usize = 4_000_000;
/// Most cells that a merged cell is spread over.
const MAX_MERGED: usize = 100_000;

/// A workbook's cells by row and column, both counted from 0.
type Cells = BTreeMap<u32, BTreeMap<u32, String>>;

/// True for the bytes of a spreadsheet or another archive.
pub fn is_sheet(bytes: &[u8]) -> bool {
    crate::zipped::is_zip(bytes)
}

/// Reads one sheet of an XLSX file: the one with the given name if there is one, else the first that is
/// visible and not empty. Sheets that were left aside are told in a note. A merged cell says the same in each
/// of the cells it covers; dates are written as `2026-01-30`; a formula counts by its result.
///
/// # Errors
/// `sheet.broken` for a damaged file or one that is no spreadsheet, `sheet.locked` for a password,
/// `file.too_large` for what unpacks to more than a person ever writes, `file.empty`, and the limits of
/// [`Table::read`], with the row.
pub fn read(bytes: &[u8], wanted: &str) -> Result<Table, Vec<Finding>> {
    let one = |finding: Finding| vec![finding];
    limits(bytes).map_err(one)?;
    let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes)).map_err(|error| {
        let locked = matches!(error, calamine::XlsxError::Password);
        one(if locked {
            refused("sheet.locked", "The spreadsheet has a password. Save it without one and try again.")
        } else {
            broken(&error)
        })
    })?;
    let seen = |visible: SheetVisible| matches!(visible, SheetVisible::Visible);
    let mut names: Vec<String> = book
        .sheets_metadata()
        .iter()
        .filter(|sheet| seen(sheet.visible))
        .map(|sheet| sheet.name.clone())
        .collect();
    if let Some(at) = names.iter().position(|name| name.eq_ignore_ascii_case(wanted)) {
        names.swap(0, at);
    }
    let mut taken: Option<(String, Cells)> = None;
    let mut aside = Vec::new();
    for name in names {
        if taken.is_some() {
            aside.push(name);
            continue;
        }
        let cells = cells(&mut book, &name).map_err(one)?;
        if cells.values().any(|row| row.values().any(|cell| !cell.trim().is_empty())) {
            taken = Some((name, cells));
        }
    }
    let Some((name, cells)) = taken else {
        return Err(one(refused("file.empty", "The spreadsheet has no cell with something in it.")));
    };
    let rows = cells.into_iter().map(|(row, cells)| (u64::from(row) + 1, full(cells)));
    let mut table = Table::of_rows(rows)?;
    if !aside.is_empty() && !name.eq_ignore_ascii_case(wanted) {
        let message = format!("The sheet “{name}” was read; left aside: {}.", aside.join(", "));
        table.note(Finding::note("file", "sheet.aside", message));
    }
    Ok(table)
}

/// Unpacks every part once, counting, because the sizes that an archive states may be lies.
fn limits(bytes: &[u8]) -> Result<(), Finding> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| broken(&error))?;
    if archive.len() > MAX_PARTS {
        return Err(too_large());
    }
    let mut left = MAX_INFLATED;
    for index in 0..archive.len() {
        let part = archive.by_index(index).map_err(|error| broken(&error))?;
        let mut counted = std::io::sink();
        let copied = std::io::copy(&mut part.take(left + 1), &mut counted).map_err(|error| broken(&error))?;
        counted.flush().ok();
        left = left.checked_sub(copied).ok_or_else(too_large)?;
    }
    Ok(())
}

fn cells(book: &mut Xlsx<Cursor<&[u8]>>, name: &str) -> Result<Cells, Finding> {
    let mut cells = Cells::new();
    {
        let mut reader = book.worksheet_cells_reader(name).map_err(|error| broken(&error))?;
        let mut count = 0;
        while let Some(cell) = reader.next_cell().map_err(|error| broken(&error))? {
            let (row, column) = cell.get_position();
            let text = text(cell.get_value());
            if text.is_empty() {
                continue;
            }
            count += 1;
            if column as usize >= MAX_COLUMNS {
                let message =
                    format!("A cell stands in column {}; at most {MAX_COLUMNS} are read.", column + 1);
                return Err(refused("columns.too_many", &message).at_line(u64::from(row) + 1));
            }
            if count > MAX_CELLS || cells.len() as u64 > MAX_ROWS + 1 {
                return Err(too_large());
            }
            cells.entry(row).or_default().insert(column, text);
        }
    }
    // A sheet whose merged cells cannot be told is read without them.
    let merged = book.merge_cells_by_sheet_name(name).unwrap_or_default();
    let mut left = MAX_MERGED;
    for area in merged {
        let ((top, first), (bottom, last)) = (area.start, area.end);
        let Some(text) = cells.get(&top).and_then(|row| row.get(&first)).cloned() else { continue };
        let (height, width) =
            (u64::from(bottom.saturating_sub(top)) + 1, u64::from(last.saturating_sub(first)) + 1);
        let Some(rest) = usize::try_from(height * width).ok().and_then(|size| left.checked_sub(size)) else {
            continue;
        };
        left = rest;
        for row in top..=bottom {
            // A merged cell that reaches below the last row adds none.
            if let Some(row) = cells.get_mut(&row) {
                for column in first..=last.min(u32::try_from(MAX_COLUMNS).unwrap_or(u32::MAX) - 1) {
                    row.entry(column).or_insert_with(|| text.clone());
                }
            }
        }
    }
    Ok(cells)
}

/// A row with its gaps filled.
fn full(cells: BTreeMap<u32, String>) -> Vec<String> {
    let width = cells.keys().next_back().map_or(0, |last| *last as usize + 1);
    let mut row = vec![String::new(); width];
    for (column, text) in cells {
        row[column as usize] = text;
    }
    row
}

/// What a person sees in a cell.
fn text(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Empty => String::new(),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => decimal(*number),
        DataRef::String(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(true) => "yes".to_owned(),
        DataRef::Bool(false) => "no".to_owned(),
        DataRef::DateTime(moment) if moment.is_datetime() => {
            let (year, month, day, ..) = moment.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
        DataRef::DateTime(moment) => decimal(moment.as_f64()),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::Error(error) => format!("{error}"),
    }
}

/// A number as a spreadsheet shows it: fifteen digits, because the rest is noise of its binary form.
fn decimal(number: f64) -> String {
    if !number.is_finite() {
        return String::new();
    }
    let rounded: f64 = format!("{number:.14e}").parse().unwrap_or(number);
    format!("{rounded}")
}

fn broken(error: &dyn std::fmt::Display) -> Finding {
    let words = error.to_string();
    let short: String = words.chars().take(200).collect();
    let message =
        format!("The spreadsheet is damaged or cut off. Save it once more and try again. ({short})");
    refused("sheet.broken", &message)
}

fn too_large() -> Finding {
    refused("file.too_large", "The spreadsheet unpacks to more than a person ever writes.")
}

fn refused(code: &str, message: &str) -> Finding {
    Finding::error("file", code, message)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};

    use super::*;

    fn saved(fill: impl FnOnce(&mut Workbook)) -> Vec<u8> {
        let mut book = Workbook::new();
        fill(&mut book);
        book.save_to_buffer().unwrap()
    }

    fn rows(table: &Table) -> Vec<(u64, Vec<String>)> {
        let mut found = Vec::new();
        let mut rows = table.rows();
        while let Some(row) = rows.next_row() {
            found.push((row.line(), row.cells().map(str::to_owned).collect()));
        }
        found
    }

    #[test]
    fn cells_come_as_a_person_sees_them_with_their_row() {
        let bytes = saved(|book| {
            book.add_worksheet();
            let sheet = book.add_worksheet();
            sheet.write_row(2, 0, ["Name", "Hired", "Share"]).unwrap();
            sheet.write(3, 0, "=1+1, \"said\"\nand 'more").unwrap();
            let date = Format::new().set_num_format("yyyy-mm-dd");
            sheet
                .write_with_format(3, 1, ExcelDateTime::parse_from_str("2026-01-30").unwrap(), &date)
                .unwrap();
            sheet.write(3, 2, 0.1 + 0.2).unwrap();
            sheet.merge_range(5, 0, 6, 0, "'Both", &Format::new()).unwrap();
            sheet.write(5, 2, true).unwrap();
            sheet.write(6, 2, 5).unwrap();
        });
        let table = read(&bytes, "").unwrap();
        assert_eq!(table.columns(), ["Name", "Hired", "Share"]);
        let cells = |cells: [&str; 3]| cells.map(str::to_owned).to_vec();
        let expected = [
            (4, cells(["=1+1, \"said\"\nand 'more", "2026-01-30", "0.3"])),
            (6, cells(["'Both", "", "yes"])),
            (7, cells(["'Both", "", "5"])),
        ];
        assert_eq!(rows(&table), expected);
        assert!(table.findings().is_empty(), "an empty sheet is not worth a word: {:?}", table.findings());
    }

    #[test]
    fn a_sheet_is_found_by_its_name_and_others_are_told() {
        let bytes = saved(|book| {
            for name in ["First", "Second"] {
                book.add_worksheet().set_name(name).unwrap().write(0, 0, name).unwrap();
            }
        });
        assert_eq!(read(&bytes, "second").unwrap().columns(), ["Second"]);
        let table = read(&bytes, "Third").unwrap();
        assert_eq!(
            (table.columns(), table.findings()[0].code.as_str()),
            (&["First".to_owned()][..], "sheet.aside")
        );
    }

    #[test]
    fn what_is_no_spreadsheet_is_refused() {
        let code = |bytes: &[u8]| read(bytes, "").unwrap_err().remove(0).code;
        assert_eq!(code(b"PK\x03\x04 no archive"), "sheet.broken");
        assert_eq!(code(b""), "sheet.broken");
        let whole = saved(|book| {
            book.add_worksheet().write(0, 0, "x").unwrap();
        });
        assert_eq!(code(&whole[..whole.len() / 2]), "sheet.broken");
        assert_eq!(
            code(&saved(|book| {
                book.add_worksheet();
            })),
            "file.empty"
        );
        let wide = saved(|book| {
            book.add_worksheet().write(1_048_575, 16_383, "far out").unwrap();
        });
        assert_eq!(code(&wide), "columns.too_many");
        let mut bomb = zip::ZipWriter::new(Cursor::new(Vec::new()));
        bomb.start_file("xl/workbook.xml", zip::write::SimpleFileOptions::default()).unwrap();
        for _ in 0..200 {
            bomb.write_all(&vec![b' '; 1024 * 1024]).unwrap();
        }
        assert_eq!(code(bomb.finish().unwrap().get_ref()), "file.too_large");
    }
}
