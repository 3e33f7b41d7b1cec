//! Ladders as rows: a ladder, its levels, its competencies, and what stands in each cell.

mod cell;
mod keep;
mod lines;
mod pay;
mod read;

pub use lines::{LadderLine, LadderUse, LevelUse, Rung};
