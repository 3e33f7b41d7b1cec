//! The functions themselves: a person's own, their names, and taking one away.

use domain::charter::{OfficeFunction, check_function};
use domain::ids::FunctionId;
use schemars::JsonSchema;
use serde::Deserialize;

use super::look::{CharterPage, page};
use crate::{Act, Problem};

/// A function to add.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AddFunction {
    /// Its name; no other function has it.
    pub name: String,
    /// What belongs to it, in a sentence.
    #[serde(default)]
    pub summary: String,
}

/// Adds a function to the charter.
///
/// # Errors
/// `name.empty` and `name.taken` beside the field.
pub fn add_function(act: &mut Act<'_, '_>, request: AddFunction) -> Result<CharterPage, Problem> {
    let function = OfficeFunction {
        id: act.new_id(),
        key: String::new(),
        name: request.name.trim().to_owned(),
        summary: request.summary.trim().to_owned(),
    };
    Problem::refuse(&check_function(&*act.charter()?, &function))?;
    act.book.add_function(&function)?;
    act.label(format!("Added the function {}", function.name));
    page(act, act.today)
}

/// A function's words as they should be.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RenameFunction {
    /// The function.
    pub id: FunctionId,
    /// Its name; no other function has it.
    pub name: String,
    /// What belongs to it, in a sentence.
    #[serde(default)]
    pub summary: String,
}

/// Changes a function's name and what belongs to it.
///
/// # Errors
/// `not_found`; `name.empty` and `name.taken` beside the field.
pub fn rename_function(act: &mut Act<'_, '_>, request: RenameFunction) -> Result<CharterPage, Problem> {
    let charter = act.charter()?;
    let function = OfficeFunction {
        name: request.name.trim().to_owned(),
        summary: request.summary.trim().to_owned(),
        ..super::function(&charter, request.id)?.clone()
    };
    Problem::refuse(&check_function(&charter, &function))?;
    act.book.reword_function(&function)?;
    act.label(format!("Renamed the function {}", function.name));
    page(act, act.today)
}

/// A function to take away.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RemoveFunction {
    /// The function.
    pub id: FunctionId,
}

/// Takes a function away with its history and its ties; rows that hung on it alone are always on then.
///
/// # Errors
/// `not_found`.
pub fn remove_function(act: &mut Act<'_, '_>, request: RemoveFunction) -> Result<CharterPage, Problem> {
    let charter = act.charter()?;
    let function = super::function(&charter, request.id)?;
    act.book.remove_function(function.id)?;
    act.label(format!("Removed the function {}", function.name));
    page(act, act.today)
}
