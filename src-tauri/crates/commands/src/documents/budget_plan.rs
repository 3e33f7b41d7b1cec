//! The plan of a year as it was approved last, from the book to paper; before the first approval the draft.

use documents::{BudgetPlan, PlanApproval, PlanRow};
use domain::ids::YearId;
use domain::plans::{PlanState, PlanVersion};

use crate::budget::OfYear;
use crate::call::{Ask, Problem};
use crate::plan_versions::{AskVersion, VersionCategory, VersionGridLine, get, list};

pub(super) fn build(ask: &Ask<'_>, of: &str) -> Result<BudgetPlan, Problem> {
    let year_id: YearId = of.parse().map_err(|_| Problem::not_found("The fiscal year"))?;
    let history = list(ask, OfYear { year_id })?;
    let approved = history.versions.iter().map(|line| &line.version).find(|one| one.kind.is_approved());
    let grid = get(ask, AskVersion { year_id, version_id: approved.map(|version| version.id) })?;
    let mut remarks = Vec::new();
    match history.state {
        PlanState::Draft => remarks.push("A draft: nobody has approved it yet.".to_owned()),
        PlanState::Approved => {}
        PlanState::Working => remarks.push(format!(
            "The working plan differs from this version in {} of its lines; what is printed is what was approved.",
            history.changed_lines
        )),
    }
    let version = approved.map_or("Draft".to_owned(), |version| format!("Version {}", version.number));
    let rows = grid.rows.iter().flat_map(|row| {
        let lines = row.lines.iter().map(|line| plan_line(line, row.depth));
        std::iter::once(category(row)).chain(lines.collect::<Vec<_>>())
    });
    Ok(BudgetPlan {
        front: super::front(ask, &version, "Internal: for finance and the office")?,
        fiscal_year: grid.year.name.clone(),
        currency: grid.year.currency,
        approval: approved.and_then(approval),
        remarks,
        rows: rows.collect(),
        total: PlanRow {
            depth: 0,
            is_category: true,
            name: "Total".to_owned(),
            months: grid.month_totals.clone(),
            total: grid.total,
        },
        months: grid.months,
    })
}

fn approval(version: &PlanVersion) -> Option<PlanApproval> {
    Some(PlanApproval {
        version: format!("{} · {}", version.number, version.name),
        by: version.approved_by.clone(),
        on: version.approved_on?,
        basis: version.basis.clone(),
        reason: version.reason.clone(),
        fingerprint: version.fingerprint.clone(),
    })
}

fn category(row: &VersionCategory) -> PlanRow {
    PlanRow {
        depth: row.depth,
        is_category: true,
        name: row.name.clone(),
        months: row.months.clone(),
        total: row.total,
    }
}

fn plan_line(line: &VersionGridLine, depth: u8) -> PlanRow {
    PlanRow {
        depth: depth.saturating_add(1),
        is_category: false,
        name: line.name.clone(),
        months: line.months.iter().map(|figure| figure.amount).collect(),
        total: line.total.amount,
    }
}
