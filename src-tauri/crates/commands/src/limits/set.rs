//! Setting the limits of categories.

use domain::budget::in_order;
use domain::ids::CategoryId;
use domain::limits::{Limit, Rule, check_limit};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{limit_of, limits_of};
use crate::budget::category_of;
use crate::call::{Act, Ask, Nothing, Problem};

/// Limits to set.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SetLimit {
    /// The category.
    pub category_id: CategoryId,
    /// What happens when the plan of the year is exceeded.
    pub year: Rule,
    /// What happens when the plan up to and with a month is exceeded by what is used up to then.
    pub month: Rule,
    /// From this share of the plan on, in per cent, a use is warned of: 1 to 100.
    pub warn_percent: u32,
}

/// Which category.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OfCategory {
    /// The category.
    pub category_id: CategoryId,
}

/// The limits of a category.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct LimitRow {
    /// The limits.
    pub limit: Limit,
    /// Its name.
    pub name: String,
    /// Distance from the root: 0 for a top category.
    pub depth: u8,
    /// True when nobody has said anything of it: it stops at the plan of the year and warns at 80 %.
    pub is_usual: bool,
}

/// The limits of every category.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct LimitsPage {
    /// Categories in the order in which they are shown.
    pub rows: Vec<LimitRow>,
}

/// The limits of every category, those that nobody has set included.
pub fn list(ask: &Ask<'_>, _: Nothing) -> Result<LimitsPage, Problem> {
    let limits = limits_of(ask.book)?;
    let categories = ask.book.categories()?;
    let rows = in_order(&categories).into_iter().map(|placed| LimitRow {
        limit: limit_of(&limits, placed.category.id),
        name: placed.category.name.clone(),
        depth: placed.depth,
        is_usual: !limits.contains_key(&placed.category.id),
    });
    Ok(LimitsPage { rows: rows.collect() })
}

/// Sets the limits of a category.
pub fn set(act: &mut Act<'_, '_>, request: SetLimit) -> Result<Limit, Problem> {
    let SetLimit { category_id, year, month, warn_percent } = request;
    let category = category_of(act, category_id, "category_id")?;
    let limit = Limit { category_id, year, month, warn_percent };
    Problem::refuse(&check_limit(&limit))?;
    act.book.put_limit(&limit)?;
    act.label(format!("Set the limits of {}", category.name));
    Ok(limit)
}

/// Gives a category the usual limits again.
pub fn reset(act: &mut Act<'_, '_>, request: OfCategory) -> Result<Limit, Problem> {
    let category = category_of(act, request.category_id, "category_id")?;
    act.book.remove_limit(category.id)?;
    act.label(format!("Gave {} the usual limits again", category.name));
    Ok(Limit::usual(category.id))
}
