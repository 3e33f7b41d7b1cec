//! The figures that the year's pictures are drawn from. Nothing is added up on the other side.

mod file;
mod table;

pub use file::{SaveFigures, save_figures};
pub use table::PictureKind;

use chrono::NaiveDate;
use domain::budget::{
    Course, Favour, MONTHS, MonthCourse, Year, add_months, burn_down, gather, in_order, month_courses,
    waterfall,
};
use domain::date::Month;
use domain::ids::{CategoryId, YearId};
use domain::money::Money;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::forecast::Gathered;
use super::year_of;
use crate::call::{Ask, Problem};
use crate::reserve::{Kept, kept};

/// Which year, seen from which day.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AskPictures {
    /// The year.
    pub year_id: YearId,
    /// Seen from this day, as a forecast is; absent for today.
    pub as_of: Option<NaiveDate>,
}

/// Plan, actual, commitments and forecast of a month, or of the year until its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
pub struct MonthFigures {
    /// Budgeted.
    pub plan: Money,
    /// Posted.
    pub actual: Money,
    /// Approved and not yet paid.
    pub committed: Money,
    /// The planned remainder.
    pub planned_remainder: Money,
    /// Actual + open commitments + planned remainder.
    pub forecast: Money,
}

/// A month of the operating year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct MonthPicture {
    /// The month.
    pub month: Month,
    /// True when it is over on the day it is seen from.
    pub is_over: bool,
    /// The month itself.
    pub own: MonthFigures,
    /// The year from its beginning to the month's end.
    pub to_date: MonthFigures,
}

/// A top category between plan and forecast.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CategoryPicture {
    /// The category; absent for what nobody has assigned.
    pub category_id: Option<CategoryId>,
    /// Its name.
    pub name: String,
    /// Its figures, those below it included.
    pub figures: MonthFigures,
    /// Plan − forecast: below zero when it will cost more than planned.
    pub variance: Money,
    /// Whether that is good news.
    pub favour: Favour,
    /// Forecast − plan: its step on the way from plan to forecast.
    pub change: Money,
    /// Where the way has come to after this step.
    pub after: Money,
}

/// What is left at the end of a month.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct LeftPicture {
    /// The month.
    pub month: Month,
    /// The whole plan less what is spent and committed until then, and less what is forecast for months to come.
    pub left: Money,
    /// True for a month that is not over.
    pub is_forecast: bool,
    /// True when less is left than the reserve's floor asks.
    pub is_below_floor: bool,
}

/// How the whole plan goes down.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct BurnDown {
    /// The whole plan, the reserve included.
    pub start: Money,
    /// The reserve's floor; absent where the year keeps no reserve.
    pub floor: Option<Money>,
    /// Month by month.
    pub months: Vec<LeftPicture>,
}

/// The figures of a year's pictures. All but the burn-down are those of the operating year, without the reserve.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct YearPictures {
    /// The year.
    pub year: Year,
    /// The day it is seen from.
    pub as_of: NaiveDate,
    /// How many of its months are over on that day.
    pub months_over: u64,
    /// Its twelve months.
    pub months: Vec<MonthPicture>,
    /// Its top categories in their order, the unassigned last. Their changes lead from the plan to the forecast.
    pub categories: Vec<CategoryPicture>,
    /// All of it.
    pub total: MonthFigures,
    /// What is left, month by month.
    pub burn_down: BurnDown,
}

/// The figures of a year's pictures.
pub fn pictures(ask: &Ask<'_>, request: AskPictures) -> Result<YearPictures, Problem> {
    let year = year_of(ask.book, request.year_id)?;
    let kept = kept(ask.book, &year)?;
    let as_of = request.as_of.unwrap_or(ask.today);
    let until = request.as_of.unwrap_or(NaiveDate::MAX);
    let gathered = Gathered::of(ask.book, &year, kept.as_ref(), as_of, until)?;
    let courses = month_courses(&gathered.categories, &gathered.outlays, gathered.elapsed);
    let mut to_date = MonthCourse::default();
    let months = year.months().into_iter().zip(&courses).enumerate().map(|(index, (month, own))| {
        to_date.add(own);
        MonthPicture {
            month,
            is_over: index < gathered.elapsed,
            own: figures(own, &year),
            to_date: figures(&to_date, &year),
        }
    });
    let months = months.collect();
    Ok(YearPictures {
        months,
        categories: categories(&gathered, kept.as_ref(), &year),
        total: figures(&to_date, &year),
        burn_down: left(&gathered, kept.as_ref(), &courses, &year),
        months_over: gathered.elapsed as u64,
        as_of,
        year,
    })
}

fn figures(month: &MonthCourse, year: &Year) -> MonthFigures {
    let money = |minor| Money::new(minor, year.currency);
    MonthFigures {
        plan: money(month.plan),
        actual: money(month.actual),
        committed: money(month.committed),
        planned_remainder: money(month.remainder),
        forecast: money(month.forecast()),
    }
}

fn categories(gathered: &Gathered, kept: Option<&Kept>, year: &Year) -> Vec<CategoryPicture> {
    let own = gathered.own.iter().filter_map(|(id, course)| id.map(|id| (id, *course))).collect();
    let sums = gather(&gathered.categories, &own, Course::add);
    let tops = in_order(&gathered.categories)
        .into_iter()
        .filter(|placed| placed.depth == 0 && kept.is_none_or(|kept| !kept.holds(placed.category.id)));
    let mut found: Vec<(Option<CategoryId>, String, Course)> = tops
        .map(|placed| placed.category)
        .map(|one| (Some(one.id), one.name.clone(), sums.get(&one.id).copied().unwrap_or_default()))
        .collect();
    found.extend(gathered.own.get(&None).map(|course| (None, "Unassigned".to_owned(), *course)));
    let courses: Vec<Course> = found.iter().map(|(.., course)| *course).collect();
    let money = |minor| Money::new(minor, year.currency);
    let steps = waterfall(&courses);
    let pictures = found.into_iter().zip(steps).map(|((category_id, name, course), step)| {
        let Course { plan, actual, committed, remainder, .. } = course;
        CategoryPicture {
            category_id,
            name,
            figures: figures(&MonthCourse { plan, actual, committed, remainder }, year),
            variance: money(course.variance()),
            favour: course.favour(),
            change: money(step.change),
            after: money(step.after),
        }
    });
    pictures.collect()
}

fn left(gathered: &Gathered, kept: Option<&Kept>, months: &[MonthCourse; MONTHS], year: &Year) -> BurnDown {
    let money = |minor| Money::new(minor, year.currency);
    let (mut plan, mut used) = ([0; MONTHS], [0; MONTHS]);
    for outlay in gathered.reserve.values() {
        add_months(&mut plan, &outlay.plan);
        add_months(&mut used, &outlay.actual);
        add_months(&mut used, &outlay.committed);
    }
    add_months(&mut plan, &months.map(|month| month.plan));
    let start = domain::budget::sum(&plan);
    let found = burn_down(start, months, &used, gathered.elapsed, kept.map(|kept| &kept.reserve));
    let months = year.months().into_iter().zip(found).map(|(month, left)| LeftPicture {
        month,
        left: money(left.minor),
        is_forecast: left.is_forecast,
        is_below_floor: left.is_below_floor,
    });
    BurnDown {
        start: money(start),
        floor: kept.map(|kept| money(kept.balance.floor(&kept.reserve))),
        months: months.collect(),
    }
}
