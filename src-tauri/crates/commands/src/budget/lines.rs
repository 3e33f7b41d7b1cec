//! Lines of the plan: written one by one, pasted as a block, or spread from a total.

use domain::budget::{MONTHS, Phasing, PlanLine, check_phasing, phase};
use domain::ids::{CategoryId, LineId, YearId};
use domain::money::Money;
use schemars::JsonSchema;
use serde::Deserialize;
use store::Read;

use super::grid::{GridLine, written};
use super::{category_of, year_of};
use crate::call::{Act, Nothing, Problem};
use crate::rates::{amount, bounded};

/// A line to add.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AddLine {
    /// The year it belongs to.
    pub year_id: YearId,
    /// Its category.
    pub category_id: CategoryId,
    /// What it is for.
    pub name: String,
    /// Twelve amounts as decimal text in the year's currency, first month first; absent for none yet.
    pub amounts: Option<Vec<String>>,
}

/// Another name for a line.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RenameLine {
    /// Which one.
    pub line_id: LineId,
    /// Its name.
    pub name: String,
}

/// A line to take away.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RemoveLine {
    /// Which one.
    pub line_id: LineId,
}

/// One amount of the grid.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Cell {
    /// The line.
    pub line_id: LineId,
    /// The month of the fiscal year, 0 to 11.
    pub month_index: usize,
    /// Decimal text in the year's currency; empty for nothing.
    pub amount: String,
}

/// Amounts to write, all in one step.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WriteAmounts {
    /// The year.
    pub year_id: YearId,
    /// The amounts.
    pub cells: Vec<Cell>,
}

/// A total to spread over a line's months.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PhaseLine {
    /// Which one.
    pub line_id: LineId,
    /// The year's total, as decimal text in the year's currency.
    pub total: String,
    /// How it is spread.
    pub phasing: Phasing,
}

/// Adds a line to a year's plan.
pub fn add_line(act: &mut Act<'_, '_>, request: AddLine) -> Result<GridLine, Problem> {
    let year = year_of(act, request.year_id)?;
    let category = category_of(act, request.category_id, "category_id")?;
    let name = named(&request.name)?;
    let mut minor = [0; MONTHS];
    if let Some(amounts) = request.amounts {
        if amounts.len() != MONTHS {
            return Err(Problem::field(
                "amounts",
                "amounts.twelve",
                "Give twelve amounts, one for each month.",
            ));
        }
        for (index, (month, text)) in minor.iter_mut().zip(&amounts).enumerate() {
            *month = amount(text, year.currency, &format!("amounts[{index}]"))?;
        }
    }
    let line = PlanLine { id: act.new_id(), category_id: category.id, name, minor };
    act.book.add_plan_line(year.id, &line)?;
    act.label(format!("Added {} to {}", line.name, year.name));
    Ok(written(&line, year.currency))
}

/// Gives a line another name.
pub fn rename_line(act: &mut Act<'_, '_>, request: RenameLine) -> Result<Nothing, Problem> {
    let (_, line) = line_of(act, request.line_id)?;
    let name = named(&request.name)?;
    act.book.rename_plan_line(line.id, &name)?;
    act.label(format!("Renamed {} to {name}", line.name));
    Ok(Nothing {})
}

/// Takes a line and its amounts away.
pub fn remove_line(act: &mut Act<'_, '_>, request: RemoveLine) -> Result<Nothing, Problem> {
    let (_, line) = line_of(act, request.line_id)?;
    act.book.remove_plan_line(line.id)?;
    act.label(format!("Removed {} from the plan", line.name));
    Ok(Nothing {})
}

/// Writes amounts into the grid, one cell or a pasted block, as one step that one undo takes back.
pub fn write_amounts(act: &mut Act<'_, '_>, request: WriteAmounts) -> Result<Nothing, Problem> {
    let year = year_of(act, request.year_id)?;
    let lines = act.plan_lines(year.id)?;
    for (index, cell) in request.cells.iter().enumerate() {
        let path = |field: &str| format!("cells[{index}].{field}");
        if !lines.iter().any(|line| line.id == cell.line_id) {
            return Err(Problem::field(
                &path("line_id"),
                "line.unknown",
                "This line is not in the year's plan.",
            ));
        }
        if cell.month_index >= MONTHS {
            return Err(Problem::field(
                &path("month_index"),
                "month.unknown",
                "Months are counted from 0 to 11.",
            ));
        }
        let minor = amount(&cell.amount, year.currency, &path("amount"))?;
        act.book.put_plan_amount(cell.line_id, cell.month_index, minor)?;
    }
    let what = match request.cells.len() {
        1 => "an amount".to_owned(),
        count => format!("{count} amounts"),
    };
    act.label(format!("Wrote {what} in {}", year.name));
    Ok(Nothing {})
}

/// Spreads a total over a line's months by the largest remainder; the months always sum to it.
pub fn phase_line(act: &mut Act<'_, '_>, request: PhaseLine) -> Result<GridLine, Problem> {
    let (year_id, mut line) = line_of(act, request.line_id)?;
    let year = year_of(act, year_id)?;
    let total = amount(&request.total, year.currency, "total")?;
    Problem::refuse(&check_phasing(total, &request.phasing, &line.minor))?;
    line.minor = phase(total, &request.phasing, &line.minor);
    for (month, minor) in line.minor.iter().enumerate() {
        bounded(Money::new(*minor, year.currency), "total")?;
        act.book.put_plan_amount(line.id, month, *minor)?;
    }
    let total = Money::new(total, year.currency);
    act.label(format!("Spread {total} over {}", line.name));
    Ok(written(&line, year.currency))
}

/// A line and its year, or a refusal.
fn line_of(book: &Read<'_>, id: LineId) -> Result<(YearId, PlanLine), Problem> {
    let unknown = || Problem::not_found("The line of the plan");
    let year = book.year_of_line(id)?.ok_or_else(unknown)?;
    let line = book.plan_lines(year)?.into_iter().find(|line| line.id == id).ok_or_else(unknown)?;
    Ok((year, line))
}

/// A line's name, or a refusal.
fn named(name: &str) -> Result<String, Problem> {
    match name.trim() {
        "" => Err(Problem::field("name", "name.empty", "Say what the line is for.")),
        name => Ok(name.to_owned()),
    }
}
