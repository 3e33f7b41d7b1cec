//! Job descriptions: generated from a ladder's level, worded for inside and outside, and the questions that
//! scope the role before somebody is looked for.

mod engagement;
mod generate;
mod scope;
#[cfg(test)]
mod tests;
mod text;

pub use engagement::{Engagement, Wording};
pub use generate::generate;
pub use scope::{ScopeAnswer, ScopeQuestion};
pub use text::{JobGroup, JobText, check_text};
