//! The plan over time: versions, scenarios, and what events cost by role.

mod roles;
mod scenarios;
mod versions;

pub use versions::plan_text;
