//! Talks to be proposed and development actions to be done.

use chrono::Days;
use domain::growth::{ActionState, AppearanceState};

use super::{Item, ItemKind, item};
use crate::call::{Ask, Problem};

/// Calls for proposals are told of so many days ahead.
const CALLS: Days = Days::new(30);

/// Calls for proposals that end soon, and development actions that are overdue.
pub(in crate::home) fn growth_due(ask: &Ask<'_>) -> Result<Vec<Item>, Problem> {
    let soon = ask.today.checked_add_days(CALLS).unwrap_or(ask.today);
    let mut items = Vec::new();
    for one in ask.book.appearances(None)? {
        let ends = one.item.cfp_on.filter(|day| (ask.today..=soon).contains(day));
        if let Some(day) = ends.filter(|_| one.item.state == AppearanceState::Idea) {
            let id = "speaking".to_owned();
            let found = item(ItemKind::CallEnds, one.item.title, one.person, "team", id);
            items.push(Item { on: Some(day), ..found });
        }
    }
    items.sort_by_key(|item| item.on);
    let actions = ask.book.actions(None)?.into_iter();
    for one in actions.filter(|one| one.item.state(ask.today) == ActionState::Overdue) {
        let id = one.item.person_id.to_string();
        let found = item(ItemKind::ActionOverdue, one.item.text, one.person, "people", id);
        items.push(Item { on: one.item.due_on, ..found });
    }
    Ok(items)
}
