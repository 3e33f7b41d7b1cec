//! Readiness and the team picture, case by case, on a ladder of two levels and three competencies.

use uuid::Uuid;

use super::*;
use crate::evidence::Shown;
use crate::ids::{CompetencyId, LadderId, LevelId, PersonId, PlacementId};
use crate::ladders::{Cell, Competency, Ladder, Level, Reach};
use crate::people::{Placement, Standing};
use crate::team::{Member, TeamMap, team_map};

const LOW: LevelId = LevelId(Uuid::from_u128(101));
const HIGH: LevelId = LevelId(Uuid::from_u128(102));

fn level(id: LevelId, code: &str, minimum_months: u32) -> Level {
    Level {
        id,
        key: code.to_lowercase(),
        code: code.to_owned(),
        track: "individual".to_owned(),
        internal_title: String::new(),
        external_title: String::new(),
        job_class: String::new(),
        reach: Reach::Team,
        scope: String::new(),
        minimum_months,
        rank: if id == LOW { 1 } else { 2 },
        bands: Vec::new(),
    }
}

/// What is expected at the low and the high level; `None` where the ladder says nothing.
type Expected = (Option<u8>, Option<u8>);

fn competency(number: u16, bucket: &str, weight: u32, expected: Expected, must_have: bool) -> Competency {
    let cell = |level_id, expected: Option<u8>| {
        expected.map(|expected| Cell {
            level_id,
            expected,
            must_have,
            descriptors: Vec::new(),
            examples: Vec::new(),
        })
    };
    Competency {
        id: CompetencyId(Uuid::from_u128(u128::from(number))),
        key: format!("c{number}"),
        slot: number,
        bucket: bucket.parse().unwrap(),
        name: format!("C{number}"),
        summary: String::new(),
        weight,
        cells: [cell(LOW, expected.0), cell(HIGH, expected.1)].into_iter().flatten().collect(),
    }
}

fn ladder_of(id: u128, competencies: Vec<Competency>) -> Ladder {
    Ladder {
        id: LadderId(Uuid::from_u128(id)),
        key: format!("ladder-{id}"),
        name: format!("Ladder {id}"),
        version: "1.0.0".to_owned(),
        summary: String::new(),
        levels: vec![level(LOW, "L1", 12), level(HIGH, "L2", 24)],
        competencies,
        routes_beyond: Vec::new(),
        multipliers: Vec::new(),
    }
}

fn ladder() -> Ladder {
    ladder_of(
        1,
        vec![
            competency(0, "product", 50, (Some(2), Some(4)), false),
            competency(1, "finance", 30, (Some(1), Some(3)), true),
            competency(2, "finance", 20, (None, Some(2)), false),
        ],
    )
}

/// Marks by slot; `-` is absent. `"4/1 3/- -/-"` is proficiency 4 with interest 1, and so on.
fn marks(text: &str) -> Marks {
    let mut marks = Marks::default();
    for (slot, pair) in (0_u16..).zip(text.split_whitespace()) {
        let (proficiency, interest) = pair.split_once('/').unwrap();
        marks.set(slot, Mark { proficiency: proficiency.parse().ok(), interest: interest.parse().ok() });
    }
    marks
}

#[test]
fn readiness_is_what_its_rows_add_up_to() {
    // Marks, months served of 12, then covered, expected, rated, must-haves missing, verdict.
    let cases: [(&str, Option<u32>, (u64, u64), u32, &[&str], Verdict, &str); 10] = [
        ("", Some(24), (0, 0), 0, &["C1"], Verdict::NotAssessed, "nothing rated"),
        ("-/5 -/5 -/5", Some(24), (0, 0), 0, &["C1"], Verdict::NotAssessed, "interest is no rating"),
        ("4/- 3/- 2/-", Some(24), (330, 330), 3, &[], Verdict::Ready, "all met"),
        (
            "5/- 5/- 5/-",
            Some(24),
            (330, 330),
            3,
            &[],
            Verdict::Ready,
            "more than expected counts as expected",
        ),
        ("4/- 3/- 2/-", Some(11), (330, 330), 3, &[], Verdict::Close, "a month short"),
        ("4/- 3/- 2/-", Some(12), (330, 330), 3, &[], Verdict::Ready, "time served to the day"),
        ("4/- 3/- 2/-", None, (330, 330), 3, &[], Verdict::Ready, "unknown time does not weigh"),
        (
            "4/- 3/- -/-",
            Some(24),
            (290, 290),
            2,
            &[],
            Verdict::Close,
            "an absent row is no zero, but is missing",
        ),
        (
            "4/- 2/- 2/-",
            Some(24),
            (300, 330),
            3,
            &["C1"],
            Verdict::Close,
            "a must-have falls short at 90.9 %",
        ),
        ("2/- 3/- 2/-", Some(24), (230, 330), 3, &[], Verdict::NotYet, "69.7 %"),
    ];
    let ladder = ladder();
    let target = ladder.level(HIGH).unwrap();
    for (text, months, (covered, expected), rated, missing, verdict, why) in cases {
        let found = readiness(&ladder, target, &marks(text), &Shown::default(), months, 12);
        assert_eq!((found.coverage.covered, found.coverage.expected), (covered, expected), "{why}");
        assert_eq!((found.rated, found.rows_expected), (rated, 3), "{why}");
        assert_eq!(found.must_haves_missing, missing, "{why}");
        assert_eq!(found.verdict, verdict, "{why}");
        let judged = Demand::of(&ladder, HIGH).judge(&marks(text), &Shown::default(), months, 12);
        assert_eq!(judged.coverage, found.coverage, "the short form says the same: {why}");
        assert_eq!(judged.verdict, found.verdict, "the short form says the same: {why}");
        assert_eq!(usize::try_from(judged.must_haves_missing).unwrap(), missing.len(), "{why}");
    }
}

