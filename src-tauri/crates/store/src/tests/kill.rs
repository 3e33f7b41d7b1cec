//! A program that is killed while it writes: no book is ruined, and nothing is lost that was acknowledged.
//!
//! The tests run this same executable again as the writer and kill it at random moments. How often, the
//! variable `LADDERBOOK_KILLS` says. The control writes without a journal and must be caught.

use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use rusqlite::config::DbConfig;
use rusqlite::{Connection, params};

use super::{Dice, TEST_SCHEMA, actor, create, operation, quick_key};
use crate::book::open::open_with;
use crate::{Book, Password, StoreError};

/// Kills per kind of book in an ordinary run.
const KILLS: u64 = 100;
/// A fresh book now and then keeps the checks short.
const KILLS_PER_BOOK: u64 = 10;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Kind {
    Plain,
    Encrypted,
    Control,
}

impl Kind {
    fn password(self) -> Option<Password> {
        (self == Kind::Encrypted).then(quick_key)
    }
}

#[test]
fn plain_books_survive() {
    survive(Kind::Plain);
}

#[test]
fn encrypted_books_survive() {
    survive(Kind::Encrypted);
}

#[test]
fn the_control_without_a_journal_is_caught() {
    let caught = (0..60).find(|seed| run(Kind::Control, *seed, 1).is_err());
    assert!(caught.is_some(), "a test that cannot see a ruined book proves nothing");
}

fn survive(kind: Kind) {
    let kills = std::env::var("LADDERBOOK_KILLS").map_or(KILLS, |text| text.parse().expect("a number"));
    let mut acknowledged = 0;
    for book in 0..kills.div_ceil(KILLS_PER_BOOK) {
        match run(kind, book, KILLS_PER_BOOK) {
            Ok(written) => acknowledged += written,
            Err(problem) => panic!("{kind:?}, book {book}: {problem}"),
        }
    }
    assert!(
        acknowledged >= kills as i64,
        "only {acknowledged} writes in {kills} runs: the kills came too early"
    );
}

/// Kills one writer after the other on the same book; answers how many writes were acknowledged.
fn run(kind: Kind, seed: u64, kills: u64) -> Result<i64, String> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("killed.ladderbook");
    drop(create(&path, kind.password().as_ref()));
    let mut dice = Dice::new(seed + 1);
    let mut acknowledged = 0;
    for kill in 0..kills {
        let mut writer = Command::new(std::env::current_exe().unwrap());
        writer
            .args(["--exact", "tests::kill::writer", "--ignored", "--nocapture"])
            .env("LADDERBOOK_KILLED_BOOK", &path)
            .env("LADDERBOOK_KILLED_KIND", format!("{kind:?}"));
        let said = start_and_kill(writer, &mut dice);
        acknowledged = said.last().map_or(acknowledged, |seq| seq.parse().unwrap());
        examine(&path, kind, acknowledged).map_err(|problem| format!("kill {kill}: {problem}"))?;
    }
    Ok(acknowledged)
}

/// Lets a program say `READY` and acknowledge up to three steps with `ACK …`, then kills it somewhere in the
/// next one or two, measured by its own pace. Answers all it acknowledged.
pub(super) fn start_and_kill(mut program: Command, dice: &mut Dice) -> Vec<String> {
    let mut child = program.stdin(Stdio::null()).stdout(Stdio::piped()).spawn().unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
    assert!(lines.any(|line| line == "READY"), "the program did not start");
    let start = Instant::now();
    let steps = dice.roll(4) as usize;
    let mut said: Vec<String> =
        lines.by_ref().filter_map(|line| line.strip_prefix("ACK ").map(str::to_owned)).take(steps).collect();
    let pace = if steps == 0 { Duration::from_millis(10) } else { start.elapsed() / steps as u32 };
    std::thread::sleep(pace * dice.roll(1800) as u32 / 1000);
    child.kill().unwrap();
    child.wait().unwrap();
    said.extend(lines.filter_map(|line| line.strip_prefix("ACK ").map(str::to_owned)));
    said
}

