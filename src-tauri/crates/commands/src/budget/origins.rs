//! What a line's amounts come from: drivers, another currency; and everything of a line opened.

use chrono::NaiveDate;
use domain::budget::{
    Expression, MONTHS, Phasing, PlanLine, Worked, Year, check_phasing, phase, sum, work_out,
};
use domain::ids::{CategoryId, LineId, YearId};
use domain::money::{Conversion, Currency, DecimalMark, Money, Rounding};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::grid::{GridLine, written};
use super::lines::{OfLine, line_of};
use super::rebook::{own_currency, rebook};
use crate::call::{Act, Ask, Problem};
use crate::rates::bounded;

/// Drivers for a line.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SetDrivers {
    /// Which line.
    pub line_id: LineId,
    /// What its total is worked out from; absent to take the drivers off: the months then stay as they are.
    pub drivers: Option<Worked>,
    /// How the total is spread; absent for as before, and evenly where nothing was said before.
    pub phasing: Option<Phasing>,
}

/// The currency a line is planned in.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PlanIn {
    /// Which line.
    pub line_id: LineId,
    /// The currency. The figures stay as they were typed and are now in this one.
    pub currency: Currency,
    /// The day whose rate books it, or the last one before; today when absent.
    pub rate_day: Option<NaiveDate>,
}

/// A line with everything its amounts came from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct LinePage {
    /// The line as the grid shows it.
    pub line: GridLine,
    /// Its year.
    pub year_id: YearId,
    /// Its category.
    pub category_id: CategoryId,
    /// The total as it is planned, in the line's own currency.
    pub planned: Money,
    /// The total in the year's currency: the sum of its rounded months.
    pub booked: Money,
    /// How the total is spread; absent where the months are planned one by one.
    pub phasing: Option<Phasing>,
    /// What the total is worked out from.
    pub drivers: Option<Worked>,
    /// The formula with the drivers' names: `lunch × attendees × days`; empty without drivers.
    pub formula: String,
    /// The same with what they are worth: `18.50 × 200 × 2`.
    pub filled: String,
    /// The day whose rate was asked for, in another currency than the year's.
    pub rate_day: Option<NaiveDate>,
    /// How each month was booked, in another currency than the year's.
    pub conversions: Vec<Conversion>,
}

/// A line with everything its amounts came from.
pub fn line(ask: &Ask<'_>, request: OfLine) -> Result<LinePage, Problem> {
    let (year, line) = line_of(ask.book, request.line_id)?;
    Ok(page(&year, line))
}

/// Gives a line drivers, changes them or takes them off; its months are recomputed, and always sum to the total.
pub fn set_drivers(act: &mut Act<'_, '_>, request: SetDrivers) -> Result<LinePage, Problem> {
    let SetDrivers { line_id, drivers, phasing } = request;
    let (year, mut line) = line_of(act, line_id)?;
    let label = match (&line.drivers, &drivers) {
        (_, None) => format!("Took the drivers off {}", line.name),
        (None, Some(_)) => format!("Planned {} from drivers", line.name),
        (Some(_), Some(_)) => format!("Changed the drivers of {}", line.name),
    };
    line.drivers = drivers.map(kept);
    if line.drivers.is_some() {
        line.phasing = Some(phasing.or(line.phasing).unwrap_or(Phasing::Even));
        work_out_line(act, &year, &mut line)?;
    }
    act.book.put_plan_line(year.id, &line)?;
    act.label(label);
    Ok(page(&year, line))
}

