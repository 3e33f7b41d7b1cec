//! How fast the application is: the list's commands on a large office, made anew from a seed at every run.
//!
//! `cargo bench -p commands --bench office` measures 100,000 expense lines and 10,000 people × 60
//! competencies. `LADDERBOOK_BENCH=full` takes a million lines, `LADDERBOOK_BENCH=tiny` proves in a moment
//! that everything runs. Times of one run may be compared with each other; those of two machines may not,
//! and a machine that has other work to do shows it. The run ends by itself and leaves nothing behind.
#![allow(clippy::print_stdout)] // A benchmark speaks by printing.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // One that cannot go on says so.

#[path = "../../tests/common/mod.rs"]
mod common;
mod dice;
mod floor;
mod measure;
mod money;
mod people;

use std::path::PathBuf;

use measure::Table;

/// How much of everything.
pub(crate) struct Sizes {
    /// Expense lines of the large office.
    pub(crate) lines: usize,
    /// People.
    pub(crate) people: usize,
    /// Competencies of the ladder they stand on.
    pub(crate) competencies: usize,
}

fn sizes() -> Sizes {
    let asked = std::env::var("LADDERBOOK_BENCH").unwrap_or_default();
    match asked.as_str() {
        "" => Sizes { lines: 100_000, people: 10_000, competencies: 60 },
        "full" => Sizes { lines: 1_000_000, people: 10_000, competencies: 60 },
        "tiny" => Sizes { lines: 400, people: 40, competencies: 60 },
        other => panic!("LADDERBOOK_BENCH is {other:?}; it may be full or tiny"),
    }
}

fn main() {
    let sizes = sizes();
    // A folder in memory would flatter every figure of a commit, so books lie where the build lies.
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR"));
    std::fs::create_dir_all(&folder).unwrap();
    assert!(tempfile::env::override_temp_dir(&folder).is_ok(), "books lie beside the build");
    println!(
        "Ladderbook, {} expense lines, {} people × {} competencies{}\n",
        sizes.lines,
        sizes.people,
        sizes.competencies,
        if cfg!(debug_assertions) { "; NOT OPTIMISED: these figures say nothing" } else { "" }
    );
    let table = Table::begin();
    money::measure(&table, &sizes);
    people::measure(&table, &sizes);
    println!();
}
