//! What a log or a calendar would bring, to be seen before it is saved.

use chrono::NaiveDate;
use domain::evidence::EvidenceKind;
use domain::people::Person;
use exchange::evidence::{EvidenceRow, Shape};
use schemars::JsonSchema;
use serde::Serialize;

use super::Read;

/// What a file would do to an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum BroughtState {
    /// It is added.
    Added,
    /// Its text is renewed: the file has more of it now, and nobody has edited it.
    Changed,
    /// It is there already.
    AlreadyThere,
    /// Whose it is, is not known in the book.
    Nobody,
    /// It is shown and left out.
    LeftOut,
    /// It cannot be saved; the findings say why.
    Refused,
}

/// An item that a log or calendar would bring.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct BroughtItem {
    /// What corrections name it by.
    pub key: String,
    /// The day.
    pub done_on: NaiveDate,
    /// As the file names whose it is.
    pub author: String,
    /// The person of the book; absent when there is none.
    pub person: Option<String>,
    /// The kind.
    pub kind: EvidenceKind,
    /// What was done.
    pub text: String,
    /// How many commits or dates it is made of.
    pub count: u64,
    /// True when it is taken.
    pub taken: bool,
    /// What becomes of it.
    pub state: BroughtState,
}

/// Somebody whom a log or calendar names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct BroughtAuthor {
    /// As the file names them; empty when it does not.
    pub author: String,
    /// The person of the book; absent when there is none.
    pub person: Option<String>,
    /// How many items are theirs.
    pub items: u64,
}

/// What a log or a calendar would bring, item by item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct EvidencePreview {
    /// True for a calendar, false for a log.
    pub calendar: bool,
    /// The project as it is understood.
    pub project: String,
    /// Whom the file names, those with most items first.
    pub authors: Vec<BroughtAuthor>,
    /// The items, in the order of the file.
    pub items: Vec<BroughtItem>,
}

impl EvidencePreview {
    /// Of items in the order of their file; `None` for a table, whose rows a person can read as they stand.
    pub(super) fn of(read: &Read, items: Vec<BroughtItem>) -> Option<Self> {
        (read.shape != Shape::Table).then(|| Self {
            calendar: read.shape == Shape::Calendar,
            project: read.rows.first().map(|row| row.value.project.clone()).unwrap_or_default(),
            authors: authors(&items),
            items,
        })
    }
}

impl BroughtItem {
    /// What became of a row.
    pub(super) fn of(row: &EvidenceRow, person: Option<&Person>, state: BroughtState) -> Self {
        Self {
            key: row.key.clone(),
            done_on: row.done_on,
            author: row.who.first().cloned().unwrap_or_default(),
            person: person.map(|person| person.name().to_owned()),
            kind: row.kind.unwrap_or(EvidenceKind::Other),
            text: row.text.clone(),
            count: row.count,
            taken: row.taken,
            state,
        }
    }
}

/// Whom items name, those with most first.
fn authors(items: &[BroughtItem]) -> Vec<BroughtAuthor> {
    let mut found: Vec<BroughtAuthor> = Vec::new();
    for item in items {
        match found.iter_mut().find(|known| known.author == item.author) {
            Some(known) => known.items += 1,
            None => found.push(BroughtAuthor {
                author: item.author.clone(),
                person: item.person.clone(),
                items: 1,
            }),
        }
    }
    found.sort_by(|one, other| other.items.cmp(&one.items).then_with(|| one.author.cmp(&other.author)));
    found
}
