//! Review cycles: who rates whom by when, against a ladder that stays as it is, and what is agreed in the end.

mod agree;
mod cycle;
mod group;
mod reminder;
mod seat;

pub use agree::{MARKED, Take, agreed_mark, reason_needed, spread};
pub use cycle::{Cycle, CycleState, check_cycle};
pub use group::{Group, InGroup, LEAST_CHARTED, Reviewed, ReviewedRow, SignedMean, VerdictCounts, group};
pub use reminder::{AHEAD_DAYS, Reminder, ReminderKind, Waiting, reminders};
pub use seat::{AssessmentState, Progress, Rater, Seat, SeatState, both_in, may_be_read, progress};
