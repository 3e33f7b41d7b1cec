//! Objections that keep ladders from being published.

use domain::ladders::ReviewState;

use super::{Item, ItemKind, item};
use crate::call::{Ask, Problem};

/// Open reviews with objections that nobody answered yet.
pub(in crate::home) fn objections(ask: &Ask<'_>) -> Result<Vec<Item>, Problem> {
    let reviews = crate::reviews::list(ask, crate::reviews::ListReviews::default())?;
    let open =
        reviews.into_iter().filter(|one| one.review.state == ReviewState::Open && one.open_objections > 0);
    let mut items = Vec::new();
    for summary in open {
        let said = ask.book.comments(Some(summary.review.id))?;
        let first = said.iter().find(|one| one.blocks());
        let more = match summary.open_objections {
            0 | 1 => String::new(),
            many => format!(" and {} more", many - 1),
        };
        let note = first.map(|one| format!("{} · {}{more}", one.author, one.place)).unwrap_or_default();
        let id = summary.review.ladder_id.to_string();
        items.push(Item {
            on: first.map(|one| one.made_on),
            ..item(ItemKind::ObjectionOpen, summary.ladder, note, "ladders", id)
        });
    }
    Ok(items)
}
