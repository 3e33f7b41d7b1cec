//! One scenario: its changes, what differs and what that means, and what has changed in its base since.

use domain::budget::Year;
use domain::ids::{ChangeId, LineId, ScenarioId};
use domain::money::Money;
use domain::plans::{Applied, ChangeFault, PlanChange, PlanContent, PlannedChange, Scenario, ScenarioState};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Read;

use super::changes::subject;
use super::difference::{PlanDifference, difference};
use super::ground::Ground;
use super::scenario_of;
use crate::call::{Ask, Problem};
use crate::plan_versions::{AmountChange, PlanLineChange, line_views};

/// Which scenario.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OfScenario {
    /// The scenario.
    pub scenario_id: ScenarioId,
}

/// A line that a change touched, with its totals before and after that change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct TouchedView {
    /// The line.
    pub line_id: LineId,
    /// Its name.
    pub name: String,
    /// Its total; nothing before for a line that is added, nothing after for one that is dropped.
    pub plan: AmountChange,
}

/// A change, and what it does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ScenarioChange {
    /// The change.
    pub change_id: ChangeId,
    /// What it says.
    pub change: PlanChange,
    /// The name of what it is about: a line, a category, an event, a bucket's key, the year.
    pub subject: String,
    /// What it does to the plan in all, after the changes before it.
    pub effect: AmountChange,
    /// The lines it touches.
    pub touched: Vec<TouchedView>,
    /// What it moves beyond the year's end.
    pub beyond: Money,
    /// Why it does nothing any more.
    pub fault: Option<ChangeFault>,
}

/// One scenario.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ScenarioPage {
    /// The year.
    pub year: Year,
    /// The scenario.
    pub scenario: Scenario,
    /// Its changes, in their order.
    pub changes: Vec<ScenarioChange>,
    /// What differs from the plan, and what that means. For a scenario that was adopted or discarded, from the
    /// plan as it was then.
    pub difference: PlanDifference,
    /// Lines of the plan that have changed since the scenario was thought out on it; nothing when it has not moved.
    pub moved: Vec<PlanLineChange>,
}

/// A scenario, worked out.
pub(crate) struct WorkedOut {
    pub(crate) changes: Vec<PlannedChange>,
    pub(crate) base: PlanContent,
    pub(crate) before: PlanContent,
    pub(crate) applied: Applied,
}

impl WorkedOut {
    /// Lines that have changed in the plan since the scenario was thought out on it.
    pub(crate) fn moved(&self) -> Vec<PlanLineChange> {
        line_views(&self.base, &self.before)
    }
}

/// Applies a scenario: an open one to the plan as it stands, another to the plan as it was when it was closed.
pub(crate) fn work_out(book: &Read<'_>, ground: &Ground, scenario: &Scenario) -> Result<WorkedOut, Problem> {
    let gone = || Problem::not_found("This scenario");
    let base = book.scenario_base(scenario.id)?.ok_or_else(gone)?;
    let changes = book.scenario_changes(scenario.id)?;
    let before = if scenario.state == ScenarioState::Open { ground.plan.clone() } else { base.clone() };
    let mut applied = ground.apply(&before, &changes);
    if let Some(id) = scenario.version_id {
        // What was adopted is what its version keeps, whatever is said of roles since.
        applied.plan = book.kept_plan(id)?.ok_or_else(gone)?;
    }
    Ok(WorkedOut { changes, base, before, applied })
}

/// One scenario with everything that it means.
///
/// # Errors
/// `not_found`.
pub fn get(ask: &Ask<'_>, request: OfScenario) -> Result<ScenarioPage, Problem> {
    let scenario = scenario_of(ask.book, request.scenario_id)?;
    let ground = Ground::of(ask.book, scenario.year_id, ask.today)?;
    let worked = work_out(ask.book, &ground, &scenario)?;
    let mut difference = difference(&ground, &worked.before, &worked.applied.plan);
    for line in &mut difference.lines {
        let touched = worked
            .applied
            .effects
            .iter()
            .filter(|effect| effect.touched.iter().any(|touched| touched.line_id == line.line_id));
        line.by = touched.map(|effect| effect.change_id).collect();
    }
    let changes = views(ask.book, &ground, &worked)?;
    Ok(ScenarioPage { year: ground.year().clone(), changes, difference, moved: worked.moved(), scenario })
}

fn views(book: &Read<'_>, ground: &Ground, worked: &WorkedOut) -> Result<Vec<ScenarioChange>, Problem> {
    let currency = ground.year().currency;
    let pairs = worked.changes.iter().zip(&worked.applied.effects);
    let view = |(planned, effect): (&PlannedChange, &domain::plans::Effect)| {
        let sum = |pick: fn(&domain::plans::Touched) -> Option<i64>| {
            effect.touched.iter().filter_map(pick).fold(0_i64, |all, one| all.saturating_add(one))
        };
        let touched = effect.touched.iter().map(|one| TouchedView {
            line_id: one.line_id,
            name: one.name.clone(),
            plan: AmountChange::of(one.before.unwrap_or(0), one.after.unwrap_or(0), currency),
        });
        Ok(ScenarioChange {
            change_id: planned.change_id,
            subject: subject(book, &worked.before, &planned.change)?,
            change: planned.change.clone(),
            effect: AmountChange::of(sum(|one| one.before), sum(|one| one.after), currency),
            touched: touched.collect(),
            beyond: Money::new(effect.beyond, currency),
            fault: effect.fault,
        })
    };
    pairs.map(view).collect()
}
