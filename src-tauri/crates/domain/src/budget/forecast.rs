//! Where the year will end: actual + open commitments + planned remainder, and the run-rate beside it.
//!
//! The planned remainder of a category is the plan of the months that are not over, less what is spent or
//! committed in those months already: that is what this plan was for, so it would count twice. It is never
//! less than nothing, for money spent beyond it does not come back, and never more than the plan. Money used
//! in a category without a plan of its own lowers the remainder of the nearest one above that has a plan.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::{Category, MONTHS, Year, add_months, path_up, sum};
use crate::date::Month;
use crate::ids::CategoryId;

/// Plan, actual and open commitments of a category by month, without those below it, in minor units.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Outlay {
    /// Plan of each month.
    pub plan: [i64; MONTHS],
    /// Actual of each month.
    pub actual: [i64; MONTHS],
    /// Open commitments by the month that they burden.
    pub committed: [i64; MONTHS],
}

/// Where a category, or anything else that has a plan, is heading. In minor units; courses can be added.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Course {
    /// Plan of the year.
    pub plan: i64,
    /// Posted.
    pub actual: i64,
    /// Approved and not yet paid.
    pub committed: i64,
    /// Plan of the months that are not over, less what is spent or committed in them.
    pub remainder: i64,
    /// Plan of the months that are not over.
    pub ahead: i64,
    /// Posted in the months that are over.
    pub settled: i64,
}

/// Whether a variance is good news.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Favour {
    /// Less is forecast than was planned.
    Favourable,
    /// The forecast is the plan.
    OnPlan,
    /// More is forecast than was planned.
    Unfavourable,
}

impl Favour {
    /// Of what is left over, in minor units: more than nothing is good news.
    pub fn of(variance: i64) -> Self {
        match variance {
            0 => Self::OnPlan,
            1.. => Self::Favourable,
            _ => Self::Unfavourable,
        }
    }
}

impl Course {
    /// Actual + open commitments + planned remainder.
    pub fn forecast(&self) -> i64 {
        self.actual.saturating_add(self.committed).saturating_add(self.remainder)
    }

    /// Plan − forecast.
    pub fn variance(&self) -> i64 {
        self.plan.saturating_sub(self.forecast())
    }

    /// Whether the variance is good news.
    pub fn favour(&self) -> Favour {
        Favour::of(self.variance())
    }

    /// The variance in hundredths of a per cent of the plan, rounded once. Absent where nothing is planned.
    pub fn variance_share(&self) -> Option<i64> {
        (self.plan > 0).then(|| ratio(i128::from(self.variance()) * 10_000, i128::from(self.plan)))
    }

    /// Plan − actual − open commitments.
    pub fn available(&self) -> i64 {
        self.plan.saturating_sub(self.actual).saturating_sub(self.committed)
    }

    /// What a month costs: the actual of the months that are over ÷ their number. The month that is under way
    /// is left out of both. Absent before the first month is over.
    pub fn burn(&self, elapsed: usize) -> Option<i64> {
        (elapsed > 0).then(|| ratio(i128::from(self.settled), elapsed as i128))
    }

    /// What the year costs if every month costs what the months so far did. It stands beside the forecast,
    /// never in its place: it knows nothing of what is still to come.
    pub fn run_rate(&self, elapsed: usize) -> Option<i64> {
        (elapsed > 0).then(|| ratio(i128::from(self.settled) * MONTHS as i128, elapsed as i128))
    }

    /// How many months what is available lasts at this burn, in hundredths of a month; 0 where nothing is left.
    /// Absent where nothing is burnt.
    pub fn months_left(&self, elapsed: usize) -> Option<i64> {
        let left = i128::from(self.available().max(0));
        (elapsed > 0 && self.settled > 0)
            .then(|| ratio(left * 100 * elapsed as i128, i128::from(self.settled)))
    }

    /// Adds another course.
    pub fn add(&mut self, other: &Self) {
        self.plan = self.plan.saturating_add(other.plan);
        self.actual = self.actual.saturating_add(other.actual);
        self.committed = self.committed.saturating_add(other.committed);
        self.remainder = self.remainder.saturating_add(other.remainder);
        self.ahead = self.ahead.saturating_add(other.ahead);
        self.settled = self.settled.saturating_add(other.settled);
    }
}

/// How many months of a year are over on a day: a month is over once its last day has come.
pub fn months_over(year: &Year, day: NaiveDate) -> usize {
    (0..12_u32).take_while(|index| year.first_month.plus(*index).last_day() <= day).count()
}

/// The place of a day's month in a year; a day outside of it counts to the nearest month.
pub fn month_index(year: &Year, day: NaiveDate) -> usize {
    usize::try_from(Month::of(day).since(year.first_month)).unwrap_or(0).min(MONTHS - 1)
}

/// Where each category is heading by itself, those below it left out, when so many months are over. What
/// nobody has assigned stands under `None`.
pub fn courses(
    categories: &[Category],
    own: &HashMap<Option<CategoryId>, Outlay>,
    elapsed: usize,
) -> HashMap<Option<CategoryId>, Course> {
    let open = |months: &[i64; MONTHS]| {
        months.iter().skip(elapsed).fold(0_i64, |all, month| all.saturating_add(*month))
    };
    let used = borne(categories, own);
    let course = |(category, outlay): (&Option<CategoryId>, &Outlay)| {
        let ahead = open(&outlay.plan);
        let rest = ahead.saturating_sub(category.and_then(|id| used.get(&id)).map_or(0, open));
        let actual = sum(&outlay.actual);
        let course = Course {
            plan: sum(&outlay.plan),
            actual,
            committed: sum(&outlay.committed),
            remainder: rest.clamp(ahead.min(0), ahead.max(0)),
            ahead,
            settled: actual.saturating_sub(open(&outlay.actual)),
        };
        (*category, course)
    };
    own.iter().map(course).collect()
}

/// What is spent or committed in each month on the plan of each category that has one: in itself, and in those
/// below it without a plan of their own.
pub(super) fn borne(
    categories: &[Category],
    own: &HashMap<Option<CategoryId>, Outlay>,
) -> HashMap<CategoryId, [i64; MONTHS]> {
    let planned =
        |id: CategoryId| own.get(&Some(id)).is_some_and(|outlay| outlay.plan.iter().any(|month| *month != 0));
    let mut used: HashMap<CategoryId, [i64; MONTHS]> = HashMap::new();
    for (category, outlay) in own {
        let above = category.map(|id| path_up(categories, id)).unwrap_or_default();
        if let Some(bearer) = above.into_iter().find(|id| planned(*id)) {
            let months = used.entry(bearer).or_default();
            add_months(months, &outlay.actual);
            add_months(months, &outlay.committed);
        }
    }
    used
}

/// Divides and rounds once, half away from zero.
pub(crate) fn ratio(dividend: i128, divisor: i128) -> i64 {
    let (magnitude, by) = (dividend.unsigned_abs(), divisor.unsigned_abs().max(1));
    let quotient = magnitude / by + u128::from(magnitude % by * 2 >= by);
    let quotient = i64::try_from(quotient).unwrap_or(i64::MAX);
    if (dividend < 0) == (divisor < 0) { quotient } else { -quotient }
}

#[cfg(test)]
pub(super) mod tests;
