//! Evidence from files: tables, the saved log of a repository, calendars; and evidence as a table.

mod calendar;
mod commits;
mod events;
mod how;
mod key;
mod lines;
mod log;
mod table;
mod write;

use chrono::NaiveDate;
use domain::evidence::EvidenceKind;
use domain::finding::Finding;

use crate::draft::Draft;

pub use how::{Grouping, How};
pub use table::{FIELDS, guess, read_table};
pub use write::{OWN_NOTICE, Written, write_csv, write_xlsx};

/// What a file would make an item of evidence of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EvidenceRow {
    /// Every way in which the file names whose it is, the most telling first: e-mail address, number, name.
    pub who: Vec<String>,
    /// True when a person said whose it is, so that it must be somebody of the book.
    pub told: bool,
    /// What kind of thing it is; absent when the file does not say.
    pub kind: Option<EvidenceKind>,
    /// The day.
    pub done_on: NaiveDate,
    /// The project.
    pub project: String,
    /// True for work outside the company.
    pub outside: bool,
    /// Where it can be seen.
    pub link: String,
    /// What was done.
    pub text: String,
    /// Statements it shows, by their words or identifiers.
    pub statements: Vec<String>,
    /// Who can confirm it, by name or e-mail address.
    pub corroborator: String,
    /// When they did.
    pub confirmed_on: Option<NaiveDate>,
    /// Kept out of every export but the leader's own.
    pub confidential: bool,
    /// By which it is known when its file comes again.
    pub key: String,
    /// How many commits or dates of a calendar it is made of; 1 for a row of a table.
    pub count: u64,
    /// False for what is shown and left out unless somebody takes it: a calendar holds more than talks.
    pub taken: bool,
}

/// What kind of file it is, told by its first lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// What `git log` printed.
    Log,
    /// A calendar in the iCalendar format.
    Calendar,
    /// Anything else: a table, by mapping.
    Table,
}

/// The text with an end to each line that every reader knows: very old programs write carriage returns alone.
pub fn with_line_ends(text: String) -> String {
    if text.contains('\n') { text } else { text.replace('\r', "\n") }
}

/// Tells what kind of file a text is.
pub fn shape(text: &str) -> Shape {
    let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    if first.trim().eq_ignore_ascii_case("BEGIN:VCALENDAR") {
        Shape::Calendar
    } else if log::is_log(first) {
        Shape::Log
    } else {
        Shape::Table
    }
}

/// Reads a log or a calendar as it was asked to.
///
/// # Errors
/// What keeps the file from being read, and corrections that say nothing.
pub fn read(text: &str, shape: Shape, how: &How) -> Result<Draft<EvidenceRow>, Vec<Finding>> {
    match shape {
        Shape::Calendar => calendar::read(text, how),
        Shape::Log | Shape::Table => commits::read(text, how),
    }
}

#[cfg(test)]
mod tests;
