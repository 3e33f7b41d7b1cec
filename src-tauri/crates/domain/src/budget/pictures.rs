//! A year as pictures: month by month, from plan to forecast, and what is left as it goes.
//!
//! Every figure is a part of one that stands elsewhere: the months of a forecast sum to the forecast, the
//! steps of a waterfall lead from the plan to it, and what is left at the end is what both leave over.

use std::collections::HashMap;

use super::forecast::borne;
use super::{Category, Course, MONTHS, Outlay, courses};
use crate::ids::CategoryId;
use crate::reserve::{Balance, Reserve};

/// A month of a year, in minor units.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct MonthCourse {
    /// Budgeted for it.
    pub plan: i64,
    /// Posted in it.
    pub actual: i64,
    /// Open commitments that burden it.
    pub committed: i64,
    /// The part of the planned remainder that falls into it; nothing in a month that is over.
    pub remainder: i64,
}

impl MonthCourse {
    /// Actual + open commitments + planned remainder.
    pub fn forecast(&self) -> i64 {
        self.actual.saturating_add(self.committed).saturating_add(self.remainder)
    }

    /// Adds another month.
    pub fn add(&mut self, other: &Self) {
        self.plan = self.plan.saturating_add(other.plan);
        self.actual = self.actual.saturating_add(other.actual);
        self.committed = self.committed.saturating_add(other.committed);
        self.remainder = self.remainder.saturating_add(other.remainder);
    }
}

/// The months of a year when so many of them are over: all categories together. The planned remainder of a
/// category falls into the months whose plan it is: what a month uses of its own plan lowers that month, and
/// what it uses beyond is taken from the months to come in their order.
pub fn month_courses(
    categories: &[Category],
    own: &HashMap<Option<CategoryId>, Outlay>,
    elapsed: usize,
) -> [MonthCourse; MONTHS] {
    let used = borne(categories, own);
    let courses = courses(categories, own, elapsed);
    let mut months = [MonthCourse::default(); MONTHS];
    for (category, outlay) in own {
        let remainder = courses.get(category).map_or(0, |course| course.remainder);
        let used = category.and_then(|id| used.get(&id)).copied().unwrap_or_default();
        let rest = spread(&outlay.plan, &used, elapsed, remainder);
        for (index, month) in months.iter_mut().enumerate() {
            month.add(&MonthCourse {
                plan: outlay.plan[index],
                actual: outlay.actual[index],
                committed: outlay.committed[index],
                remainder: rest[index],
            });
        }
    }
    months
}

/// Lays a planned remainder into the months that are not over; the parts always sum to it.
fn spread(plan: &[i64; MONTHS], used: &[i64; MONTHS], elapsed: usize, remainder: i64) -> [i64; MONTHS] {
    let ahead = plan.iter().skip(elapsed).fold(0_i64, |sum, month| sum.saturating_add(*month));
    if ahead < 0 {
        // Money that is to come in mirrors money that is to go out.
        let mirror = |months: &[i64; MONTHS]| months.map(i64::saturating_neg);
        return mirror(&spread(&mirror(plan), &mirror(used), elapsed, remainder.saturating_neg()));
    }
    let mut rest = *plan;
    rest.iter_mut().take(elapsed).for_each(|month| *month = 0);
    let mut take = ahead.saturating_sub(remainder);
    let own_first = used.map(|used| used.max(0));
    for most in [own_first, [i64::MAX; MONTHS]] {
        for (month, most) in rest.iter_mut().zip(most).skip(elapsed) {
            let part = (*month).max(0).min(most).min(take);
            *month -= part;
            take -= part;
        }
    }
    rest
}

/// A step of the way from plan to forecast, in minor units.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    /// Forecast − plan of one category.
    pub change: i64,
    /// Where the way has come to.
    pub after: i64,
}

/// The way from the plan to the forecast: a step for each of some courses in their order, which together make
/// the whole. The last one ends at the forecast.
pub fn waterfall(courses: &[Course]) -> Vec<Step> {
    let mut after = courses.iter().fold(0_i64, |sum, course| sum.saturating_add(course.plan));
    let step = |course: &Course| {
        let change = course.forecast().saturating_sub(course.plan);
        after = after.saturating_add(change);
        Step { change, after }
    };
    courses.iter().map(step).collect()
}

/// What is left at the end of a month, in minor units.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Left {
    /// Of the whole plan, the reserve included.
    pub minor: i64,
    /// True for a month that is not over: what would be left if the forecast holds.
    pub is_forecast: bool,
    /// True when that is less than the reserve's floor.
    pub is_below_floor: bool,
}

