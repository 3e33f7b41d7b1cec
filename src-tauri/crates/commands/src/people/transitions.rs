//! Dated changes of level, track, title and pay class: noted, corrected, taken away.

use chrono::NaiveDate;
use domain::ids::{LadderId, LevelId, PersonId, TransitionId};
use domain::people::{Transition, current_placement};
use schemars::JsonSchema;
use serde::Deserialize;

use super::look::{PersonPage, page, person};
use crate::ladders::{in_draft_only, in_force};
use crate::{Act, Problem};

/// What changes on a day, and why. At least one thing changes.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AddTransition {
    /// Whose.
    pub person_id: PersonId,
    /// From which day on; it may lie in the past or in the future.
    pub from: NaiveDate,
    /// The level it leads to; absent when the level stays.
    #[serde(default)]
    pub level_id: Option<LevelId>,
    /// The title in the company's own terms from then on; absent when it stays, empty for none.
    #[serde(default)]
    pub internal_title: Option<String>,
    /// The title towards the outside from then on; absent when it stays, empty for none.
    #[serde(default)]
    pub external_title: Option<String>,
    /// HR's job class from then on; absent when it stays, empty for none.
    #[serde(default)]
    pub job_class: Option<String>,
    /// Why.
    pub reason: String,
}

/// A dated change as it should be.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ChangeTransition {
    /// The change.
    pub transition_id: TransitionId,
    /// From which day on.
    pub from: NaiveDate,
    /// The level it leads to; absent when the level stays.
    #[serde(default)]
    pub level_id: Option<LevelId>,
    /// The title in the company's own terms from then on; absent when it stays.
    #[serde(default)]
    pub internal_title: Option<String>,
    /// The title towards the outside from then on; absent when it stays.
    #[serde(default)]
    pub external_title: Option<String>,
    /// HR's job class from then on; absent when it stays.
    #[serde(default)]
    pub job_class: Option<String>,
    /// Why.
    pub reason: String,
}

/// Which change to take away.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RemoveTransition {
    /// The change.
    pub transition_id: TransitionId,
}

/// Notes a dated change.
///
/// # Errors
/// `not_found`; `transition.same_day`, `transition.left`, `transition.empty`, `reason.empty` and
/// `placement.same` beside their fields.
pub fn add_transition(act: &mut Act<'_, '_>, request: AddTransition) -> Result<PersonPage, Problem> {
    let id = act.new_id();
    save(act, id, request.person_id, request)?;
    let name = person(act, request_person(act, id)?)?.name().to_owned();
    finish(act, id, format!("Noted a change of {name}"))
}

/// Corrects a dated change: the request is the whole change as it should be.
///
/// # Errors
/// As [`add_transition`].
pub fn change_transition(act: &mut Act<'_, '_>, request: ChangeTransition) -> Result<PersonPage, Problem> {
    let id = request.transition_id;
    let person_id = known(act, id)?.person_id;
    let wanted = AddTransition {
        person_id,
        from: request.from,
        level_id: request.level_id,
        internal_title: request.internal_title,
        external_title: request.external_title,
        job_class: request.job_class,
        reason: request.reason,
    };
    save(act, id, person_id, wanted)?;
    let name = person(act, person_id)?.name().to_owned();
    finish(act, id, format!("Corrected a change of {name}"))
}

/// Takes a dated change away, with the placement that it is; what held before it holds again. Assessments
/// stay.
///
/// # Errors
/// `not_found` when the change is gone.
pub fn remove_transition(act: &mut Act<'_, '_>, request: RemoveTransition) -> Result<PersonPage, Problem> {
    let transition = known(act, request.transition_id)?;
    let person = person(act, transition.person_id)?;
    act.book.remove_transition(&transition)?;
    act.label(format!("Took away the change of {} on {}", person.name(), transition.from));
    page(act, act.today, person.id)
}

fn known(act: &Act<'_, '_>, id: TransitionId) -> Result<Transition, Problem> {
    act.transition(id)?.ok_or_else(|| Problem::not_found("This change"))
}

fn request_person(act: &Act<'_, '_>, id: TransitionId) -> Result<PersonId, Problem> {
    Ok(known(act, id)?.person_id)
}

fn finish(act: &mut Act<'_, '_>, id: TransitionId, label: String) -> Result<PersonPage, Problem> {
    let transition = known(act, id)?;
    act.label(format!("{label} on {}", transition.from));
    page(act, act.today, transition.person_id)
}

/// Checks and writes a dated change.
fn save(
    act: &mut Act<'_, '_>,
    id: TransitionId,
    person_id: PersonId,
    request: AddTransition,
) -> Result<(), Problem> {
    let person = person(act, person_id)?;
    let level = request.level_id.map(|level| rung(act, level)).transpose()?;
    let trim = |text: Option<String>| text.map(|text| text.trim().to_owned());
    let transition = Transition {
        id,
        person_id,
        from: request.from,
        level: level.as_ref().map(|(ladder, level, _)| (*ladder, *level)),
        internal_title: trim(request.internal_title),
        external_title: trim(request.external_title),
        job_class: trim(request.job_class),
        reason: request.reason.trim().to_owned(),
    };
    Problem::refuse(&transition.check())?;
    if person.has_left(transition.from) {
        let message = format!("{} has left by then.", person.name());
        return Err(Problem::field("from", "transition.left", message));
    }
    let others: Vec<Transition> =
        act.transitions_of(person_id)?.into_iter().filter(|other| other.id != id).collect();
    if others.iter().any(|other| other.from == transition.from) {
        let message = "Something changes on this day already; change that, or choose another day.";
        return Err(Problem::field("from", "transition.same_day", message));
    }
    if let Some((_, level_id, code)) = &level {
        let mut placements = act.placements_of(person_id)?;
        placements.retain(|placement| placement.id.0 != id.0);
        if let Some(held) = current_placement(&placements, transition.from)
            && held.level_id == *level_id
        {
            let message = format!(
                "{} stands on {code} since {} already; leave the level as it is.",
                person.name(),
                held.from
            );
            return Err(Problem::field("level_id", "placement.same", message));
        }
    }
    Ok(act.book.put_transition(&transition)?)
}

/// A level that people can stand on, with its ladder and code.
fn rung(act: &Act<'_, '_>, id: LevelId) -> Result<(LadderId, LevelId, String), Problem> {
    let gone = || Problem::not_found("This level");
    let ladder = in_force(act, act.ladder_of_level(id)?.ok_or_else(gone)?, act.today)?;
    let level = ladder.level(id).ok_or_else(in_draft_only)?;
    Ok((ladder.id, level.id, level.code.clone()))
}