#[test]
fn an_absent_must_have_is_missing_though_the_rest_is_there() {
    let ladder = ladder();
    let found =
        readiness(&ladder, ladder.level(HIGH).unwrap(), &marks("4/- -/- 2/-"), &Shown::default(), None, 0);
    assert_eq!(found.coverage.permille, Some(1000), "what is rated is fully there");
    assert_eq!(
        (found.must_haves_missing.as_slice(), found.verdict),
        (&["C1".to_owned()][..], Verdict::Close)
    );
    assert_eq!(found.rows[1].short, None, "how much is missing is not known");
}

#[test]
fn a_must_have_that_expects_nothing_is_never_missing() {
    let ladder = ladder_of(1, vec![competency(0, "product", 100, (Some(0), Some(0)), true)]);
    let found =
        readiness(&ladder, ladder.level(HIGH).unwrap(), &Marks::default(), &Shown::default(), None, 0);
    assert_eq!((found.must_haves_missing.len(), found.rows_expected), (0, 0));
}

#[test]
fn a_row_says_what_it_means_for_growth() {
    let cases = [
        ("4/-", GapKind::Strength),
        ("5/2", GapKind::Strength),
        ("4/1", GapKind::Risk),
        ("4/0", GapKind::Risk),
        ("3/3", GapKind::Gap),
        ("3/-", GapKind::Gap),
        ("3/4", GapKind::Growth),
        ("0/5", GapKind::Growth),
        ("-/5", GapKind::Missing),
        ("-/-", GapKind::Missing),
    ];
    let ladder = ladder();
    for (text, expected) in cases {
        let found = readiness(&ladder, ladder.level(HIGH).unwrap(), &marks(text), &Shown::default(), None, 0);
        assert_eq!(found.rows[0].kind, expected, "{text} where 4 is expected");
    }
    let unexpected =
        [("- - -/-", GapKind::NotExpected), ("- - 2/3", GapKind::NotExpected), ("- - 3/1", GapKind::Risk)];
    for (text, expected) in unexpected {
        let text = text.replace("- -", "-/- -/-");
        let found = readiness(&ladder, ladder.level(LOW).unwrap(), &marks(&text), &Shown::default(), None, 0);
        assert_eq!(found.rows[2].kind, expected, "{text} where the level says nothing");
    }
}

#[test]
fn time_weighs_in_only_on_the_way_up() {
    let ladder = ladder();
    let held = |level_id| Standing {
        placement: Placement {
            id: PlacementId(Uuid::from_u128(1)),
            person_id: PersonId(Uuid::from_u128(1)),
            ladder_id: ladder.id,
            level_id,
            from: "2025-01-15".parse().unwrap(),
        },
        since: "2025-01-15".parse().unwrap(),
    };
    let elsewhere = LevelId(Uuid::from_u128(900));
    let cases = [
        (Some(LOW), HIGH, (Some(17), 12)),
        (Some(LOW), LOW, (None, 0)),
        (Some(HIGH), LOW, (None, 0)),
        (Some(elsewhere), HIGH, (None, 0)),
        (None, HIGH, (None, 0)),
    ];
    for (from, to, expected) in cases {
        let found = time_served(&ladder, from.map(held).as_ref(), to, "2026-06-20".parse().unwrap());
        assert_eq!(found, expected, "from {from:?} to {to:?}");
    }
}

/// Draws people with these marks on the low level.
fn drawn(ladder: &Ladder, people: &[&str]) -> TeamMap {
    let marks: Vec<Marks> = people.iter().map(|text| marks(text)).collect();
    let members: Vec<Member<'_>> = marks
        .iter()
        .zip(1_u128..)
        .map(|(marks, id)| Member {
            person_id: PersonId(Uuid::from_u128(id)),
            ladder,
            level_id: LOW,
            marks,
            before: None,
        })
        .collect();
    team_map(&members)
}

