//! Ladders: looked at, edited, brought in, handed out.

mod cell;
mod edit;
mod file;
mod in_force;
pub mod lenses;
mod look;
mod merge;
pub mod refit;
mod start;

pub use cell::{Statement, WriteCell, write_cell};
pub use edit::{
    ChangeCompetency, ChangeLevel, RemoveLadder, RenameLadder, change_competency, change_level, remove,
    rename,
};
pub(crate) use file::{Pay, as_file, save_file};
pub(crate) use in_force::{in_draft_only, in_force, of_promotion, release_in_force, whole_in_force};
pub(crate) use look::ladder;
pub use look::{GetLadder, LadderPage, LadderSummary, LevelHeads, get, list};
pub use start::{BuiltInLadder, StartLadder, built_in, start};
