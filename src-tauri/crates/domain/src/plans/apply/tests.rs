use uuid::Uuid;

use super::*;
use crate::budget::{Phasing, Year};
use crate::date::Month;
use crate::ids::YearId;
use crate::money::{Currency, Money};
use crate::plans::{LineFate, line_differences, since};

fn category(n: u128, parent: Option<u128>) -> Category {
    let parent = parent.map(|n| CategoryId(Uuid::from_u128(n)));
    Category::new(CategoryId(Uuid::from_u128(n)), parent, n.to_string(), 0)
}

fn line_id(n: u128) -> LineId {
    LineId(Uuid::from_u128(n))
}

fn line(n: u128, category: u128, minor: [i64; MONTHS]) -> PlanLine {
    PlanLine { minor, ..PlanLine::new(line_id(n), CategoryId(Uuid::from_u128(category)), n.to_string()) }
}

/// Operating 216,000.00 in two categories, one below the other, and 24,000.00 in reserve.
fn plan() -> PlanContent {
    let mut december = [0; MONTHS];
    december[11] = 2_400_000;
    PlanContent {
        year: Year {
            id: YearId(Uuid::from_u128(1)),
            name: "FY 2026".to_owned(),
            first_month: Month::new(2026, 1).unwrap_or_else(|| unreachable!()),
            currency: Currency::EUR,
        },
        categories: vec![category(1, None), category(2, Some(1)), category(3, None)],
        lines: vec![line(11, 1, [1_000_000; MONTHS]), line(12, 2, [800_000; MONTHS]), line(13, 3, december)],
    }
}

fn changed(changes: Vec<PlanChange>, roles: &[RoleAmount]) -> Applied {
    let changes: Vec<PlannedChange> = (90..)
        .zip(changes)
        .map(|(n, change)| PlannedChange { change_id: ChangeId(Uuid::from_u128(n)), change })
        .collect();
    let reserve = Some(CategoryId(Uuid::from_u128(3)));
    apply(&plan(), &changes, Around { roles, reserve })
}

fn totals(applied: &Applied) -> Vec<i64> {
    applied.plan.lines.iter().map(|line| sum(&line.minor)).collect()
}

fn cut(scope: Scope) -> PlanChange {
    PlanChange::ByShare { scope, hundredths: -1_500 }
}

#[test]
fn fifteen_per_cent_less_of_a_line_a_category_the_operating_plan_and_the_year() {
    let of = |scope| totals(&changed(vec![cut(scope)], &[]));
    assert_eq!(of(Scope::Line { line_id: line_id(12) }), [12_000_000, 8_160_000, 2_400_000]);
    let category_id = CategoryId(Uuid::from_u128(1));
    let below = of(Scope::Category { category_id });
    assert_eq!(below, [10_200_000, 8_160_000, 2_400_000], "with all below it");
    assert_eq!(of(Scope::Operating), [10_200_000, 8_160_000, 2_400_000], "the reserve stays");
    assert_eq!(of(Scope::Year), [10_200_000, 8_160_000, 2_040_000]);
    assert_eq!(plan().total(), 24_000_000, "the plan itself stays as it is");
}

#[test]
fn a_set_total_keeps_the_phasing_and_sums_to_the_cent() {
    let total = Money::new(9_999_999, Currency::EUR);
    let got = changed(vec![PlanChange::SetTotal { line_id: line_id(11), total }], &[]);
    let minor = got.plan.lines[0].minor;
    assert_eq!((minor[2], minor[3], sum(&minor)), (833_334, 833_333, 9_999_999));
    assert_eq!(got.effects[0].touched.len(), 1);
    let second = PlanChange::SetTotal { line_id: line_id(13), total };
    assert_eq!(changed(vec![second], &[]).plan.lines[2].minor[11], 9_999_999, "all of it in December");
}

#[test]
fn what_moves_beyond_the_year_leaves_it_and_is_named() {
    let change = PlanChange::MoveLater { line_id: line_id(12), from_month: 6, by_months: 3 };
    let got = changed(vec![change], &[]);
    let minor = got.plan.lines[1].minor;
    assert_eq!(minor[5..], [800_000, 0, 0, 0, 800_000, 800_000, 800_000]);
    assert_eq!(got.effects[0].beyond, 2_400_000);
    assert_eq!(sum(&minor) + got.effects[0].beyond, 9_600_000);
    let base = plan();
    let fates: Vec<LineFate> = line_differences(&base, &got.plan).iter().map(|one| one.fate()).collect();
    assert_eq!(fates, [LineFate::Changed]);
}

#[test]
fn lines_come_and_go_and_what_is_gone_is_a_fault_and_not_a_failure() {
    let add = PlanChange::AddLine {
        category_id: CategoryId(Uuid::from_u128(2)),
        name: "Second hall".to_owned(),
        total: Money::new(1_200_001, Currency::EUR),
        phasing: Phasing::Even,
    };
    let drop = || PlanChange::DropLine { line_id: line_id(12) };
    let got = changed(vec![add, drop(), drop(), cut(Scope::Line { line_id: line_id(12) })], &[]);
    assert_eq!(totals(&got), [12_000_000, 2_400_000, 1_200_001]);
    let faults: Vec<Option<ChangeFault>> = got.effects.iter().map(|effect| effect.fault).collect();
    assert_eq!(faults, [None, None, Some(ChangeFault::LineGone), Some(ChangeFault::LineGone)]);
    assert_eq!(got.plan.lines[2].id.0, got.effects[0].change_id.0, "the line has the change's identifier");
}

#[test]
fn a_role_is_one_change_of_all_the_event_s_lines() {
    let event_id = EventId(Uuid::from_u128(5));
    let amount = |line, role, minor| RoleAmount { line_id: line_id(line), event_id, role, minor };
    let roles = [
        amount(11, EventRole::Host, 12_000_000),
        amount(11, EventRole::CoHost, 5_400_000),
        amount(11, EventRole::Attend, 0),
        amount(12, EventRole::Attend, 150_000),
    ];
    let of = |role| changed(vec![PlanChange::Role { event_id, role }], &roles);
    assert_eq!(totals(&of(EventRole::CoHost)), [5_400_000, 9_600_000, 2_400_000]);
    assert_eq!(totals(&of(EventRole::Attend)), [0, 150_000, 2_400_000]);
    assert_eq!(of(EventRole::Sponsor).effects[0].fault, Some(ChangeFault::NoRoleAmounts));
}

#[test]
fn changes_apply_one_after_the_other() {
    let total = Money::new(1_000_000, Currency::EUR);
    let set = PlanChange::SetTotal { line_id: line_id(11), total };
    let got = changed(vec![set.clone(), cut(Scope::Year)], &[]);
    assert_eq!(totals(&got)[0], 850_000);
    assert_eq!(totals(&changed(vec![cut(Scope::Year), set], &[]))[0], 1_000_000);
}

#[test]
fn a_figure_knows_since_which_version_it_is_what_it_is() {
    let (first, mut second) = (plan(), plan());
    second.lines[0].minor[3] = 7;
    let mut third = second.clone();
    third.lines[0].minor[3] = 1_000_000;
    let versions = [(1, &first), (2, &second), (3, &third)];
    let got = since(&third.lines[0], &versions);
    assert_eq!((got.months[3], got.months[4], got.total), (Some(3), Some(1), Some(3)));
    let mut working = third.lines[0].clone();
    working.minor[4] = 8;
    assert_eq!(since(&working, &versions).months[4], None, "no version has it yet");
}
