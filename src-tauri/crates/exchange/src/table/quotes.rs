//! Quotes: a missing one must not swallow the rest of the file.
//!
//! The CSV reader accepts an unclosed quote and takes everything up to the end of the file for one cell.
//! So the quotes are checked first; a file without quotes passes at the speed of a search for one byte.

use domain::finding::Finding;

/// A quote that was opened and not properly closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Fault {
    /// Offset of the quote that opened the cell.
    pub(super) opened: usize,
    /// Offset of the quote that seems to close it in the middle of a cell; `None` when nothing does.
    closed: Option<usize>,
}

impl Fault {
    /// The fault as a finding, at the line where the quote opened.
    pub(super) fn finding(self, line: u64, body: &str) -> Finding {
        let lines_on = self.closed.map(|closed| line_at(body, closed) - line_at(body, self.opened));
        let (code, message) = match lines_on {
            None => (
                "quote.unclosed",
                format!("A quote opens on line {line} and is never closed. Add the closing quote."),
            ),
            Some(0) => (
                "quote.stray",
                format!(
                    "On line {line} something follows a closing quote. A quote inside a cell is written twice: “\"\"”."
                ),
            ),
            Some(on) => (
                "quote.unclosed",
                format!(
                    "A quote opens on line {line} and the next one, on line {}, does not end a cell. \
                     Add the missing quote.",
                    line + on
                ),
            ),
        };
        Finding::error("file", code, message).at_line(line)
    }
}

/// Checks that each quoted cell ends in a quote that a separator, a line break or the end follows. A quote
/// within an unquoted cell (`5" disk`) is a character like any other.
pub(super) fn check(body: &str, separator: u8) -> Result<(), Fault> {
    let bytes = body.as_bytes();
    let ends_cell = |byte: u8| byte == separator || byte == b'\n' || byte == b'\r';
    let mut at = 0;
    while let Some(opened) = find(bytes, at) {
        if opened > 0 && !ends_cell(bytes[opened - 1]) {
            at = opened + 1;
            continue;
        }
        let mut inside = opened + 1;
        let closed = loop {
            let Some(quote) = find(bytes, inside) else { return Err(Fault { opened, closed: None }) };
            if bytes.get(quote + 1) == Some(&b'"') {
                inside = quote + 2;
            } else {
                break quote;
            }
        };
        if bytes.get(closed + 1).is_some_and(|byte| !ends_cell(*byte)) {
            return Err(Fault { opened, closed: Some(closed) });
        }
        at = closed + 1;
    }
    Ok(())
}

/// The line of an offset, counted from 1.
pub(super) fn line_at(body: &str, offset: usize) -> u64 {
    super::rows::Lines::new(body, false).of(offset as u64)
}

fn find(bytes: &[u8], from: usize) -> Option<usize> {
    bytes[from..].iter().position(|byte| *byte == b'"').map(|at| from + at)
}
