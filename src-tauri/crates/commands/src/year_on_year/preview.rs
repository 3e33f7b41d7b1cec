//! What the next year would look like, before it is made.

mod work_out;

pub(super) use work_out::{Worked, work_out};

use std::collections::HashMap;

use domain::budget::{Year, add_months, gather, in_order, sum};
use domain::ids::{CategoryId, LineId, YearId};
use domain::money::Money;
use domain::plans::Basis;
use domain::reserve::Target;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::budget::hundredths;
use crate::call::{Ask, Problem};
use crate::plan_versions::AmountChange;

/// A share of one category's own.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CategoryShare {
    /// The category, with all below it.
    pub category_id: CategoryId,
    /// So much more or less, in hundredths of a per cent.
    pub hundredths: i32,
}

/// How a year is rolled over into the next one.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RollOver {
    /// The year that is rolled over.
    pub year_id: YearId,
    /// What the next one is called; absent for the usual name.
    pub name: Option<String>,
    /// What it begins from.
    pub basis: Basis,
    /// So much more or less for everything, in hundredths of a per cent: 300 is +3 %.
    #[serde(default)]
    pub hundredths: i32,
    /// Instead of that, for these categories.
    #[serde(default)]
    pub by_category: Vec<CategoryShare>,
    /// Lines that are not taken along.
    #[serde(default)]
    pub leave_out: Vec<LineId>,
    /// Carry the unspent money of restricted pools over.
    #[serde(default)]
    pub carry_pools: bool,
    /// Keep a reserve in the same way: its category, its target and its floor.
    #[serde(default)]
    pub keep_reserve: bool,
}

/// A line of the next year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct NextLine {
    /// The line it is made from; absent where money was spent without a plan.
    pub from: Option<LineId>,
    /// Its category.
    pub category_id: CategoryId,
    /// What it is for.
    pub name: String,
    /// What it begins from, and what it becomes.
    pub plan: AmountChange,
    /// So much more or less in per cent, such as `3.00`.
    pub percent: String,
    /// True when it is left out.
    pub is_left_out: bool,
}

/// A category of the next year, those below it included.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct NextCategory {
    /// The category.
    pub category_id: CategoryId,
    /// Its name.
    pub name: String,
    /// Distance from the root: 0 for a top category.
    pub depth: u8,
    /// The present year's plan, and the next one's, with what pools carry over.
    pub plan: AmountChange,
    /// Its own lines, those that are left out as well.
    pub lines: Vec<NextLine>,
}

/// What a restricted pool carries over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct NextPool {
    /// The pool.
    pub pool: String,
    /// The category that its line will stand in.
    pub category_name: String,
    /// Planned − spent − committed of the pool's categories.
    pub carried: Money,
}

/// The reserve that the next year keeps.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct NextReserve {
    /// The name of its category.
    pub name: String,
    /// How large it should be.
    pub target: Target,
    /// It should not fall below this share of the plan, in hundredths of a per cent.
    pub floor_hundredths: u32,
    /// What the next year sets aside.
    pub set_aside: Money,
    /// The same in per cent of its plan, such as `10.00`.
    pub percent: Option<String>,
    /// True when that is less than the floor asks.
    pub is_below_floor: bool,
}

/// The next year, before it is made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct NextYear {
    /// The year that is rolled over.
    pub from: Year,
    /// The next one. It has no identifier of its own yet.
    pub year: Year,
    /// Its total beside the plan of the year that is rolled over.
    pub total: AmountChange,
    /// Its categories with their lines.
    pub categories: Vec<NextCategory>,
    /// What restricted pools carry over.
    pub pools: Vec<NextPool>,
    /// The reserve it keeps.
    pub reserve: Option<NextReserve>,
    /// What was spent and assigned to no category; it is not taken along.
    pub unassigned: Money,
}

/// Shows what the next year would look like. Nothing is written.
///
/// # Errors
/// `not_found`; `year.overlaps` beside `year_id`; `share.range` and `category.unknown` beside their fields.
pub fn preview(ask: &Ask<'_>, request: RollOver) -> Result<NextYear, Problem> {
    let worked = work_out(ask.book, &request, ask.today)?;
    Ok(view(&request, &worked))
}

fn view(request: &RollOver, worked: &Worked) -> NextYear {
    let currency = worked.next.currency;
    let money = |minor| Money::new(minor, currency);
    let mut own: HashMap<CategoryId, (i64, i64)> = HashMap::new();
    let add = |sum: &mut i64, minor: i64| *sum = sum.saturating_add(minor);
    for line in &worked.from.lines {
        add(&mut own.entry(line.category_id).or_default().0, sum(&line.minor));
    }
    for line in worked.lines() {
        add(&mut own.entry(line.category_id).or_default().1, sum(&line.minor));
    }
    let sums = gather(&worked.from.categories, &own, |all, one| {
        all.0 = all.0.saturating_add(one.0);
        all.1 = all.1.saturating_add(one.1);
    });
    let categories = in_order(&worked.from.categories).into_iter().filter_map(|placed| {
        let id = placed.category.id;
        let (before, after) = *sums.get(&id)?;
        let kept = worked.rolled.iter().filter(|one| one.line.category_id == id).map(|one| NextLine {
            from: one.from,
            category_id: id,
            name: one.line.name.clone(),
            plan: AmountChange::of(one.before, sum(&one.line.minor), currency),
            percent: hundredths(i64::from(one.hundredths)),
            is_left_out: false,
        });
        let left = worked
            .from
            .lines
            .iter()
            .filter(|line| line.category_id == id && request.leave_out.contains(&line.id));
        let left = left.map(|line| NextLine {
            from: Some(line.id),
            category_id: id,
            name: line.name.clone(),
            plan: AmountChange::of(sum(&line.minor), 0, currency),
            percent: hundredths(0),
            is_left_out: true,
        });
        Some(NextCategory {
            category_id: id,
            name: placed.category.name.clone(),
            depth: placed.depth,
            plan: AmountChange::of(before, after, currency),
            lines: kept.chain(left).collect(),
        })
    });
    let mut months = [0; domain::budget::MONTHS];
    worked.lines().for_each(|line| add_months(&mut months, &line.minor));
    let name = |id| worked.from.categories.iter().find(|one| one.id == id).map(|one| one.name.clone());
    NextYear {
        total: AmountChange::of(worked.from.total(), sum(&months), currency),
        categories: categories.collect(),
        pools: worked
            .pools
            .iter()
            .map(|(rest, _)| NextPool {
                pool: rest.pool.clone(),
                category_name: name(rest.category_id).unwrap_or_default(),
                carried: money(rest.rest),
            })
            .collect(),
        reserve: worked.reserve.as_ref().map(|(reserve, balance)| NextReserve {
            name: name(reserve.category_id).unwrap_or_default(),
            target: reserve.target,
            floor_hundredths: reserve.floor_hundredths,
            set_aside: money(balance.set_aside),
            percent: balance.share().map(hundredths),
            is_below_floor: balance.is_below_floor(reserve),
        }),
        unassigned: money(worked.unassigned),
        from: worked.from.year.clone(),
        year: worked.next.clone(),
    }
}
