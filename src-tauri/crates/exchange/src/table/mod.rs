//! Separated text to rows: strict where leniency would lose or shift cells.

mod quotes;
mod rows;
mod separator;

use csv::ByteRecord;
use domain::finding::Finding;

use rows::reader;
pub use rows::{RowView, Rows};
pub use separator::Separator;

/// Most columns of a table.
pub const MAX_COLUMNS: usize = 512;
/// Most bytes of a cell.
pub const MAX_CELL_BYTES: usize = 64 * 1024;
/// Most rows below the header.
pub const MAX_ROWS: u64 = 1_000_000;
/// Most findings that are listed about rows; a last one says how many more there are.
const MAX_LISTED: usize = 1_000;

/// A table whose rows are read from the text each time they are asked for, so that a million of them need
/// no more memory than the file itself.
#[derive(Debug, Clone)]
pub struct Table {
    text: String,
    /// Where the header starts: after a line such as `sep=;`.
    start: usize,
    separator: Separator,
    columns: Vec<String>,
    count: u64,
    findings: Vec<Finding>,
    /// The rows of the sheet that the lines come from, the header first; empty for a text, whose lines count
    /// themselves.
    sheet_rows: Vec<u64>,
}

impl Table {
    /// Reads a table whose first line holds the headers. The separator is guessed from the first lines
    /// unless a person has chosen it.
    ///
    /// # Errors
    /// `file.empty`, `header.empty`, `quote.unclosed` and `quote.stray` with the line where the quote opened,
    /// `columns.too_many`, `cell.too_long` and `rows.too_many`.
    pub fn read(text: String, chosen: Option<Separator>) -> Result<Self, Vec<Finding>> {
        let (named, start) = separator::named_in_file(&text);
        let body = &text[start..];
        let separator = chosen.or(named).unwrap_or_else(|| separator::guess(body));
        let lines_before = u64::from(start > 0);
        quotes::check(body, separator.byte())
            .map_err(|fault| vec![fault.finding(quotes::line_at(body, fault.opened) + lines_before, body)])?;
        let mut table = Self {
            start,
            separator,
            columns: Vec::new(),
            count: 0,
            findings: Vec::new(),
            sheet_rows: Vec::new(),
            text,
        };
        table.scan().map_err(|finding| vec![finding])?;
        Ok(table)
    }

    /// A table of cells that come from elsewhere than a text, such as a spreadsheet: each row with the number
    /// that a person knows it by. The first row holds the headers. Rows that end early are not worth a word
    /// here, because a spreadsheet has no cell where nothing was written.
    pub(crate) fn of_rows(rows: impl Iterator<Item = (u64, Vec<String>)>) -> Result<Self, Vec<Finding>> {
        let mut writer = crate::out::Writer::new();
        let mut sheet_rows = Vec::new();
        for (number, cells) in rows {
            sheet_rows.push(number);
            writer.row(cells.into_iter().map(crate::out::Cell::text));
        }
        let text = String::from_utf8(writer.into_bytes()).unwrap_or_default();
        let (start, separator) = (0, Separator::Comma);
        let mut table =
            Self { start, separator, columns: Vec::new(), count: 0, findings: Vec::new(), sheet_rows, text };
        table.scan().map_err(|finding| vec![finding])?;
        table.findings.retain(|finding| finding.code != "row.short");
        Ok(table)
    }

    /// Adds what was noticed where the table comes from.
    pub(crate) fn note(&mut self, finding: Finding) {
        self.findings.push(finding);
    }

    /// The headers, trimmed.
    pub fn columns(&self) -> &[String] {
        &self.columns
    }

    /// Rows below the header; blank lines are not counted, rows of empty cells are.
    pub fn count(&self) -> u64 {
        self.count
    }

    /// The separator in use.
    pub fn separator(&self) -> Separator {
        self.separator
    }

