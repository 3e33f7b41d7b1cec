//! Whether there is room for money, before it is committed or spent.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::budget::{MONTHS, Standing, Threshold, Year, month_index, path_up, room_at};
use domain::commitments::{Schedule, instalments};
use domain::date::Month;
use domain::ids::{CategoryId, CommitmentId};
use domain::limits::{Limit, Outcome, Verdict, judge};
use domain::money::Money;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Read;

use super::{limit_of, limits_of};
use crate::budget::{StandingView, figures_of, view};
use crate::call::{Ask, Problem};
use crate::rates::{Booker, at};

/// Money for which there should be room.
pub(crate) struct Wanted {
    pub(crate) category_id: CategoryId,
    /// By day, in minor units of the reporting currency; less than nothing for what goes back.
    pub(crate) parts: Vec<(NaiveDate, i64)>,
    /// True for money that is spent already, such as an expense.
    pub(crate) is_spent: bool,
}

/// What money would do to the tightest limit on the way up from its category.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct RoomView {
    /// The fiscal year that decides; absent when none is open for its days.
    pub year_name: Option<String>,
    /// The category that decides: its own or one above it.
    pub category_id: CategoryId,
    /// Its name.
    pub category_name: String,
    /// Up to and with this month, where the plan up to a month decides; absent for the plan of the year. Every figure
    /// here is then counted up to that month.
    pub month: Option<Month>,
    /// What would be added.
    pub adds: Money,
    /// The standing now.
    pub before: StandingView,
    /// The standing with it.
    pub after: StandingView,
    /// How full the budget would be.
    pub threshold: Threshold,
    /// By how much the plan would be exceeded; zero when it is not.
    pub exceeded_by: Money,
    /// What becomes of it by the limit.
    pub outcome: Outcome,
}

/// A part of what would be committed or spent.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TryPart {
    /// Its day, which decides rate, month and year.
    pub on: NaiveDate,
    /// How much.
    pub amount: Money,
}

/// Money to try against the limits.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TryRoom {
    /// The category.
    pub category_id: CategoryId,
    /// What would be spent; empty for a commitment.
    #[serde(default)]
    pub parts: Vec<TryPart>,
    /// How a commitment would fall due, booked at the rate of the day of approval.
    pub schedule: Option<Schedule>,
    /// That day; absent for today.
    pub approved_on: Option<NaiveDate>,
    /// The commitment it is spent of: only what exceeds that is new.
    pub commitment_id: Option<CommitmentId>,
    /// True for an expense, false for a commitment.
    pub is_spent: bool,
}

/// Shows what money would do to the limits, before anything is written.
pub fn try_room(ask: &Ask<'_>, request: TryRoom) -> Result<Option<RoomView>, Problem> {
    let TryRoom { category_id, parts, schedule, approved_on, commitment_id, is_spent } = request;
    crate::budget::category_of(ask.book, category_id, "category_id")?;
    let mut booker = Booker::new(ask.book)?;
    let mut booked = Vec::with_capacity(parts.len());
    for (index, part) in parts.into_iter().enumerate() {
        let (money, _) =
            booker.book(ask.book, part.amount, part.on).map_err(at(&format!("parts[{index}].")))?;
        booked.push((part.on, money.minor));
    }
    if let Some(schedule) = schedule {
        let day = approved_on.unwrap_or(ask.today);
        for part in instalments(&schedule).map_err(|finding| Problem::new(&finding.code, finding.message))? {
            let (money, _) = booker.book(ask.book, part.amount, day).map_err(at("schedule."))?;
            booked.push((part.due_on, money.minor));
        }
    }
    if let Some(id) = commitment_id {
        booked = less(booked, crate::commitments::open_of(ask.book, id)?);
    }
    room(ask.book, &Wanted { category_id, parts: booked, is_spent })
}

