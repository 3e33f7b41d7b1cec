//! Promotions that are due.

use domain::promotions::PromotionState;

use super::{AHEAD, Item, ItemKind, item};
use crate::call::{Ask, Problem};

/// Planned promotions that are overdue or near.
pub(in crate::home) fn promotions_due(ask: &Ask<'_>) -> Result<Vec<Item>, Problem> {
    let names = ask.book.names()?;
    let ahead = ask.today.checked_add_days(AHEAD).unwrap_or(ask.today);
    let mut due: Vec<_> = ask
        .book
        .promotions()?
        .into_iter()
        .filter(|promotion| promotion.state == PromotionState::Planned && promotion.target_on <= ahead)
        .collect();
    due.sort_by_key(|promotion| promotion.target_on);
    let mut items = Vec::with_capacity(due.len());
    for promotion in due {
        let ladder = crate::ladders::of_promotion(ask.book, &promotion, ask.today)?;
        let code = match promotion.route_id {
            Some(id) => ladder.routes_beyond.iter().find(|one| one.id == id).map(|one| one.name.clone()),
            None => ladder.level(promotion.level_id).map(|level| level.code.clone()),
        };
        let overdue = promotion.target_on < ask.today;
        let kind = if overdue { ItemKind::PromotionOverdue } else { ItemKind::PromotionDue };
        let who = names.get(&promotion.person_id).cloned().unwrap_or_default();
        let found = item(kind, who, code.unwrap_or_default(), "promotions", promotion.id.to_string());
        items.push(Item { on: Some(promotion.target_on), ..found });
    }
    Ok(items)
}
