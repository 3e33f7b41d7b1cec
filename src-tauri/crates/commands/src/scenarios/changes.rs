//! The changes of a scenario.

use domain::events::Event;
use domain::ids::{ChangeId, EventId, ScenarioId};
use domain::plans::{PlanChange, PlanContent, PlannedChange, check_change};
use schemars::JsonSchema;
use serde::Deserialize;
use store::Read;

use super::open_scenario;
use crate::call::{Act, Nothing, Problem};
use crate::plan_versions::plan_of;
use crate::rates::bounded;

/// A change to write into a scenario.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PutChange {
    /// The scenario.
    pub scenario_id: ScenarioId,
    /// The change that it takes the place of; absent for a further one.
    pub change_id: Option<ChangeId>,
    /// The change.
    pub change: PlanChange,
}

/// A change to take out of its scenario.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DropChange {
    /// Which one.
    pub change_id: ChangeId,
}

/// Writes a change into a scenario. Changes apply in their order; the plan stays as it is.
///
/// # Errors
/// `not_found`; `scenario.closed`; what is wrong with the change, beside its field.
pub fn put_change(act: &mut Act<'_, '_>, request: PutChange) -> Result<Nothing, Problem> {
    let scenario = open_scenario(act, request.scenario_id)?;
    let plan = plan_of(act, scenario.year_id)?;
    Problem::refuse(&check_change(&request.change, &plan))?;
    match &request.change {
        PlanChange::SetTotal { total, .. } | PlanChange::AddLine { total, .. } => {
            bounded(*total, "change.total")?;
        }
        PlanChange::Role { event_id, .. } => {
            event_of(act, *event_id, "change.event_id")?;
        }
        _ => {}
    }
    if let Some(id) = request.change_id
        && act.scenario_of_change(id)? != Some(scenario.id)
    {
        return Err(Problem::field("change_id", "change.unknown", "This change is not in the scenario."));
    }
    let subject = subject(act, &plan, &request.change)?;
    let change_id = request.change_id.unwrap_or_else(|| act.new_id());
    act.book.put_scenario_change(scenario.id, &PlannedChange { change_id, change: request.change })?;
    act.label(format!("Changed {subject} in the scenario {}", scenario.name));
    Ok(Nothing {})
}

/// Takes a change out of its scenario.
///
/// # Errors
/// `not_found`; `scenario.closed`.
pub fn drop_change(act: &mut Act<'_, '_>, request: DropChange) -> Result<Nothing, Problem> {
    let gone = || Problem::not_found("This change");
    let scenario = open_scenario(act, act.scenario_of_change(request.change_id)?.ok_or_else(gone)?)?;
    act.book.remove_scenario_change(request.change_id)?;
    act.label(format!("Took a change out of the scenario {}", scenario.name));
    Ok(Nothing {})
}

/// What a change is about, by name.
pub(super) fn subject(book: &Read<'_>, plan: &PlanContent, change: &PlanChange) -> Result<String, Problem> {
    use domain::plans::Scope;
    let line = |id| plan.lines.iter().find(|line| line.id == id).map(|line| line.name.clone());
    let category = |id| plan.categories.iter().find(|one| one.id == id).map(|one| one.name.clone());
    let found = match change {
        PlanChange::SetTotal { line_id, .. }
        | PlanChange::DropLine { line_id }
        | PlanChange::MoveLater { line_id, .. }
        | PlanChange::ByShare { scope: Scope::Line { line_id }, .. } => line(*line_id),
        PlanChange::ByShare { scope: Scope::Category { category_id }, .. } => category(*category_id),
        PlanChange::ByShare { scope: Scope::Bucket { bucket }, .. } => Some(bucket.title()),
        PlanChange::ByShare { scope: Scope::Operating, .. } => {
            Some(format!("{} without its reserve", plan.year.name))
        }
        PlanChange::ByShare { scope: Scope::Year, .. } => Some(format!("the whole of {}", plan.year.name)),
        PlanChange::AddLine { name, .. } => Some(name.trim().to_owned()),
        PlanChange::Role { event_id, .. } => book.event(*event_id)?.map(|event| event.name),
    };
    Ok(found.unwrap_or_else(|| "something that is gone".to_owned()))
}

/// The event, or a refusal that names the field.
pub(super) fn event_of(book: &Read<'_>, id: EventId, path: &str) -> Result<Event, Problem> {
    book.event(id)?
        .ok_or_else(|| Problem::field(path, "event.unknown", "Choose an event that is in the book."))
}