/// Opens the book as a person would and counts what is in it.
fn examine(path: &Path, kind: Kind, acknowledged: i64) -> Result<(), String> {
    let words = |error: rusqlite::Error| error.to_string();
    let opened = open_with(path, kind.password().as_ref(), &actor(), None, &TEST_SCHEMA);
    let book = opened.map_err(|error| error.to_string())?.book;
    let findings = book.check().map_err(|error| error.to_string())?;
    if !findings.is_empty() {
        return Err(format!("{findings:?}"));
    }
    let number = |sql: &str| book.db.query_row(sql, [], |row| row.get::<_, i64>(0)).map_err(words);
    let written = number("SELECT coalesce(max(value), 0) FROM setting WHERE key = 'seq'")?;
    if written < acknowledged {
        return Err(format!("{acknowledged} writes were acknowledged, {written} are there"));
    }
    let lines = number("SELECT count(*) FROM operation WHERE state = 'done'")?;
    let expected = number("SELECT coalesce(sum(cap), 0) FROM budget")?;
    let found = number("SELECT count(*) FROM expense")?;
    if (lines, expected) != (written, found) {
        return Err(format!("{written} writes, {lines} lines; {expected} rows expected, {found} found"));
    }
    Ok(())
}

/// Run as a program of its own by the tests above; alone it has nothing to write to.
#[test]
#[ignore = "the writer that the other tests kill"]
fn writer() {
    let Ok(path) = std::env::var("LADDERBOOK_KILLED_BOOK") else { return };
    let kind = std::env::var("LADDERBOOK_KILLED_KIND").unwrap();
    let password = (kind == "Encrypted").then(quick_key);
    let mut book = open_with(Path::new(&path), password.as_ref(), &actor(), None, &TEST_SCHEMA).unwrap().book;
    // With so few pages in memory, a transaction writes to the file long before it commits.
    book.db.execute_batch("PRAGMA cache_size = 8").unwrap();
    if kind == "Control" {
        book.db.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, false).unwrap();
        book.db.execute_batch("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF").unwrap();
    }
    let mut out = std::io::stdout();
    let sql = "SELECT coalesce(max(value), 0) FROM setting WHERE key = 'seq'";
    let mut seq: i64 = book.db.query_row(sql, [], |row| row.get(0)).unwrap();
    out.write_all(b"READY\n").unwrap();
    loop {
        seq += 1;
        write(&mut book, seq).unwrap();
        out.write_all(format!("ACK {seq}\n").as_bytes()).unwrap();
        out.flush().unwrap();
    }
}

/// One write: a budget that says how many expenses belong to it, those expenses, and the counter.
fn write(book: &mut Book, seq: i64) -> Result<(), StoreError> {
    book.write(operation("Write"), |write| rows(write.db, seq).map_err(StoreError::from))
}

fn rows(db: &Connection, seq: i64) -> rusqlite::Result<()> {
    let mut dice = Dice::new(seq.unsigned_abs());
    let count = 1 + dice.roll(12) as i64;
    db.execute("INSERT INTO budget VALUES (?1, ?1, ?2)", params![format!("b{seq}"), count])?;
    for n in 0..count {
        let size = if dice.roll(8) == 0 { 60_000 } else { 300 };
        db.execute(
            "INSERT INTO expense VALUES (?1, ?2, NULL, ?3, ?4)",
            params![format!("e{seq}-{n}"), format!("b{seq}"), n, vec![seq as u8; size]],
        )?;
    }
    db.execute(
        "INSERT INTO person VALUES (?1, ?2, 1, NULL)",
        params![format!("p{seq}"), format!("Person {seq}")],
    )?;
    db.execute(
        "INSERT INTO setting VALUES ('seq', ?1) ON CONFLICT DO UPDATE SET value = excluded.value",
        params![seq],
    )?;
    Ok(())
}
