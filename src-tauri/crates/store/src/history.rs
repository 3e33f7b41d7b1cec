//! What was done to the book: one line per write, from which undo, redo and the list of activity live.

mod activity;
mod record;
pub(crate) mod session;
mod undo;

pub use activity::{Activity, OperationState};
pub(crate) use record::{append, drop_undone, seal_all, seal_through};
pub use undo::Undone;
