//! The plan and the figures beside it.

mod categories;
mod drivers;
mod lines;
mod sums;
mod years;

pub use sums::{ActualByMonth, Uses};
