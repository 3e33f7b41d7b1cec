//! Applying a scenario's changes to a plan, in memory: the plan itself is never touched.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{PlanChange, PlanContent, PlannedChange, Scope, scale, spread};
use crate::budget::{Category, MONTHS, Phasing, PlanLine, below, path_up, phase, sum};
use crate::events::EventRole;
use crate::ids::{CategoryId, ChangeId, EventId, LineId};
use crate::ladders::Bucket;

/// What a line of an event costs in a year in which the office has this role. In minor units.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoleAmount {
    /// The line.
    pub line_id: LineId,
    /// The event.
    pub event_id: EventId,
    /// The role.
    pub role: EventRole,
    /// The line's total of the year.
    pub minor: i64,
}

/// What changes need to know beside the plan.
#[derive(Debug, Clone, Copy, Default)]
pub struct Around<'a> {
    /// What events' lines cost by role.
    pub roles: &'a [RoleAmount],
    /// The category whose plan is the reserve.
    pub reserve: Option<CategoryId>,
}

/// Why a change does nothing any more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ChangeFault {
    /// The line is not in the plan any more.
    LineGone,
    /// The category is not in the book any more.
    CategoryGone,
    /// There is no line to change.
    NothingThere,
    /// No line says what it costs in this role.
    NoRoleAmounts,
}

/// A line that a change touched, with its totals before and after.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Touched {
    /// The line.
    pub line_id: LineId,
    /// Its name.
    pub name: String,
    /// Its total before this change, in minor units; absent for a line that it adds.
    pub before: Option<i64>,
    /// Its total after this change; absent for a line that it drops.
    pub after: Option<i64>,
}

/// What a change did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Effect {
    /// The change.
    pub change_id: ChangeId,
    /// The lines it touched.
    pub touched: Vec<Touched>,
    /// What it moved beyond the year's end, in minor units.
    pub beyond: i64,
    /// Why it did nothing.
    pub fault: Option<ChangeFault>,
}

/// A plan with a scenario's changes in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Applied {
    /// The plan as it would be.
    pub plan: PlanContent,
    /// What each change did, in their order.
    pub effects: Vec<Effect>,
}

/// Applies changes to a plan, one after the other. The plan that is given stays as it is.
pub fn apply(base: &PlanContent, changes: &[PlannedChange], around: Around<'_>) -> Applied {
    let mut plan = base.clone();
    let effects = changes.iter().map(|change| step(&mut plan, change, around)).collect();
    Applied { plan, effects }
}

fn step(plan: &mut PlanContent, planned: &PlannedChange, around: Around<'_>) -> Effect {
    let before = plan.lines.clone();
    let mut beyond = 0;
    let done = match &planned.change {
        PlanChange::SetTotal { line_id, total } => {
            with_line(plan, *line_id, |line| retotal(line, total.minor))
        }
        PlanChange::ByShare { scope, hundredths } => by_share(plan, scope, *hundredths, around),
        PlanChange::AddLine { category_id, name, total, phasing } => {
            if plan.categories.iter().any(|category| category.id == *category_id) {
                let mut line = PlanLine::new(LineId(planned.change_id.0), *category_id, name.trim());
                line.minor = phase(total.minor, phasing, &[0; MONTHS]);
                line.phasing = Some(phasing.clone());
                plan.lines.push(line);
                Ok(())
            } else {
                Err(ChangeFault::CategoryGone)
            }
        }
        PlanChange::DropLine { line_id } => {
            plan.lines.retain(|line| line.id != *line_id);
            if plan.lines.len() < before.len() { Ok(()) } else { Err(ChangeFault::LineGone) }
        }
        PlanChange::MoveLater { line_id, from_month, by_months } => with_line(plan, *line_id, |line| {
            let (minor, left) = later(&line.minor, usize::from(*from_month), usize::from(*by_months));
            line.plan_months(minor);
            beyond = left;
        }),
        PlanChange::Role { event_id, role } => choose(plan, *event_id, *role, around.roles),
    };
    Effect { change_id: planned.change_id, touched: touched(&before, &plan.lines), beyond, fault: done.err() }
}

fn with_line(
    plan: &mut PlanContent,
    id: LineId,
    change: impl FnOnce(&mut PlanLine),
) -> Result<(), ChangeFault> {
    let line = plan.lines.iter_mut().find(|line| line.id == id).ok_or(ChangeFault::LineGone)?;
    change(line);
    Ok(())
}

/// Gives a line another total in the year's currency. It keeps its phasing, or the proportions of its months
/// where they were planned one by one; what its old total came from no longer holds and is let go.
pub(super) fn retotal(line: &mut PlanLine, total: i64) {
    let kept = line.phasing.take().filter(|phasing| !matches!(phasing, Phasing::Remaining { .. }));
    let minor = match &kept {
        Some(phasing) => phase(total, phasing, &[0; MONTHS]),
        None => months(spread(total, &line.minor)),
    };
    line.plan_months(minor);
    line.phasing = kept;
}

