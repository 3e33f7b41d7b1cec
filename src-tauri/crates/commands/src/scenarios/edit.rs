//! Making and renaming scenarios, and taking the plan as it stands for their base.

use domain::ids::{ScenarioId, YearId};
use domain::plans::{PlannedChange, Scenario, ScenarioState, check_scenario};
use schemars::JsonSchema;
use serde::Deserialize;

use super::{open_scenario, scenario_of};
use crate::call::{Act, Nothing, Problem};
use crate::plan_versions::plan_of;

/// A scenario to make.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AddScenario {
    /// The year whose plan it changes.
    pub year_id: YearId,
    /// Its name.
    pub name: String,
    /// What it is for.
    #[serde(default)]
    pub note: String,
    /// Begin with the changes of this scenario; absent for none.
    pub like: Option<ScenarioId>,
}

/// A scenario as it should be called.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RenameScenario {
    /// Which one.
    pub scenario_id: ScenarioId,
    /// Its name.
    pub name: String,
    /// What it is for.
    #[serde(default)]
    pub note: String,
}

/// A scenario whose base has moved.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TakeBase {
    /// Which one.
    pub scenario_id: ScenarioId,
}

/// Makes a scenario beside a year's plan. The plan stays as it is.
///
/// # Errors
/// `not_found`; `name.empty` and `name.taken` beside their field; `scenario.other_year`.
pub fn add(act: &mut Act<'_, '_>, request: AddScenario) -> Result<Scenario, Problem> {
    let plan = plan_of(act, request.year_id)?;
    let scenario = Scenario {
        id: act.new_id(),
        year_id: plan.year.id,
        name: request.name.trim().to_owned(),
        note: request.note.trim().to_owned(),
        made_by: act.by.clone(),
        made_on: act.today,
        state: ScenarioState::Open,
        closed_by: String::new(),
        closed_on: None,
        closed_reason: String::new(),
        version_id: None,
    };
    Problem::refuse(&check_scenario(&scenario, &act.scenarios(plan.year.id)?))?;
    act.book.add_scenario(&scenario, &plan)?;
    if let Some(like) = request.like {
        if scenario_of(act, like)?.year_id != plan.year.id {
            let words = "Begin with a scenario of the same year.";
            return Err(Problem::field("like", "scenario.other_year", words));
        }
        for planned in act.scenario_changes(like)? {
            let copy = PlannedChange { change_id: act.new_id(), change: planned.change };
            act.book.put_scenario_change(scenario.id, &copy)?;
        }
    }
    act.label(format!("Added the scenario {}", scenario.name));
    Ok(scenario)
}

/// Gives a scenario another name or note.
///
/// # Errors
/// `not_found`; `scenario.closed`; `name.empty` and `name.taken` beside their field.
pub fn rename(act: &mut Act<'_, '_>, request: RenameScenario) -> Result<Scenario, Problem> {
    let former = open_scenario(act, request.scenario_id)?;
    let (name, note) = (request.name.trim().to_owned(), request.note.trim().to_owned());
    let scenario = Scenario { name, note, ..former };
    Problem::refuse(&check_scenario(&scenario, &act.scenarios(scenario.year_id)?))?;
    act.book.put_scenario(&scenario)?;
    act.label(format!("Changed the scenario {}", scenario.name));
    Ok(scenario)
}

/// Takes the plan as it stands for a scenario's base: somebody has looked at what changed in it since.
///
/// # Errors
/// `not_found`; `scenario.closed`.
pub fn take_base(act: &mut Act<'_, '_>, request: TakeBase) -> Result<Nothing, Problem> {
    let scenario = open_scenario(act, request.scenario_id)?;
    let plan = plan_of(act, scenario.year_id)?;
    act.book.put_scenario_base(scenario.id, &plan)?;
    act.label(format!("Took the present plan for the base of {}", scenario.name));
    Ok(Nothing {})
}
