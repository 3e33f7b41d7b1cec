//! Where the year will end: by category, bucket and event, and what has changed since a day.

mod course;
mod owners;
mod since;

pub use course::ForecastView;
pub(crate) use course::{burn_of, hundredths};
pub use owners::OwnerForecast;
pub use since::{ChangedRow, DoneSince, Since};

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::budget::{Category, Course, Year, gather, in_order, path_up};
use domain::ids::{CategoryId, EventId, YearId};
use domain::ladders::Bucket;
use domain::money::Money;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub(crate) use self::course::Gathered;
use self::course::view;
use super::{by_event, open_on, year_of};
use crate::call::{Ask, Problem};
use crate::reserve::{Kept, kept};

/// Which year, seen from which day.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AskForecast {
    /// The year.
    pub year_id: YearId,
    /// Seen from this day: what was spent up to it counts, and the months that were over on it are over.
    /// Absent for today, with everything that is posted. The plan is always that of now; contracts, orders
    /// and their like are seen from that day, trips and claims as they stand now.
    pub as_of: Option<NaiveDate>,
    /// Also say what has changed since this day.
    pub since: Option<NaiveDate>,
}

/// Where a category is heading, those below it included, the reserve left out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ForecastRow {
    /// The category; absent in the row of what nobody has assigned.
    pub category_id: Option<CategoryId>,
    /// The category above it.
    pub parent_id: Option<CategoryId>,
    /// Its name.
    pub name: String,
    /// The bucket its money serves, its own or that of the nearest one above.
    pub bucket: Option<Bucket>,
    /// Distance from the root: 0 for a top category.
    pub depth: u8,
    /// Its figures.
    pub figures: ForecastView,
}

/// Where a bucket is heading: the categories that serve it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct BucketForecast {
    /// The bucket; absent for categories that serve none.
    pub bucket: Option<Bucket>,
    /// Its figures.
    pub figures: ForecastView,
}

/// What an event will cost in this year by what is spent and promised; plans are made by category.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct EventForecast {
    /// The event.
    pub event_id: EventId,
    /// Its name.
    pub name: String,
    /// Its first day.
    pub starts_on: NaiveDate,
    /// Posted for it in this year.
    pub actual: Money,
    /// Approved for it in this year and not yet paid.
    pub committed: Money,
    /// Both together.
    pub forecast: Money,
}

/// What the reserve means for the forecast.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Cushion {
    /// The name of its category.
    pub name: String,
    /// The plan of its category.
    pub set_aside: Money,
    /// What is left of it.
    pub left: Money,
    /// What is left in per cent of the whole plan, such as `4.79`; absent where nothing is planned.
    pub left_percent: Option<String>,
    /// True when less is left than the reserve's floor asks.
    pub is_below_floor: bool,
    /// Drawn and not put back.
    pub drawn: Money,
    /// The variance of the operating plan with what is drawn.
    pub variance_with_draws: Money,
}

/// Where a year will end.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct YearForecast {
    /// The year.
    pub year: Year,
    /// The day it is seen from.
    pub as_of: NaiveDate,
    /// How many of its months are over on that day.
    pub months_over: u64,
    /// Categories in the order in which they are shown, the reserve left out; last, where there are such
    /// expenses, a row `Unassigned`.
    pub rows: Vec<ForecastRow>,
    /// The operating year: everything but the reserve.
    pub total: ForecastView,
    /// By bucket.
    pub buckets: Vec<BucketForecast>,
    /// By owner; empty where no category has one.
    pub owners: Vec<OwnerForecast>,
    /// Events with money in this year, the dearest first.
    pub events: Vec<EventForecast>,
    /// The reserve, where the year keeps one.
    pub reserve: Option<Cushion>,
    /// What has changed, when it was asked for.
    pub since: Option<Since>,
}

