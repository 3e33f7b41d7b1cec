//! A cycle and its dates.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::finding::Finding;
use crate::ids::CycleId;

/// How far a cycle is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum CycleState {
    /// Being laid out; nobody rates yet.
    Planned,
    /// People rate. The ladders stay as they were on the day it was opened.
    Open,
    /// Over.
    Closed,
}

worded!(CycleState {
    Planned => "planned",
    Open => "open",
    Closed => "closed",
});

/// A review cycle.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Cycle {
    /// Identifier.
    pub id: CycleId,
    /// Its name, such as “First half of 2026”.
    pub name: String,
    /// How far it is.
    pub state: CycleState,
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
    /// What raters are told first; empty when nothing.
    pub intro: String,
    /// The wish to do more of something is asked as well.
    pub asks_interest: bool,
    /// Notes are asked as well.
    pub asks_notes: bool,
    /// The day it was opened; its ladders are those of that day. Absent before.
    pub opened_on: Option<NaiveDate>,
    /// The day it was closed. Absent before.
    pub closed_on: Option<NaiveDate>,
}

/// What keeps a cycle from being saved: it has a name, and its dates follow each other.
pub fn check_cycle(cycle: &Cycle) -> Vec<Finding> {
    let mut findings = Vec::new();
    if cycle.name.trim().is_empty() {
        findings.push(Finding::error("name", "name.empty", "Write a name for the cycle."));
    }
    let steps = [
        ("self_due_on", "People hand in", cycle.opens_on, cycle.self_due_on, "the opening"),
        ("manager_due_on", "Managers hand in", cycle.self_due_on, cycle.manager_due_on, "the people"),
        ("calibration_on", "Calibration comes", cycle.manager_due_on, cycle.calibration_on, "the managers"),
        ("closes_on", "The cycle closes", cycle.calibration_on, cycle.closes_on, "the calibration"),
    ];
    for (field, what, before, on, whom) in steps {
        if on < before {
            let message = format!("{what} no earlier than {whom}: take {before} or a later day.");
            findings.push(Finding::error(field, "date.order", message));
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use uuid::Uuid;

    use super::*;

    #[test]
    fn dates_follow_each_other_and_may_fall_on_one_day() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let cycle = |days: [&str; 5]| Cycle {
            id: CycleId(Uuid::nil()),
            name: "First half".to_owned(),
            state: CycleState::Planned,
            opens_on: day(days[0]),
            self_due_on: day(days[1]),
            manager_due_on: day(days[2]),
            calibration_on: day(days[3]),
            closes_on: day(days[4]),
            intro: String::new(),
            asks_interest: true,
            asks_notes: true,
            opened_on: None,
            closed_on: None,
        };
        let found = |days| check_cycle(&cycle(days)).into_iter().map(|one| one.path).collect::<Vec<_>>();
        assert!(found(["2026-06-01"; 5]).is_empty());
        let wrong = ["2026-06-02", "2026-06-01", "2026-06-30", "2026-06-10", "2026-07-01"];
        assert_eq!(found(wrong), ["self_due_on", "calibration_on"]);
        let nameless = Cycle { name: " ".to_owned(), ..cycle(["2026-06-01"; 5]) };
        assert_eq!(check_cycle(&nameless)[0].path, "name");
    }
}
