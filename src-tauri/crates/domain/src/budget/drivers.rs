//! Drivers: what a line's total is worked out from, such as a lunch of 18.50 × 200 attendees × 2 days.

use std::collections::HashMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Expression, Fraction};
use crate::finding::{Finding, any_error};
use crate::money::{Currency, DecimalMark, Rounding};

/// What a total is worked out from.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Worked {
    /// The drivers, each with a name of its own.
    pub drivers: Vec<Driver>,
    /// How they make the total: an expression of their names, such as `lunch*attendees*days + 350`. Empty for
    /// all of them multiplied.
    pub formula: String,
}

/// A price or a count that a total depends on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Driver {
    /// What the formula calls it: words of letters and digits.
    pub name: String,
    /// Decimal text with a point.
    pub value: String,
    /// Whether it is money or a number of things.
    pub measure: Measure,
    /// What it is paid for each of, or what it counts.
    pub unit: Option<Unit>,
}

/// Whether a driver is money or a number of things.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Measure {
    /// An amount in the line's currency, for each unit where it has one.
    Amount,
    /// A number of units.
    Count,
}

/// What drivers are paid for each of, or count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// Who comes to an event.
    Attendee,
    /// Who speaks at one.
    Speaker,
    /// Anybody else.
    Person,
    /// A day.
    Day,
    /// A night.
    Night,
    /// A month.
    Month,
    /// A seat of a licence or a room.
    Seat,
    /// A journey.
    Trip,
    /// An event.
    Event,
    /// A piece of something.
    Piece,
}

impl Worked {
    /// The expression that makes the total.
    ///
    /// # Errors
    /// A finding at `formula` when it cannot be read.
    pub fn expression(&self) -> Result<Expression, Finding> {
        let text = if self.formula.trim().is_empty() {
            let names: Vec<&str> = self.drivers.iter().map(|driver| driver.name.trim()).collect();
            names.join("*")
        } else {
            self.formula.clone()
        };
        Expression::read(&text, DecimalMark::Point).map_err(|error| {
            Finding::error("formula", "expression.wrong", format!("“{}”: {error}.", text.trim()))
        })
    }

    fn values(&self) -> HashMap<String, &Driver> {
        self.drivers.iter().map(|driver| (key(&driver.name), driver)).collect()
    }

    /// The formula with each driver by what it is worth: `18.50 × 200 × 2`.
    pub fn filled(&self) -> String {
        let values = self.values();
        let value = |name: &str| values.get(&key(name)).map(|driver| driver.value.clone());
        self.expression().map(|expression| expression.filled(&value)).unwrap_or_default()
    }
}

/// What keeps drivers from making a total.
pub fn check_drivers(worked: &Worked) -> Vec<Finding> {
    let mut findings = Vec::new();
    if worked.drivers.is_empty() {
        findings.push(Finding::error(
            "drivers",
            "drivers.none",
            "Name at least one driver, such as attendees.",
        ));
    }
    for (index, driver) in worked.drivers.iter().enumerate() {
        let path = |field: &str| format!("drivers[{index}].{field}");
        if !is_name(&driver.name) {
            let message = "A driver's name is made of letters, digits and blanks, and begins with a letter.";
            findings.push(Finding::error(path("name"), "driver.name", message));
        } else if worked.drivers[..index].iter().any(|other| key(&other.name) == key(&driver.name)) {
            let message = format!("There is a driver {} already.", driver.name.trim());
            findings.push(Finding::error(path("name"), "driver.twice", message));
        }
        if Fraction::of_decimal(driver.value.trim()).is_none() {
            let message = format!("“{}” is not a number such as 18.50.", driver.value.trim());
            findings.push(Finding::error(path("value"), "driver.value", message));
        }
    }
    if !any_error(&findings)
        && let Err(finding) = worked.expression()
    {
        findings.push(finding);
    }
    findings
}

/// The total that drivers make, in minor units, rounded once.
///
/// # Errors
/// As [`check_drivers`], and what has no result: a name that is no driver, a division by zero.
pub fn work_out(worked: &Worked, currency: Currency, rounding: Rounding) -> Result<i64, Vec<Finding>> {
    let findings = check_drivers(worked);
    if any_error(&findings) {
        return Err(findings);
    }
    let expression = worked.expression().map_err(|finding| vec![finding])?;
    let values = worked.values();
    let value =
        |name: &str| values.get(&key(name)).and_then(|driver| Fraction::of_decimal(driver.value.trim()));
    expression.minor(currency, rounding, &value).map_err(|error| {
        vec![Finding::error("formula", "expression.wrong", format!("{}: {error}.", expression.spelled()))]
    })
}