/// Where a year will end.
pub fn forecast(ask: &Ask<'_>, request: AskForecast) -> Result<YearForecast, Problem> {
    let year = year_of(ask.book, request.year_id)?;
    let kept = kept(ask.book, &year)?;
    let as_of = request.as_of.unwrap_or(ask.today);
    let until = request.as_of.unwrap_or(NaiveDate::MAX);
    let gathered = Gathered::of(ask.book, &year, kept.as_ref(), as_of, until)?;
    let since = match request.since {
        Some(day) => Some(since::since(ask, &gathered, &year, kept.as_ref(), day.min(as_of))?),
        None => None,
    };
    let Gathered { categories, own, elapsed, .. } = &gathered;
    let known: HashMap<CategoryId, Course> =
        own.iter().filter_map(|(id, course)| id.map(|id| (id, *course))).collect();
    let sums = gather(categories, &known, Course::add);
    let mut rows: Vec<ForecastRow> = in_order(categories)
        .into_iter()
        .filter(|placed| kept.as_ref().is_none_or(|kept| !kept.holds(placed.category.id)))
        .map(|placed| ForecastRow {
            category_id: Some(placed.category.id),
            parent_id: placed.category.parent_id,
            name: placed.category.name.clone(),
            bucket: bucket_of(categories, placed.category.id),
            depth: placed.depth,
            figures: view(&sums.get(&placed.category.id).copied().unwrap_or_default(), *elapsed, &year),
        })
        .collect();
    if let Some(course) = own.get(&None) {
        let (name, figures) = ("Unassigned".to_owned(), view(course, *elapsed, &year));
        rows.push(ForecastRow { category_id: None, parent_id: None, name, bucket: None, depth: 0, figures });
    }
    let total = gathered.total();
    Ok(YearForecast {
        rows,
        total: view(&total, *elapsed, &year),
        buckets: buckets(&gathered, &year),
        owners: owners::owners(ask.book, &gathered, &year)?,
        events: events(ask, &year, until)?,
        reserve: kept.map(|kept| cushion(&kept, &total, &year)),
        since,
        as_of,
        months_over: *elapsed as u64,
        year,
    })
}

fn cushion(kept: &Kept, total: &Course, year: &Year) -> Cushion {
    let money = |minor| Money::new(minor, year.currency);
    Cushion {
        name: kept.name.clone(),
        set_aside: money(kept.balance.set_aside),
        left: money(kept.balance.left()),
        left_percent: kept.balance.share().map(hundredths),
        is_below_floor: kept.balance.is_below_floor(&kept.reserve),
        drawn: money(kept.balance.outstanding()),
        variance_with_draws: money(total.variance().saturating_add(kept.balance.outstanding())),
    }
}

/// The bucket of a category, or of the nearest one above it that has one.
pub(crate) fn bucket_of(categories: &[Category], id: CategoryId) -> Option<Bucket> {
    let bucket = |id| categories.iter().find(|one| one.id == id).and_then(|one| one.bucket.clone());
    path_up(categories, id).into_iter().find_map(bucket)
}

fn buckets(gathered: &Gathered, year: &Year) -> Vec<BucketForecast> {
    let mut sums: Vec<(Option<Bucket>, Course)> = Vec::new();
    for placed in in_order(&gathered.categories) {
        let Some(course) = gathered.own.get(&Some(placed.category.id)) else { continue };
        add_to(&mut sums, bucket_of(&gathered.categories, placed.category.id), course);
    }
    if let Some(course) = gathered.own.get(&None) {
        add_to(&mut sums, None, course);
    }
    // What serves no bucket stands last.
    sums.sort_by_key(|(bucket, _)| bucket.is_none());
    let shown = |(bucket, course)| BucketForecast { bucket, figures: view(&course, gathered.elapsed, year) };
    sums.into_iter().map(shown).collect()
}

fn add_to(sums: &mut Vec<(Option<Bucket>, Course)>, bucket: Option<Bucket>, course: &Course) {
    match sums.iter_mut().find(|(one, _)| *one == bucket) {
        Some((_, sum)) => sum.add(course),
        None => sums.push((bucket, *course)),
    }
}

fn events(ask: &Ask<'_>, year: &Year, until: NaiveDate) -> Result<Vec<EventForecast>, Problem> {
    let first = year.first_month;
    let days = (first.first_day(), first.plus(11).last_day().min(until));
    let spent: HashMap<EventId, i64> = ask.book.spent_by_event_on(days, year.currency)?.into_iter().collect();
    let open = open_on(ask.book, until)?;
    let committed = by_event(open.iter().filter(|one| year.holds(one.on)));
    let money = |minor| Money::new(minor, year.currency);
    let with_money =
        |event: &domain::events::Event| spent.contains_key(&event.id) || committed.contains_key(&event.id);
    let mut rows: Vec<EventForecast> = ask
        .book
        .events()?
        .into_iter()
        .filter(with_money)
        .map(|event| {
            let actual = spent.get(&event.id).copied().unwrap_or(0);
            let committed = committed.get(&event.id).copied().unwrap_or(0);
            EventForecast {
                event_id: event.id,
                name: event.name,
                starts_on: event.starts_on,
                actual: money(actual),
                committed: money(committed),
                forecast: money(actual.saturating_add(committed)),
            }
        })
        .collect();
    rows.sort_by_key(|row| std::cmp::Reverse(row.forecast.minor));
    Ok(rows)
}
