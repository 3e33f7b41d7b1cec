//! What is true of an office, with no computer in it.
//!
//! Nothing here reads a clock, a disk, an environment or a random source: today's date, the acting
//! person and new identifiers are lent by the caller, so every rule can be tested with plain values.

#[macro_use]
mod words;

pub mod allocations;
pub mod assessments;
pub mod bank;
pub mod budget;
pub mod charter;
pub mod claims;
pub mod commitments;
pub mod conversations;
pub mod cycles;
pub mod date;
pub mod events;
pub mod evidence;
pub mod finding;
pub mod fold;
pub mod gap;
pub mod growth;
pub mod ids;
pub mod jobs;
pub mod ladders;
pub mod lenses;
pub mod limits;
pub mod money;
pub mod office;
pub mod people;
pub mod plans;
pub mod promotions;
pub mod rates;
pub mod refit;
pub mod reserve;
pub mod team;
pub mod translation;
pub mod travel;
