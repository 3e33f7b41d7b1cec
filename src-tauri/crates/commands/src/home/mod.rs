//! Home: what needs the leader today, and finding things by their names.

mod items;
mod search;
mod today;

pub use items::{Item, ItemKind};
pub use search::{Found, Hit, Search, search};
pub use today::{Counts, Today, today};
