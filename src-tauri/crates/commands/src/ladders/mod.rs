//! Ladders: looked at, edited, brought in, handed out.

mod cell;
mod cells;
mod create;
mod edit;
mod file;
mod in_force;
pub mod lenses;
mod levels;
mod look;
mod merge;
mod pay;
pub mod refit;
mod renew;
mod routes;
mod rows;
mod start;

pub use cell::{Statement, WriteCell, write_cell};
pub use cells::{
    CellPlace, CellsWritten, ClearCells, ExpectCells, PastedCell, WriteCells, clear_cells, expect_cells,
    write_cells,
};
pub use create::{CreateLadder, DuplicateLadder, FirstCompetency, FirstLevel, create, duplicate};
pub use edit::{RemoveLadder, RenameLadder, remove, rename};
pub(crate) use file::{Pay, as_file, save_file};
pub(crate) use in_force::{
    in_draft_only, in_force, of_promotion, pinned, release_in_force, rungs_in_force, whole_in_force,
};
pub use levels::{
    AddLevel, ChangeLevel, MoveLevel, Neighbour, RemoveLevel, add_level, change_level, move_level,
    remove_level,
};
pub use look::{GetLadder, LadderPage, LadderSummary, LevelHeads, LevelStep, get, list};
pub(crate) use look::{ladder, shared};
pub use pay::{
    AskBands, BandLine, BandTable, WriteBands, WriteMultipliers, bands, write_bands, write_multipliers,
};
pub(crate) use renew::{changes, keep, known};
pub use routes::{TypedRoute, WriteRoutes, write_routes};
pub use rows::{
    AddCompetency, ChangeCompetency, MoveCompetency, RemoveCompetency, RowWeight, WriteWeights,
    add_competency, change_competency, move_competency, remove_competency, write_weights,
};
pub use start::{BuiltInLadder, OfferedLadder, StartLadder, built_in, offered, start};
