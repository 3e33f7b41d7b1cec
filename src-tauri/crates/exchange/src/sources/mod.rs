//! The programs that files come from: how each is known by its headers, and what its columns hold.

pub mod concur;
mod list;

use domain::finding::Finding;

use crate::draft::Outcome;
use crate::mapping::{self, Field, Mapping};
use crate::table::{RowView, Table};
pub use list::SOURCES;

/// What a source's rows are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rows {
    /// What was spent.
    Expenses,
    /// What went over an account.
    Bank,
}

/// A program whose files are known.
#[derive(Debug, PartialEq, Eq)]
pub struct Source {
    /// What a person calls it.
    pub name: &'static str,
    /// What its rows are.
    pub rows: Rows,
    /// Headers that its files have, all of them.
    pub headers: &'static [&'static str],
    /// Column and field. The first column that is there serves a field; a form may stand after the field, as
    /// in `booked_on:dmy`.
    pub columns: &'static [(&'static str, &'static str)],
    /// Only rows whose column holds one of these words are meant; the others are counted and left out.
    pub only: Option<(&'static str, &'static [&'static str])>,
    /// The currency of amounts that name none.
    pub currency: Option<&'static str>,
    /// Told before its numbers, so that another program's are not taken for them; empty where they are unique.
    pub numbers: &'static str,
}

/// The source of a table, by its headers.
pub fn recognise(table: &Table, rows: Rows) -> Option<&'static Source> {
    let has = |header: &&str| table.columns().iter().any(|own| own.eq_ignore_ascii_case(header));
    SOURCES.iter().find(|source| source.rows == rows && source.headers.iter().all(has))
}

impl Source {
    /// What the columns of a table hold, as this source has them: columns that it does not name are left out.
    pub fn mapping(&self, table: &Table, fields: &'static [Field]) -> Mapping {
        let mut pairs: Vec<String> = table.columns().iter().map(|column| format!("{column}=-")).collect();
        let mut given: Vec<&str> = Vec::new();
        for (column, field) in self.columns {
            let name = field.split(':').next().unwrap_or(field);
            let own = table.columns().iter().find(|own| own.eq_ignore_ascii_case(column));
            if let Some(own) = own.filter(|_| !given.contains(&name)) {
                pairs.push(format!("{own}={field}"));
                given.push(name);
            }
        }
        let guessed = mapping::guess(table.columns(), fields);
        pairs.retain(|pair| !pair.starts_with('='));
        guessed.clone().with(&pairs).unwrap_or(guessed)
    }
}

/// Rows of a source that are not meant, such as payments that failed.
pub(crate) struct Others {
    column: Option<usize>,
    header: &'static str,
    words: &'static [&'static str],
    left_out: u64,
}

impl Others {
    /// What a source leaves out of a table; nothing without one.
    pub(crate) fn of(table: &Table, source: Option<&'static Source>) -> Self {
        let (header, words) = source.and_then(|source| source.only).unwrap_or(("", &[]));
        let column =
            table.columns().iter().position(|own| !header.is_empty() && own.eq_ignore_ascii_case(header));
        Self { column, header, words, left_out: 0 }
    }

    /// True for a row that is not meant.
    pub(crate) fn leaves_out(&mut self, row: RowView<'_>) -> bool {
        let Some(column) = self.column else { return false };
        let word = row.cell(column).trim();
        let out = !self.words.iter().any(|own| own.eq_ignore_ascii_case(word));
        self.left_out += u64::from(out);
        out
    }

    /// Says how many rows were left out, and takes them from those that were read.
    pub(crate) fn tell(self, outcome: &mut Outcome) {
        if self.left_out == 0 {
            return;
        }
        outcome.counts.accepted = outcome.counts.accepted.saturating_sub(self.left_out);
        let message = format!(
            "{} left out, because “{}” is not {} there.",
            if self.left_out == 1 { "1 row was".to_owned() } else { format!("{} rows were", self.left_out) },
            self.header,
            self.words.join(" or ")
        );
        outcome.findings.push(Finding::note(self.header, "rows.left_out", message));
    }
}

#[cfg(test)]
mod tests;
