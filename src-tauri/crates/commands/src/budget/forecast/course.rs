//! The figures of a forecast: gathered from the book, and as they are shown.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::budget::{
    Category, Course, Favour, MONTHS, Outlay, Year, add_months, courses, month_index, months_over,
};
use domain::ids::CategoryId;
use domain::money::Money;
use schemars::JsonSchema;
use serde::Serialize;
use store::Read;

use super::super::open_on;
use crate::call::Problem;
use crate::reserve::Kept;

/// Where something is heading.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ForecastView {
    /// Budgeted for the year.
    pub plan: Money,
    /// Posted.
    pub actual: Money,
    /// Approved and not yet paid.
    pub committed: Money,
    /// Budgeted for the months that are not over.
    pub plan_ahead: Money,
    /// What of that is spent or committed already, and so not counted again.
    pub counted_already: Money,
    /// Planned remainder: plan ahead − counted already.
    pub planned_remainder: Money,
    /// Actual + open commitments + planned remainder.
    pub forecast: Money,
    /// Plan − forecast.
    pub variance: Money,
    /// The variance in per cent of the plan, such as `-2.77`; absent where nothing is planned.
    pub variance_percent: Option<String>,
    /// Whether the variance is good news.
    pub favour: Favour,
    /// Plan − actual − open commitments.
    pub available: Money,
    /// Posted in the months that are over.
    pub settled: Money,
    /// What a month costs: that ÷ months over. Absent before the first month is over.
    pub burn: Option<Money>,
    /// How many months what is available lasts at this burn, such as `3.33`; absent where nothing is burnt.
    pub months_left: Option<String>,
    /// What the year costs if every month costs that much. It stands beside the forecast, never in its place.
    pub run_rate: Option<Money>,
}

/// A course as it is shown.
pub(super) fn view(course: &Course, elapsed: usize, year: &Year) -> ForecastView {
    let money = |minor| Money::new(minor, year.currency);
    ForecastView {
        plan: money(course.plan),
        actual: money(course.actual),
        committed: money(course.committed),
        plan_ahead: money(course.ahead),
        counted_already: money(course.ahead.saturating_sub(course.remainder)),
        planned_remainder: money(course.remainder),
        forecast: money(course.forecast()),
        variance: money(course.variance()),
        variance_percent: course.variance_share().map(hundredths),
        favour: course.favour(),
        available: money(course.available()),
        settled: money(course.settled),
        burn: course.burn(elapsed).map(money),
        months_left: course.months_left(elapsed).map(hundredths),
        run_rate: course.run_rate(elapsed).map(money),
    }
}

/// Hundredths as decimal text: -277 is `-2.77`.
pub(crate) fn hundredths(value: i64) -> String {
    let sign = if value < 0 { "-" } else { "" };
    format!("{sign}{}.{:02}", value.unsigned_abs() / 100, value.unsigned_abs() % 100)
}

/// The courses of a year's categories, each without those below it; the reserve is left out.
pub(crate) struct Gathered {
    pub(crate) categories: Vec<Category>,
    pub(crate) own: HashMap<Option<CategoryId>, Course>,
    pub(crate) elapsed: usize,
    /// What the courses were made of, by month.
    pub(crate) outlays: HashMap<Option<CategoryId>, Outlay>,
    /// The same of the reserve's categories.
    pub(crate) reserve: HashMap<Option<CategoryId>, Outlay>,
}

impl Gathered {
    /// Reads a year as it is seen from a day, with what was spent until another.
    pub(crate) fn of(
        book: &Read<'_>,
        year: &Year,
        kept: Option<&Kept>,
        as_of: NaiveDate,
        until: NaiveDate,
    ) -> Result<Self, Problem> {
        let categories = book.categories()?;
        let elapsed = months_over(year, as_of);
        let mut own: HashMap<Option<CategoryId>, Outlay> = HashMap::new();
        for line in book.plan_lines(year.id)? {
            add_months(&mut own.entry(Some(line.category_id)).or_default().plan, &line.minor);
        }
        for (category, months) in book.actual_by_month(year, until)?.by_category {
            add_months(&mut own.entry(category).or_default().actual, &months);
        }
        for one in open_on(book, until)?.into_iter().filter(|one| year.holds(one.on)) {
            let mut months = [0; MONTHS];
            months[month_index(year, one.on)] = one.booked.minor;
            add_months(&mut own.entry(Some(one.category_id)).or_default().committed, &months);
        }
        let (reserve, outlays): (HashMap<_, _>, HashMap<_, _>) =
            own.into_iter().partition(|(id, _)| id.is_some_and(|id| kept.is_some_and(|kept| kept.holds(id))));
        let own = courses(&categories, &outlays, elapsed);
        Ok(Self { categories, own, elapsed, outlays, reserve })
    }

    /// All of it.
    pub(crate) fn total(&self) -> Course {
        self.own.values().fold(Course::default(), |mut all, course| {
            all.add(course);
            all
        })
    }
}

/// What a month costs by what was posted until now, the reserve left out.
pub(crate) fn burn_of(
    book: &Read<'_>,
    year: &Year,
    kept: &Kept,
    today: NaiveDate,
) -> Result<Option<i64>, Problem> {
    let gathered = Gathered::of(book, year, Some(kept), today, NaiveDate::MAX)?;
    Ok(gathered.total().burn(gathered.elapsed))
}
