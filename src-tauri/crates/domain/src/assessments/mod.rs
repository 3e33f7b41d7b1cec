//! Assessments: what a person does and wants to do, and how that compares with a level.

mod coverage;
mod demand;
mod effect;
mod marks;
mod readiness;
mod served;

pub use coverage::{Coverage, TenthsMean};
pub use demand::{Asked, Demand, Judgement};
pub use effect::{
    AskedMore, AskedRow, Concerned, CountsLess, LesserRating, LowerStatement, concerned, lesser_ratings,
    lower_statements,
};
pub use marks::{Mark, Marks, SCALE};
pub(crate) use readiness::READY;
pub use readiness::{GapKind, GapRow, Readiness, Verdict, readiness};
pub use served::time_served;

#[cfg(test)]
mod tests;
