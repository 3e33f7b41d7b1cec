//! Writing development plans.

use chrono::NaiveDate;
use domain::growth::{DevelopmentAction, check_action};
use domain::ids::{ActionId, DescriptorId, PersonId};
use schemars::JsonSchema;
use serde::Deserialize;
use store::Tied;

use super::plan::{ActionRow, rows_of};
use crate::call::{Act, Nothing, Problem};
use crate::evidence::{Names, tie};
use crate::people::person;

/// A new action of a development plan.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NewAction {
    /// Who grows.
    pub person_id: PersonId,
    /// What is to be done.
    pub text: String,
    /// The statements it is to make true.
    #[serde(default)]
    pub descriptor_ids: Vec<DescriptorId>,
    /// Who sees to it; absent for the person themselves.
    #[serde(default)]
    pub owner_id: Option<PersonId>,
    /// Who teaches or accompanies.
    #[serde(default)]
    pub mentor_id: Option<PersonId>,
    /// By when.
    #[serde(default)]
    pub due_on: Option<NaiveDate>,
}

/// An action as it should be. Whether it is done is said by itself.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ChangeAction {
    /// Which one.
    pub id: ActionId,
    /// What is to be done.
    pub text: String,
    /// The statements it is to make true.
    pub descriptor_ids: Vec<DescriptorId>,
    /// Who sees to it; absent for the person themselves.
    pub owner_id: Option<PersonId>,
    /// Who teaches or accompanies.
    pub mentor_id: Option<PersonId>,
    /// By when.
    pub due_on: Option<NaiveDate>,
}

/// An action that was done.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CompleteAction {
    /// Which one.
    pub id: ActionId,
    /// The day; absent for today.
    #[serde(default)]
    pub done_on: Option<NaiveDate>,
    /// What came of it.
    #[serde(default)]
    pub outcome: String,
}

/// Which action.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OfAction {
    /// The action.
    pub id: ActionId,
}

/// Adds an action to a person's development plan.
///
/// # Errors
/// `not_found` for the person; what keeps an action from being saved, beside its field.
pub fn add_action(act: &mut Act<'_, '_>, request: NewAction) -> Result<ActionRow, Problem> {
    let NewAction { person_id, text, descriptor_ids, owner_id, mentor_id, due_on } = request;
    let action = DevelopmentAction {
        id: act.new_id(),
        person_id,
        text,
        descriptor_ids,
        owner_id,
        mentor_id,
        due_on,
        done_on: None,
        outcome: String::new(),
    };
    save(act, action, &[], "Added to the development plan of")
}

/// Changes an action.
///
/// # Errors
/// `not_found`; what keeps an action from being saved, beside its field.
pub fn change_action(act: &mut Act<'_, '_>, request: ChangeAction) -> Result<ActionRow, Problem> {
    let Tied { item, words, .. } = known(act, request.id)?;
    let former: Vec<_> = item.descriptor_ids.iter().copied().zip(words).collect();
    let ChangeAction { id, text, descriptor_ids, owner_id, mentor_id, due_on } = request;
    let action = DevelopmentAction { id, text, descriptor_ids, owner_id, mentor_id, due_on, ..item };
    save(act, action, &former, "Changed the development plan of")
}

/// Says that an action was done, and what came of it.
///
/// # Errors
/// `not_found`; a day that lies ahead.
pub fn complete_action(act: &mut Act<'_, '_>, request: CompleteAction) -> Result<ActionRow, Problem> {
    let done_on = Some(request.done_on.unwrap_or(act.today));
    finish(act, request.id, done_on, request.outcome, "Done, in the development plan of")
}

/// Opens an action again that was done.
///
/// # Errors
/// `not_found`.
pub fn reopen_action(act: &mut Act<'_, '_>, request: OfAction) -> Result<ActionRow, Problem> {
    let outcome = known(act, request.id)?.item.outcome;
    finish(act, request.id, None, outcome, "Opened again, in the development plan of")
}

/// Takes an action out of its plan.
///
/// # Errors
/// `not_found`.
pub fn remove_action(act: &mut Act<'_, '_>, request: OfAction) -> Result<Nothing, Problem> {
    let Tied { item, person, .. } = known(act, request.id)?;
    act.book.remove_action(item.id)?;
    act.label(format!("Took out of the development plan of {person}: {}", item.text));
    Ok(Nothing {})
}

fn known(act: &Act<'_, '_>, id: ActionId) -> Result<Tied<DevelopmentAction>, Problem> {
    let found = act.actions(None)?.into_iter().find(|one| one.item.id == id);
    found.ok_or_else(|| Problem::not_found("The action"))
}

fn finish(
    act: &mut Act<'_, '_>,
    id: ActionId,
    done_on: Option<NaiveDate>,
    outcome: String,
    what: &str,
) -> Result<ActionRow, Problem> {
    let Tied { item, words, .. } = known(act, id)?;
    let former: Vec<_> = item.descriptor_ids.iter().copied().zip(words).collect();
    save(act, DevelopmentAction { done_on, outcome, ..item }, &former, what)
}

fn save(
    act: &mut Act<'_, '_>,
    mut action: DevelopmentAction,
    former: &[(DescriptorId, String)],
    what: &str,
) -> Result<ActionRow, Problem> {
    let who = person(act, action.person_id)?;
    for (path, id) in [("owner_id", action.owner_id), ("mentor_id", action.mentor_id)] {
        if let Some(id) = id
            && act.person(id)?.is_none()
        {
            return Err(Problem::field(path, "person.unknown", "This person is not in the book any more."));
        }
    }
    action.text = action.text.trim().to_owned();
    action.outcome = action.outcome.trim().to_owned();
    // The person themselves is nobody else's errand.
    action.owner_id = action.owner_id.filter(|owner| *owner != action.person_id);
    Problem::refuse(&check_action(&action, act.today))?;
    let (words, unknown) = tie(&mut action.descriptor_ids, &Names::read(act)?, former);
    Problem::refuse(&unknown)?;
    act.book.put_action(&action, &words)?;
    act.label(format!("{what} {}: {}", who.name(), action.text));
    let tied = Tied { item: action, person: who.name().to_owned(), words };
    let rows = rows_of(act, vec![tied], act.today)?;
    rows.into_iter().next().ok_or_else(|| Problem::not_found("The action"))
}
