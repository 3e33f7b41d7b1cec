//! What cycles put on Home.

use domain::cycles::{CycleState, ReminderKind};

use super::list::list;
use crate::call::Nothing;
use crate::home::{Item, ItemKind};
use crate::{Ask, Problem};

/// What is due within a week or late in any cycle, and forms that are not back.
pub(crate) fn waiting_items(ask: &Ask<'_>) -> Result<Vec<Item>, Problem> {
    let mut items = Vec::new();
    for line in list(ask, Nothing {})? {
        let item = |kind, on, count: u32| Item {
            kind,
            name: line.cycle.name.clone(),
            note: format!("{count} missing"),
            screen: "cycles",
            id: line.cycle.id.to_string(),
            on: Some(on),
            amount: None,
            count: None,
        };
        let forms = |kind| kind == ReminderKind::SelfForms;
        for one in &line.reminders {
            let kind = match (one.kind, one.overdue) {
                (ReminderKind::Opening, false) => ItemKind::CycleOpening,
                (ReminderKind::Opening, true) => ItemKind::CycleOpeningLate,
                (ReminderKind::SelfForms, false) => ItemKind::FormsOut,
                (ReminderKind::SelfForms, true) => ItemKind::FormsLate,
                (ReminderKind::Ratings, false) => ItemKind::RatingsDue,
                (ReminderKind::Ratings, true) => ItemKind::RatingsLate,
                (ReminderKind::Agreement, false) => ItemKind::AgreementDue,
                (ReminderKind::Agreement, true) => ItemKind::AgreementLate,
            };
            items.push(item(kind, one.on, one.missing));
        }
        // Forms that are out are told before they are due, too.
        if line.cycle.state == CycleState::Open
            && line.forms_out > 0
            && !line.reminders.iter().any(|one| forms(one.kind))
        {
            items.push(item(ItemKind::FormsOut, line.cycle.self_due_on, line.forms_out));
        }
    }
    Ok(items)
}
