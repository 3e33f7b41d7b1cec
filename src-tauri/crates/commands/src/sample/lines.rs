//! How the sample's plan is described: who owns what, what is restricted, what comes from drivers, what is
//! paid in another currency. The totals stay as the plan's constants have them.

use std::collections::HashMap;

use domain::budget::{Driver, Measure, Unit, Worked, Year, sum};
use domain::ids::LineId;
use domain::money::{Currency, Money};

use super::days::Calendar;
use super::{Known, broken, find};
use crate::budget::{
    ChangeCategory, ChangeLine, MonthAmount, PhaseLine, PlanIn, SetDrivers, WriteAmounts, change_category,
    change_line, phase_line, plan_in, set_drivers, write_amounts,
};
use crate::{Act, Problem};

/// A category, who owns it, its cost centre, and the pool that its money is restricted to.
const OWNED: &[(&str, &str, &str, &str)] = &[
    ("training", "grace", "4110", ""),
    ("infrastructure", "nikos", "4200", ""),
    ("tools", "nikos", "4210", ""),
    ("events", "zoe", "4300", ""),
    ("travel", "marta", "4400", ""),
    ("memberships", "marta", "4500", ""),
    ("sponsorship", "marta", "4510", ""),
    ("marketing", "zoe", "4310", ""),
    ("legal", "layla", "4600", ""),
    ("volunteers", "zoe", "4320", "Coastal outreach grant"),
    ("reserve", "marta", "4900", ""),
];

/// Notes of lines: line, words.
const NOTES: &[(&str, &str)] = &[
    ("Mirrors and storage", "Paid twice a year, before the contract renews."),
    ("Travel of speakers and guests", "Fare and two nights for each speaker whom nobody else pays for."),
    ("Sponsored maintainers", "Agreed in US dollars; booked at the rate of the year's first day."),
];

type Part = (&'static str, &'static str, Measure, Option<Unit>);

/// Lines that come from drivers: line, formula, drivers. They make the totals of the plan.
const DRIVEN: &[(&str, &str, &[Part])] = &[
    (
        "Harbour Contributor Days",
        "venue + attendees * (badge + lunch * days) + recording",
        &[
            ("venue", "12000", Measure::Amount, Some(Unit::Event)),
            ("attendees", "400", Measure::Count, Some(Unit::Attendee)),
            ("badge", "3.85", Measure::Amount, Some(Unit::Attendee)),
            ("lunch", "18.50", Measure::Amount, Some(Unit::Attendee)),
            ("days", "2", Measure::Count, Some(Unit::Day)),
            ("recording", "7660", Measure::Amount, Some(Unit::Event)),
        ],
    ),
    (
        "Travel of speakers and guests",
        "speakers * (fare + bed * nights)",
        &[
            ("speakers", "24", Measure::Count, Some(Unit::Speaker)),
            ("fare", "320", Measure::Amount, Some(Unit::Speaker)),
            ("bed", "90", Measure::Amount, Some(Unit::Night)),
            ("nights", "2", Measure::Count, Some(Unit::Night)),
        ],
    ),
];

/// A line that was typed as an expression: so many seats at so much a month.
const TYPED: (&str, &str) = ("Design and planning tools", "=25*40");
/// A line in another currency: its total there, and the line that takes what the rate makes of it.
const ABROAD: (&str, &str, &str, &str) = ("Sponsored maintainers", "17400", "USD", "Sponsored events");

