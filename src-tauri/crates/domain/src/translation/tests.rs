//! Translation, tried on a ladder of two levels and three competencies.

use std::collections::BTreeMap;

use uuid::Uuid;

use super::*;
use crate::assessments::{Mark, Marks};
use crate::ids::{CompetencyId, LadderId, LevelId, RoleId, RungId};
use crate::ladders::{Cell, Competency, Ladder, Level, Reach};

const LOW: LevelId = LevelId(Uuid::from_u128(1));
const HIGH: LevelId = LevelId(Uuid::from_u128(2));
const PRODUCT: RoleId = RoleId(Uuid::from_u128(11));
const FINANCE: RoleId = RoleId(Uuid::from_u128(12));

fn row(number: u16, bucket: &str, expected: [u8; 2]) -> Competency {
    let cell = |(level_id, expected)| Cell {
        level_id,
        expected,
        must_have: false,
        descriptors: Vec::new(),
        examples: Vec::new(),
    };
    Competency {
        id: CompetencyId(Uuid::from_u128(100 + u128::from(number))),
        key: format!("row-{number}"),
        slot: number,
        bucket: bucket.parse().unwrap(),
        name: format!("Row {number}"),
        summary: String::new(),
        weight: 10,
        cells: [LOW, HIGH].into_iter().zip(expected).map(cell).collect(),
    }
}

fn ladder() -> Ladder {
    let level = |id, rank: u32, job_class: &str, reach| Level {
        id,
        key: format!("l{rank}"),
        code: format!("L{rank}"),
        track: String::new(),
        internal_title: String::new(),
        external_title: String::new(),
        job_class: job_class.to_owned(),
        reach,
        scope: String::new(),
        minimum_months: 0,
        rank,
        bands: Vec::new(),
    };
    Ladder {
        id: LadderId(Uuid::from_u128(1)),
        key: String::new(),
        name: String::new(),
        version: String::new(),
        summary: String::new(),
        levels: vec![level(LOW, 1, "PM-1", Reach::Company), level(HIGH, 2, "other", Reach::Team)],
        competencies: vec![
            row(0, "product", [2, 4]),
            row(1, "finance", [2, 3]),
            row(2, "governance", [0, 5]),
        ],
        routes_beyond: Vec::new(),
        multipliers: Vec::new(),
    }
}

fn role(id: RoleId, name: &str, grades: &[u8]) -> Role {
    let rung = |grade: &u8| Rung {
        id: RungId(Uuid::from_u128(id.0.as_u128() * 100 + u128::from(*grade))),
        title: format!("{name} {grade}"),
        grade: *grade,
    };
    Role { id, name: name.to_owned(), summary: String::new(), rungs: grades.iter().map(rung).collect() }
}

fn proposals() -> Proposals {
    let shares = |list: &[(&str, u32)]| -> BTreeMap<String, u32> {
        list.iter().map(|(key, percent)| ((*key).to_owned(), *percent)).collect()
    };
    Proposals {
        roles: vec![
            ProposedRole { key: "product".to_owned(), role: role(PRODUCT, "Product", &[1, 3]) },
            ProposedRole { key: "finance".to_owned(), role: role(FINANCE, "Finance", &[1]) },
        ],
        by_competency: [("row-0".to_owned(), shares(&[("product", 60), ("finance", 20)]))].into(),
        by_bucket: [
            ("product".to_owned(), shares(&[("product", 90)])),
            ("finance".to_owned(), shares(&[("finance", 50), ("product", 10)])),
        ]
        .into(),
        by_job_class: [("PM-1".to_owned(), 1)].into(),
        by_reach: [("team".to_owned(), 3), ("company".to_owned(), 7)].into(),
    }
}

fn map(counts: &[Count], equivalents: &[Equivalent]) -> Translation {
    let proposals = proposals();
    Translation::of(&ladder(), proposals.roles(), &proposals, counts, equivalents)
}

#[test]
fn a_competency_counts_by_its_name_else_by_its_bucket_and_as_the_office_says() {
    let plain = map(&[], &[]);
    let ladder = ladder();
    let percents = |map: &Translation| -> Vec<(u32, u32)> {
        let of = |row: &Competency| (map.percent(row.id, PRODUCT), map.percent(row.id, FINANCE));
        ladder.competencies.iter().map(of).collect()
    };
    assert_eq!(percents(&plain), [(60, 20), (10, 50), (0, 0)]);
    assert_eq!(plain.sum(ladder.competencies[0].id), 80);
    let own = Count { competency_id: ladder.competencies[1].id, role_id: PRODUCT, percent: 0 };
    assert_eq!(percents(&map(&[own], &[])), [(60, 20), (0, 50), (0, 0)], "0 is said, not missing");
}

#[test]
fn a_level_equals_the_rung_of_its_job_class_else_of_its_reach() {
    let plain = map(&[], &[]);
    let title = |map: &Translation, level, role: usize| {
        map.rung(level, &map.roles[role]).map_or_else(String::new, |rung| rung.title)
    };
    assert_eq!(title(&plain, LOW, 0), "Product 1", "PM-1 says more than a reach of company");
    assert_eq!(title(&plain, HIGH, 0), "Product 3");
    assert_eq!(title(&plain, HIGH, 1), "", "finance has no rung of that grade");
    let none = Equivalent { level_id: LOW, role_id: PRODUCT, rung_id: None };
    assert_eq!(title(&map(&[], &[none]), LOW, 0), "");
}

