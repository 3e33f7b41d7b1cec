//! The year's money: plan, commitments, actuals, and what is left.

mod category;
mod drivers;
mod expense;
mod expression;
mod figures;
mod forecast;
mod line;
mod pictures;
mod plan;
mod pools;
mod standing;
mod tree;

pub use category::{Category, CategoryKind};
pub use drivers::{Driver, Measure, Unit, Worked, check_drivers, work_out};
pub use expense::{Expense, check_expense};
pub use expression::{Expression, ExpressionError, Fraction, MAX_EXPRESSION};
pub use figures::{Figures, YearFigures, sum, year_figures};
pub(crate) use forecast::ratio;
pub use forecast::{Course, Favour, Outlay, courses, month_index, months_over};
pub use line::{OwnAmounts, PlanLine};
pub use pictures::{Left, MonthCourse, Step, burn_down, month_courses, waterfall};
pub use plan::{MONTHS, Phasing, Year, check_phasing, check_year, phase};
pub use pools::{pool_of, pools};
pub use standing::{Room, Standing, Threshold, WARN_PERCENT, roll_up, room_at};
pub use tree::{Placed, add_months, below, check_category, gather, in_order, path_up};
