//! Working a difference out.

use std::collections::HashMap;

use domain::budget::{Category, Course, MONTHS, Outlay, add_months, gather, in_order, path_up, sum};
use domain::ids::CategoryId;
use domain::ladders::Bucket;
use domain::money::Money;
use domain::plans::{PlanContent, categories_of, change_share};

use super::{
    BucketDifference, CategoryDifference, DifferenceFigures, Heading, MonthDifference, PlanDifference,
    ReserveEffect, Short,
};
use crate::budget::hundredths;
use crate::plan_versions::{AmountChange, line_views, monthly};
use crate::reserve::figures as reserve_view;
use crate::scenarios::ground::Ground;

/// What one category, or several together, come to before and after.
#[derive(Clone, Default)]
struct Both {
    before: [i64; MONTHS],
    after: [i64; MONTHS],
    actual: [i64; MONTHS],
    committed: [i64; MONTHS],
    /// Absent for what is not forecast.
    heading: Option<(Course, Course)>,
}

impl Both {
    fn add(&mut self, other: &Self) {
        add_months(&mut self.before, &other.before);
        add_months(&mut self.after, &other.after);
        add_months(&mut self.actual, &other.actual);
        add_months(&mut self.committed, &other.committed);
        if let Some((before, after)) = &other.heading {
            let own = self.heading.get_or_insert_default();
            own.0.add(before);
            own.1.add(after);
        }
    }

    fn used(&self) -> i64 {
        sum(&self.actual).saturating_add(sum(&self.committed))
    }
}

/// Holds a changed plan against one as it is.
pub(crate) fn difference(ground: &Ground, before: &PlanContent, after: &PlanContent) -> PlanDifference {
    let categories = categories_of(before, after);
    let own = both(ground, before, after);
    let mut total = Both::default();
    own.values().for_each(|one| total.add(one));
    let known: HashMap<CategoryId, Both> =
        own.iter().filter_map(|(id, one)| id.map(|id| (id, one.clone()))).collect();
    let sums = gather(&categories, &known, Both::add);
    let mut rows = Vec::new();
    let mut short = Vec::new();
    for placed in in_order(&categories) {
        let category = placed.category;
        let both = sums.get(&category.id).cloned().unwrap_or_default();
        short.extend(shortage(ground, category, placed.depth, &both));
        rows.push(CategoryDifference {
            category_id: Some(category.id),
            parent_id: category.parent_id,
            name: category.name.clone(),
            depth: placed.depth,
            figures: figures(ground, &both),
        });
    }
    if let Some(unassigned) = own.get(&None) {
        let (name, figures) = ("Unassigned".to_owned(), figures(ground, unassigned));
        rows.push(CategoryDifference { category_id: None, parent_id: None, name, depth: 0, figures });
    }
    PlanDifference {
        months: months(ground, &total),
        total: figures(ground, &total),
        categories: rows,
        buckets: buckets(ground, &categories, &own),
        lines: line_views(before, after),
        reserve: reserve(ground, before, after),
        short,
    }
}

/// What each category has of its own, before and after.
fn both(ground: &Ground, before: &PlanContent, after: &PlanContent) -> HashMap<Option<CategoryId>, Both> {
    let (then, now) = (ground.outlays(before), ground.outlays(after));
    let (heading_then, heading_now) = (ground.courses(before), ground.courses(after));
    let none = Outlay::default();
    let mut found = HashMap::new();
    for id in then.keys().chain(now.keys()) {
        let (outlay, changed) = (then.get(id).unwrap_or(&none), now.get(id).unwrap_or(&none));
        let forecast = !id.is_some_and(|id| ground.is_reserve(id));
        let heading =
            |courses: &HashMap<Option<CategoryId>, Course>| courses.get(id).copied().unwrap_or_default();
        found.insert(
            *id,
            Both {
                before: outlay.plan,
                after: changed.plan,
                actual: outlay_of(outlay, changed).actual,
                committed: outlay_of(outlay, changed).committed,
                heading: forecast.then(|| (heading(&heading_then), heading(&heading_now))),
            },
        );
    }
    found
}

/// What was spent is the same whatever is planned, but a plan may have lines where nothing was spent.
fn outlay_of<'a>(one: &'a Outlay, other: &'a Outlay) -> &'a Outlay {
    if one.actual.iter().chain(&one.committed).any(|month| *month != 0) { one } else { other }
}

