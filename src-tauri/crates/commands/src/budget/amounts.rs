//! Amounts of the plan: typed one by one, worked out from an expression, pasted as a block, or spread.

use std::collections::BTreeMap;

use domain::budget::{Expression, MONTHS, Phasing, check_phasing, phase};
use domain::ids::{LineId, YearId};
use domain::money::{Currency, DecimalMark, Money, Rounding};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::grid::{GridLine, written};
use super::lines::line_of;
use super::rebook::rebook;
use super::year_of;
use crate::call::{Act, Ask, Nothing, Problem};
use crate::rates::{amount, bounded};

/// One amount of the grid.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MonthAmount {
    /// The line.
    pub line_id: LineId,
    /// The month of the fiscal year, 0 to 11.
    pub month_index: usize,
    /// Decimal text in the line's currency, an expression such as `=3*450` with a decimal point; empty for
    /// nothing.
    pub amount: String,
}

/// Amounts to write, all in one step.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WriteAmounts {
    /// The year.
    pub year_id: YearId,
    /// The amounts.
    pub cells: Vec<MonthAmount>,
}

/// A total to spread over a line's months.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PhaseLine {
    /// Which one.
    pub line_id: LineId,
    /// The year's total, as decimal text or an expression in the line's currency.
    pub total: String,
    /// How it is spread.
    pub phasing: Phasing,
}

/// Expressions to work out; nothing is written.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Reckon {
    /// The expressions as typed.
    pub texts: Vec<String>,
    /// The currency of their results.
    pub currency: Currency,
    /// How the person writes numbers.
    pub mark: DecimalMark,
}

/// An expression worked out, or what is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Reckoned {
    /// The expression as it is kept, with a point; absent when it cannot be read.
    pub expression: Option<String>,
    /// Its result, rounded once; absent when it has none.
    pub result: Option<Money>,
    /// What is wrong, naming the place; empty when nothing is.
    pub fault: String,
}

/// Writes amounts into the grid, one cell or a pasted block, as one step that one undo takes back.
pub fn write_amounts(act: &mut Act<'_, '_>, request: WriteAmounts) -> Result<Nothing, Problem> {
    let year = year_of(act, request.year_id)?;
    let rounding = act.office()?.rounding;
    let mut lines: BTreeMap<_, _> =
        act.plan_lines(year.id)?.into_iter().map(|line| (line.id, (line.planned(), line))).collect();
    let mut touched = BTreeMap::new();
    for (index, cell) in request.cells.iter().enumerate() {
        let path = |field: &str| format!("cells[{index}].{field}");
        let Some((planned, line)) = lines.get_mut(&cell.line_id) else {
            let sentence = "This line is not in the year's plan.";
            return Err(Problem::field(&path("line_id"), "line.unknown", sentence));
        };
        if line.drivers.is_some() {
            let sentence = format!(
                "The months of {} come from its drivers: change those, or take them off the line.",
                line.name
            );
            return Err(Problem::field(&path("line_id"), "line.driven", sentence));
        }
        let Some(month) = planned.get_mut(cell.month_index) else {
            let sentence = "Months are counted from 0 to 11.";
            return Err(Problem::field(&path("month_index"), "month.unknown", sentence));
        };
        let currency = line.currency(year.currency);
        let (minor, expression) = typed(&cell.amount, currency, rounding, &path("amount"))?;
        *month = minor;
        line.phasing = None;
        match expression {
            Some(expression) => line.expressions.insert(cell.month_index, expression),
            None => line.expressions.remove(&cell.month_index),
        };
        touched.entry(cell.line_id).or_insert(index);
    }
    for (id, index) in touched {
        let Some((planned, line)) = lines.get_mut(&id) else { continue };
        rebook(act, &year, line, *planned, &format!("cells[{index}].amount"))?;
        act.book.put_plan_line(year.id, line)?;
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
    let (year, mut line) = line_of(act, request.line_id)?;
    if line.drivers.is_some() {
        let sentence = "Its total comes from its drivers: change those, or take them off the line.";
        return Err(Problem::field("total", "line.driven", sentence));
    }
    let currency = line.currency(year.currency);
    let (total, _) = typed(&request.total, currency, act.office()?.rounding, "total")?;
    let planned = line.planned();
    Problem::refuse(&check_phasing(total, &request.phasing, &planned))?;
    let planned = phase(total, &request.phasing, &planned);
    line.expressions.clear();
    line.phasing = Some(request.phasing);
    rebook(act, &year, &mut line, planned, "total")?;
    act.book.put_plan_line(year.id, &line)?;
    act.label(format!("Spread {} over {}", Money::new(total, currency), line.name));
    Ok(written(&line, year.currency))
}

/// Works out expressions as they are typed, so that a wrong one is said before anything is written.
pub fn reckon(ask: &Ask<'_>, request: Reckon) -> Result<Vec<Reckoned>, Problem> {
    let rounding = ask.office()?.rounding;
    if request.texts.len() > MONTHS * 1000 {
        let sentence = "These are more expressions than a year has cells.";
        return Err(Problem::field("texts", "texts.many", sentence));
    }
    let one = |text: &String| {
        let read = Expression::read(text, request.mark);
        let result = read.clone().and_then(|read| read.minor(request.currency, rounding, &|_| None));
        let fault = result.as_ref().err().map(|error| format!("“{}”: {error}.", text.trim()));
        let result = result.ok().map(|minor| Money::new(minor, request.currency));
        let large = result.is_some_and(|money| bounded(money, "texts").is_err());
        Reckoned {
            expression: read.ok().map(|read| format!("={read}")),
            result: result.filter(|_| !large),
            fault: if large {
                "The amount is larger than the book can hold.".to_owned()
            } else {
                fault.unwrap_or_default()
            },
        }
    };
    Ok(request.texts.iter().map(one).collect())
}

/// Reads what stands in a cell: an amount, or an expression that is worked out and kept beside it.
///
/// # Errors
/// `amount.invalid`, `amount.too_large` and `expression.wrong`, at the path.
pub(super) fn typed(
    text: &str,
    currency: Currency,
    rounding: Rounding,
    path: &str,
) -> Result<(i64, Option<String>), Problem> {
    let trimmed = text.trim();
    if !trimmed.starts_with('=') {
        return Ok((amount(trimmed, currency, path)?, None));
    }
    let wrong = |error| Problem::field(path, "expression.wrong", format!("“{trimmed}”: {error}."));
    let expression = Expression::read(trimmed, DecimalMark::Point).map_err(wrong)?;
    let minor = expression.minor(currency, rounding, &|_| None).map_err(wrong)?;
    bounded(Money::new(minor, currency), path)?;
    Ok((minor, Some(format!("={expression}"))))
}
