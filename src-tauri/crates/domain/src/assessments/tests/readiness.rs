//! Readiness: what it is made of, what each row means, when time weighs in.

use uuid::Uuid;

use super::*;
use crate::evidence::Shown;
use crate::ids::{PersonId, PlacementId};
use crate::people::{Placement, Standing};

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
