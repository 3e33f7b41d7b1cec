//! A scenario: a named set of changes on one year's plan, beside it.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::finding::Finding;
use crate::ids::{ScenarioId, VersionId, YearId};

/// How far a scenario is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ScenarioState {
    /// It is being thought about.
    Open,
    /// It became the plan.
    Adopted,
    /// It was set aside.
    Discarded,
}

worded!(ScenarioState {
    Open => "open",
    Adopted => "adopted",
    Discarded => "discarded",
});

/// A scenario. The plan stays as it is until somebody adopts it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Scenario {
    /// Identifier.
    pub id: ScenarioId,
    /// The year whose plan it changes.
    pub year_id: YearId,
    /// Its name.
    pub name: String,
    /// What it is for.
    pub note: String,
    /// Who made it.
    pub made_by: String,
    /// When.
    pub made_on: NaiveDate,
    /// How far it is.
    pub state: ScenarioState,
    /// Who adopted or discarded it.
    pub closed_by: String,
    /// When.
    pub closed_on: Option<NaiveDate>,
    /// Why.
    pub closed_reason: String,
    /// The version that it became.
    pub version_id: Option<VersionId>,
}

/// What keeps a scenario from being kept under its name.
pub fn check_scenario(scenario: &Scenario, others: &[Scenario]) -> Vec<Finding> {
    let name = scenario.name.trim();
    if name.is_empty() {
        return vec![Finding::error("name", "name.empty", "Give the scenario a name.")];
    }
    let twin = others.iter().any(|other| {
        other.id != scenario.id
            && other.year_id == scenario.year_id
            && other.state == ScenarioState::Open
            && other.name.trim().to_lowercase() == name.to_lowercase()
    });
    let taken = || Finding::error("name", "name.taken", "There is an open scenario of this name already.");
    twin.then(taken).into_iter().collect()
}
