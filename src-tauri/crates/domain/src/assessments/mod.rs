//! Assessments: what a person does and wants to do, and how that compares with a level.

mod coverage;
mod demand;
mod marks;
mod readiness;
mod served;
mod team;

pub use coverage::{Coverage, TenthsMean};
pub use demand::{Asked, Demand, Judgement};
pub use marks::{Mark, Marks, SCALE};
pub use readiness::{GapKind, GapRow, Readiness, Verdict, readiness};
pub use served::time_served;
pub use team::{BucketRow, BucketStanding, Member, TeamCell, TeamMap, team_map};

#[cfg(test)]
mod tests;
