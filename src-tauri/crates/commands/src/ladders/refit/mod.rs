//! Refits: a ladder derived from another one, with a reason for every row that differs.

mod note;

pub(crate) use note::{RowChange, note};
