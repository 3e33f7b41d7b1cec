//! Numbered, immutable versions of a year's plan.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{PlanContent, line_differences};
use crate::finding::Finding;
use crate::ids::{ScenarioId, VersionId, YearId};

/// How a version came about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum VersionKind {
    /// The draft was approved.
    Approved,
    /// What was approved was replaced, with a reason.
    Revised,
    /// A scenario was adopted.
    Adopted,
    /// Nobody approved it: it was kept because something was about to replace it.
    Kept,
}

worded!(VersionKind {
    Approved => "approved",
    Revised => "revised",
    Adopted => "adopted",
    Kept => "kept",
});

impl VersionKind {
    /// True when somebody approved such a version.
    pub fn is_approved(self) -> bool {
        self != Self::Kept
    }
}

/// A version of a year's plan. It is written once and never again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct PlanVersion {
    /// Identifier.
    pub id: VersionId,
    /// The year.
    pub year_id: YearId,
    /// Its number within the year, from 1.
    pub number: u32,
    /// How it came about.
    pub kind: VersionKind,
    /// What people call it.
    pub name: String,
    /// Who made it.
    pub made_by: String,
    /// When.
    pub made_on: NaiveDate,
    /// Who approved it; empty where nobody did.
    pub approved_by: String,
    /// When it was approved.
    pub approved_on: Option<NaiveDate>,
    /// What the approval rests on: a meeting, minutes, a letter.
    pub basis: String,
    /// Why it replaced the one before; for a first approval a note, if any.
    pub reason: String,
    /// The version that it replaced.
    pub replaces: Option<VersionId>,
    /// The scenario that it adopted.
    pub scenario_id: Option<ScenarioId>,
    /// The SHA-256 of the plan as text, in hexadecimal.
    pub fingerprint: String,
}

/// How far a year's plan is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PlanState {
    /// Nobody has approved it yet.
    Draft,
    /// It is what was approved last.
    Approved,
    /// It was edited since then.
    Working,
}

/// How far a plan is, held against what was approved last.
pub fn plan_state(working: &PlanContent, approved: Option<&PlanContent>) -> PlanState {
    match approved {
        None => PlanState::Draft,
        Some(approved) if line_differences(approved, working).is_empty() => PlanState::Approved,
        Some(_) => PlanState::Working,
    }
}

/// What keeps a plan from being approved this way: it needs a name, who approved it, a day up to today, and a
/// reason where it replaces a version.
pub fn check_approval(version: &PlanVersion, today: NaiveDate) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut refuse = |path: &str, code: &str, words: &str| findings.push(Finding::error(path, code, words));
    if version.name.trim().is_empty() {
        refuse("name", "name.empty", "Give the version a name, such as “Approved by the board”.");
    }
    if version.approved_by.trim().is_empty() {
        refuse("approved_by", "approver.empty", "Name who approved the plan.");
    }
    if version.approved_on.is_some_and(|day| day > today) {
        refuse("approved_on", "day.ahead", "A plan is approved today or before.");
    }
    if version.kind != VersionKind::Approved && version.reason.trim().is_empty() {
        refuse("reason", "reason.empty", "Say why what was approved is replaced.");
    }
    findings
}
