//! The year's money: plan, commitments, actuals, and what is left.

mod plan;
mod standing;

pub use plan::{Category, MONTHS, Phasing, PlanLine, Year, check_year, phase};
pub use standing::{Room, Standing, Threshold, roll_up, room_for};
