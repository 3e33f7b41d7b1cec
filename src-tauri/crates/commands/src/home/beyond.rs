//! Money beyond its limits: what was let through lately, and commitments that cost more than was approved.

use chrono::Days;
use domain::money::Money;

use super::today::{Item, ItemKind, item};
use crate::call::{Ask, Problem};

/// What was let through is told for so many days.
const TOLD: Days = Days::new(90);

/// What was let through above a limit lately, and commitments that cost more than was approved.
pub(super) fn beyond_limits(ask: &Ask<'_>) -> Result<Vec<Item>, Problem> {
    let currency = ask.office()?.currency;
    let since = ask.today.checked_sub_days(TOLD).unwrap_or(ask.today);
    let mut items = Vec::new();
    for (commitment, figures) in crate::commitments::beyond(ask.book)? {
        let id = commitment.id.to_string();
        let found = item(ItemKind::CommitmentExceeded, commitment.name(), String::new(), "budget", id);
        items.push(Item { amount: Some(Money::new(figures.exceeded_by, currency)), ..found });
    }
    let asked = crate::limits::ListOverrides { year_id: None };
    for one in crate::limits::overrides(ask, asked)?.into_iter().filter(|one| one.kept.made_on > since) {
        let note = format!("{} · {} ({})", one.category_name, one.kept.word.person, one.kept.word.role);
        let found = item(ItemKind::LetThrough, one.kept.name, note, "budget", String::new());
        items.push(Item { on: Some(one.kept.made_on), amount: Some(one.kept.exceeded_by), ..found });
    }
    Ok(items)
}
