//! A year beside the one before, and the next year made from a year.

mod compare;
mod make;
mod preview;

pub use compare::{LastYear, LastYearFigures, LastYearRow, compare};
pub use make::roll_over;
pub use preview::{
    CategoryShare, NextCategory, NextLine, NextPool, NextReserve, NextYear, RollOver, preview,
};
