//! Two plans of a year held against each other, line by line and by category.

use domain::budget::Year;
use domain::date::Month;
use domain::ids::{VersionId, YearId};
use domain::plans::{PlanContent, PlanVersion};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    AmountChange, CategoryChange, PlanLineChange, category_changes, line_views, monthly, plan_of, version_of,
};
use crate::call::{Ask, Problem};

/// Which two plans.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AskComparison {
    /// The year.
    pub year_id: YearId,
    /// The earlier version; absent for the working plan.
    pub from: Option<VersionId>,
    /// The later version; absent for the working plan.
    pub to: Option<VersionId>,
}

/// One of two plans.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ComparedPlan {
    /// The version; absent for the working plan.
    pub version: Option<PlanVersion>,
}

/// What differs between two plans of a year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Comparison {
    /// The year.
    pub year: Year,
    /// The earlier one.
    pub from: ComparedPlan,
    /// The later one.
    pub to: ComparedPlan,
    /// The year's total.
    pub total: AmountChange,
    /// The year's months.
    pub months: Vec<Month>,
    /// The total of each month.
    pub month_totals: Vec<AmountChange>,
    /// Every category, also those that stayed the same.
    pub categories: Vec<CategoryChange>,
    /// The lines that differ.
    pub lines: Vec<PlanLineChange>,
}

/// What differs between two versions of a plan, or between one and the working plan.
///
/// # Errors
/// `not_found`; `version.other_year`; `book.damaged` when a version no longer reads as it was kept.
pub fn compare(ask: &Ask<'_>, request: AskComparison) -> Result<Comparison, Problem> {
    let (from, before) = either(ask, request.year_id, request.from, "from")?;
    let (to, after) = either(ask, request.year_id, request.to, "to")?;
    let currency = after.year.currency;
    Ok(Comparison {
        from: ComparedPlan { version: from },
        to: ComparedPlan { version: to },
        total: AmountChange::of(before.total(), after.total(), currency),
        months: after.year.months(),
        month_totals: monthly(&before.months(), &after.months(), currency),
        categories: category_changes(&before, &after),
        lines: line_views(&before, &after),
        year: after.year,
    })
}

fn either(
    ask: &Ask<'_>,
    year: YearId,
    id: Option<VersionId>,
    path: &str,
) -> Result<(Option<PlanVersion>, PlanContent), Problem> {
    let Some(id) = id else { return Ok((None, plan_of(ask.book, year)?)) };
    let (version, plan) = version_of(ask.book, id)?;
    if version.year_id != year {
        return Err(Problem::field(path, "version.other_year", "This version belongs to another year."));
    }
    Ok((Some(version), plan))
}
