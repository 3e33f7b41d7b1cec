//! A desk on a book in a folder of its own, at a fixed time.
#![allow(dead_code, clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, unreachable_pub)]

pub mod staff;

use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use chrono::{DateTime, NaiveDate, Utc};
use commands::{Desk, Host, Problem, Progress};
use serde_json::{Value, json};
use tempfile::TempDir;

/// What a test lends instead of a window.
pub struct TestHost {
    folder: PathBuf,
    today: NaiveDate,
    /// Answers of the dialogs, first asked first.
    pub chosen: Arc<Mutex<Vec<PathBuf>>>,
    /// How often progress may be shown before somebody stops the work.
    pub patience: Arc<Mutex<u64>>,
}

impl Host for TestHost {
    fn now(&self) -> DateTime<Utc> {
        self.today.and_hms_opt(9, 0, 0).unwrap().and_utc()
    }
    fn today(&self) -> NaiveDate {
        self.today
    }
    fn person(&self) -> String {
        "Test Person".to_owned()
    }
    fn data_dir(&self) -> PathBuf {
        self.folder.join("data")
    }
    fn font_dir(&self) -> Option<PathBuf> {
        None
    }
    fn choose_open(&self, _kind: &str) -> Option<PathBuf> {
        self.next()
    }
    fn choose_save(&self, _suggested: &str) -> Option<PathBuf> {
        self.next()
    }
    fn progress(&self, _progress: Progress) -> bool {
        let mut left = self.patience.lock().unwrap();
        *left = left.saturating_sub(1);
        *left > 0
    }
}

impl TestHost {
    fn next(&self) -> Option<PathBuf> {
        let mut chosen = self.chosen.lock().unwrap();
        if chosen.is_empty() { None } else { Some(chosen.remove(0)) }
    }
}

/// A desk, its folder, and the dialogs' answers.
pub struct Bench {
    pub desk: Desk,
    pub folder: TempDir,
    pub chosen: Arc<Mutex<Vec<PathBuf>>>,
    pub patience: Arc<Mutex<u64>>,
}

/// A desk with no book on it.
pub fn bare() -> Bench {
    bare_on("2026-06-15")
}

/// A desk with no book on it, at nine in the morning of a day.
pub fn bare_on(day: &str) -> Bench {
    let folder = tempfile::tempdir().unwrap();
    let chosen = Arc::new(Mutex::new(Vec::new()));
    let patience = Arc::new(Mutex::new(u64::MAX));
    let host = TestHost {
        folder: folder.path().to_owned(),
        today: day.parse().unwrap(),
        chosen: chosen.clone(),
        patience: patience.clone(),
    };
    Bench { desk: Desk::new(Box::new(host)), folder, chosen, patience }
}

/// A desk with a new office on it: euros, fiscal year from January.
pub fn office() -> Bench {
    office_in("EUR")
}

/// A desk with a new office on it that reports in a currency.
pub fn office_in(currency: &str) -> Bench {
    let mut bench = bare();
    bench.choose("office.ladderbook");
    bench.ok(
        "books.start",
        json!({ "name": "Test Office", "currency": currency, "fiscal_start_month": 1, "built_in": null }),
    );
    bench
}

impl Bench {
    /// Answers the next dialog with a file of the folder.
    pub fn choose(&self, name: &str) {
        self.chosen.lock().unwrap().push(self.folder.path().join(name));
    }

    /// Lets it be nine in the morning of another day.
    pub fn on(&mut self, day: &str) {
        self.desk.host = Box::new(TestHost {
            folder: self.folder.path().to_owned(),
            today: day.parse().unwrap(),
            chosen: self.chosen.clone(),
            patience: self.patience.clone(),
        });
    }

    /// Runs a command that must succeed.
    pub fn ok(&mut self, name: &str, request: Value) -> Value {
        self.done(name, request).value()
    }

    /// The same, for those who do not look into the answer.
    pub fn done(&mut self, name: &str, request: Value) -> commands::Done {
        match commands::run(&mut self.desk, name, request.clone()) {
            Ok(done) => done,
            Err(problem) => panic!("{name} {request} was refused: {problem:?}"),
        }
    }

    /// Runs a command that must be refused.
    pub fn refused(&mut self, name: &str, request: Value) -> Problem {
        match commands::run(&mut self.desk, name, request.clone()) {
            Ok(done) => panic!("{name} {request} should be refused, answered {}", done.answer),
            Err(problem) => problem,
        }
    }

    /// A fixture file, lent to the desk.
    pub fn fixture(&mut self, name: &str) -> String {
        let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../tests/fixtures").join(name);
        assert!(path.is_file(), "the fixture {name} is missing");
        self.desk.lend_file(&path)
    }

    /// Undoes the last write.
    pub fn undo(&mut self) -> Value {
        self.ok("history.undo", json!({}))
    }
}
