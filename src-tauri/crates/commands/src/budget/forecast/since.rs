//! What has changed in a forecast since a day: what was spent since then against the plan that fell due, and
//! what people have done to the budget.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use domain::budget::{Course, Year, gather, in_order};
use domain::ids::CategoryId;
use domain::money::Money;
use schemars::JsonSchema;
use serde::Serialize;
use store::OperationState;

use super::course::Gathered;
use crate::call::{Ask, Problem};
use crate::reserve::Kept;

/// So many lines of the history are looked through.
const LOOKED_AT: u32 = 2000;
/// At most so many are shown.
const SHOWN: usize = 50;
/// What is done to a budget: names of commands begin with these.
const DOINGS: [&str; 8] = [
    "budget.",
    "reserve.",
    "travel.",
    "claims.",
    "commitments.",
    "limits.",
    "plan_versions.",
    "scenarios.adopt",
];

/// What has changed in a category, those below it included.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ChangedRow {
    /// The category; absent in the row of what nobody has assigned.
    pub category_id: Option<CategoryId>,
    /// Its name.
    pub name: String,
    /// Distance from the root: 0 for a top category.
    pub depth: u8,
    /// Spent since.
    pub spent: Money,
    /// How the open commitments changed: approved since, less what was spent of them and released.
    pub committed: Money,
    /// How the planned remainder changed.
    pub remainder: Money,
    /// How the forecast changed: the three together.
    pub forecast: Money,
}

/// Something that a person has done since.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct DoneSince {
    /// In words.
    pub label: String,
    /// Who.
    pub by: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// What has changed since a day.
///
/// What was spent is dated by the day it was spent on; contracts, orders, promotions and those by hand by the days on
/// which they were approved, spent of and ended. Trips, claims and the plan keep no such days: both forecasts take
/// them as they stand now, and what was done to them is told in words beside it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Since {
    /// The day.
    pub on: NaiveDate,
    /// The forecast as it is seen from that day.
    pub forecast_then: Money,
    /// Spent since.
    pub spent: Money,
    /// How the open commitments changed.
    pub committed: Money,
    /// How the planned remainder changed.
    pub remainder: Money,
    /// How the forecast changed: the three together.
    pub forecast: Money,
    /// Categories in which something changed.
    pub rows: Vec<ChangedRow>,
    /// What was done to plan, reserve, trips and claims after that day, the newest first, at most 50.
    pub done: Vec<DoneSince>,
}

/// Compares a forecast with the one of an earlier day.
pub(super) fn since(
    ask: &Ask<'_>,
    now: &Gathered,
    year: &Year,
    kept: Option<&Kept>,
    day: NaiveDate,
) -> Result<Since, Problem> {
    let then = Gathered::of(ask.book, year, kept, day, day)?;
    let (now_total, then_total) = (now.total(), then.total());
    let money = |minor| Money::new(minor, year.currency);
    let (sums, before) = (with_those_below(now), with_those_below(&then));
    let none = Course::default();
    let changed = |id: Option<CategoryId>, name: &str, depth: u8| {
        let (now, then) = (sums.get(&id).unwrap_or(&none), before.get(&id).unwrap_or(&none));
        let spent = now.actual.saturating_sub(then.actual);
        let remainder = now.remainder.saturating_sub(then.remainder);
        let committed = now.committed.saturating_sub(then.committed);
        (spent != 0 || committed != 0 || remainder != 0).then(|| ChangedRow {
            category_id: id,
            name: name.to_owned(),
            depth,
            spent: money(spent),
            committed: money(committed),
            remainder: money(remainder),
            forecast: money(spent.saturating_add(committed).saturating_add(remainder)),
        })
    };
    let placed = in_order(&now.categories);
    let rows = placed.iter().filter_map(|one| changed(Some(one.category.id), &one.category.name, one.depth));
    Ok(Since {
        on: day,
        forecast_then: money(then_total.forecast()),
        spent: money(now_total.actual.saturating_sub(then_total.actual)),
        committed: money(now_total.committed.saturating_sub(then_total.committed)),
        remainder: money(now_total.remainder.saturating_sub(then_total.remainder)),
        forecast: money(now_total.forecast().saturating_sub(then_total.forecast())),
        rows: rows.chain(changed(None, "Unassigned", 0)).collect(),
        done: done(ask, day)?,
    })
}

fn with_those_below(gathered: &Gathered) -> HashMap<Option<CategoryId>, Course> {
    let known: HashMap<CategoryId, Course> =
        gathered.own.iter().filter_map(|(id, course)| id.map(|id| (id, *course))).collect();
    let sums = gather(&gathered.categories, &known, Course::add);
    let unassigned = gathered.own.get(&None).map(|course| (None, *course));
    sums.into_iter().map(|(id, course)| (Some(id), course)).chain(unassigned).collect()
}

fn done(ask: &Ask<'_>, day: NaiveDate) -> Result<Vec<DoneSince>, Problem> {
    let lines = ask.book.activity(LOOKED_AT, None)?.into_iter().filter(|line| {
        line.state == OperationState::Done
            && line.at.date_naive() > day
            && DOINGS.iter().any(|start| line.name.starts_with(start))
    });
    Ok(lines.take(SHOWN).map(|line| DoneSince { label: line.label, by: line.by, at: line.at }).collect())
}
