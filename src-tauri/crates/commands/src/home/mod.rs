//! Home: what needs the leader today, and finding things by their names.

mod beyond;
mod search;
mod today;

pub use search::{Found, Hit, Search, search};
pub use today::{Counts, Item, ItemKind, Today, today};