/// Parts with so much taken off, the earliest first: what a commitment holds already is not new.
pub(crate) fn less(mut parts: Vec<(NaiveDate, i64)>, mut held: i64) -> Vec<(NaiveDate, i64)> {
    parts.sort_by_key(|part| part.0);
    for (_, minor) in &mut parts {
        let covered = held.min((*minor).max(0));
        *minor = minor.saturating_sub(covered);
        held = held.saturating_sub(covered);
    }
    parts
}

/// Tries money against every limit on the way up from its category, in each year that its days lie in; the tightest
/// answers. What falls due in years that are not open yet waits for their plan, unless no part lies in an open one.
pub(crate) fn room(book: &Read<'_>, wanted: &Wanted) -> Result<Option<RoomView>, Problem> {
    let limits = limits_of(book)?;
    let years = book.years()?;
    let mut by_year: BTreeMap<usize, [i64; MONTHS]> = BTreeMap::new();
    for (on, minor) in &wanted.parts {
        if let Some(index) = years.iter().position(|year| year.holds(*on)) {
            let month = month_index(&years[index], *on);
            let months = by_year.entry(index).or_insert([0; MONTHS]);
            months[month] = months[month].saturating_add(*minor);
        }
    }
    if by_year.is_empty() {
        return without_year(book, wanted, limit_of(&limits, wanted.category_id));
    }
    let mut tightest: Option<RoomView> = None;
    for (index, adds) in by_year {
        let year = &years[index];
        let (categories, figures) = figures_of(book, year)?;
        let path = path_up(&categories, wanted.category_id);
        let known = |id: &CategoryId| {
            (figures.by_category.get(id).copied().unwrap_or_default(), limit_of(&limits, *id))
        };
        let asked: Vec<_> = path.iter().map(known).collect();
        let Some(verdict) = judge(&asked, &adds, wanted.is_spent) else { continue };
        let id = path.get(verdict.index).copied().unwrap_or(wanted.category_id);
        let name = categories.into_iter().find(|category| category.id == id).map(|category| category.name);
        let found =
            shown(&verdict, Some(year), &limit_of(&limits, id), name.unwrap_or_default(), year.currency);
        let key = |room: &RoomView| (room.outcome, room.exceeded_by.minor, room.threshold);
        if tightest.as_ref().is_none_or(|best| key(&found) > key(best)) {
            tightest = Some(found);
        }
    }
    Ok(tightest)
}

/// No fiscal year is open: there is no plan, and so no room.
fn without_year(book: &Read<'_>, wanted: &Wanted, limit: Limit) -> Result<Option<RoomView>, Problem> {
    let adds = wanted.parts.iter().fold(0_i64, |all, (_, minor)| all.saturating_add(*minor));
    let before = Standing::default();
    let room = room_at(&before, adds, limit.warn_percent);
    let outcome = match wanted.is_spent {
        _ if adds <= 0 => Outcome::Clear,
        true => Outcome::Warn,
        false => Outcome::Stop,
    };
    let name = crate::budget::category_names(book)?.remove(&wanted.category_id).unwrap_or_default();
    let verdict = Verdict { index: 0, month: None, adds, before, room, outcome };
    Ok(Some(shown(&verdict, None, &limit, name, book.office()?.currency)))
}

fn shown(
    verdict: &Verdict,
    year: Option<&Year>,
    limit: &Limit,
    category_name: String,
    currency: domain::money::Currency,
) -> RoomView {
    let month = |index: usize| year.map(|year| year.first_month.plus(u32::try_from(index).unwrap_or(0)));
    RoomView {
        year_name: year.map(|year| year.name.clone()),
        category_id: limit.category_id,
        category_name,
        month: verdict.month.and_then(month),
        adds: Money::new(verdict.adds, currency),
        before: view(&verdict.before, currency, limit.warn_percent),
        after: view(&verdict.room.after, currency, limit.warn_percent),
        threshold: verdict.room.threshold,
        exceeded_by: Money::new(verdict.room.exceeded_by, currency),
        outcome: verdict.outcome,
    }
}
