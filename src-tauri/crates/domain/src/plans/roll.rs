//! The next year made from a year by rule: copy its plan, its actual or its forecast, so many per cent more or
//! less, without some lines, with the unspent money of restricted pools.

use std::collections::{HashMap, HashSet};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::apply::{months, retotal};
use super::{PlanContent, scale, spread};
use crate::budget::{MONTHS, PlanLine, in_order, path_up, sum};
use crate::finding::Finding;
use crate::ids::{CategoryId, LineId};

/// What the next year begins from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    /// What was planned.
    Plan,
    /// What was spent.
    Actual,
    /// Where the year will end.
    Forecast,
}

/// How a year is rolled over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RollRule<'a> {
    /// What to begin from.
    pub basis: Basis,
    /// So much more or less for everything, in hundredths of a per cent.
    pub hundredths: i32,
    /// Instead of that, for a category with all below it; the nearest one up the tree counts.
    pub by_category: &'a [(CategoryId, i32)],
    /// Lines that are not taken along.
    pub leave_out: &'a HashSet<LineId>,
    /// The reserve's categories: their plan is taken along whatever the basis, since a reserve is not spent.
    pub reserve: &'a HashSet<CategoryId>,
    /// For the bases of actual and forecast: what each category comes to by month, those below it left out.
    pub reached: &'a HashMap<CategoryId, [i64; MONTHS]>,
    /// What to call the line of a category that was spent in without a plan.
    pub unplanned_name: &'a str,
}

/// A line of the next year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rolled {
    /// The line it was made from; absent where money was spent without a plan.
    pub from: Option<LineId>,
    /// What it begins from, in minor units.
    pub before: i64,
    /// What was added or taken off, in hundredths of a per cent.
    pub hundredths: i32,
    /// The line. Its identifier is the one it was made from, until the caller gives it its own.
    pub line: PlanLine,
}

/// Makes the lines of the next year. Each group of lines that changes by the same share is scaled as one sum,
/// so that the group's total is rounded once.
pub fn roll(year: &PlanContent, rule: &RollRule<'_>) -> Vec<Rolled> {
    let mut rolled = begin(year, rule);
    let mut shares: Vec<i32> = rolled.iter().map(|one| one.hundredths).collect();
    shares.sort_unstable();
    shares.dedup();
    for share in shares.into_iter().filter(|share| *share != 0) {
        let group = || rolled.iter().filter(|one| one.hundredths == share);
        let totals: Vec<i64> = group().map(|one| one.before).collect();
        let mut scaled = scale(&totals, 10_000 + i64::from(share), 10_000).into_iter();
        for one in rolled.iter_mut().filter(|one| one.hundredths == share) {
            if let Some(total) = scaled.next() {
                retotal(&mut one.line, total);
            }
        }
    }
    rolled
}

/// The lines with what they begin from, category by category in their order.
fn begin(year: &PlanContent, rule: &RollRule<'_>) -> Vec<Rolled> {
    let mut rolled = Vec::new();
    for placed in in_order(&year.categories) {
        let id = placed.category.id;
        let own: Vec<&PlanLine> = year.lines.iter().filter(|line| line.category_id == id).collect();
        let kept: Vec<&PlanLine> =
            own.iter().filter(|line| !rule.leave_out.contains(&line.id)).copied().collect();
        let hundredths = share_of(year, rule, id);
        let copied = rule.basis == Basis::Plan || rule.reserve.contains(&id);
        let reached = rule.reached.get(&id).copied().unwrap_or_default();
        if copied {
            rolled.extend(kept.iter().map(|line| copy(line, sum(&line.minor), hundredths)));
        } else if own.is_empty() {
            if reached.iter().any(|month| *month != 0) {
                let mut line = PlanLine::new(LineId(id.0), id, rule.unplanned_name);
                line.plan_months(reached);
                rolled.push(Rolled { from: None, before: sum(&reached), hundredths, line });
            }
        } else {
            // Nobody said which line money was spent on, so it is shared out as it was planned.
            let planned: Vec<i64> = kept.iter().map(|line| sum(&line.minor)).collect();
            for (line, total) in kept.iter().zip(spread(sum(&reached), &planned)) {
                let mut one = copy(line, total, hundredths);
                retotal(&mut one.line, total);
                rolled.push(one);
            }
        }
    }
    rolled
}

fn copy(line: &PlanLine, before: i64, hundredths: i32) -> Rolled {
    Rolled { from: Some(line.id), before, hundredths, line: line.clone() }
}

/// The share of the nearest category up the tree that has one of its own.
fn share_of(year: &PlanContent, rule: &RollRule<'_>, id: CategoryId) -> i32 {
    let own = |id| rule.by_category.iter().find(|(category, _)| *category == id).map(|(_, share)| *share);
    path_up(&year.categories, id).into_iter().find_map(own).unwrap_or(rule.hundredths)
}

/// What a restricted pool has left, with the category that the next year's line of it stands in: its first one
/// in the order of the tree. A pool that is spent has nothing to carry over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PoolRest {
    /// The pool.
    pub pool: String,
    /// The category of its line.
    pub category_id: CategoryId,
    /// Planned, less spent, less committed, in minor units; more than nothing.
    pub rest: i64,
}

