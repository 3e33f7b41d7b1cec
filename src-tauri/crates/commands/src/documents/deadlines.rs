//! Days to keep as a calendar file: calls for proposals, days to speak, development actions.

use domain::growth::AppearanceState;
use exchange::deadlines::{Deadline, write};

use super::catalogue::Choice;
use super::{Made, file};
use crate::call::{Ask, Problem};

/// What lies ahead, by day: calls that are still to be answered, accepted appearances, actions to be done.
pub(super) fn build(ask: &Ask<'_>, choice: &Choice) -> Result<Made, Problem> {
    let mut days = Vec::new();
    for one in ask.book.appearances(None)? {
        let (item, person) = (one.item, one.person);
        let note = [person.as_str(), item.venue.as_str()].join("\n").trim().to_owned();
        if let Some(on) = item.cfp_on.filter(|_| item.state == AppearanceState::Idea) {
            let title = format!("Call for proposals ends: {}", item.title);
            days.push(Deadline { key: format!("{}-cfp", item.id), on, title, note: note.clone() });
        }
        if let Some(on) = item.held_on.filter(|_| item.state == AppearanceState::Accepted) {
            let title = format!("{person}: {}", item.title);
            days.push(Deadline { key: format!("{}-day", item.id), on, title, note });
        }
    }
    for one in ask.book.actions(None)?.into_iter().filter(|one| one.item.done_on.is_none()) {
        if let Some(on) = one.item.due_on {
            let key = format!("{}-due", one.item.id);
            days.push(Deadline {
                key,
                on,
                title: format!("{}: {}", one.person, one.item.text),
                note: String::new(),
            });
        }
    }
    days.retain(|day| day.on >= ask.today);
    days.sort_by(|a, b| (a.on, &a.key).cmp(&(b.on, &b.key)));
    let title = format!("{} – Deadlines", choice.name);
    Ok(Made {
        file_name: file::name(&title, "ics"),
        media_type: "text/calendar",
        pages: 0,
        bytes: write(&title, &days, ask.today),
        findings: Vec::new(),
    })
}
