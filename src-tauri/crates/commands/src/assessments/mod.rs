//! Assessments: ratings on a ladder, what is missing to a level, how marks came about.

mod agree;
mod differences;
mod fill;
mod form;
mod given;
mod history;
mod parts;
mod profile;
mod rate;
mod readiness;
mod sheet;
mod take_in;
mod timeline;
mod words;

pub use agree::{Agree, AgreeRow, agree};
pub(crate) use differences::marked;
pub use differences::{AskDifferences, DifferencePage, DifferenceRow, DifferenceSeat, SeatMark, differences};
pub use fill::{Fill, HandIn, Remark, fill, hand_in, remark};
pub(crate) use fill::{begin, finish};
pub use form::{AskForm, FormBucket, FormRow, SeatForm, form};
pub use history::{AskHistory, MarkOfDay, history};
pub use parts::{AskParts, CyclePart, parts};
pub(crate) use profile::{Profile, profile};
pub use rate::{Note, Rate, Rated, note, rate};
pub use readiness::{AskReadiness, ReadinessPage, readiness};
pub use sheet::{AskSheet, Sheet, SheetBucket, SheetCell, SheetRow, sheet};
pub(crate) use take_in::{save_form, save_table};
pub use timeline::{AskTimeline, Timeline, TimelinePoint, TimelineRow, timeline};
pub(crate) use words::reason;
