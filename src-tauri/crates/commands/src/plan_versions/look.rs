//! A version, or the working plan, as a grid in which every figure says since which version it holds.

use std::collections::HashMap;

use domain::budget::{MONTHS, Year, in_order, sum, year_figures};
use domain::date::Month;
use domain::ids::{CategoryId, LineId, VersionId, YearId};
use domain::money::Money;
use domain::plans::{PlanContent, PlanVersion, since};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{plan_of, version_of};
use crate::call::{Ask, Problem};

/// Which version.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AskVersion {
    /// The year.
    pub year_id: YearId,
    /// The version; absent for the working plan.
    pub version_id: Option<VersionId>,
}

/// A figure, and since when it is what it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
pub struct HeldFigure {
    /// The amount.
    pub amount: Money,
    /// The number of the version since which it holds; absent where no version has it yet.
    pub since: Option<u32>,
}

/// A line of a version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct VersionGridLine {
    /// Identifier.
    pub line_id: LineId,
    /// What it is for.
    pub name: String,
    /// What was noted about it.
    pub note: String,
    /// Twelve amounts, first month of the fiscal year first.
    pub months: Vec<HeldFigure>,
    /// Their sum.
    pub total: HeldFigure,
}

/// A category of a version. Sums follow the tree as it was then.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct VersionCategory {
    /// The category.
    pub category_id: CategoryId,
    /// Its name as it was then.
    pub name: String,
    /// Distance from the root: 0 for a top category.
    pub depth: u8,
    /// Its own lines.
    pub lines: Vec<VersionGridLine>,
    /// Sub-total of each month, categories below it included.
    pub months: Vec<Money>,
    /// Sub-total of the year.
    pub total: Money,
}

/// A version, or the working plan, as a grid.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct VersionGrid {
    /// The year as it was then.
    pub year: Year,
    /// The version; absent for the working plan.
    pub version: Option<PlanVersion>,
    /// Its twelve months.
    pub months: Vec<Month>,
    /// Categories in the order in which they are shown, those without any plan left out.
    pub rows: Vec<VersionCategory>,
    /// Total of each month.
    pub month_totals: Vec<Money>,
    /// Total of the year.
    pub total: Money,
}

/// A version of a plan, or the working plan, as a grid.
///
/// # Errors
/// `not_found`; `book.damaged` when the version no longer reads as it was kept.
pub fn get(ask: &Ask<'_>, request: AskVersion) -> Result<VersionGrid, Problem> {
    let (version, plan) = match request.version_id {
        Some(id) => {
            let (version, plan) = version_of(ask.book, id)?;
            (Some(version), plan)
        }
        None => (None, plan_of(ask.book, request.year_id)?),
    };
    let up_to = version.as_ref().map_or(u32::MAX, |version| version.number);
    let mut earlier: Vec<(u32, PlanContent)> = Vec::new();
    for one in ask.book.plan_versions(plan.year.id)?.into_iter().rev().filter(|one| one.number <= up_to) {
        earlier.push((one.number, version_of(ask.book, one.id)?.1));
    }
    let earlier: Vec<(u32, &PlanContent)> = earlier.iter().map(|(number, plan)| (*number, plan)).collect();
    Ok(grid(version, &plan, &earlier))
}

fn grid(version: Option<PlanVersion>, plan: &PlanContent, earlier: &[(u32, &PlanContent)]) -> VersionGrid {
    let money = |minor| Money::new(minor, plan.year.currency);
    let twelve = |minor: &[i64; MONTHS]| minor.iter().map(|one| money(*one)).collect();
    let figures = year_figures(&plan.categories, &plan.lines, &HashMap::new(), []);
    let rows = in_order(&plan.categories).into_iter().filter_map(|placed| {
        let id = placed.category.id;
        let months = figures.by_category.get(&id)?.plan;
        let own = plan.lines.iter().filter(|line| line.category_id == id).map(|line| {
            let held = since(line, earlier);
            let months = line.minor.iter().zip(held.months);
            VersionGridLine {
                line_id: line.id,
                name: line.name.clone(),
                note: line.note.clone(),
                months: months.map(|(minor, since)| HeldFigure { amount: money(*minor), since }).collect(),
                total: HeldFigure { amount: money(sum(&line.minor)), since: held.total },
            }
        });
        Some(VersionCategory {
            category_id: id,
            name: placed.category.name.clone(),
            depth: placed.depth,
            lines: own.collect(),
            months: twelve(&months),
            total: money(sum(&months)),
        })
    });
    VersionGrid {
        months: plan.year.months(),
        rows: rows.collect(),
        month_totals: twelve(&plan.months()),
        total: money(plan.total()),
        year: plan.year.clone(),
        version,
    }
}