#[test]
fn a_bucket_rests_on_the_one_who_holds_it() {
    // People; then the finance bucket's holders, whom it rests on, and whether that one is unwilling.
    let cases: [(&[&str], usize, Option<u128>, bool, &str); 7] = [
        (&["-/- 3/2 3/2", "-/- 1/5 1/5"], 1, Some(1), false, "one holder, interest just enough"),
        (&["-/- 3/2 3/1"], 1, Some(1), true, "mean interest 1.5"),
        (&["-/- 3/- 3/-"], 1, Some(1), false, "never asked is not unwilling"),
        (&["-/- 3/0 3/0", "-/- 3/5 3/5"], 2, None, false, "two holders"),
        (&["-/- 2/0 3/0"], 0, None, false, "mean 2.5 holds nothing"),
        (&["-/- 3/0 -/-"], 1, Some(1), true, "the absent row does not pull the mean down"),
        (&["-/- -/0 -/0"], 0, None, false, "nobody is rated"),
    ];
    let ladder = ladder();
    for (people, holders, rests_on, unwilling, why) in cases {
        let picture = drawn(&ladder, people);
        let finance = picture.buckets.iter().find(|standing| standing.bucket.key() == "finance").unwrap();
        assert_eq!(finance.holders.len(), holders, "{why}");
        assert_eq!(finance.rests_on.map(|id| id.0.as_u128()), rests_on, "{why}");
        assert_eq!(finance.unwilling, unwilling, "{why}");
    }
}

#[test]
fn cells_are_means_of_what_is_there_and_missing_cells_move_nothing() {
    let picture = drawn(&ladder(), &["1/- 5/- 5/4", "-/- -/- -/-"]);
    let keys: Vec<&str> = picture.buckets.iter().map(|standing| standing.bucket.key()).collect();
    assert_eq!(keys, ["product", "finance"], "in the order of the five");
    let [product, finance] = [0, 1].map(|column| picture.rows[0].cells[column].clone().unwrap());
    assert_eq!((product.coverage.covered, product.coverage.expected), (50, 100), "1 of 2, weight 50");
    assert_eq!((finance.proficiency.tenths, finance.interest.tenths), (Some(50), Some(40)));
    assert_eq!(
        (finance.coverage.covered, finance.coverage.expected),
        (30, 30),
        "the third row expects nothing here"
    );
    let nobody = picture.rows[1].cells[1].clone().unwrap();
    assert_eq!((nobody.proficiency.tenths, nobody.coverage.permille), (None, None), "absent, not zero");
    assert_eq!(picture.buckets[1].coverage.permille, Some(1000), "the unrated person is not in it");
}

#[test]
fn two_ladders_share_the_five_and_keep_their_own() {
    let one = ladder();
    let mut other = ladder_of(
        2,
        vec![
            competency(0, "leadership", 60, (Some(1), None), false),
            competency(1, "finance", 40, (Some(3), None), false),
        ],
    );
    other.levels = vec![level(LevelId(Uuid::from_u128(201)), "M1", 0)];
    for row in &mut other.competencies {
        row.cells.iter_mut().for_each(|cell| cell.level_id = LevelId(Uuid::from_u128(201)));
    }
    let rated = marks("4/4 4/4 4/4");
    let member = |id, ladder, level_id| Member {
        person_id: PersonId(Uuid::from_u128(id)),
        ladder,
        level_id,
        marks: &rated,
        before: None,
    };
    let picture = team_map(&[member(1, &other, LevelId(Uuid::from_u128(201))), member(2, &one, LOW)]);
    let keys: Vec<&str> = picture.buckets.iter().map(|standing| standing.bucket.key()).collect();
    assert_eq!(keys, ["product", "finance", "leadership"]);
    assert!(picture.rows[0].cells[0].is_none(), "the first ladder has no product bucket");
    assert!(picture.rows[1].cells[2].is_none(), "the second has no leadership");
    let finance = picture.rows[0].cells[1].clone().unwrap();
    assert_eq!((finance.coverage.covered, finance.coverage.expected), (120, 120));
    assert_eq!(picture.buckets[1].holders.len(), 2);
    assert_eq!(picture.buckets[2].rests_on, Some(PersonId(Uuid::from_u128(1))));
}

#[test]
fn a_cell_says_what_is_missing_and_what_has_changed() {
    let (ladder, earlier, today) = (ladder(), marks("0/- 5/5 -/-"), marks("1/- 5/5 -/-"));
    let member = |before| Member {
        person_id: PersonId(Uuid::from_u128(1)),
        ladder: &ladder,
        level_id: LOW,
        marks: &today,
        before,
    };
    let cell = |before| team_map(&[member(before)]).rows[0].cells[0].clone().unwrap();
    let product = cell(Some(&earlier));
    assert_eq!((product.short.sum, product.short.count, product.short.tenths), (1, 1, Some(10)), "1 of 2");
    assert_eq!((product.before.permille, product.change), (Some(0), Some(500)), "from 0 to 50 %");
    assert_eq!(cell(None).change, None, "nothing to compare with");
    let finance = team_map(&[member(Some(&earlier))]).rows[0].cells[1].clone().unwrap();
    assert_eq!(finance.short.sum, 0, "what is above its expectation is not missing");
    let picture = team_map(&[member(Some(&earlier))]);
    assert_eq!(picture.buckets[0].before.permille, Some(0));
}
