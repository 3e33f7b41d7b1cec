//! Ladders as files: `ladder.v1` as JSON or YAML, tables with a mapping, Markdown, other programs' trees, and
//! those that come with the application.

mod built_in;
mod check;
mod columns;
mod finish;
mod focus;
mod gather;
mod json;
mod markdown;
mod nested;
mod propose;
mod read;
mod read_csv;
mod refits;
pub mod v1;
mod write_csv;
mod write_markdown;
mod write_xlsx;
mod yaml;

pub use built_in::{BuiltIn, built_in};
pub use check::check;
pub use columns::{FIELDS, guess as csv_guess};
pub use finish::{Proposed, Taken, Unassigned};
pub use focus::{Face, FocusProfile, Stage, focus_profile};
pub use gather::{Told, ToldKind};
pub use json::{MAX_JSON_BYTES, read_json, write_json};
pub use read::{FileKind, How, LadderFile, read};
pub use read_csv::read_csv;
pub use refits::{BuiltInRefit, BuiltInRow, BuiltInRung, built_in_refit};
pub use write_csv::write_csv;
pub use write_markdown::write_markdown;
pub use write_xlsx::write_xlsx;
pub use yaml::{read_yaml, write_yaml};

#[cfg(test)]
mod proof;
#[cfg(test)]
mod tests;
