//! A year's course worked out by hand, and how its figures come about.

use uuid::Uuid;

use super::*;

fn id(n: u128) -> CategoryId {
    CategoryId(Uuid::from_u128(n))
}

fn category(n: u128, parent: Option<u128>) -> Category {
    Category::new(id(n), parent.map(id), n.to_string(), 0)
}

fn total(courses: &HashMap<Option<CategoryId>, Course>) -> Course {
    courses.values().fold(Course::default(), |mut all, course| {
        all.add(course);
        all
    })
}

/// An operating plan of 216,000.00 after seven months.
pub(in crate::budget) fn after_seven_months() -> Outlay {
    let mut outlay = Outlay { plan: [1_800_000; MONTHS], ..Outlay::default() };
    outlay.actual[..7]
        .copy_from_slice(&[2_000_000, 2_000_000, 2_000_000, 2_000_000, 2_000_000, 1_000_000, 843_217]);
    // 27,700.00 of the commitments burden months to come; the rest was approved for months that are over.
    outlay.committed[6] = 1_355_000;
    outlay.committed[8] = 2_770_000;
    outlay
}

#[test]
fn a_year_after_seven_months_comes_out_to_the_cent() {
    let own = HashMap::from([(Some(id(1)), after_seven_months())]);
    let course = courses(&[category(1, None)], &own, 7)[&Some(id(1))];
    assert_eq!((course.plan, course.actual, course.committed), (21_600_000, 11_843_217, 4_125_000));
    assert_eq!(course.remainder, 6_230_000, "five months of 18,000.00 less 27,700.00 committed in them");
    assert_eq!((course.forecast(), course.variance()), (22_198_217, -598_217));
    assert_eq!((course.variance_share(), course.favour()), (Some(-277), Favour::Unfavourable));
    assert_eq!((course.burn(7), course.available()), (Some(1_691_888), 5_631_783));
    assert_eq!(course.months_left(7), Some(333));
    assert_eq!(course.run_rate(7), Some(20_302_658), "beside the forecast, never instead");
    assert_eq!((course.burn(0), course.run_rate(0), course.months_left(0)), (None, None, None));
}

#[test]
fn what_is_used_below_lowers_the_plan_above_once() {
    let tree = [category(1, None), category(2, Some(1)), category(3, Some(2))];
    let mut above = Outlay::default();
    above.plan[11] = 1_000;
    let (mut below, mut lowest) = (Outlay::default(), Outlay::default());
    below.committed[11] = 300;
    lowest.actual[11] = 200;
    let own = HashMap::from([(Some(id(1)), above), (Some(id(2)), below), (Some(id(3)), lowest)]);
    let got = courses(&tree, &own, 7);
    assert_eq!(got[&Some(id(1))].remainder, 500);
    assert_eq!(total(&got).forecast(), 1_000, "the year ends on its plan: nothing counts twice");
    // A category with a plan of its own bears what is used in it, and leaves the plan above alone.
    let mut own = own;
    if let Some(outlay) = own.get_mut(&Some(id(2))) {
        outlay.plan[11] = 100;
    }
    let got = courses(&tree, &own, 7);
    assert_eq!((got[&Some(id(1))].remainder, got[&Some(id(2))].remainder), (1_000, 0));
    assert_eq!(total(&got).forecast(), 1_500);
}

#[test]
fn a_refund_does_not_enlarge_what_is_planned_and_a_past_commitment_leaves_it_alone() {
    let mut outlay = Outlay { plan: [100; MONTHS], ..Outlay::default() };
    outlay.actual[7] = -50;
    outlay.committed[2] = 70;
    let own = HashMap::from([(Some(id(1)), outlay)]);
    let course = courses(&[category(1, None)], &own, 7)[&Some(id(1))];
    assert_eq!((course.remainder, course.forecast()), (500, 520));
    assert_eq!((course.settled, course.actual), (0, -50));
}

#[test]
fn a_month_is_over_with_its_last_day() {
    let year = Year {
        id: crate::ids::YearId(Uuid::from_u128(1)),
        name: "FY".to_owned(),
        first_month: Month::of(NaiveDate::from_ymd_opt(2026, 4, 1).unwrap_or_default()),
        currency: crate::money::Currency::EUR,
    };
    let over = |month, day| months_over(&year, NaiveDate::from_ymd_opt(2026, month, day).unwrap_or_default());
    assert_eq!((over(3, 31), over(4, 29), over(4, 30), over(6, 15)), (0, 0, 1, 2));
    assert_eq!(months_over(&year, NaiveDate::from_ymd_opt(2030, 1, 1).unwrap_or_default()), 12);
    assert_eq!(month_index(&year, NaiveDate::from_ymd_opt(2027, 3, 31).unwrap_or_default()), 11);
}

#[test]
fn the_forecast_lies_between_what_is_used_and_that_with_the_plan_ahead() {
    let mut seed = 7_u64;
    let mut months = || {
        [0; MONTHS].map(|_: i64| {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            i64::try_from(seed >> 48).unwrap_or(0)
        })
    };
    for elapsed in (0..=MONTHS).cycle().take(500) {
        let outlay = Outlay { plan: months(), actual: months(), committed: months() };
        let ahead: i64 = outlay.plan.iter().skip(elapsed).sum();
        let own = HashMap::from([(Some(id(1)), outlay)]);
        let course = courses(&[category(1, None)], &own, elapsed)[&Some(id(1))];
        let used = course.actual + course.committed;
        assert!((used..=used + ahead).contains(&course.forecast()), "{elapsed} months over: {outlay:?}");
    }
}
