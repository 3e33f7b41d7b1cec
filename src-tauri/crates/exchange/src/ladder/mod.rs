//! Ladders as files: `ladder.v1` JSON, CSV with a mapping, and those that come with the application.

mod built_in;
mod check;
mod columns;
mod finish;
mod focus;
mod gather;
mod json;
mod propose;
mod read_csv;
mod refits;
pub mod v1;
mod write_csv;

pub use built_in::{BuiltIn, built_in};
pub use check::check;
pub use columns::{FIELDS, guess as csv_guess};
pub use focus::{Face, FocusProfile, Stage, focus_profile};
pub use json::{MAX_JSON_BYTES, read_json, write_json};
pub use finish::{Proposed, Taken, Unassigned};
pub use gather::{Told, ToldKind};
pub use read_csv::read_csv;
pub use refits::{BuiltInRefit, BuiltInRow, BuiltInRung, built_in_refit};
pub use write_csv::write_csv;

#[cfg(test)]
mod proof;
#[cfg(test)]
mod tests;
