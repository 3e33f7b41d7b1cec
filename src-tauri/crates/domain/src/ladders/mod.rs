//! Ladders: published sets of expectations, by level and competency, in buckets.

mod band;
mod bucket;
mod check;
mod ladder;
mod release;
mod review;
#[cfg(test)]
mod tests;
mod track;

pub use band::{LocationMultiplier, PayBand, check_bands, check_multipliers};
pub use bucket::{Bucket, FIVE};
pub use check::{check_cell, check_ladder};
pub use release::{Release, ReleaseNumber, Step, in_force};
pub use review::{Comment, CommentKind, CommentState, Review, ReviewState, Reviewer, Stand, stand};
pub use ladder::{Cell, Competency, Descriptor, Ladder, Level, Reach, Route};
