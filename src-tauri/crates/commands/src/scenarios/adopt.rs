//! Adopting a scenario, which makes it the plan and a version; discarding one.

use chrono::NaiveDate;
use domain::ids::ScenarioId;
use domain::plans::{
    LineFate, PlanChange, PlanContent, PlanState, PlanVersion, Scenario, ScenarioState, VersionKind,
    line_differences, plan_state,
};
use schemars::JsonSchema;
use serde::Deserialize;

use super::changes::event_of;
use super::ground::Ground;
use super::open_scenario;
use super::page::{WorkedOut, work_out};
use crate::call::{Act, Nothing, Problem};
use crate::plan_versions::{Made, keep, newest, plan_of};
use crate::rates::bounded;

/// A scenario to make the plan.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Adopt {
    /// Which one.
    pub scenario_id: ScenarioId,
    /// What people call the version it becomes; absent for the scenario's name.
    pub name: Option<String>,
    /// Why.
    pub reason: String,
    /// Who approved it.
    pub approved_by: String,
    /// When; absent for today.
    pub approved_on: Option<NaiveDate>,
    /// What the approval rests on: a meeting, minutes, a letter.
    #[serde(default)]
    pub basis: String,
    /// Adopt it although the plan has changed since it was thought out.
    #[serde(default)]
    pub accept_moved: bool,
}

/// A scenario to set aside.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Discard {
    /// Which one.
    pub scenario_id: ScenarioId,
    /// Why.
    #[serde(default)]
    pub reason: String,
}

/// Makes a scenario the plan: one step that one undo takes back. What it replaces is kept as a version first,
/// where no version has it; what it becomes is a version too.
///
/// # Errors
/// `scenario.closed`, `scenario.empty`, `scenario.moved`, `change.fault` beside `scenario_id`; what a version
/// needs, beside its field.
pub fn adopt(act: &mut Act<'_, '_>, request: Adopt) -> Result<PlanVersion, Problem> {
    let scenario = open_scenario(act, request.scenario_id)?;
    let ground = Ground::of(act, scenario.year_id, act.today)?;
    let worked = work_out(act, &ground, &scenario)?;
    refuse(&scenario, &worked, request.accept_moved)?;
    let newest = newest(act, scenario.year_id, |_| true)?.map(|(_, plan)| plan);
    if !ground.plan.lines.is_empty() && plan_state(&ground.plan, newest.as_ref()) != PlanState::Approved {
        let made = Made {
            kind: VersionKind::Kept,
            name: format!("Before {}", scenario.name),
            approved_by: String::new(),
            approved_on: None,
            basis: String::new(),
            reason: format!("Kept as it was before {} was adopted.", scenario.name),
            scenario_id: None,
        };
        keep(act, &ground.plan, made)?;
    }
    write(act, &ground.plan, &worked.applied.plan)?;
    for planned in &worked.changes {
        if let PlanChange::Role { event_id, role } = planned.change {
            let event = event_of(act, event_id, "scenario_id")?;
            act.book.put_event(&domain::events::Event { role, ..event })?;
        }
    }
    let made = Made {
        kind: VersionKind::Adopted,
        name: request.name.unwrap_or_else(|| scenario.name.clone()),
        approved_by: request.approved_by,
        approved_on: request.approved_on,
        basis: request.basis,
        reason: request.reason.clone(),
        scenario_id: Some(scenario.id),
    };
    let plan = plan_of(act, scenario.year_id)?;
    let version = keep(act, &plan, made)?;
    act.book.put_scenario_base(scenario.id, &ground.plan)?;
    close(act, scenario.clone(), ScenarioState::Adopted, &request.reason)?;
    act.label(format!("Adopted the scenario {}", scenario.name));
    Ok(version)
}

/// Sets a scenario aside. It can still be read.
///
/// # Errors
/// `scenario.closed`.
pub fn discard(act: &mut Act<'_, '_>, request: Discard) -> Result<Nothing, Problem> {
    let scenario = open_scenario(act, request.scenario_id)?;
    let plan = plan_of(act, scenario.year_id)?;
    act.book.put_scenario_base(scenario.id, &plan)?;
    let words = format!("Discarded the scenario {}", scenario.name);
    close(act, scenario, ScenarioState::Discarded, &request.reason)?;
    act.label(words);
    Ok(Nothing {})
}

fn close(
    act: &mut Act<'_, '_>,
    scenario: Scenario,
    state: ScenarioState,
    reason: &str,
) -> Result<(), Problem> {
    let closed = Scenario {
        state,
        closed_by: act.by.clone(),
        closed_on: Some(act.today),
        closed_reason: reason.trim().to_owned(),
        ..scenario
    };
    Ok(act.book.put_scenario(&closed)?)
}

/// What keeps a scenario from becoming the plan.
fn refuse(scenario: &Scenario, worked: &WorkedOut, accept_moved: bool) -> Result<(), Problem> {
    let refused = |code: &str, words: String| Err(Problem::field("scenario_id", code, words));
    if worked.changes.is_empty() {
        return refused("scenario.empty", format!("{} changes nothing yet.", scenario.name));
    }
    if worked.applied.effects.iter().any(|effect| effect.fault.is_some()) {
        let words = format!(
            "A change of {} has nothing to change any more. Take it out or mend it first.",
            scenario.name
        );
        return refused("change.fault", words);
    }
    if !accept_moved && !worked.moved().is_empty() {
        let words = format!(
            "The plan has changed since {} was thought out. Look at what changed, then adopt it all the same.",
            scenario.name
        );
        return refused("scenario.moved", words);
    }
    Ok(())
}

/// Makes one plan of a year of another: only what differs is written.
fn write(act: &mut Act<'_, '_>, before: &PlanContent, after: &PlanContent) -> Result<(), Problem> {
    for one in line_differences(before, after) {
        match (one.fate(), one.after, one.before) {
            (LineFate::Dropped, _, Some(line)) => act.book.remove_plan_line(line.id)?,
            (_, Some(line), _) => {
                whole(line, after)?;
                act.book.put_plan_line(after.year.id, line)?;
            }
            _ => {}
        }
    }
    Ok(())
}

fn whole(line: &domain::budget::PlanLine, plan: &PlanContent) -> Result<(), Problem> {
    for minor in line.minor {
        bounded(domain::money::Money::new(minor, plan.year.currency), "scenario_id")?;
    }
    Ok(())
}