#[test]
fn the_near_roles_are_weighted_by_share_and_open_to_their_inputs() {
    let ladder = ladder();
    let mut marks = Marks::default();
    for (slot, rating) in [(0, 4), (1, 1)] {
        marks.set(slot, Mark { proficiency: Some(rating), interest: None });
    }
    let near = near_roles(&ladder, &ladder.levels[0], &marks, &map(&[], &[]));
    // Product: 60 × min(4, 2) + 10 × min(1, 2) of 60 × 2 + 10 × 2; finance: 20 × 2 + 50 × 1 of 20 × 2 + 50 × 2.
    let sums: Vec<_> = near
        .iter()
        .map(|role| {
            (role.name.as_str(), role.coverage.covered, role.coverage.expected, role.coverage.permille)
        })
        .collect();
    assert_eq!(sums, [("Product", 130, 140, Some(929)), ("Finance", 90, 140, Some(643))]);
    let product = &near[0];
    assert_eq!(product.rows.iter().map(|row| row.covered).sum::<Option<u64>>(), Some(130));
    assert_eq!(product.rows.iter().map(|row| row.asked).sum::<Option<u64>>(), Some(140));
    // At the higher level 60 × 4 + 10 × 1 of 60 × 4 + 10 × 3 are there.
    let rungs: Vec<_> = product
        .rungs
        .iter()
        .map(|rung| (rung.title.as_str(), rung.coverage.permille, rung.reached))
        .collect();
    assert_eq!(rungs, [("Product 1", Some(929), true), ("Product 3", Some(926), true)]);
    assert_eq!(
        (product.equal.as_deref(), product.nearest.as_deref()),
        (Some("Product 1"), Some("Product 3")),
        "the ratings say more than the placement"
    );
    assert_eq!(near[1].nearest, None, "64 % is not there yet");
}

#[test]
fn what_nobody_rated_is_missing_and_never_zero() {
    let ladder = ladder();
    let mut marks = Marks::default();
    marks.set(0, Mark { proficiency: Some(2), interest: None });
    let near = near_roles(&ladder, &ladder.levels[0], &marks, &map(&[], &[]));
    let product = near.iter().find(|role| role.role_id == PRODUCT).unwrap();
    assert_eq!((product.coverage.permille, product.rated, product.counted), (Some(1000), 1, 2));
    assert_eq!(product.rows[1].covered, None);
    assert_eq!(product.nearest, None, "one of two rows is too little to name a rung by");
    let nobody = near_roles(&ladder, &ladder.levels[0], &Marks::default(), &map(&[], &[]));
    assert!(nobody.iter().all(|role| role.coverage.permille.is_none() && role.nearest.is_none()));
}

#[test]
fn no_competency_counts_for_more_than_the_whole_of_itself() {
    let ladder = ladder();
    let (first, second) = (ladder.competencies[0].id, ladder.competencies[1].id);
    let stranger = CompetencyId(Uuid::from_u128(999));
    let other = RoleId(Uuid::from_u128(999));
    let cases = [
        (first, FINANCE, 40, None),
        (first, FINANCE, 41, Some("percent.sum")),
        (first, PRODUCT, 101, Some("percent.range")),
        (second, PRODUCT, 50, None),
        (stranger, PRODUCT, 10, Some("competency.unknown")),
        (second, other, 10, Some("role.unknown")),
    ];
    for (competency_id, role_id, percent, code) in cases {
        let written = [Count { competency_id, role_id, percent }];
        let findings = check_counts(&ladder, &written, &map(&written, &[]));
        let codes: Vec<&str> = findings.iter().map(|finding| finding.code.as_str()).collect();
        assert_eq!(codes, code.into_iter().collect::<Vec<_>>(), "{percent} %");
    }
}

#[test]
fn rungs_go_upward_and_roles_have_names_of_their_own() {
    let rung = |title: &str, grade| Rung { id: RungId(Uuid::nil()), title: title.to_owned(), grade };
    let cases: [(&[Rung], &[&str]); 5] = [
        (&[rung("Entry", 1), rung("Lead", 4), rung("Head", 4)], &[]),
        (&[rung("Lead", 4), rung("Entry", 1)], &["grade.order"]),
        (&[rung("", 1)], &["title.empty"]),
        (&[rung("Lead", 1), rung("lead", 2)], &["title.taken"]),
        (&[rung("Lead", 0), rung("Head", 8)], &["grade.range", "grade.range"]),
    ];
    for (rungs, expected) in cases {
        let findings = check_rungs(rungs);
        let codes: Vec<&str> = findings.iter().map(|finding| finding.code.as_str()).collect();
        assert_eq!(codes, expected, "{rungs:?}");
    }
    let roles = [role(PRODUCT, "Product", &[]), role(FINANCE, "Finance", &[])];
    assert!(check_role(PRODUCT, "Product", &roles).is_empty(), "its own name");
    assert_eq!(check_role(PRODUCT, "finance", &roles)[0].code, "name.taken");
    assert_eq!(check_role(PRODUCT, "", &roles)[0].code, "name.empty");
}

#[test]
fn an_equal_is_a_rung_of_the_role_it_stands_beside() {
    let ladder = ladder();
    let roles = proposals().roles();
    let of_finance = roles[1].rungs[0].id;
    let cases = [
        (LOW, FINANCE, Some(of_finance), None),
        (LOW, FINANCE, None, None),
        (LOW, PRODUCT, Some(of_finance), Some("rung.unknown")),
        (LevelId(Uuid::from_u128(9)), PRODUCT, None, Some("level.unknown")),
        (LOW, RoleId(Uuid::from_u128(9)), None, Some("role.unknown")),
    ];
    for (level_id, role_id, rung_id, code) in cases {
        let findings = check_equivalents(&ladder, &[Equivalent { level_id, role_id, rung_id }], &roles);
        let codes: Vec<&str> = findings.iter().map(|finding| finding.code.as_str()).collect();
        assert_eq!(codes, code.into_iter().collect::<Vec<_>>());
    }
}