/// Describes the plan that is laid out.
pub(super) fn lay_out(act: &mut Act<'_, '_>, calendar: Calendar, known: &Known) -> Result<(), Problem> {
    let Some(year) = act.years()?.into_iter().find(|year| year.holds(calendar.today)) else { return Ok(()) };
    for (key, owner, cost_centre, pool) in OWNED {
        let id = find(&known.categories, key)?;
        let former = act.categories()?.into_iter().find(|one| one.id == id).ok_or_else(|| broken(key))?;
        let request = ChangeCategory {
            id,
            name: former.name,
            parent_id: former.parent_id,
            kind: None,
            bucket: former.bucket,
            owner_id: Some(find(&known.people, owner)?),
            cost_centre: (*cost_centre).to_owned(),
            pool: (*pool).to_owned(),
            place: None,
        };
        change_category(act, request)?;
    }
    let lines = act.plan_lines(year.id)?;
    let ids: HashMap<String, LineId> = lines.iter().map(|line| (line.name.clone(), line.id)).collect();
    let line = |name: &str| ids.get(name).copied().ok_or_else(|| broken(name));
    for (name, note) in NOTES {
        let former = lines.iter().find(|line| line.name == *name).ok_or_else(|| broken(name))?;
        let (category_id, note) = (former.category_id, (*note).to_owned());
        change_line(act, ChangeLine { line_id: former.id, name: former.name.clone(), category_id, note })?;
    }
    for (name, formula, parts) in DRIVEN {
        let drivers = Some(Worked { drivers: drivers(parts), formula: (*formula).to_owned() });
        set_drivers(act, SetDrivers { line_id: line(name)?, drivers, phasing: None })?;
    }
    let (name, expression) = TYPED;
    let line_id = line(name)?;
    let cell = |month_index| MonthAmount { line_id, month_index, amount: expression.to_owned() };
    write_amounts(act, WriteAmounts { year_id: year.id, cells: (0..12).map(cell).collect() })?;
    abroad(act, calendar, &year, line)
}

fn drivers(parts: &[Part]) -> Vec<Driver> {
    let driver = |(name, value, measure, unit): &Part| Driver {
        name: (*name).to_owned(),
        value: (*value).to_owned(),
        measure: *measure,
        unit: *unit,
    };
    parts.iter().map(driver).collect()
}

/// Plans a line in another currency; what the rate adds or takes, a neighbour gives or gets.
fn abroad(
    act: &mut Act<'_, '_>,
    calendar: Calendar,
    year: &Year,
    line: impl Fn(&str) -> Result<LineId, Problem>,
) -> Result<(), Problem> {
    let (name, total, currency, neighbour) = ABROAD;
    let (line_id, other) = (line(name)?, line(neighbour)?);
    let both = |act: &Act<'_, '_>| -> Result<i64, Problem> {
        let lines = act.plan_lines(year.id)?;
        let ours = lines.iter().filter(|line| [line_id, other].contains(&line.id));
        Ok(ours.map(|line| sum(&line.minor)).sum())
    };
    let before = both(act)?;
    let currency: Currency = currency.parse().map_err(|_| broken(currency))?;
    plan_in(act, PlanIn { line_id, currency, rate_day: Some(calendar.year_start) })?;
    let phasing = act.plan_lines(year.id)?.into_iter().find(|line| line.id == line_id);
    let phasing = phasing.and_then(|line| line.phasing).ok_or_else(|| broken(name))?;
    phase_line(act, PhaseLine { line_id, total: total.to_owned(), phasing })?;
    let former = act.plan_lines(year.id)?.into_iter().find(|line| line.id == other);
    let former = former.ok_or_else(|| broken(neighbour))?;
    let total = Money::new(sum(&former.minor) + before - both(act)?, year.currency).decimal();
    let phasing = former.phasing.ok_or_else(|| broken(neighbour))?;
    phase_line(act, PhaseLine { line_id: other, total, phasing })?;
    Ok(())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use domain::budget::work_out;
    use domain::money::Rounding;

    use super::super::plan::LINES;
    use super::*;

    #[test]
    fn drivers_make_the_totals_of_the_plan() {
        for (name, formula, parts) in DRIVEN {
            let worked = Worked { drivers: drivers(parts), formula: (*formula).to_owned() };
            let total = work_out(&worked, Currency::EUR, Rounding::default()).unwrap();
            let planned = LINES.iter().find(|line| line.name == *name).unwrap();
            assert_eq!(total, planned.total.parse::<i64>().unwrap() * 100, "{name}");
        }
    }
}
