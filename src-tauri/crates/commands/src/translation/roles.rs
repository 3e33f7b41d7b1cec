//! The office's traditional roles: added, renamed, given other rungs, removed.

use domain::ids::{RoleId, RungId};
use domain::translation::{Role, Rung, check_role, check_rungs};
use schemars::JsonSchema;
use serde::Deserialize;

use super::look::{proposals, roles};
use crate::{Act, Nothing, Problem};

/// A role as it should be; its rungs stay.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WriteRole {
    /// The role; absent for a new one.
    #[serde(default)]
    pub id: Option<RoleId>,
    /// Its name; no other role has it.
    pub name: String,
    /// What it does, in a sentence.
    #[serde(default)]
    pub summary: String,
}

/// Adds a role, or changes the name and summary of one.
///
/// # Errors
/// `not_found`; `name.empty` and `name.taken` beside the field.
pub fn write_role(act: &mut Act<'_, '_>, request: WriteRole) -> Result<Role, Problem> {
    let roles = own_roles(act)?;
    let (name, summary) = (request.name.trim().to_owned(), request.summary.trim().to_owned());
    let (position, role) = match request.id {
        Some(id) => {
            let (position, former) = find(&roles, id)?;
            (position, Role { name, summary, ..former.clone() })
        }
        None => (roles.len(), Role { id: act.new_id(), name, summary, rungs: Vec::new() }),
    };
    Problem::refuse(&check_role(role.id, &role.name, &roles))?;
    put(act, position, &role)?;
    let verb = if request.id.is_some() { "Changed" } else { "Added" };
    act.label(format!("{verb} the role {}", role.name));
    Ok(role)
}

/// A rung as a person typed it.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RungDraft {
    /// The rung that is changed; absent for a new one.
    #[serde(default)]
    pub id: Option<RungId>,
    /// Its title.
    pub title: String,
    /// How high it stands among the rungs of all roles, 1 to 7.
    pub grade: u8,
}

/// The rungs of a role as they should be.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WriteRungs {
    /// The role.
    pub role_id: RoleId,
    /// All of its rungs, lowest first; one that is missing here goes.
    pub rungs: Vec<RungDraft>,
}

/// Writes the rungs of a role.
///
/// # Errors
/// `not_found`; `rung.unknown`, and whatever keeps rungs from being saved, beside their fields.
pub fn write_rungs(act: &mut Act<'_, '_>, request: WriteRungs) -> Result<Role, Problem> {
    let roles = own_roles(act)?;
    let (position, former) = find(&roles, request.role_id)?;
    let mut rungs: Vec<Rung> = Vec::with_capacity(request.rungs.len());
    for (index, draft) in request.rungs.into_iter().enumerate() {
        let id = match draft.id {
            None => act.new_id(),
            Some(id) if former.rung(id).is_some() && rungs.iter().all(|rung| rung.id != id) => id,
            Some(_) => {
                let message = format!("{} has no such rung.", former.name);
                return Err(Problem::field(&format!("rungs[{index}].id"), "rung.unknown", message));
            }
        };
        rungs.push(Rung { id, title: draft.title.trim().to_owned(), grade: draft.grade });
    }
    Problem::refuse(&check_rungs(&rungs))?;
    let role = Role { rungs, ..former.clone() };
    put(act, position, &role)?;
    act.label(format!("Changed the rungs of {}", role.name));
    Ok(role)
}

/// Which role to remove.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RemoveRole {
    /// The role.
    pub id: RoleId,
}

/// Removes a role with everything that was said about it, on every ladder.
///
/// # Errors
/// `not_found`; `role.last` for the only one.
pub fn remove_role(act: &mut Act<'_, '_>, request: RemoveRole) -> Result<Nothing, Problem> {
    let roles = own_roles(act)?;
    let (_, role) = find(&roles, request.id)?;
    if roles.len() == 1 {
        let message = format!("{} is the only role; add another before removing it.", role.name);
        return Err(Problem::new("role.last", message));
    }
    act.book.remove_role(role.id)?;
    act.label(format!("Removed the role {}", role.name));
    Ok(Nothing {})
}

/// The roles of the office. Those that come with the application become its own first, so that whatever is
/// said about them has something to hang on.
pub(super) fn own_roles(act: &mut Act<'_, '_>) -> Result<Vec<Role>, Problem> {
    let roles = roles(act, &proposals()?)?;
    if act.roles()?.is_empty() {
        for (position, role) in (0_u32..).zip(&roles) {
            act.book.put_role(position, role)?;
        }
    }
    Ok(roles)
}

fn put(act: &mut Act<'_, '_>, position: usize, role: &Role) -> Result<(), Problem> {
    Ok(act.book.put_role(u32::try_from(position).unwrap_or(u32::MAX), role)?)
}

fn find(roles: &[Role], id: RoleId) -> Result<(usize, &Role), Problem> {
    let found = roles.iter().enumerate().find(|(_, role)| role.id == id);
    found.ok_or_else(|| Problem::not_found("This role"))
}