/// A name without case and with single blanks.
fn key(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

fn is_name(name: &str) -> bool {
    let name = name.trim();
    name.chars().next().is_some_and(char::is_alphabetic)
        && name.chars().count() <= 60
        && name.chars().all(|c| c.is_alphanumeric() || c == '_' || c == ' ')
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::budget::{MONTHS, Phasing, phase};

    fn driver(name: &str, value: &str, measure: Measure) -> Driver {
        Driver { name: name.to_owned(), value: value.to_owned(), measure, unit: None }
    }

    fn total(drivers: &[(&str, &str)], formula: &str) -> Result<i64, Vec<Finding>> {
        let drivers = drivers.iter().map(|(name, value)| driver(name, value, Measure::Count)).collect();
        work_out(&Worked { drivers, formula: formula.to_owned() }, Currency::EUR, Rounding::default())
    }

    /// Event, two days, EUR.
    #[test]
    fn an_event_comes_out_to_the_cent() {
        let costs = [
            total(&[("venue", "6400.00")], "").unwrap(),
            total(&[("wifi", "350.00"), ("days", "2")], "").unwrap(),
            total(&[("badge", "3.85"), ("attendees", "200")], "").unwrap(),
            total(&[("lunch", "18.50"), ("attendees", "200"), ("days", "2")], "").unwrap(),
            total(&[("dinner", "42.00"), ("speakers", "25")], "").unwrap(),
            total(&[("print", "9.40"), ("pieces", "48")], "").unwrap(),
            total(&[("recording", "2980.00")], "").unwrap(),
            total(&[("travel", "5000.00")], "").unwrap(),
        ];
        assert_eq!(costs, [640_000, 70_000, 77_000, 740_000, 105_000, 45_120, 298_000, 500_000]);
        assert_eq!(costs.iter().sum::<i64>(), 2_475_120);
        let tickets = [("tickets", "180"), ("price", "50.00"), ("patrons", "20"), ("patron price", "150.00")];
        let income = total(&tickets, "tickets*price + patrons*patron price").unwrap() + 1_500_000;
        assert_eq!(income - 2_475_120, 224_880);
        let each = |formula| total(&[("costs", "24751.20"), ("attendees", "200"), ("days", "2")], formula);
        assert_eq!((each("costs/attendees"), each("costs/attendees/days")), (Ok(12_376), Ok(6_188)));
    }

    /// The same event as one line, and what a change of one driver does to its months.
    #[test]
    fn a_change_of_a_driver_recomputes_the_months() {
        let event = |attendees: &str| {
            let drivers = [
                ("wifi", "350.00"),
                ("badge", "3.85"),
                ("lunch", "18.50"),
                ("attendees", attendees),
                ("days", "2"),
            ];
            total(&drivers, "wifi*days + attendees*(badge + lunch*days)").unwrap()
        };
        let spread = |total| phase(total, &Phasing::Even, &[0; MONTHS]);
        assert_eq!(event("200"), 70_000 + 77_000 + 740_000);
        let months = spread(event("200"));
        assert_eq!((months[0], months[11]), (73_917, 73_916));
        let fewer = spread(event("150"));
        assert_eq!(fewer.iter().sum::<i64>(), 70_000 + 57_750 + 555_000);
        assert_eq!((fewer[0], fewer[11]), (56_896, 56_895));
    }

    #[test]
    fn what_makes_no_total_is_said_where_it_stands() {
        let codes = |drivers: &[(&str, &str)], formula: &str| -> Vec<(String, String)> {
            let findings = total(drivers, formula).unwrap_err();
            findings.into_iter().map(|finding| (finding.path, finding.code)).collect()
        };
        let one = |path: &str, code: &str| vec![(path.to_owned(), code.to_owned())];
        assert_eq!(codes(&[], ""), one("drivers", "drivers.none"));
        assert_eq!(codes(&[("2days", "1")], ""), one("drivers[0].name", "driver.name"));
        assert_eq!(codes(&[("days", "1"), (" Days", "1")], ""), one("drivers[1].name", "driver.twice"));
        assert_eq!(codes(&[("days", "two")], ""), one("drivers[0].value", "driver.value"));
        assert_eq!(codes(&[("days", "2")], "days*"), one("formula", "expression.wrong"));
        assert_eq!(codes(&[("days", "2")], "nights*3"), one("formula", "expression.wrong"));
        assert_eq!(codes(&[("days", "0")], "5/days"), one("formula", "expression.wrong"));
    }

    #[test]
    fn a_formula_opens_to_its_figures() {
        let names = [("lunch", "18.50"), ("attendees", "200"), ("days", "2")];
        let drivers = names.iter().map(|(name, value)| driver(name, value, Measure::Count)).collect();
        let worked = Worked { drivers, formula: String::new() };
        assert_eq!(worked.filled(), "18.50 × 200 × 2");
        assert_eq!(worked.expression().unwrap().spelled(), "lunch × attendees × days");
    }
}
