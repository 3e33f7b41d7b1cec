//! People on a ladder whom nobody has rated.

use super::{Item, ItemKind, item};

/// One item for everyone who is placed and not rated; it names the first of them. None when there are none.
pub(in crate::home) fn unrated(people: &[&store::PersonLine]) -> Option<Item> {
    let first = people.first()?;
    let found =
        item(ItemKind::Unrated, name(first).to_owned(), String::new(), "people", first.id.to_string());
    Some(Item { count: Some(people.len() as u64), ..found })
}

fn name(line: &store::PersonLine) -> &str {
    if line.preferred_name.is_empty() { &line.legal_name } else { &line.preferred_name }
}
