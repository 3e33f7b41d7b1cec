//! Saying who has a function from a day on.

use chrono::NaiveDate;
use domain::charter::{Charter, CharterEntry, Holding, check_entry};
use domain::ids::{EntryId, FunctionId};
use schemars::JsonSchema;
use serde::Deserialize;

use super::look::{CharterPage, page};
use crate::{Act, Problem};

/// Who has a function from a day on.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SetEntry {
    /// The entry to change; absent for a new one. A new entry of a day that has one already takes its place.
    #[serde(default)]
    pub id: Option<EntryId>,
    /// The function.
    pub function_id: FunctionId,
    /// From which day on; it may lie in the past or in the future.
    pub from: NaiveDate,
    /// Who has it.
    pub state: Holding,
    /// With whom it is shared, or to whom it is left; left out when it is held.
    #[serde(default)]
    pub with: String,
    /// Why, or under which agreement.
    #[serde(default)]
    pub note: String,
}

/// Says who has a function from a day on.
///
/// # Errors
/// `not_found`; `with.empty` and `from.taken` beside their fields.
pub fn set(act: &mut Act<'_, '_>, request: SetEntry) -> Result<CharterPage, Problem> {
    let charter = act.charter()?;
    let name = super::function(&charter, request.function_id)?.name.clone();
    let id = known_entry(&charter, request.id, request.function_id, request.from)?;
    let alone = request.state == Holding::Held;
    let entry = CharterEntry {
        id: id.unwrap_or_else(|| act.new_id()),
        function_id: request.function_id,
        from: request.from,
        state: request.state,
        with: if alone { String::new() } else { request.with.trim().to_owned() },
        note: request.note.trim().to_owned(),
    };
    Problem::refuse(&check_entry(&charter, &entry))?;
    act.book.put_charter_entry(&entry)?;
    act.label(match entry.state {
        Holding::Held => format!("Held {name} in the office from {}", entry.from),
        Holding::Shared => format!("Shared {name} with {} from {}", entry.with, entry.from),
        Holding::Left => format!("Left {name} to {} from {}", entry.with, entry.from),
    });
    page(act, act.today)
}

/// The entry that a request writes over: the one it names, else the function's entry of that day.
pub(super) fn known_entry(
    charter: &Charter,
    id: Option<EntryId>,
    function: FunctionId,
    from: NaiveDate,
) -> Result<Option<EntryId>, Problem> {
    let mut of_function = charter.entries.iter().filter(|entry| entry.function_id == function);
    match id {
        Some(id) if of_function.any(|entry| entry.id == id) => Ok(Some(id)),
        Some(_) => Err(Problem::not_found("This entry")),
        None => Ok(of_function.find(|entry| entry.from == from).map(|entry| entry.id)),
    }
}

/// An entry to take away.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RemoveEntry {
    /// The entry.
    pub id: EntryId,
}

/// Takes an entry away; the one before it holds again.
///
/// # Errors
/// `not_found`.
pub fn remove_entry(act: &mut Act<'_, '_>, request: RemoveEntry) -> Result<CharterPage, Problem> {
    let charter = act.charter()?;
    let entry = charter.entries.iter().find(|entry| entry.id == request.id);
    let entry = entry.ok_or_else(|| Problem::not_found("This entry"))?;
    let name = super::function(&charter, entry.function_id)?.name.clone();
    act.book.remove_charter_entry(entry.id)?;
    act.label(format!("Removed the entry of {} from {name}", entry.from));
    page(act, act.today)
}