/// Plans a line in a currency, or books it at the rate of another day.
pub fn plan_in(act: &mut Act<'_, '_>, request: PlanIn) -> Result<LinePage, Problem> {
    let (year, mut line) = line_of(act, request.line_id)?;
    let (former, currency) = (line.currency(year.currency), request.currency);
    let planned = line.planned();
    let rounding = act.office()?.rounding;
    line.own = own_currency(currency, request.rate_day.unwrap_or(act.today), &year);
    if line.drivers.is_some() {
        work_out_line(act, &year, &mut line)?;
    } else {
        let mut figures = [0; MONTHS];
        for ((month, figure), minor) in figures.iter_mut().enumerate().zip(planned) {
            *figure =
                same_figures(Money::new(minor, former), currency, rounding, line.expressions.get(&month))?;
        }
        rebook(act, &year, &mut line, figures, "currency")?;
    }
    act.book.put_plan_line(year.id, &line)?;
    act.label(if former == currency {
        format!("Booked {} at the rate of {}", line.name, request.rate_day.unwrap_or(act.today))
    } else {
        format!("Planned {} in {currency}", line.name)
    });
    Ok(page(&year, line))
}

/// Works a line's total out from its drivers and spreads it over the months.
pub(super) fn work_out_line(act: &Act<'_, '_>, year: &Year, line: &mut PlanLine) -> Result<(), Problem> {
    let Some(worked) = &line.drivers else { return Ok(()) };
    let currency = line.currency(year.currency);
    let total = work_out(worked, currency, act.office()?.rounding).map_err(|findings| refused(&findings))?;
    bounded(Money::new(total, currency), "drivers")?;
    let phasing = line.phasing.clone().unwrap_or(Phasing::Even);
    let present = line.planned();
    Problem::refuse(&check_phasing(total, &phasing, &present))?;
    line.expressions.clear();
    rebook(act, year, line, phase(total, &phasing, &present), "drivers")
}

fn refused(findings: &[domain::finding::Finding]) -> Problem {
    match Problem::refuse(findings) {
        Err(problem) => at_drivers(problem),
        Ok(()) => Problem::new("drivers.wrong", "These drivers make no total."),
    }
}

/// The request holds the drivers under a field of their own.
fn at_drivers(mut problem: Problem) -> Problem {
    for field in &mut problem.fields {
        field.path = format!("drivers.{}", field.path);
    }
    problem
}

/// Drivers as they are kept: trimmed, and the formula in the form in which it is read again.
fn kept(worked: Worked) -> Worked {
    let formula = match Expression::read(&worked.formula, DecimalMark::Point) {
        Ok(read) => read.to_string(),
        Err(_) => worked.formula.trim().to_owned(),
    };
    let trimmed = worked.drivers.into_iter().map(|mut driver| {
        driver.name = driver.name.split_whitespace().collect::<Vec<_>>().join(" ");
        driver.value = driver.value.trim().to_owned();
        driver
    });
    Worked { drivers: trimmed.collect(), formula }
}

/// The same figures in another currency: 1,200.00 EUR becomes 1,200.00 USD or 1,200 JPY.
fn same_figures(
    money: Money,
    currency: Currency,
    rounding: Rounding,
    expression: Option<&String>,
) -> Result<i64, Problem> {
    let text = expression.cloned().unwrap_or_else(|| money.decimal());
    let large =
        || Problem::field("currency", "amount.too_large", "The amount is larger than the book can hold.");
    let read = Expression::read(&text, DecimalMark::Point).map_err(|_| large())?;
    read.minor(currency, rounding, &|_| None).map_err(|_| large())
}

fn page(year: &Year, line: PlanLine) -> LinePage {
    let named = line.drivers.as_ref().and_then(|worked| worked.expression().ok());
    LinePage {
        line: written(&line, year.currency),
        year_id: year.id,
        category_id: line.category_id,
        planned: Money::new(sum(&line.planned()), line.currency(year.currency)),
        booked: Money::new(sum(&line.minor), year.currency),
        formula: named.map(|expression| expression.spelled()).unwrap_or_default(),
        filled: line.drivers.as_ref().map(Worked::filled).unwrap_or_default(),
        rate_day: line.own.as_ref().map(|own| own.rate_day),
        conversions: line.conversions(year.currency),
        phasing: line.phasing,
        drivers: line.drivers,
    }
}
