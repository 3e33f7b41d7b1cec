//! Ladders: looked at, edited, brought in, handed out.

mod cell;
mod edit;
mod file;
mod look;
mod merge;
pub(crate) mod refit;
mod start;

pub use cell::{Statement, WriteCell, write_cell};
pub use edit::{
    ChangeCompetency, ChangeLevel, RemoveLadder, RenameLadder, change_competency, change_level, remove,
    rename,
};
pub(crate) use file::{as_file, save_file};
pub(crate) use look::ladder;
pub use look::{GetLadder, LadderPage, LadderSummary, LevelHeads, get, list};
pub use start::{BuiltInLadder, StartLadder, built_in, start};
