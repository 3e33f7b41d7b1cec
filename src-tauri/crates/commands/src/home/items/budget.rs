//! Categories near or over their plan, and money beyond its limits.

use chrono::Days;
use domain::budget::Threshold;
use domain::limits::Rule;
use domain::money::Money;

use super::{Item, ItemKind, item};
use crate::call::{Ask, Problem};

/// What was let through is told for so many days.
const TOLD: Days = Days::new(90);

/// Categories that crossed a threshold, and expenses in none.
pub(in crate::home) fn thresholds(year: &crate::budget::YearStanding) -> Vec<Item> {
    let mut items = Vec::new();
    for row in &year.rows {
        // A category whose limit is ignored asks for nobody's attention.
        if row.limit.is_some_and(|limit| limit.year == Rule::Ignore) {
            continue;
        }
        let Some(category) = row.category_id else {
            let none = item(ItemKind::Unassigned, row.name.clone(), String::new(), "budget", String::new());
            items.push(Item { amount: Some(row.figures.actual), ..none });
            continue;
        };
        let kind = match row.figures.threshold {
            Threshold::Clear => continue,
            Threshold::Warning => ItemKind::Warning,
            Threshold::Exceeded => ItemKind::Exceeded,
        };
        let found = item(kind, row.name.clone(), String::new(), "budget", category.to_string());
        items.push(Item { amount: Some(row.figures.available), ..found });
    }
    items
}

/// What was let through above a limit lately, and commitments that cost more than was approved.
pub(in crate::home) fn beyond_limits(ask: &Ask<'_>) -> Result<Vec<Item>, Problem> {
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
