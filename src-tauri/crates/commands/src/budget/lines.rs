//! Lines of the plan: added, described, moved to another category, taken away.

use domain::budget::{MONTHS, PlanLine, Year};
use domain::ids::{CategoryId, LineId, YearId};
use domain::money::Currency;
use schemars::JsonSchema;
use serde::Deserialize;
use store::Read;

use super::amounts::typed;
use super::grid::{GridLine, written};
use super::rebook::{own_currency, rebook};
use super::{category_of, year_of};
use crate::call::{Act, Nothing, Problem};

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
    /// Twelve amounts as decimal text in the line's currency, first month first; absent for none yet.
    pub amounts: Option<Vec<String>>,
    /// The currency it is planned in, where that is not the year's; booked at today's last rate.
    pub currency: Option<Currency>,
    /// What a reader should know about it.
    #[serde(default)]
    pub note: String,
}

/// A line as it should be described.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ChangeLine {
    /// Which one.
    pub line_id: LineId,
    /// What it is for.
    pub name: String,
    /// Its category.
    pub category_id: CategoryId,
    /// What a reader should know about it.
    pub note: String,
}

/// A line to take away.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OfLine {
    /// Which one.
    pub line_id: LineId,
}

/// Adds a line to a year's plan.
pub fn add_line(act: &mut Act<'_, '_>, request: AddLine) -> Result<GridLine, Problem> {
    let year = year_of(act, request.year_id)?;
    let category = category_of(act, request.category_id, "category_id")?;
    let mut line = PlanLine::new(act.new_id(), category.id, named(&request.name)?);
    line.note = request.note.trim().to_owned();
    let currency = request.currency.unwrap_or(year.currency);
    let rounding = act.office()?.rounding;
    let mut planned = [0; MONTHS];
    if let Some(amounts) = request.amounts {
        if amounts.len() != MONTHS {
            let sentence = "Give twelve amounts, one for each month.";
            return Err(Problem::field("amounts", "amounts.twelve", sentence));
        }
        for (index, (month, text)) in planned.iter_mut().zip(&amounts).enumerate() {
            let (minor, expression) = typed(text, currency, rounding, &format!("amounts[{index}]"))?;
            *month = minor;
            line.expressions.extend(expression.map(|expression| (index, expression)));
        }
    }
    line.own = own_currency(currency, act.today, &year);
    rebook(act, &year, &mut line, planned, "currency")?;
    act.book.put_plan_line(year.id, &line)?;
    act.label(format!("Added {} to {}", line.name, year.name));
    Ok(written(&line, year.currency))
}

/// Describes a line anew: its name, its category, its note.
pub fn change_line(act: &mut Act<'_, '_>, request: ChangeLine) -> Result<GridLine, Problem> {
    let (year, mut line) = line_of(act, request.line_id)?;
    let name = named(&request.name)?;
    let category = category_of(act, request.category_id, "category_id")?;
    let label = if name != line.name {
        format!("Renamed {} to {name}", line.name)
    } else if category.id != line.category_id {
        format!("Moved {name} to {}", category.name)
    } else {
        format!("Described {name}")
    };
    line.name = name;
    line.category_id = category.id;
    line.note = request.note.trim().to_owned();
    act.book.put_plan_line(year.id, &line)?;
    act.label(label);
    Ok(written(&line, year.currency))
}

/// Takes a line away with its amounts.
pub fn remove_line(act: &mut Act<'_, '_>, request: OfLine) -> Result<Nothing, Problem> {
    let (_, line) = line_of(act, request.line_id)?;
    act.book.remove_plan_line(line.id)?;
    act.label(format!("Removed {} from the plan", line.name));
    Ok(Nothing {})
}

/// A line and its year, or a refusal.
pub(super) fn line_of(book: &Read<'_>, id: LineId) -> Result<(Year, PlanLine), Problem> {
    let unknown = || Problem::not_found("The line of the plan");
    let year = year_of(book, book.year_of_line(id)?.ok_or_else(unknown)?)?;
    let line = book.plan_lines(year.id)?.into_iter().find(|line| line.id == id).ok_or_else(unknown)?;
    Ok((year, line))
}

/// A line's name, or a refusal.
pub(super) fn named(name: &str) -> Result<String, Problem> {
    match name.trim() {
        "" => Err(Problem::field("name", "name.empty", "Say what the line is for.")),
        name => Ok(name.to_owned()),
    }
}