/// How a year's whole plan goes down, month by month: what is spent and committed, and in the months to come
/// what is forecast. `reserve_used` is what is spent and committed in the reserve's own category. Where the line
/// falls below the floor, the year eats into what the office wants to keep.
pub fn burn_down(
    plan: i64,
    months: &[MonthCourse; MONTHS],
    reserve_used: &[i64; MONTHS],
    elapsed: usize,
    reserve: Option<&Reserve>,
) -> Vec<Left> {
    let mut minor = plan;
    let left = |(index, (month, used)): (usize, (&MonthCourse, &i64))| {
        minor = minor.saturating_sub(month.forecast()).saturating_sub(*used);
        let balance = Balance { plan, set_aside: minor, ..Balance::default() };
        Left {
            minor,
            is_forecast: index >= elapsed,
            is_below_floor: reserve.is_some_and(|reserve| balance.is_below_floor(reserve)),
        }
    };
    months.iter().zip(reserve_used).enumerate().map(left).collect()
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::budget::forecast::tests::after_seven_months;
    use crate::ids::YearId;
    use crate::reserve::Target;

    fn id(n: u128) -> CategoryId {
        CategoryId(Uuid::from_u128(n))
    }

    fn category(n: u128, parent: Option<u128>) -> Category {
        Category::new(id(n), parent.map(id), n.to_string(), 0)
    }

    #[test]
    fn the_months_of_a_forecast_sum_to_it() {
        let own = HashMap::from([(Some(id(1)), after_seven_months())]);
        let months = month_courses(&[category(1, None)], &own, 7);
        assert_eq!(months.iter().map(MonthCourse::forecast).sum::<i64>(), 22_198_217);
        let rest: Vec<i64> = months.iter().map(|month| month.remainder).collect();
        // 27,700.00 is committed in the ninth month: its own plan goes first, then that of the eighth.
        assert_eq!(rest, [0, 0, 0, 0, 0, 0, 0, 830_000, 0, 1_800_000, 1_800_000, 1_800_000]);
        assert_eq!(months[8].forecast(), 2_770_000);
    }

    #[test]
    fn what_is_left_of_a_year_meets_its_floor() {
        let own = HashMap::from([(Some(id(1)), after_seven_months())]);
        let months = month_courses(&[category(1, None)], &own, 7);
        let reserve = Reserve {
            year_id: YearId(Uuid::from_u128(1)),
            category_id: id(2),
            target: Target::Share { hundredths: 1_000 },
            floor_hundredths: 1_000,
        };
        let left = burn_down(24_000_000, &months, &[0; MONTHS], 7, Some(&reserve));
        assert_eq!(left[0], Left { minor: 22_000_000, is_forecast: false, is_below_floor: false });
        // 240,000.00 − 118,432.17 − 13,550.00, and at the end of the year the reserve less what is overrun.
        assert_eq!((left[6].minor, left[6].is_forecast), (10_801_783, false));
        assert_eq!(left[11], Left { minor: 1_801_783, is_forecast: true, is_below_floor: true });
        assert!(!left[10].is_below_floor, "36,017.83 is above 24,000.00");
        let drawn = burn_down(24_000_000, &months, &[100; MONTHS], 7, None);
        assert_eq!((drawn[11].minor, drawn[11].is_below_floor), (1_800_583, false));
    }

    #[test]
    fn a_waterfall_leads_from_the_plan_to_the_forecast() {
        let course = |plan, actual, remainder| Course { plan, actual, remainder, ..Course::default() };
        let steps = waterfall(&[course(100, 120, 30), course(50, 0, 50), course(70, 10, 20)]);
        let told: Vec<(i64, i64)> = steps.iter().map(|step| (step.change, step.after)).collect();
        assert_eq!(told, [(50, 270), (0, 270), (-40, 230)], "a step of nothing is a step");
        assert!(waterfall(&[]).is_empty());
    }

    #[test]
    fn no_month_hides_or_invents_money() {
        let mut seed = 11_u64;
        let mut roll = |sides: u64| {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            i64::try_from((seed >> 33) % sides).unwrap_or(0)
        };
        let tree = [category(1, None), category(2, Some(1)), category(3, None), category(4, Some(3))];
        for turn in 0..600 {
            let elapsed = turn % (MONTHS + 1);
            let mut own = HashMap::new();
            for n in 1..=4 {
                let mut outlay = Outlay::default();
                for index in 0..MONTHS {
                    // Refunds, credits, and categories without a plan of their own.
                    let sign = if turn % 5 == 0 { -1 } else { 1 };
                    outlay.plan[index] = if n == 2 { 0 } else { sign * roll(900) };
                    outlay.actual[index] = roll(500) - 80;
                    outlay.committed[index] = roll(300);
                }
                own.insert(Some(id(n)), outlay);
            }
            own.insert(None, Outlay { actual: [roll(40); MONTHS], ..Outlay::default() });
            let months = month_courses(&tree, &own, elapsed);
            let courses = courses(&tree, &own, elapsed);
            let sum = |of: fn(&MonthCourse) -> i64| months.iter().map(of).sum::<i64>();
            let whole = |of: fn(&Course) -> i64| courses.values().map(of).sum::<i64>();
            assert_eq!(sum(MonthCourse::forecast), whole(Course::forecast), "turn {turn}");
            assert_eq!(sum(|month| month.remainder), whole(|course| course.remainder), "turn {turn}");
            assert_eq!(sum(|month| month.plan), whole(|course| course.plan), "turn {turn}");
            let past = months.iter().take(elapsed);
            assert!(past.map(|month| month.remainder).all(|rest| rest == 0), "turn {turn}: nothing is past");
        }
    }
}