/// What restricted pools have left. A category without a pool of its own belongs to that of the nearest one
/// above; `available` is each category's plan − actual − open commitments, those below it left out.
pub fn pools_left(year: &PlanContent, available: &HashMap<CategoryId, i64>) -> Vec<PoolRest> {
    let pool = |id| {
        let own = |id| year.categories.iter().find(|one| one.id == id).map(|one| one.pool.trim());
        path_up(&year.categories, id).into_iter().filter_map(own).find(|pool| !pool.is_empty())
    };
    let mut found: Vec<PoolRest> = Vec::new();
    for placed in in_order(&year.categories) {
        let id = placed.category.id;
        let (Some(pool), rest) = (pool(id), available.get(&id).copied().unwrap_or(0)) else { continue };
        match found.iter_mut().find(|one| one.pool == pool) {
            Some(one) => one.rest = one.rest.saturating_add(rest),
            None => found.push(PoolRest { pool: pool.to_owned(), category_id: id, rest }),
        }
    }
    found.retain(|one| one.rest > 0);
    found
}

/// The line that carries a pool's rest over, all of it in the first month.
pub fn pool_line(rest: &PoolRest, id: LineId, name: String) -> PlanLine {
    let mut line = PlanLine::new(id, rest.category_id, name);
    let mut first = vec![0; MONTHS];
    if let Some(month) = first.first_mut() {
        *month = rest.rest;
    }
    line.plan_months(months(first));
    line
}

/// What keeps a year from being rolled over by a share.
pub fn check_share(path: &str, hundredths: i32) -> Vec<Finding> {
    let fits = (-10_000..=100_000).contains(&hundredths);
    let words = "Give a change between −100 % and +1000 %.";
    if fits { Vec::new() } else { vec![Finding::error(path, "share.range", words)] }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::budget::{Category, Year};
    use crate::date::Month;
    use crate::ids::YearId;
    use crate::money::Currency;

    fn id(n: u128) -> CategoryId {
        CategoryId(Uuid::from_u128(n))
    }

    fn year() -> PlanContent {
        let line = |n, category, total: i64| {
            let mut line = PlanLine::new(LineId(Uuid::from_u128(n)), id(category), n.to_string());
            line.minor[0] = total;
            line
        };
        let mut pooled = Category::new(id(4), None, "Diversity fund", 3);
        pooled.pool = "Diversity grant".to_owned();
        PlanContent {
            year: Year {
                id: YearId(Uuid::from_u128(1)),
                name: "FY 2025".to_owned(),
                first_month: Month::new(2025, 1).unwrap_or_else(|| unreachable!()),
                currency: Currency::EUR,
            },
            categories: vec![
                Category::new(id(1), None, "Events", 0),
                Category::new(id(2), Some(id(1)), "Own events", 0),
                Category::new(id(3), None, "Reserve", 2),
                pooled,
            ],
            lines: vec![line(11, 1, 3_333), line(12, 2, 6_667), line(13, 2, 100), line(14, 3, 1_000)],
        }
    }

    fn rolled(basis: Basis, by: &[(CategoryId, i32)], out: &[u128]) -> Vec<(i64, i64)> {
        let leave_out = out.iter().map(|n| LineId(Uuid::from_u128(*n))).collect();
        let mut spent = [0; MONTHS];
        spent[1] = 5_000;
        let rule = RollRule {
            basis,
            hundredths: 300,
            by_category: by,
            leave_out: &leave_out,
            reserve: &HashSet::from([id(3)]),
            reached: &HashMap::from([(id(2), spent), (id(4), spent)]),
            unplanned_name: "As spent in FY 2025",
        };
        roll(&year(), &rule).iter().map(|one| (one.before, sum(&one.line.minor))).collect()
    }

    #[test]
    fn a_plan_is_copied_with_a_share_for_each_branch_and_without_some_lines() {
        let got = rolled(Basis::Plan, &[(id(3), 0)], &[13]);
        assert_eq!(got, [(3_333, 3_433), (6_667, 6_867), (1_000, 1_000)], "103.00 together, rounded once");
        let got = rolled(Basis::Plan, &[(id(2), -5_000), (id(3), 0)], &[]);
        assert_eq!(got, [(3_333, 3_433), (6_667, 3_334), (100, 50), (1_000, 1_000)]);
    }

    #[test]
    fn what_was_spent_is_shared_out_as_it_was_planned_and_the_reserve_is_kept() {
        let got = rolled(Basis::Actual, &[(id(1), 0), (id(3), 0), (id(4), 0)], &[]);
        assert_eq!(got, [(0, 0), (4_926, 4_926), (74, 74), (1_000, 1_000), (5_000, 5_000)]);
    }

    #[test]
    fn a_pool_carries_over_what_it_has_left_and_nothing_when_it_is_spent() {
        let left = pools_left(&year(), &HashMap::from([(id(4), 700), (id(1), 900)]));
        assert_eq!(left.len(), 1);
        assert_eq!((left[0].pool.as_str(), left[0].rest), ("Diversity grant", 700));
        assert!(pools_left(&year(), &HashMap::from([(id(4), -1)])).is_empty());
    }
}
