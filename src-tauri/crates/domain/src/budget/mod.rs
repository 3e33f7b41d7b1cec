//! The year's money: plan, commitments, actuals, and what is left.

mod expense;
mod figures;
mod forecast;
mod plan;
mod standing;
mod tree;

pub use expense::{Expense, check_expense};
pub use figures::{Figures, YearFigures, sum, year_figures};
pub(crate) use forecast::ratio;
pub use forecast::{Course, Favour, Outlay, courses, month_index, months_over};
pub use plan::{Category, MONTHS, Phasing, PlanLine, Year, check_phasing, check_year, phase};
pub use standing::{Room, Standing, Threshold, roll_up, room_along, room_for};
pub use tree::{Placed, add_months, below, check_category, gather, in_order, path_up};
