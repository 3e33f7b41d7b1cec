//! Ladders: published sets of expectations, by level and competency, in buckets.

mod band;
mod bucket;
mod change;
mod check;
mod ladder;
mod pasted;
mod release;
mod review;
#[cfg(test)]
mod tests;
mod track;
mod weights;
mod wording;
mod words;

pub use band::{LocationMultiplier, PayBand, check_bands, check_multipliers};
pub use bucket::{Bucket, FIVE};
pub use change::{Aspect, Change, compare, is_typo, proposed_number};
pub use check::{check_cell, check_ladder};
pub use ladder::{Cell, Competency, Descriptor, Ladder, Level, Reach, Route};
pub use pasted::{Pasted, pasted, slug};
pub use release::{Release, ReleaseNumber, Step, in_force};
pub use review::{Comment, CommentKind, CommentState, Review, ReviewState, Reviewer, Stand, stand};
pub use weights::{check_weights, shares_of_hundred};
pub use wording::{Sentences, asks_for_years, check_count, check_job_class, check_statement};
pub use words::{WordMark, WordRun, shared_words, words};
