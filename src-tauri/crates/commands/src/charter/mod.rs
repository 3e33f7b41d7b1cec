//! The charter: the functions that the office holds, shares or leaves to others, and what that switches.

mod effect;
mod functions;
mod look;
mod set;
mod tie;
mod usual;

pub use effect::{AskEffect, Effect, Judged, PersonEffect, ProposedChange, Shift, SwitchedRow, effect};
pub use functions::{
    AddFunction, RemoveFunction, RenameFunction, add_function, remove_function, rename_function,
};
pub use look::{CharterLadder, CharterPage, CharterRow, FunctionRow, GetCharter, RowReason, get};
pub use set::{RemoveEntry, SetEntry, remove_entry, set};
pub(crate) use tie::tie_as_parent;
pub use tie::{TieRows, tie};
pub use usual::begin;
pub(crate) use usual::tie_usual_rows;

use std::sync::Arc;

use chrono::NaiveDate;
use domain::charter::{Charter, OfficeFunction};
use domain::ids::FunctionId;
use domain::ladders::Ladder;
use store::Read;

use crate::Problem;

/// The ladder without the rows that the charter switches off on a day: what people are held against.
pub(crate) fn apply(book: &Read<'_>, ladder: Arc<Ladder>, on: NaiveDate) -> Result<Arc<Ladder>, Problem> {
    Ok(book.charter()?.apply(ladder, on))
}

/// A function that a request names.
fn function(charter: &Charter, id: FunctionId) -> Result<&OfficeFunction, Problem> {
    let found = charter.functions.iter().find(|function| function.id == id);
    found.ok_or_else(|| Problem::not_found("This function"))
}
