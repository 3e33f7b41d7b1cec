//! What differs between two plans, as it is shown: by line, by category, by month.

use std::collections::HashMap;

use domain::budget::{MONTHS, add_months, gather, in_order, path_up, sum};
use domain::ids::{CategoryId, ChangeId, LineId};
use domain::ladders::Bucket;
use domain::money::{Currency, Money};
use domain::plans::{LineFate, PlanContent, categories_of, change_share, line_differences};
use schemars::JsonSchema;
use serde::Serialize;

use crate::budget::hundredths;

/// A figure before and after.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
pub struct AmountChange {
    /// Before.
    pub before: Money,
    /// After.
    pub after: Money,
    /// After − before.
    pub change: Money,
}

impl AmountChange {
    /// A pair of minor units.
    pub(crate) fn of(before: i64, after: i64, currency: Currency) -> Self {
        let money = |minor| Money::new(minor, currency);
        Self { before: money(before), after: money(after), change: money(after.saturating_sub(before)) }
    }

    /// True where nothing changes.
    pub(crate) fn is_same(&self) -> bool {
        self.change.minor == 0
    }
}

/// Twelve figures before and after.
pub(crate) fn monthly(
    before: &[i64; MONTHS],
    after: &[i64; MONTHS],
    currency: Currency,
) -> Vec<AmountChange> {
    before.iter().zip(after).map(|(before, after)| AmountChange::of(*before, *after, currency)).collect()
}

/// A line that differs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct PlanLineChange {
    /// The line.
    pub line_id: LineId,
    /// Its name.
    pub name: String,
    /// Its category.
    pub category_id: CategoryId,
    /// The name of its category.
    pub category_name: String,
    /// The bucket it serves: that of its category, or of the nearest one above that has one.
    pub bucket: Option<Bucket>,
    /// What became of it.
    pub fate: LineFate,
    /// Its total.
    pub plan: AmountChange,
    /// Its months.
    pub months: Vec<AmountChange>,
    /// The changes of the scenario that touched it, in their order; empty between two versions.
    pub by: Vec<ChangeId>,
}

/// The lines that differ between two plans.
pub(crate) fn line_views(before: &PlanContent, after: &PlanContent) -> Vec<PlanLineChange> {
    let currency = after.year.currency;
    let categories = categories_of(before, after);
    let name = |id| categories.iter().find(|one| one.id == id).map(|one| one.name.clone());
    let bucket = |id| categories.iter().find(|one| one.id == id).and_then(|one| one.bucket.clone());
    let differences = line_differences(before, after).into_iter();
    let views = differences.filter_map(|one| {
        let line = one.after.or(one.before)?;
        let (then, now) = (one.months_before(), one.months_after());
        Some(PlanLineChange {
            line_id: line.id,
            name: line.name.clone(),
            category_id: line.category_id,
            category_name: name(line.category_id).unwrap_or_default(),
            bucket: path_up(&categories, line.category_id).into_iter().find_map(bucket),
            fate: one.fate(),
            plan: AmountChange::of(sum(&then), sum(&now), currency),
            months: monthly(&then, &now, currency),
            by: Vec::new(),
        })
    });
    views.collect()
}

/// A category before and after, those below it included.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CategoryChange {
    /// The category.
    pub category_id: CategoryId,
    /// The category above it.
    pub parent_id: Option<CategoryId>,
    /// Its name.
    pub name: String,
    /// Distance from the root: 0 for a top category.
    pub depth: u8,
    /// Its plan.
    pub plan: AmountChange,
    /// The change in per cent of what was, such as `-15.00`; absent where nothing was.
    pub percent: Option<String>,
    /// Its months.
    pub months: Vec<AmountChange>,
}

/// Every category of two plans, in the order in which they are shown.
pub(crate) fn category_changes(before: &PlanContent, after: &PlanContent) -> Vec<CategoryChange> {
    let currency = after.year.currency;
    let categories = categories_of(before, after);
    let mut own: HashMap<CategoryId, ([i64; MONTHS], [i64; MONTHS])> = HashMap::new();
    for line in &before.lines {
        add_months(&mut own.entry(line.category_id).or_default().0, &line.minor);
    }
    for line in &after.lines {
        add_months(&mut own.entry(line.category_id).or_default().1, &line.minor);
    }
    let sums = gather(&categories, &own, |all, one| {
        add_months(&mut all.0, &one.0);
        add_months(&mut all.1, &one.1);
    });
    let rows = in_order(&categories).into_iter().map(|placed| {
        let (then, now) = sums.get(&placed.category.id).copied().unwrap_or_default();
        CategoryChange {
            category_id: placed.category.id,
            parent_id: placed.category.parent_id,
            name: placed.category.name.clone(),
            depth: placed.depth,
            plan: AmountChange::of(sum(&then), sum(&now), currency),
            percent: change_share(sum(&then), sum(&now)).map(hundredths),
            months: monthly(&then, &now, currency),
        }
    });
    rows.collect()
}
