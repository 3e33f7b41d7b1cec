//! The scenarios of a year.

use domain::plans::Scenario;
use schemars::JsonSchema;
use serde::Serialize;

use super::difference::difference;
use super::ground::Ground;
use super::page::work_out;
use crate::budget::OfYear;
use crate::call::{Ask, Problem};
use crate::plan_versions::AmountChange;

/// A scenario in the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ScenarioLine {
    /// The scenario.
    pub scenario: Scenario,
    /// How many changes it makes.
    pub changes: u64,
    /// The year's plan.
    pub plan: AmountChange,
    /// True when it would take the reserve below its floor.
    pub breaches_floor: bool,
    /// How many categories it cuts further than can be cut.
    pub short: u64,
    /// How many lines of the plan have changed since it was thought out on it.
    pub moved: u64,
}

/// The scenarios of a year, in the order in which they were made.
///
/// # Errors
/// `not_found`.
pub fn list(ask: &Ask<'_>, request: OfYear) -> Result<Vec<ScenarioLine>, Problem> {
    let ground = Ground::of(ask.book, request.year_id, ask.today)?;
    let lines = ask.book.scenarios(request.year_id)?.into_iter().map(|scenario| {
        let worked = work_out(ask.book, &ground, &scenario)?;
        let found = difference(&ground, &worked.before, &worked.applied.plan);
        Ok(ScenarioLine {
            changes: worked.changes.len() as u64,
            plan: found.total.plan,
            breaches_floor: found.reserve.is_some_and(|reserve| reserve.breaches_floor),
            short: found.short.len() as u64,
            moved: worked.moved().len() as u64,
            scenario,
        })
    });
    lines.collect()
}
