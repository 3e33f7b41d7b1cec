//! Tests that need tables of their own, or a connection, and so cannot stand outside the crate.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod kill;
mod kill_changes;
mod limits;
mod migrate;
mod schema;
mod totals;
mod undo;
mod walk;

use std::path::Path;

use chrono::{DateTime, Utc};
use rusqlite::{Connection, types::ValueRef};

use crate::book::create::create_with;
use crate::book::schema::{Schema, recorded_tables};
use crate::{Actor, Book, Operation, Password};

/// Tables with everything that real slices use: references that cascade, clear and forbid, unique names, a
/// key of two columns, a table without row numbers, bytes, and a search index kept by triggers.
pub(crate) const TABLES: &str = concat!(
    include_str!("../migrations/0001_book.sql"),
    "
    CREATE TABLE person (
        id TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL, level INTEGER,
        manager_id TEXT REFERENCES person (id) ON DELETE SET NULL) STRICT;
    CREATE TABLE rating (
        person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE, skill TEXT NOT NULL, points REAL NOT NULL,
        PRIMARY KEY (person_id, skill)) STRICT;
    CREATE TABLE budget (id TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL UNIQUE, cap INTEGER NOT NULL) STRICT;
    CREATE TABLE expense (
        id TEXT NOT NULL PRIMARY KEY, budget_id TEXT NOT NULL REFERENCES budget (id),
        person_id TEXT REFERENCES person (id) ON DELETE SET NULL, cents INTEGER NOT NULL, receipt BLOB) STRICT;
    CREATE TABLE setting (key TEXT NOT NULL PRIMARY KEY, value ANY) STRICT, WITHOUT ROWID;
    CREATE VIRTUAL TABLE person_search USING fts5 (person_id UNINDEXED, name);
    CREATE TRIGGER person_search_insert AFTER INSERT ON person BEGIN
        INSERT INTO person_search (person_id, name) VALUES (new.id, new.name); END;
    CREATE TRIGGER person_search_delete AFTER DELETE ON person BEGIN
        DELETE FROM person_search WHERE person_id = old.id; END;
    CREATE TRIGGER person_search_update AFTER UPDATE OF id, name ON person BEGIN
        DELETE FROM person_search WHERE person_id = old.id;
        INSERT INTO person_search (person_id, name) VALUES (new.id, new.name); END;
    "
);

pub(crate) static TEST_SCHEMA: Schema = Schema { versions: &[TABLES] };

pub(crate) fn noon() -> DateTime<Utc> {
    "2026-03-04T12:00:00Z".parse().unwrap()
}

pub(crate) fn actor() -> Actor {
    Actor::new("Robin Example", noon())
}

pub(crate) fn operation(label: &str) -> Operation {
    Operation { name: "test.write", label: label.to_owned(), at: noon(), by: "Robin Example".to_owned() }
}

pub(crate) fn create(path: &Path, password: Option<&Password>) -> Book {
    create_with(path, password, &actor(), None, &TEST_SCHEMA).unwrap()
}

/// A key that SQLCipher takes as it is, without the slow derivation from a password.
pub(crate) fn quick_key() -> Password {
    Password::new(format!("x'{}'", "2dd29ca851e7b56e".repeat(4))).unwrap()
}

/// Everything the recorded tables and the search index hold, as text to compare.
pub(crate) fn contents(db: &Connection) -> String {
    let mut tables = recorded_tables(db).unwrap();
    if db.prepare("SELECT 1 FROM person_search").is_ok() {
        tables.push("person_search".to_owned());
    }
    let mut text = String::new();
    for table in tables {
        let mut statement = db.prepare(&format!("SELECT * FROM {table}")).unwrap();
        let columns = statement.column_count();
        let mut lines = Vec::new();
        let mut rows = statement.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            let cell = |index| match row.get_ref(index).unwrap() {
                ValueRef::Blob(bytes) => format!("{}·{:?}", bytes.len(), bytes.first()),
                other => format!("{other:?}"),
            };
            lines.push((0..columns).map(cell).collect::<Vec<_>>().join("|"));
        }
        lines.sort();
        text.push_str(&format!("{table}\n{}\n", lines.join("\n")));
    }
    text
}

/// Small, repeatable random numbers.
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    /// A number below `sides`.
    pub(crate) fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }
}
