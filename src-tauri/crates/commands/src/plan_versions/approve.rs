//! Approving a plan, and replacing what was approved. A version is written once and never again.

use chrono::NaiveDate;
use domain::ids::{ScenarioId, YearId};
use domain::plans::{PlanContent, PlanVersion, VersionKind, check_approval, line_differences};
use schemars::JsonSchema;
use serde::Deserialize;
use store::{Read, plan_text};

use super::plan_of;
use crate::call::{Act, Problem};

/// A draft to approve.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Approve {
    /// The year.
    pub year_id: YearId,
    /// What people call this version.
    pub name: String,
    /// Who approved it.
    pub approved_by: String,
    /// When; absent for today.
    pub approved_on: Option<NaiveDate>,
    /// What the approval rests on: a meeting, minutes, a letter.
    #[serde(default)]
    pub basis: String,
    /// What else is to be remembered.
    #[serde(default)]
    pub note: String,
}

/// A working plan that replaces what was approved.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Revise {
    /// The year.
    pub year_id: YearId,
    /// What people call this version.
    pub name: String,
    /// Why what was approved is replaced.
    pub reason: String,
    /// Who approved it.
    pub approved_by: String,
    /// When; absent for today.
    pub approved_on: Option<NaiveDate>,
    /// What the approval rests on: a meeting, minutes, a letter.
    #[serde(default)]
    pub basis: String,
}

/// Approves the draft of a year's plan: from now on it is the first version, and further edits make the
/// working plan.
///
/// # Errors
/// `plan.approved` when it was approved before; `plan.empty`; what a version needs, beside its field.
pub fn approve(act: &mut Act<'_, '_>, request: Approve) -> Result<PlanVersion, Problem> {
    let plan = plan_of(act, request.year_id)?;
    if act.plan_versions(plan.year.id)?.iter().any(|version| version.kind.is_approved()) {
        let words =
            format!("The plan of {} is approved already. Revise it instead, with a reason.", plan.year.name);
        return Err(Problem::field("year_id", "plan.approved", words));
    }
    let made = Made {
        kind: VersionKind::Approved,
        name: request.name,
        approved_by: request.approved_by,
        approved_on: request.approved_on,
        basis: request.basis,
        reason: request.note,
        scenario_id: None,
    };
    let version = keep(act, &plan, made)?;
    act.label(format!("Approved the plan of {}", plan.year.name));
    Ok(version)
}

/// Makes the working plan the approved one, with a reason. What it replaces stays as it was.
///
/// # Errors
/// `plan.draft` before the first approval; `plan.unchanged`; what a version needs, beside its field.
pub fn revise(act: &mut Act<'_, '_>, request: Revise) -> Result<PlanVersion, Problem> {
    let plan = plan_of(act, request.year_id)?;
    let approved = newest(act, plan.year.id, VersionKind::is_approved)?;
    let Some((_, former)) = approved else {
        let words = format!("The plan of {} is a draft. Approve it first.", plan.year.name);
        return Err(Problem::field("year_id", "plan.draft", words));
    };
    if line_differences(&former, &plan).is_empty() {
        let words = format!("The plan of {} is what was approved last.", plan.year.name);
        return Err(Problem::field("year_id", "plan.unchanged", words));
    }
    let made = Made {
        kind: VersionKind::Revised,
        name: request.name,
        approved_by: request.approved_by,
        approved_on: request.approved_on,
        basis: request.basis,
        reason: request.reason,
        scenario_id: None,
    };
    let version = keep(act, &plan, made)?;
    act.label(format!("Revised the plan of {}", plan.year.name));
    Ok(version)
}

/// What is said of a new version.
pub(crate) struct Made {
    pub(crate) kind: VersionKind,
    pub(crate) name: String,
    pub(crate) approved_by: String,
    pub(crate) approved_on: Option<NaiveDate>,
    pub(crate) basis: String,
    pub(crate) reason: String,
    pub(crate) scenario_id: Option<ScenarioId>,
}

/// Keeps a plan as the next version of its year.
///
/// # Errors
/// `plan.empty`; what a version needs, beside its field.
pub(crate) fn keep(act: &mut Act<'_, '_>, plan: &PlanContent, made: Made) -> Result<PlanVersion, Problem> {
    if plan.lines.is_empty() {
        let words = format!("{} has no plan yet. Add its lines first.", plan.year.name);
        return Err(Problem::field("year_id", "plan.empty", words));
    }
    let former = act.plan_versions(plan.year.id)?.into_iter().next();
    let (text, fingerprint) = plan_text(plan)?;
    let approved = made.kind.is_approved();
    let version = PlanVersion {
        id: act.new_id(),
        year_id: plan.year.id,
        number: former.as_ref().map_or(1, |former| former.number + 1),
        kind: made.kind,
        name: made.name.trim().to_owned(),
        made_by: act.by.clone(),
        made_on: act.today,
        approved_by: made.approved_by.trim().to_owned(),
        approved_on: approved.then(|| made.approved_on.unwrap_or(act.today)),
        basis: made.basis.trim().to_owned(),
        reason: made.reason.trim().to_owned(),
        replaces: former.map(|former| former.id),
        scenario_id: made.scenario_id,
        fingerprint,
    };
    if approved {
        Problem::refuse(&check_approval(&version, act.today))?;
    }
    act.book.add_plan_version(&version, &text)?;
    Ok(version)
}

/// The newest version of a year of such a kind, with its plan.
pub(crate) fn newest(
    book: &Read<'_>,
    year: YearId,
    such: impl Fn(VersionKind) -> bool,
) -> Result<Option<(PlanVersion, PlanContent)>, Problem> {
    let found = book.plan_versions(year)?.into_iter().find(|version| such(version.kind));
    let Some(version) = found else { return Ok(None) };
    let plan = book.kept_plan(version.id)?;
    Ok(plan.map(|plan| (version, plan)))
}
