//! Ladders as rows: a ladder, its levels, its competencies, and what stands in each cell.

mod cell;
mod keep;
mod read;

pub use read::{LadderLine, LadderUse, Rung};
