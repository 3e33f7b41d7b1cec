//! Each format from a file of its own: what is read, what is refused with line and reason, and that a second
//! reading gives the same keys.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod formats;
mod keys;
mod refused;

use std::collections::HashSet;
use std::path::Path;

use super::*;
use crate::sources::{Rows, recognise};

fn bytes(name: &str) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/fixtures/bank");
    std::fs::read(folder.join(name)).unwrap()
}

fn read_bytes(bytes: Vec<u8>) -> BankDraft {
    match open(bytes, None) {
        Err(findings) => {
            BankDraft { statements: Vec::new(), outcome: Outcome { findings, ..Outcome::default() } }
        }
        Ok(Opened::Read(_, draft)) => draft,
        Ok(Opened::Table(_, table, lines)) => {
            let source = recognise(&table, Rows::Bank);
            let mapping = source.map_or_else(|| guess(&table), |source| source.mapping(&table, FIELDS));
            let currency = source.and_then(|source| source.currency).unwrap_or("EUR");
            let account = source.map_or("An account", |source| source.name).to_owned();
            let options = Options { default_currency: currency.parse().ok(), account, source };
            read_table(&table, &mapping, &options, &lines)
        }
    }
}

fn read(name: &str) -> BankDraft {
    read_bytes(bytes(name))
}

/// `line day amount | who | what`, one for each line.
fn told(statement: &Statement) -> Vec<String> {
    let line = |row: &Row<Entry>| {
        let Entry { booked_on, amount, counterparty, description, .. } = &row.value;
        format!("{} {booked_on} {amount} | {counterparty} | {description}", row.line)
    };
    statement.entries.iter().map(line).collect()
}

/// Opening, entries, closing, where both balances are known.
fn figures(statement: &Statement) -> Option<[String; 3]> {
    footing(statement).map(|footing| {
        assert_eq!(footing.opening.minor + footing.entries.minor == footing.closing.minor, footing.holds());
        [footing.opening, footing.entries, footing.closing].map(Money::decimal)
    })
}
