//! Restricted pools: money that somebody gave for one purpose and that is spent for nothing else.

use std::collections::{BTreeMap, HashMap};

use super::{Category, MONTHS, PlanLine, Standing, path_up, sum};
use crate::ids::CategoryId;

/// The pool whose money a category spends: its own, else that of the nearest category above that has one.
pub fn pool_of(categories: &[Category], id: CategoryId) -> Option<&str> {
    let pool = |id: CategoryId| {
        let found = categories.iter().find(|category| category.id == id);
        found.map(|category| category.pool.as_str()).filter(|pool| !pool.is_empty())
    };
    path_up(categories, id).into_iter().find_map(pool)
}

/// Where each restricted pool stands in a year, by name; in minor units. Money of categories without a pool
/// is in none of them.
pub fn pools(
    categories: &[Category],
    lines: &[PlanLine],
    actuals: &HashMap<Option<CategoryId>, [i64; MONTHS]>,
    committed: impl IntoIterator<Item = (CategoryId, i64)>,
) -> BTreeMap<String, Standing> {
    let of: HashMap<CategoryId, &str> = categories
        .iter()
        .filter_map(|category| Some((category.id, pool_of(categories, category.id)?)))
        .collect();
    let mut pools: BTreeMap<String, Standing> = BTreeMap::new();
    let mut add = |id: CategoryId, change: &dyn Fn(&mut Standing)| {
        if let Some(pool) = of.get(&id) {
            change(pools.entry((*pool).to_owned()).or_default());
        }
    };
    for category in categories {
        add(category.id, &|_| {});
    }
    for line in lines {
        add(line.category_id, &|pool| pool.plan = pool.plan.saturating_add(sum(&line.minor)));
    }
    for (category, months) in actuals {
        if let Some(id) = category {
            add(*id, &|pool| pool.actual = pool.actual.saturating_add(sum(months)));
        }
    }
    for (id, minor) in committed {
        add(id, &|pool| pool.committed = pool.committed.saturating_add(minor));
    }
    pools
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::ids::LineId;

    #[test]
    fn a_pool_reaches_down_to_where_another_begins() {
        let id = |n| CategoryId(Uuid::from_u128(n));
        let category = |n, parent: Option<u128>, pool: &str| Category {
            pool: pool.to_owned(),
            ..Category::new(id(n), parent.map(id), n.to_string(), 0)
        };
        let tree = [
            category(1, None, "Outreach grant"),
            category(2, Some(1), ""),
            category(3, Some(2), "Prize money"),
            category(4, None, ""),
        ];
        let line = |n: u128| PlanLine {
            minor: [10; MONTHS],
            ..PlanLine::new(LineId(Uuid::from_u128(n)), id(n), "Line")
        };
        let lines = [line(1), line(2), line(3), line(4)];
        let actuals =
            HashMap::from([(Some(id(2)), [1; MONTHS]), (None, [7; MONTHS]), (Some(id(4)), [9; MONTHS])]);
        let got = pools(&tree, &lines, &actuals, [(id(3), 5), (id(4), 8)]);
        let want = [
            ("Outreach grant", Standing { plan: 240, actual: 12, committed: 0 }),
            ("Prize money", Standing { plan: 120, actual: 0, committed: 5 }),
        ];
        assert_eq!(got, want.map(|(name, standing)| (name.to_owned(), standing)).into());
        assert_eq!(pool_of(&tree, id(4)), None);
    }
}
