//! What a file would bring in, before anything is saved.

use std::collections::BTreeMap;

use domain::finding::{Finding, any_error};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::out::{Cell, Writer};
use crate::table::{RowView, Table};

/// More rejected rows than this mean that the file is another one than was thought; reading stops.
pub const MAX_REJECTED: usize = 100_000;

/// A value and the line it came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row<T> {
    /// Line of the file, counted from 1.
    pub line: u64,
    /// What the line says.
    pub value: T,
}

/// A row that could not be taken, by a fault of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Rejected {
    /// Line of the file, counted from 1.
    pub line: u64,
    /// The column's header, or the field's name where the file has no such column.
    pub column: String,
    /// What stands there.
    pub text: String,
    /// A stable code (`amount.not_a_number`).
    pub code: String,
    /// A sentence: what is wrong with it.
    pub reason: String,
}

impl Rejected {
    pub(crate) fn new(line: u64, column: &str, text: &str, code: &str, reason: impl Into<String>) -> Self {
        let (column, text, code) = (column.to_owned(), text.to_owned(), code.to_owned());
        Self { line, column, text, code, reason: reason.into() }
    }

    /// The same as a finding.
    pub fn finding(&self) -> Finding {
        let message = if self.text.is_empty() {
            self.reason.clone()
        } else {
            format!("“{}”: {}", self.text, self.reason)
        };
        Finding::error(&self.column, &self.code, message).at_line(self.line)
    }
}

/// How many rows a file has and what became of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
pub struct Counts {
    /// Rows below the header that are not blank.
    pub rows: u64,
    /// Rows that were read.
    pub accepted: u64,
    /// Rows that were not.
    pub rejected: u64,
}

/// What a reader made of a file, apart from its values.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Outcome {
    /// Rows that could not be read.
    pub rejected: Vec<Rejected>,
    /// What was noticed about the file as a whole, what was assumed, and warnings about rows.
    pub findings: Vec<Finding>,
    /// Counts.
    pub counts: Counts,
}

impl Outcome {
    /// Every finding: those of the file, then one for each rejected row.
    pub fn all_findings(&self) -> Vec<Finding> {
        self.findings.iter().cloned().chain(self.rejected.iter().map(Rejected::finding)).collect()
    }

    /// True when the file as a whole cannot be taken: a question is open or a needed column is missing.
    /// Rejected rows alone do not refuse a file; they are listed and left out.
    pub fn refused(&self) -> bool {
        any_error(&self.findings)
    }

    /// Notes a rejected row; false when there are so many that reading should stop.
    pub(crate) fn reject(&mut self, rejected: Rejected) -> bool {
        self.rejected.push(rejected);
        self.counts.rejected += 1;
        if self.rejected.len() < MAX_REJECTED {
            return true;
        }
        self.findings.push(Finding::error(
            "file",
            "rows.rejected",
            format!(
                "{MAX_REJECTED} rows could not be read, so reading stopped. Check which column holds what."
            ),
        ));
        false
    }
}

/// The rows a file would bring in, with all that was noticed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft<T> {
    /// Rows that can be taken, in the order of the file.
    pub rows: Vec<Row<T>>,
    /// What became of the rest.
    pub outcome: Outcome,
}

/// Goes over the rows of a table that are not blank. A row that reaches beyond the last header is rejected
/// unseen, because its cells have probably shifted.
pub(crate) fn each_row(
    table: &Table,
    outcome: &mut Outcome,
    mut take: impl FnMut(RowView<'_>, &mut Outcome) -> Result<(), Rejected>,
) {
    outcome.findings.extend_from_slice(table.findings());
    let mut rows = table.rows();
    while let Some(row) = rows.next_row() {
        if row.is_blank() {
            continue;
        }
        outcome.counts.rows += 1;
        let taken = match row.beyond() {
            Some(text) => Err(Rejected::new(
                row.line(),
                "row",
                text,
                "row.long",
                "It stands beyond the last column. A cell of this row may need quotes around it.",
            )),
            None => take(row, outcome),
        };
        match taken {
            Ok(()) => outcome.counts.accepted += 1,
            Err(rejected) => {
                if !outcome.reject(rejected) {
                    return;
                }
            }
        }
    }
}

impl<T> Draft<T> {
    /// An empty draft with what keeps the file from being read.
    pub(crate) fn refused(findings: Vec<Finding>) -> Self {
        Self { rows: Vec::new(), outcome: Outcome { findings, ..Outcome::default() } }
    }
}

/// The rejected rows as a CSV file of their own: the same columns, with the line and the reason before
/// them, so that they can be put right and imported again.
pub fn rejected_csv(table: &Table, rejected: &[Rejected]) -> Vec<u8> {
    let mut writer = Writer::new();
    let head = ["Line", "Column at fault", "Reason"].map(Cell::text);
    writer.row(head.into_iter().chain(table.columns().iter().map(|column| Cell::text(column.as_str()))));
    let faults = by_line(rejected);
    let mut rows = table.rows();
    while let Some(row) = rows.next_row() {
        let Some(faults) = faults.get(&row.line()) else { continue };
        let why = [
            Cell::plain(row.line().to_string()),
            Cell::text(joined(faults, "; ", |fault| &fault.column)),
            Cell::text(joined(faults, " ", |fault| &fault.reason)),
        ];
        writer.row(why.into_iter().chain(row.cells().map(Cell::text)));
    }
    writer.into_bytes()
}

/// Faults by the line at which they stand.
fn by_line(rejected: &[Rejected]) -> BTreeMap<u64, Vec<&Rejected>> {
    let mut lines: BTreeMap<u64, Vec<&Rejected>> = BTreeMap::new();
    for fault in rejected {
        lines.entry(fault.line).or_default().push(fault);
    }
    lines
}

/// What faults of one line say, each thing once.
fn joined(faults: &[&Rejected], between: &str, part: fn(&Rejected) -> &String) -> String {
    let mut parts: Vec<&str> = Vec::with_capacity(faults.len());
    for fault in faults {
        let part = part(fault).as_str();
        if !parts.contains(&part) {
            parts.push(part);
        }
    }
    parts.join(between)
}

/// The same for a file that is no table: line, place, reason, and the text as it stands there.
pub fn rejected_list(rejected: &[Rejected]) -> Vec<u8> {
    let mut writer = Writer::new();
    writer.row(["Line", "Place at fault", "Reason", "Text"].map(Cell::text));
    for (line, faults) in by_line(rejected) {
        writer.row([
            Cell::plain(line.to_string()),
            Cell::text(joined(&faults, "; ", |fault| &fault.column)),
            Cell::text(joined(&faults, " ", |fault| &fault.reason)),
            Cell::text(joined(&faults, " ", |fault| &fault.text)),
        ]);
    }
    writer.into_bytes()
}
