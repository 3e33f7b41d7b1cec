//! Limits of the budget: what happens when a plan is exceeded, whether there is room, who let money through.

mod overrides;
mod room;
mod set;

pub(crate) use overrides::{Asked, pass, views_of};
pub use overrides::{ListOverrides, OverrideView, overrides};
pub use room::{RoomView, TryPart, TryRoom, try_room};
pub(crate) use room::{Wanted, less, room};
pub use set::{LimitRow, LimitsPage, OfCategory, SetLimit, list, reset, set};

use std::collections::HashMap;

use domain::ids::CategoryId;
use domain::limits::Limit;
use store::Read;

use crate::call::Problem;

/// The limits of every category of which somebody has said some.
pub(crate) fn limits_of(book: &Read<'_>) -> Result<HashMap<CategoryId, Limit>, Problem> {
    Ok(book.limits()?.into_iter().map(|limit| (limit.category_id, limit)).collect())
}

/// The limits of a category, the usual ones where nobody has said any.
pub(crate) fn limit_of(limits: &HashMap<CategoryId, Limit>, id: CategoryId) -> Limit {
    limits.get(&id).copied().unwrap_or_else(|| Limit::usual(id))
}
