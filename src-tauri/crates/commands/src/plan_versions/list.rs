//! How far a year's plan is, and every version of it.

use domain::budget::Year;
use domain::money::Money;
use domain::plans::{PlanState, PlanVersion, line_differences, plan_state};
use schemars::JsonSchema;
use serde::Serialize;

use super::{AmountChange, plan_of, version_of};
use crate::budget::OfYear;
use crate::call::{Ask, Problem};

/// A version in the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct VersionLine {
    /// The version.
    pub version: PlanVersion,
    /// Its total; before it stands that of the version it replaced, nothing for the first.
    pub total: AmountChange,
    /// Lines that differ from the version it replaced; all of them for the first.
    pub lines: u64,
}

/// How far a year's plan is, with every version of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct PlanHistory {
    /// The year.
    pub year: Year,
    /// How far its plan is.
    pub state: PlanState,
    /// The plan as it stands.
    pub working: Money,
    /// Lines of it that differ from what was approved last; all of them for a draft.
    pub changed_lines: u64,
    /// The versions, the newest first.
    pub versions: Vec<VersionLine>,
}

/// How far a year's plan is, and every version of it, the newest first.
///
/// # Errors
/// `not_found`; `book.damaged` when a version no longer reads as it was kept.
pub fn list(ask: &Ask<'_>, request: OfYear) -> Result<PlanHistory, Problem> {
    let working = plan_of(ask.book, request.year_id)?;
    let currency = working.year.currency;
    let kept: Vec<_> = ask
        .book
        .plan_versions(working.year.id)?
        .into_iter()
        .map(|version| version_of(ask.book, version.id))
        .collect::<Result<_, Problem>>()?;
    let approved = kept.iter().find(|(version, _)| version.kind.is_approved()).map(|(_, plan)| plan);
    let versions = kept.iter().map(|(version, plan)| {
        let former = kept.iter().find(|(one, _)| Some(one.id) == version.replaces).map(|(_, plan)| plan);
        VersionLine {
            total: AmountChange::of(former.map_or(0, |former| former.total()), plan.total(), currency),
            lines: former.map_or(plan.lines.len(), |former| line_differences(former, plan).len()) as u64,
            version: version.clone(),
        }
    });
    Ok(PlanHistory {
        state: plan_state(&working, approved),
        working: Money::new(working.total(), currency),
        changed_lines: approved
            .map_or(working.lines.len(), |approved| line_differences(approved, &working).len())
            as u64,
        versions: versions.collect(),
        year: working.year,
    })
}
