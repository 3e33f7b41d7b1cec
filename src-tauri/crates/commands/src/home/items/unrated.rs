//! People on a ladder whom nobody has rated.

use store::Colleague;

use super::{Item, ItemKind, item};

/// One item for everyone who is placed and not rated; it names the first of them. None when there are none.
pub(in crate::home) fn unrated(people: &[&Colleague]) -> Option<Item> {
    let first = people.first()?;
    let id = first.person_id.to_string();
    let found = item(ItemKind::Unrated, first.name.clone(), String::new(), "people", id);
    Some(Item { count: Some(people.len() as u64), ..found })
}
