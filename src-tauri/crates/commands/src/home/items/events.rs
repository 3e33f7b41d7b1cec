//! Events that come up.

use chrono::NaiveDate;
use domain::events::Event;

use super::{AHEAD, Item, ItemKind, item};

/// Events that go on or begin soon.
pub(in crate::home) fn events_soon(events: &[Event], today: NaiveDate) -> impl Iterator<Item = Item> {
    let last = today.checked_add_days(AHEAD).unwrap_or(today);
    events.iter().filter(move |event| event.ends_on >= today && event.starts_on <= last).map(|event| {
        let (name, place) = (event.name.clone(), event.place.clone());
        let found = item(ItemKind::EventSoon, name, place, "events", event.id.to_string());
        Item { on: Some(event.starts_on), ..found }
    })
}
