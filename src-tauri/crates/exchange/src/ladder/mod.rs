//! Ladders as files: `ladder.v1` JSON, CSV with a mapping, and those that come with the application.

mod built_in;
mod check;
mod columns;
mod json;
mod propose;
mod read_csv;
pub mod v1;
mod write_csv;

pub use built_in::{BuiltIn, built_in};
pub use check::check;
pub use columns::{FIELDS, guess as csv_guess};
pub use json::{MAX_JSON_BYTES, read_json, write_json};
pub use read_csv::{CsvLadder, read_csv};
pub use write_csv::write_csv;

#[cfg(test)]
mod tests;
