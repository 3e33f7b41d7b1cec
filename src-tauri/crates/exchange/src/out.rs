//! CSV out: RFC 4180, and no cell that a spreadsheet would run.

use std::borrow::Cow;

use crate::guard;

/// One cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell<'a> {
    /// Words. An apostrophe is put before a text that begins with `= + - @`, a tab or a line break, because
    /// a spreadsheet would run it; our own import takes it off again.
    Text(Cow<'a, str>),
    /// A number, date or code that we made ourselves and that stays as it is: `-12.50`.
    Plain(Cow<'a, str>),
}

impl<'a> Cell<'a> {
    /// A cell of words.
    pub fn text(text: impl Into<Cow<'a, str>>) -> Self {
        Self::Text(text.into())
    }

    /// A cell of a number, a date or a code of ours.
    pub fn plain(text: impl Into<Cow<'a, str>>) -> Self {
        Self::Plain(text.into())
    }
}

/// Writes a table: a line of headers, then the rows; UTF-8, commas, CR LF.
pub fn csv<'a>(headers: &[&str], rows: impl IntoIterator<Item = Vec<Cell<'a>>>) -> Vec<u8> {
    let mut writer = Writer::new();
    writer.row(headers.iter().map(|header| Cell::text(*header)));
    for row in rows {
        writer.row(row);
    }
    writer.into_bytes()
}

/// Writes row by row, for tables too large to hold twice.
pub struct Writer {
    writer: csv::Writer<Vec<u8>>,
    guarded: String,
}

impl Default for Writer {
    fn default() -> Self {
        Self::new()
    }
}

impl Writer {
    /// An empty table.
    pub fn new() -> Self {
        let writer = csv::WriterBuilder::new()
            .terminator(csv::Terminator::CRLF)
            .flexible(true)
            .from_writer(Vec::new());
        Self { writer, guarded: String::new() }
    }

    /// Adds a row.
    pub fn row<'a>(&mut self, cells: impl IntoIterator<Item = Cell<'a>>) {
        for cell in cells {
            match cell {
                Cell::Text(text) if guard::to_add(&text) => {
                    self.guarded.clear();
                    self.guarded.push('\'');
                    self.guarded.push_str(&text);
                    // Writing to memory does not fail.
                    self.writer.write_field(&self.guarded).ok();
                }
                Cell::Text(text) | Cell::Plain(text) => {
                    self.writer.write_field(text.as_ref()).ok();
                }
            }
        }
        self.writer.write_record(None::<&[u8]>).ok();
    }

    /// The file.
    pub fn into_bytes(self) -> Vec<u8> {
        self.writer.into_inner().unwrap_or_default()
    }
}
