//! The sample's charter: what the office holds, shares and leaves to others, how that changed, and what is
//! agreed for the months ahead.

use chrono::Months;
use domain::charter::Holding;

use super::days::Calendar;
use super::{broken, on};
use crate::charter::SetEntry;
use crate::{Act, Problem};

/// Who has a function from a month on.
struct Turn {
    /// The function by its stable name.
    function: &'static str,
    /// So many months ago; negative ones lie ahead.
    months_ago: i32,
    state: Holding,
    with: &'static str,
    note: &'static str,
}

const fn turn(
    function: &'static str,
    months_ago: i32,
    state: Holding,
    with: &'static str,
    note: &'static str,
) -> Turn {
    Turn { function, months_ago, state, with, note }
}

const TURNS: &[Turn] = &[
    turn("community", 48, Holding::Held, "", "What the office was founded for."),
    turn("policy", 48, Holding::Held, "", ""),
    turn("partners", 48, Holding::Held, "", ""),
    turn("events", 48, Holding::Held, "", ""),
    turn("sponsorship", 46, Holding::Held, "", ""),
    turn(
        "legal",
        48,
        Holding::Left,
        "Legal department",
        "One lawyer there answers the office within a week.",
    ),
    turn("compliance", 48, Holding::Held, "", ""),
    turn(
        "compliance",
        15,
        Holding::Left,
        "Legal department",
        "Reviews moved there with the new intake form; the office keeps the questions of contributors.",
    ),
    turn("security", 48, Holding::Left, "Product security", ""),
    turn(
        "security",
        9,
        Holding::Shared,
        "Product security",
        "The office speaks with projects, Product security with customers.",
    ),
    turn("engineering", 40, Holding::Shared, "Platform engineering", ""),
    turn("programmes", 40, Holding::Shared, "Programme office", ""),
    turn("developer_relations", 36, Holding::Left, "Marketing", ""),
    turn("developer_relations", 12, Holding::Shared, "Marketing", "A trial for a year."),
    turn("developer_relations", -4, Holding::Held, "", "Two advocates move over with the new fiscal year."),
    turn("product", 30, Holding::Shared, "Product management", ""),
    turn("marketing", 30, Holding::Shared, "Marketing", ""),
    turn("standards", 30, Holding::Left, "Standards team", ""),
    turn("innersource", 22, Holding::Held, "", ""),
    turn("field", 34, Holding::Shared, "Customer support", ""),
    turn(
        "field",
        -3,
        Holding::Left,
        "Customer support",
        "Agreed with the head of support; the documentation goes along.",
    ),
    turn("training", 20, Holding::Shared, "People development", ""),
    turn("recruitment", 26, Holding::Left, "Talent acquisition", ""),
];

/// Says who has each function, on the day when that was agreed.
pub(super) fn lay_out(act: &mut Act<'_, '_>, calendar: Calendar) -> Result<(), Problem> {
    for turn in TURNS {
        let functions = act.charter()?.functions.clone();
        let function = functions.iter().find(|function| function.key == turn.function);
        let function_id = function.ok_or_else(|| broken(turn.function))?.id;
        let months = Months::new(turn.months_ago.unsigned_abs());
        let from = if turn.months_ago < 0 {
            calendar.today.checked_add_months(months)
        } else {
            calendar.today.checked_sub_months(months)
        };
        let from = from.unwrap_or(calendar.today);
        let request = SetEntry {
            id: None,
            function_id,
            from,
            state: turn.state,
            with: turn.with.to_owned(),
            note: turn.note.to_owned(),
        };
        on(act, from.min(calendar.today), |act| crate::charter::set(act, request))?;
    }
    Ok(())
}
