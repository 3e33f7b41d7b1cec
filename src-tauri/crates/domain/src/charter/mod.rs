//! The charter: the functions that an office holds, shares or leaves to others, day by day, and the rows of
//! its ladders that they switch on and off.

mod check;
mod function;
mod rule;
#[cfg(test)]
mod tests;

pub use check::{check_entry, check_function};
pub use function::{CharterEntry, Holding, OfficeFunction, Tie};
pub use rule::{Charter, CharterChange};
