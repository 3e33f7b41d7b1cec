//! Going over the rows of a table.

use csv::StringRecord;

use super::Separator;
use crate::guard;

/// A reader that takes rows of any length.
pub(super) fn reader(body: &str, separator: Separator) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator.byte())
        .from_reader(body.as_bytes())
}

/// Counts physical lines, so that a line number is the one a text editor shows, line breaks within quotes
/// and blank lines included.
#[derive(Debug, Clone)]
pub(super) struct Lines<'t> {
    bytes: &'t [u8],
    /// What ends a line: files of very old programs have carriage returns alone.
    end: u8,
    counted_to: usize,
    line: u64,
}

impl<'t> Lines<'t> {
    pub(super) fn new(body: &'t str, a_line_before: bool) -> Self {
        let bytes = body.as_bytes();
        let end = if bytes.contains(&b'\n') { b'\n' } else { b'\r' };
        Self { bytes, end, counted_to: 0, line: 1 + u64::from(a_line_before) }
    }

    /// The line of a record whose reading began at `offset`. Offsets must not go back. Reading begins before
    /// blank lines and before the second half of a CR LF, so these are passed over first.
    pub(super) fn of(&mut self, offset: u64) -> u64 {
        let offset = usize::try_from(offset).unwrap_or(usize::MAX).min(self.bytes.len());
        let breaks = self.bytes[offset..].iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
        let to = (offset + breaks).max(self.counted_to);
        let passed = self.bytes[self.counted_to..to].iter().filter(|byte| **byte == self.end).count();
        self.line += passed as u64;
        self.counted_to = to;
        self.line
    }
}

/// The rows of a table, one at a time. Each is only good until the next is asked for, so that reading a
/// million of them allocates nothing.
pub struct Rows<'t> {
    reader: csv::Reader<&'t [u8]>,
    lines: Lines<'t>,
    record: StringRecord,
    width: usize,
    /// Numbers of the rows to come, for a table that comes from a sheet.
    numbers: std::slice::Iter<'t, u64>,
}

impl<'t> Rows<'t> {
    pub(super) fn new(body: &'t str, separator: Separator, a_line_before: bool, width: usize) -> Self {
        let lines = Lines::new(body, a_line_before);
        let numbers = [].iter();
        Self { reader: reader(body, separator), lines, record: StringRecord::new(), width, numbers }
    }

    /// The same rows by the numbers they have in a sheet.
    pub(super) fn numbered(self, numbers: &'t [u64]) -> Self {
        Self { numbers: numbers.iter(), ..self }
    }

    /// The next row, blank lines passed over.
    pub fn next_row(&mut self) -> Option<RowView<'_>> {
        if !self.reader.read_record(&mut self.record).unwrap_or(false) {
            return None;
        }
        let line = match self.numbers.next() {
            Some(number) => *number,
            None => self.lines.of(self.record.position().map_or(0, csv::Position::byte)),
        };
        Some(RowView { line, record: &self.record, width: self.width })
    }
}

/// A row.
#[derive(Debug, Clone, Copy)]
pub struct RowView<'r> {
    line: u64,
    record: &'r StringRecord,
    width: usize,
}

impl<'r> RowView<'r> {
    /// The line it starts on, counted from 1.
    pub fn line(self) -> u64 {
        self.line
    }

    /// A cell as it was before any guard against formulas was put before it; empty when the row ends early.
    pub fn cell(self, column: usize) -> &'r str {
        guard::taken_off(self.record.get(column).unwrap_or_default())
    }

    /// The cells.
    pub fn cells(self) -> impl Iterator<Item = &'r str> {
        self.record.iter().map(guard::taken_off)
    }

    /// True when nothing stands in any cell.
    pub fn is_blank(self) -> bool {
        self.record.iter().all(|cell| cell.trim().is_empty())
    }

    /// What stands beyond the last header, if anything does: the cells have then probably shifted, because
    /// one of them holds a separator without quotes around it.
    pub fn beyond(self) -> Option<&'r str> {
        self.record.iter().skip(self.width).find(|cell| !cell.trim().is_empty())
    }
}
