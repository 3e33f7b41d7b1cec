//! Versions of a year's plan: approved, revised, looked at, compared.

mod approve;
mod compare;
mod list;
mod look;
mod pair;

pub use approve::{Approve, Revise, approve, revise};
pub(crate) use approve::{Made, keep, newest};
pub use compare::{AskComparison, ComparedPlan, Comparison, compare};
pub use list::{PlanHistory, VersionLine, list};
pub use look::{AskVersion, HeldFigure, VersionCategory, VersionGrid, VersionGridLine, get};
pub use pair::{AmountChange, CategoryChange, PlanLineChange};
pub(crate) use pair::{category_changes, line_views, monthly};

use domain::ids::{VersionId, YearId};
use domain::plans::{PlanContent, PlanVersion};
use store::Read;

use crate::call::Problem;

/// A year's plan as it stands, or a refusal.
pub(crate) fn plan_of(book: &Read<'_>, year: YearId) -> Result<PlanContent, Problem> {
    book.plan(year)?.ok_or_else(|| Problem::not_found("The fiscal year"))
}

/// A version with its plan, or a refusal.
pub(crate) fn version_of(book: &Read<'_>, id: VersionId) -> Result<(PlanVersion, PlanContent), Problem> {
    let gone = || Problem::not_found("This version of the plan");
    let version = book.plan_version(id)?.ok_or_else(gone)?;
    let plan = book.kept_plan(id)?.ok_or_else(gone)?;
    Ok((version, plan))
}