fn figures(ground: &Ground, both: &Both) -> DifferenceFigures {
    let currency = ground.year().currency;
    let money = |minor| Money::new(minor, currency);
    let (before, after, used) = (sum(&both.before), sum(&both.after), both.used());
    DifferenceFigures {
        plan: AmountChange::of(before, after, currency),
        percent: change_share(before, after).map(hundredths),
        months: monthly(&both.before, &both.after, currency),
        actual: money(sum(&both.actual)),
        committed: money(sum(&both.committed)),
        available: AmountChange::of(before.saturating_sub(used), after.saturating_sub(used), currency),
        heading: both.heading.map(|(before, after)| Heading {
            plan: AmountChange::of(before.plan, after.plan, currency),
            planned_remainder: AmountChange::of(before.remainder, after.remainder, currency),
            forecast: AmountChange::of(before.forecast(), after.forecast(), currency),
            variance: AmountChange::of(before.variance(), after.variance(), currency),
            favour_before: before.favour(),
            favour_after: after.favour(),
        }),
    }
}

fn months(ground: &Ground, total: &Both) -> Vec<MonthDifference> {
    let currency = ground.year().currency;
    let plans = monthly(&total.before, &total.after, currency);
    let spent = total.actual.iter().zip(&total.committed);
    let rows = ground.year().months().into_iter().zip(plans).zip(spent);
    rows.map(|((month, plan), (actual, committed))| MonthDifference {
        month,
        plan,
        actual: Money::new(*actual, currency),
        committed: Money::new(*committed, currency),
    })
    .collect()
}

fn buckets(
    ground: &Ground,
    categories: &[Category],
    own: &HashMap<Option<CategoryId>, Both>,
) -> Vec<BucketDifference> {
    let bucket_of = |id: CategoryId| {
        let bucket = |id| categories.iter().find(|one| one.id == id).and_then(|one| one.bucket.clone());
        path_up(categories, id).into_iter().find_map(bucket)
    };
    let mut sums: Vec<(Option<Bucket>, Both)> = Vec::new();
    let mut add = |bucket: Option<Bucket>, both: &Both| match sums.iter_mut().find(|(one, _)| *one == bucket)
    {
        Some((_, sum)) => sum.add(both),
        None => sums.push((bucket, both.clone())),
    };
    for placed in in_order(categories) {
        if let Some(both) = own.get(&Some(placed.category.id)) {
            add(bucket_of(placed.category.id), both);
        }
    }
    if let Some(both) = own.get(&None) {
        add(None, both);
    }
    // What serves no bucket stands last.
    sums.sort_by_key(|(bucket, _)| bucket.is_none());
    sums.into_iter()
        .map(|(bucket, both)| BucketDifference { bucket, figures: figures(ground, &both) })
        .collect()
}

fn reserve(ground: &Ground, before: &PlanContent, after: &PlanContent) -> Option<ReserveEffect> {
    let kept = ground.kept.as_ref()?;
    let (then, now) = (ground.balance(before)?, ground.balance(after)?);
    let view = |balance| reserve_view(balance, &kept.reserve, ground.burn, ground.year());
    let missing = now.floor(&kept.reserve).saturating_sub(now.left()).max(0);
    let breaches_floor = now.is_below_floor(&kept.reserve);
    Some(ReserveEffect {
        name: kept.name.clone(),
        before: view(&then),
        after: view(&now),
        months_before: then.months(ground.burn).map(hundredths),
        months_after: now.months(ground.burn).map(hundredths),
        breaches_floor,
        missing: Money::new(if breaches_floor { missing } else { 0 }, ground.year().currency),
    })
}

/// What of a category cannot be cut. A category that has no plan before or after leaves it to those above.
fn shortage(ground: &Ground, category: &Category, depth: u8, both: &Both) -> Option<Short> {
    let (before, after, used) = (sum(&both.before), sum(&both.after), both.used());
    if (before, after) == (0, 0) || used <= after {
        return None;
    }
    let money = |minor| Money::new(minor, ground.year().currency);
    Some(Short {
        category_id: category.id,
        name: category.name.clone(),
        depth,
        plan: money(after),
        actual: money(sum(&both.actual)),
        committed: money(sum(&both.committed)),
        short_by: money(used.saturating_sub(after)),
        short_before: money(used.saturating_sub(before).max(0)),
    })
}