/// Scales the totals of all lines of a scope as one sum, then each line by its own phasing.
fn by_share(
    plan: &mut PlanContent,
    scope: &Scope,
    hundredths: i32,
    around: Around<'_>,
) -> Result<(), ChangeFault> {
    if let Scope::Category { category_id } = scope
        && !plan.categories.iter().any(|category| category.id == *category_id)
    {
        return Err(ChangeFault::CategoryGone);
    }
    let reserve = around.reserve.map(|id| below(&plan.categories, id));
    let within = |line: &PlanLine| match scope {
        Scope::Line { line_id } => line.id == *line_id,
        Scope::Category { category_id } => path_up(&plan.categories, line.category_id).contains(category_id),
        Scope::Bucket { bucket } => {
            bucket_of(&plan.categories, line.category_id).is_some_and(|of| of == *bucket)
        }
        Scope::Operating => !reserve.as_ref().is_some_and(|inside| inside.contains(&line.category_id)),
        Scope::Year => true,
    };
    let places: Vec<usize> =
        plan.lines.iter().enumerate().filter(|(_, line)| within(line)).map(|(place, _)| place).collect();
    if places.is_empty() {
        let line = matches!(scope, Scope::Line { .. });
        return Err(if line { ChangeFault::LineGone } else { ChangeFault::NothingThere });
    }
    let totals: Vec<i64> =
        places.iter().filter_map(|place| plan.lines.get(*place)).map(|line| sum(&line.minor)).collect();
    let by = 10_000 + i64::from(hundredths);
    for (place, total) in places.into_iter().zip(scale(&totals, by, 10_000)) {
        if let Some(line) = plan.lines.get_mut(place) {
            // A line that sums to nothing still has months: each of them is scaled.
            if sum(&line.minor) == 0 {
                line.plan_months(months(scale(&line.minor, by, 10_000)));
            } else {
                retotal(line, total);
            }
        }
    }
    Ok(())
}

/// The bucket of a category, or of the nearest one above it that has one.
fn bucket_of(categories: &[Category], id: CategoryId) -> Option<Bucket> {
    let bucket = |id| categories.iter().find(|one| one.id == id).and_then(|one| one.bucket.clone());
    path_up(categories, id).into_iter().find_map(bucket)
}

/// What is planned from a month on, so many months later, and what that moves beyond the year's end.
fn later(minor: &[i64; MONTHS], from: usize, by: usize) -> ([i64; MONTHS], i64) {
    let (mut moved, mut beyond) = ([0_i64; MONTHS], 0_i64);
    for (month, amount) in minor.iter().enumerate() {
        let to = if month < from { month } else { month + by };
        match moved.get_mut(to) {
            Some(there) => *there = there.saturating_add(*amount),
            None => beyond = beyond.saturating_add(*amount),
        }
    }
    (moved, beyond)
}

/// Sets each line of an event to what it costs in a role. A line that says nothing of the role stays.
fn choose(
    plan: &mut PlanContent,
    event: EventId,
    role: EventRole,
    amounts: &[RoleAmount],
) -> Result<(), ChangeFault> {
    let mut found = false;
    for amount in amounts.iter().filter(|amount| amount.event_id == event && amount.role == role) {
        if let Some(line) = plan.lines.iter_mut().find(|line| line.id == amount.line_id) {
            retotal(line, amount.minor);
            found = true;
        }
    }
    if found { Ok(()) } else { Err(ChangeFault::NoRoleAmounts) }
}

/// Twelve months of as many amounts.
pub(super) fn months(amounts: Vec<i64>) -> [i64; MONTHS] {
    let mut twelve = [0; MONTHS];
    for (month, amount) in twelve.iter_mut().zip(amounts) {
        *month = amount;
    }
    twelve
}

fn touched(before: &[PlanLine], after: &[PlanLine]) -> Vec<Touched> {
    let find = |lines: &[PlanLine], id| lines.iter().find(|line| line.id == id).cloned();
    let shown = |then: Option<&PlanLine>, now: Option<&PlanLine>| {
        now.or(then).map(|line| Touched {
            line_id: line.id,
            name: line.name.clone(),
            before: then.map(|line| sum(&line.minor)),
            after: now.map(|line| sum(&line.minor)),
        })
    };
    let kept = after.iter().filter_map(|line| {
        let then = find(before, line.id);
        let same = then.as_ref().is_some_and(|then| then.minor == line.minor);
        if same { None } else { shown(then.as_ref(), Some(line)) }
    });
    let gone = before.iter().filter(|line| find(after, line.id).is_none());
    kept.chain(gone.filter_map(|line| shown(Some(line), None))).collect()
}

#[cfg(test)]
mod tests;
