//! Ladders: published sets of expectations, by level and competency, in buckets.

mod bucket;
mod check;
mod ladder;

pub use bucket::{Bucket, FIVE};
pub use check::{check_cell, check_ladder};
pub use ladder::{Cell, Competency, Descriptor, Ladder, Level, Reach, Route};
