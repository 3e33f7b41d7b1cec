//! Where the money stands: plan − actual − open commitments = available.

use std::collections::HashMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Category, gather};
use crate::ids::CategoryId;

/// From this share of the plan on, in per cent, a use of money is warned of where nobody has said another one.
pub const WARN_PERCENT: u32 = 80;

/// How full a budget is. Compared as whole numbers, never as rounded percentages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Threshold {
    /// Below the share of the plan from which on a use is warned of, usually 80 %.
    Clear,
    /// That share of the plan or more.
    Warning,
    /// More than the plan.
    Exceeded,
}

/// Plan, actual and open commitments of a category, in minor units of the year's currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
pub struct Standing {
    /// Budgeted.
    pub plan: i64,
    /// Posted.
    pub actual: i64,
    /// Approved and not yet paid.
    pub committed: i64,
}

impl Standing {
    /// What is left: plan − actual − open commitments.
    pub fn available(&self) -> i64 {
        self.plan.saturating_sub(self.actual).saturating_sub(self.committed)
    }

    /// What is used: actual and open commitments.
    pub fn used(&self) -> i64 {
        self.actual.saturating_add(self.committed)
    }

    /// Used share of the plan in ten-thousandths of a per cent (80.0006 % is 800006), cut off, never
    /// rounded up over a threshold. Absent where nothing is planned.
    pub fn used_share(&self) -> Option<i64> {
        (self.plan > 0).then(|| {
            i64::try_from(i128::from(self.used()) * 1_000_000 / i128::from(self.plan)).unwrap_or(i64::MAX)
        })
    }

    /// How full the budget is, warned of from a share of the plan on, in per cent.
    pub fn threshold(&self, percent: u32) -> Threshold {
        let (used, plan) = (i128::from(self.used()), i128::from(self.plan));
        if used > plan {
            Threshold::Exceeded
        } else if used > 0 && used * 100 >= plan * i128::from(percent) {
            Threshold::Warning
        } else {
            Threshold::Clear
        }
    }

    /// Adds another standing.
    pub fn add(&mut self, other: &Self) {
        self.plan = self.plan.saturating_add(other.plan);
        self.actual = self.actual.saturating_add(other.actual);
        self.committed = self.committed.saturating_add(other.committed);
    }
}

/// What a further commitment would do to a budget.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Room {
    /// The standing with the commitment in it.
    pub after: Standing,
    /// How full the budget is then.
    pub threshold: Threshold,
    /// By how much the plan is exceeded, in minor units; 0 when it is not.
    pub exceeded_by: i64,
}

/// Tries a further commitment of `minor` units against a plan that warns from a share of it on, in per cent. What
/// becomes of it is for the limits to say.
pub fn room_at(standing: &Standing, minor: i64, percent: u32) -> Room {
    let after = Standing { committed: standing.committed.saturating_add(minor), ..*standing };
    let exceeded_by = after.available().saturating_neg().max(0);
    Room { after, threshold: after.threshold(percent), exceeded_by }
}

/// Adds each category's own standing to those above it. Sums follow the parents' identifiers.
pub fn roll_up(
    categories: &[Category],
    own: &HashMap<CategoryId, Standing>,
) -> HashMap<CategoryId, Standing> {
    gather(categories, own, Standing::add)
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    #[test]
    fn a_trip_fires_the_warning_and_a_further_one_is_stopped() {
        let travel = Standing { plan: 6_000_000, actual: 3_125_040, committed: 1_290_000 };
        assert_eq!(travel.available(), 1_584_960);
        let room = room_at(&travel, 385_000, WARN_PERCENT);
        assert_eq!((room.after.committed, room.after.available()), (1_675_000, 1_199_960));
        assert_eq!((room.after.used(), room.after.used_share()), (4_800_040, Some(800_006)));
        assert_eq!((room.threshold, room.exceeded_by), (Threshold::Warning, 0));
        let further = room_at(&room.after, 1_200_000, WARN_PERCENT);
        assert_eq!((further.threshold, further.exceeded_by), (Threshold::Exceeded, 40));
        let just_below = Standing { plan: 6_000_000, actual: 4_799_999, committed: 0 };
        assert_eq!(just_below.threshold(WARN_PERCENT), Threshold::Clear, "79.99998 % is not 80 %");
    }

    #[test]
    fn sums_follow_parents_never_names() {
        let id = |n| CategoryId(Uuid::from_u128(n));
        let category = |n, parent: Option<u128>, name: &str| Category::new(id(n), parent.map(id), name, 0);
        let tree = [category(1, None, "Food"), category(2, Some(1), "Lunch"), category(3, None, "FoodTruck")];
        let own = HashMap::from([
            (id(2), Standing { plan: 100, actual: 40, committed: 0 }),
            (id(3), Standing { plan: 900, actual: 0, committed: 0 }),
        ]);
        let sums = roll_up(&tree, &own);
        assert_eq!(sums[&id(1)], Standing { plan: 100, actual: 40, committed: 0 });
        assert_eq!(sums[&id(3)].plan, 900);
    }
}
