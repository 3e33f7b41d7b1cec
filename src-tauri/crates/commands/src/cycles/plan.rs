//! Laying a cycle out: its name, its dates, what raters are told and asked.

use chrono::NaiveDate;
use domain::cycles::{Cycle, CycleState, check_cycle};
use domain::finding::Finding;
use domain::ids::CycleId;
use schemars::JsonSchema;
use serde::Deserialize;

use super::review::cycle;
use crate::call::Nothing;
use crate::{Act, Problem};

/// The longest word to the raters, in bytes.
const LONGEST_INTRO: usize = 4_000;

/// A cycle to lay out.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PlanCycle {
    /// Its name.
    pub name: String,
    /// When people are meant to begin.
    pub opens_on: NaiveDate,
    /// By when people hand in what they say of themselves.
    pub self_due_on: NaiveDate,
    /// By when managers and peers hand in.
    pub manager_due_on: NaiveDate,
    /// When the ratings are laid beside each other.
    pub calibration_on: NaiveDate,
    /// By when everything is agreed.
    pub closes_on: NaiveDate,
    /// What raters are told first.
    #[serde(default)]
    pub intro: String,
    /// The wish to do more of something is asked as well.
    pub asks_interest: bool,
    /// Notes are asked as well.
    pub asks_notes: bool,
}

/// A cycle as it should be.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ChangeCycle {
    /// The cycle.
    pub id: CycleId,
    /// Its name.
    pub name: String,
    /// When people are meant to begin.
    pub opens_on: NaiveDate,
    /// By when people hand in what they say of themselves.
    pub self_due_on: NaiveDate,
    /// By when managers and peers hand in.
    pub manager_due_on: NaiveDate,
    /// When the ratings are laid beside each other.
    pub calibration_on: NaiveDate,
    /// By when everything is agreed.
    pub closes_on: NaiveDate,
    /// What raters are told first.
    #[serde(default)]
    pub intro: String,
    /// The wish to do more of something is asked as well; fixed once the cycle is open.
    pub asks_interest: bool,
    /// Notes are asked as well; fixed once the cycle is open.
    pub asks_notes: bool,
}

/// Lays a cycle out.
///
/// # Errors
/// `name.empty`, `date.order` and `intro.long` beside their fields.
pub fn plan(act: &mut Act<'_, '_>, request: PlanCycle) -> Result<Cycle, Problem> {
    let planned = Cycle {
        id: act.new_id(),
        name: request.name.trim().to_owned(),
        state: CycleState::Planned,
        opens_on: request.opens_on,
        self_due_on: request.self_due_on,
        manager_due_on: request.manager_due_on,
        calibration_on: request.calibration_on,
        closes_on: request.closes_on,
        intro: request.intro.trim().to_owned(),
        asks_interest: request.asks_interest,
        asks_notes: request.asks_notes,
        opened_on: None,
        closed_on: None,
    };
    save(act, planned, Vec::new(), "Planned")
}

/// Changes a cycle's name, dates and words; what its form asks only before it is open.
///
/// # Errors
/// `not_found`; `cycle.closed`; `name.empty`, `date.order`, `intro.long` and `form.fixed` beside their fields.
pub fn change(act: &mut Act<'_, '_>, request: ChangeCycle) -> Result<Cycle, Problem> {
    let former = cycle(act, request.id)?;
    if former.state == CycleState::Closed {
        return Err(closed(&former));
    }
    let mut findings = Vec::new();
    if former.state == CycleState::Open {
        let fixed = "The cycle is open: its form stays as people were given it.";
        for (field, differs) in [
            ("asks_interest", request.asks_interest != former.asks_interest),
            ("asks_notes", request.asks_notes != former.asks_notes),
        ] {
            if differs {
                findings.push(Finding::error(field, "form.fixed", fixed));
            }
        }
    }
    let changed = Cycle {
        name: request.name.trim().to_owned(),
        opens_on: request.opens_on,
        self_due_on: request.self_due_on,
        manager_due_on: request.manager_due_on,
        calibration_on: request.calibration_on,
        closes_on: request.closes_on,
        intro: request.intro.trim().to_owned(),
        asks_interest: request.asks_interest,
        asks_notes: request.asks_notes,
        ..former.clone()
    };
    if changed == former {
        return Ok(former);
    }
    save(act, changed, findings, "Changed")
}

fn save(act: &mut Act<'_, '_>, one: Cycle, mut findings: Vec<Finding>, verb: &str) -> Result<Cycle, Problem> {
    findings.extend(check_cycle(&one));
    if one.intro.len() > LONGEST_INTRO {
        let message = "This is longer than a page; people would not read it.";
        findings.push(Finding::error("intro", "intro.long", message));
    }
    Problem::refuse(&findings)?;
    act.book.put_cycle(&one)?;
    act.label(format!("{verb} the review cycle “{}”", one.name));
    Ok(one)
}

/// Which cycle.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OfCycle {
    /// The cycle.
    pub id: CycleId,
}

/// Removes a cycle that was never opened, with its form and its people.
///
/// # Errors
/// `not_found`; `cycle.opened`.
pub fn remove(act: &mut Act<'_, '_>, request: OfCycle) -> Result<Nothing, Problem> {
    let one = cycle(act, request.id)?;
    if one.state != CycleState::Planned {
        let message = format!("“{}” was opened: what people were asked in it stays in the book.", one.name);
        return Err(Problem::new("cycle.opened", message));
    }
    act.book.remove_cycle(one.id)?;
    act.label(format!("Removed the review cycle “{}”", one.name));
    Ok(Nothing {})
}

/// The refusal of a change to a cycle that is over.
pub(super) fn closed(one: &Cycle) -> Problem {
    Problem::new("cycle.closed", format!("“{}” is closed; nothing changes in it any more.", one.name))
}
