//! Promotions of the sample: one in every state.

use super::people::{ARCHITECT, LEADER};

/// What became of a plan.
pub(super) enum Course {
    /// Still planned.
    Open,
    /// Completed so many months ago, on the day it was planned for.
    Completed,
    /// Given up so many months ago, for a reason.
    Withdrawn(u32, &'static str),
}

/// When a promotion is meant to take effect.
pub(super) enum Target {
    /// So many days from today; negative ones have passed.
    Days(i64),
    /// So many months ago.
    MonthsAgo(u32),
}

/// A promotion.
pub(super) struct Career {
    pub(super) person: &'static str,
    pub(super) ladder: &'static str,
    pub(super) level: &'static str,
    /// When it was planned.
    pub(super) planned_months_ago: u32,
    pub(super) target: Target,
    pub(super) note: &'static str,
    pub(super) course: Course,
}

pub(super) const CAREERS: &[Career] = &[
    Career {
        person: "layla",
        ladder: ARCHITECT,
        level: "ca4",
        planned_months_ago: 19,
        target: Target::MonthsAgo(14),
        note: "Led the agreement with three partners and kept it through a change of leadership on their side.",
        course: Course::Completed,
    },
    Career {
        person: "nikos",
        ladder: ARCHITECT,
        level: "ca3",
        planned_months_ago: 8,
        target: Target::MonthsAgo(1),
        note: "Does the work of the next level in everything but finance.",
        course: Course::Withdrawn(
            3,
            "The contract runs to its end first; to be taken up again with the next one.",
        ),
    },
    Career {
        person: "tomas",
        ladder: LEADER,
        level: "ol2",
        planned_months_ago: 6,
        target: Target::Days(-23),
        note: "Ready since the last review. Waits for the panel to meet.",
        course: Course::Open,
    },
    Career {
        person: "haruna",
        ladder: ARCHITECT,
        level: "ca4",
        planned_months_ago: 3,
        target: Target::Days(41),
        note: "Open: one agreement with a partner, from draft to signature.",
        course: Course::Open,
    },
];