    /// What was noticed: rows that end early, headers that stand twice. None of it refuses the table.
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// The rows below the header, from the first.
    pub fn rows(&self) -> Rows<'_> {
        let mut rows =
            Rows::new(&self.text[self.start..], self.separator, self.start > 0, self.columns.len())
                .numbered(&self.sheet_rows);
        rows.next_row();
        rows
    }

    /// Goes over the text once: headers, limits, rows that end early.
    fn scan(&mut self) -> Result<(), Finding> {
        let body = &self.text[self.start..];
        let mut rows = Rows::new(body, self.separator, self.start > 0, 0).numbered(&self.sheet_rows);
        let Some(header) = rows.next_row() else {
            return Err(Finding::error("file", "file.empty", "The file is empty."));
        };
        let columns: Vec<String> = header.cells().map(|cell| cell.trim().to_owned()).collect();
        if header.is_blank() {
            let message = "The first row is to name the columns, and nothing stands in it.";
            return Err(Finding::error("file", "header.empty", message).at_line(header.line()));
        }
        if columns.len() > MAX_COLUMNS {
            let message = format!("There are {} columns; at most {MAX_COLUMNS} are read.", columns.len());
            return Err(Finding::error("file", "columns.too_many", message).at_line(header.line()));
        }
        let mut findings = twice(&columns, header.line());
        let (mut count, mut short) = (0_u64, 0_usize);
        let mut record = ByteRecord::new();
        let mut reader = reader(body, self.separator);
        let mut lines = rows::Lines::new(body, self.start > 0);
        while reader.read_byte_record(&mut record).unwrap_or(false) {
            let number = self.sheet_rows.get(usize::try_from(count).unwrap_or(0)).copied();
            let at = |lines: &mut rows::Lines<'_>| {
                number.unwrap_or_else(|| lines.of(record.position().map_or(0, csv::Position::byte)))
            };
            let long = Some(&record)
                .filter(|record| record.as_slice().len() > MAX_CELL_BYTES)
                .and_then(|record| record.iter().position(|cell| cell.len() > MAX_CELL_BYTES));
            if let Some(place) = long {
                let column = columns.get(place).filter(|column| column.len() <= MAX_CELL_BYTES && count > 0);
                let column = column.map_or_else(|| format!("column {}", place + 1), String::clone);
                let message = "A cell has more than 64 kB. A quote may be missing.";
                return Err(Finding::error(column, "cell.too_long", message).at_line(at(&mut lines)));
            }
            if count > 0 && record.len() < columns.len() {
                short += 1;
                if short <= MAX_LISTED {
                    let message = format!(
                        "The row has {} of {} cells; the missing ones are taken as empty.",
                        record.len(),
                        columns.len()
                    );
                    findings.push(Finding::warning("row", "row.short", message).at_line(at(&mut lines)));
                }
            }
            count += 1;
            if count > MAX_ROWS + 1 {
                let message = "There are more than 1,000,000 rows. Split the file.";
                return Err(Finding::error("file", "rows.too_many", message).at_line(at(&mut lines)));
            }
        }
        if short > MAX_LISTED {
            let message = format!("{} more rows have too few cells.", short - MAX_LISTED);
            findings.push(Finding::warning("file", "row.short", message));
        }
        self.columns = columns;
        self.count = count.saturating_sub(1);
        self.findings = findings;
        Ok(())
    }
}

/// Headers that stand more than once: only the first of them can be meant.
fn twice(columns: &[String], line: u64) -> Vec<Finding> {
    let repeated = |(index, column): &(usize, &String)| {
        !column.is_empty() && columns[..*index].iter().any(|other| other.eq_ignore_ascii_case(column))
    };
    let finding = |(_, column): (usize, &String)| {
        let message = format!("There is more than one column “{column}”; the first is used.");
        Finding::warning(column.as_str(), "column.twice", message).at_line(line)
    };
    columns.iter().enumerate().filter(repeated).map(finding).collect()
}

#[cfg(test)]
mod tests;
