//! Assessments: ratings on a ladder, what is missing to a level, how marks came about.

mod history;
mod profile;
mod rate;
mod readiness;
mod sheet;

pub use history::{AskHistory, MarkOfDay, history};
pub(crate) use profile::{Profile, profile};
pub use rate::{Note, Rate, Rated, note, rate};
pub use readiness::{AskReadiness, ReadinessPage, readiness};
pub use sheet::{AskSheet, Sheet, SheetBucket, SheetCell, SheetRow, sheet};
