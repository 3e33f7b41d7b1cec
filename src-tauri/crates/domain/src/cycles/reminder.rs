//! What a cycle waits for.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Cycle, CycleState};

/// What is due within so many days is told.
pub const AHEAD_DAYS: i64 = 7;

/// What is waited for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ReminderKind {
    /// A planned cycle is to be opened.
    Opening,
    /// What people say of themselves: forms that are not back.
    SelfForms,
    /// What managers and peers say.
    Ratings,
    /// Agreed assessments.
    Agreement,
}

/// Something that a cycle waits for, due soon or already late.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Reminder {
    /// What.
    pub kind: ReminderKind,
    /// By when.
    pub on: NaiveDate,
    /// How many are missing.
    pub missing: u32,
    /// True when that day has passed.
    pub overdue: bool,
}

/// How many a cycle waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Waiting {
    /// People who have not handed in what they say of themselves.
    pub selves: u32,
    /// Managers and peers who have not handed in.
    pub raters: u32,
    /// Participants with nothing agreed.
    pub unagreed: u32,
}

/// What is due within a week or late. A closed cycle waits for nothing.
pub fn reminders(cycle: &Cycle, waiting: Waiting, today: NaiveDate) -> Vec<Reminder> {
    let steps: &[(ReminderKind, NaiveDate, u32)] = match cycle.state {
        CycleState::Planned => &[(ReminderKind::Opening, cycle.opens_on, 1)],
        CycleState::Open => &[
            (ReminderKind::SelfForms, cycle.self_due_on, waiting.selves),
            (ReminderKind::Ratings, cycle.manager_due_on, waiting.raters),
            (ReminderKind::Agreement, cycle.closes_on, waiting.unagreed),
        ],
        CycleState::Closed => &[],
    };
    steps
        .iter()
        .filter(|(_, on, missing)| *missing > 0 && (*on - today).num_days() <= AHEAD_DAYS)
        .map(|(kind, on, missing)| Reminder { kind: *kind, on: *on, missing: *missing, overdue: *on < today })
        .collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use uuid::Uuid;

    use super::*;
    use crate::ids::CycleId;

    #[test]
    fn a_week_ahead_is_told_and_what_is_late_says_so() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let cycle = |state| Cycle {
            id: CycleId(Uuid::nil()),
            name: String::new(),
            state,
            opens_on: day("2026-06-01"),
            self_due_on: day("2026-06-12"),
            manager_due_on: day("2026-06-22"),
            calibration_on: day("2026-06-25"),
            closes_on: day("2026-07-03"),
            intro: String::new(),
            asks_interest: true,
            asks_notes: true,
            opened_on: None,
            closed_on: None,
        };
        let waiting = Waiting { selves: 2, raters: 3, unagreed: 4 };
        let told = |state, waiting, on: &str| -> Vec<(ReminderKind, u32, bool)> {
            let found = reminders(&cycle(state), waiting, day(on));
            found.iter().map(|one| (one.kind, one.missing, one.overdue)).collect()
        };
        use ReminderKind::{Agreement, Opening, Ratings, SelfForms};
        assert_eq!(told(CycleState::Open, waiting, "2026-06-04"), []);
        assert_eq!(told(CycleState::Open, waiting, "2026-06-05"), [(SelfForms, 2, false)]);
        assert_eq!(
            told(CycleState::Open, waiting, "2026-06-15"),
            [(SelfForms, 2, true), (Ratings, 3, false)]
        );
        assert_eq!(
            told(CycleState::Open, Waiting { selves: 0, raters: 0, unagreed: 4 }, "2026-07-04"),
            [(Agreement, 4, true)]
        );
        assert_eq!(told(CycleState::Planned, waiting, "2026-06-02"), [(Opening, 1, true)]);
        assert_eq!(told(CycleState::Closed, waiting, "2026-07-04"), []);
    }
}
