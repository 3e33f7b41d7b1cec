//! Whom an edit concerns, and what would count for less.
#![allow(clippy::unwrap_used)]

use uuid::Uuid;

use super::*;
use crate::assessments::{Mark, Marks};
use crate::ids::LadderId;
use crate::ladders::{Descriptor, Level, Reach, compare};

fn ladder() -> Ladder {
    let level = |number: u128| Level {
        id: LevelId(Uuid::from_u128(number)),
        key: String::new(),
        code: format!("L{number}"),
        track: String::new(),
        internal_title: String::new(),
        external_title: String::new(),
        job_class: String::new(),
        reach: Reach::Team,
        scope: String::new(),
        minimum_months: 0,
        rank: u32::try_from(number).unwrap(),
        bands: Vec::new(),
    };
    let row = |number: u16| Competency {
        id: CompetencyId(Uuid::from_u128(u128::from(number))),
        key: String::new(),
        slot: number,
        bucket: "product".parse().unwrap(),
        name: format!("Row {number}"),
        summary: String::new(),
        weight: 50,
        cells: (1..=2)
            .map(|level| Cell {
                level_id: LevelId(Uuid::from_u128(level)),
                expected: 3,
                must_have: false,
                descriptors: vec![Descriptor {
                    id: DescriptorId(Uuid::from_u128(u128::from(number) * 10 + level)),
                    key: String::new(),
                    text: format!("Does {number} at {level}"),
                }],
                examples: Vec::new(),
            })
            .collect(),
    };
    Ladder {
        id: LadderId(Uuid::from_u128(1)),
        key: String::new(),
        name: String::new(),
        version: String::new(),
        summary: String::new(),
        levels: vec![level(1), level(2)],
        competencies: vec![row(0), row(1)],
        routes_beyond: Vec::new(),
        multipliers: Vec::new(),
    }
}

/// Those named by `name:reason`, and `!` where they fall short, for people rated 3 and 3, 5 and 5, 2 and
/// nothing.
fn named(edit: fn(&mut Ladder)) -> Vec<String> {
    let before = ladder();
    let mut after = before.clone();
    edit(&mut after);
    let marks: Vec<Marks> = [[Some(3), Some(3)], [Some(5), Some(5)], [Some(2), None]]
        .iter()
        .map(|values| {
            let mut marks = Marks::default();
            for (slot, value) in (0..).zip(values) {
                marks.set(slot, Mark { proficiency: *value, interest: None });
            }
            marks
        })
        .collect();
    let members: Vec<Member<'_>> = (0_u128..)
        .zip(&marks)
        .map(|(number, marks)| Member {
            person_id: PersonId(Uuid::from_u128(number)),
            ladder: &before,
            level_id: LevelId(Uuid::from_u128(1)),
            marks,
            before: None,
        })
        .collect();
    concerned(&before, &after, &compare(&before, &after), &members)
        .iter()
        .map(|one| {
            let reasons: Vec<String> = one.rows.iter().map(|row| format!("{:?}", row.reason)).collect();
            format!(
                "{}{} {} {:?}>{:?}",
                one.person_id.0.as_u128(),
                if one.falls_short { "!" } else { "" },
                reasons.join("+"),
                one.before.permille.unwrap(),
                one.after.permille.unwrap()
            )
        })
        .collect()
}

#[test]
fn those_who_would_fall_short_are_named_with_their_figures() {
    type Edit = fn(&mut Ladder);
    let cases: [(&str, Edit, &[&str]); 9] = [
        ("nothing", |_| {}, &[]),
        (
            "an expectation raised",
            |l| l.competencies[0].cells[0].expected = 4,
            &["0! Below 1000>857", "2! Below 667>500"],
        ),
        ("one raised at another level", |l| l.competencies[0].cells[1].expected = 5, &[]),
        ("an expectation lowered", |l| l.competencies[0].cells[0].expected = 2, &[]),
        ("a must-have", |l| l.competencies[0].cells[0].must_have = true, &["2! MustHave 667>667"]),
        (
            "a new statement",
            |l| {
                let mut new = l.competencies[0].cells[0].descriptors[0].clone();
                (new.id, new.text) = (DescriptorId(Uuid::from_u128(99)), "Trains speakers".into());
                l.competencies[0].cells[0].descriptors.push(new);
            },
            &["0 NewStatement 1000>1000", "1 NewStatement 1000>1000", "2 NewStatement 667>667"],
        ),
        (
            "a new row",
            |l| {
                let new =
                    Competency { id: CompetencyId(Uuid::from_u128(9)), slot: 9, ..l.competencies[0].clone() };
                l.competencies.push(new);
            },
            &["0! NotRated 1000>1000", "1! NotRated 1000>1000", "2! NotRated 667>667"],
        ),
        ("a row gone", |l| l.competencies.truncate(1), &[]),
        ("the level gone", |l| drop(l.levels.remove(0)), &[]),
    ];
    for (name, edit, expected) in cases {
        assert_eq!(named(edit), expected, "{name}");
    }
}

#[test]
fn what_counts_for_less_and_sits_lower_is_told() {
    let before = ladder();
    let mut after = before.clone();
    let moved = after.competencies[0].cells[1].descriptors.remove(0);
    after.competencies[0].cells[0].descriptors.push(moved);
    after.competencies[1].cells[0].descriptors.clear();
    let lower: Vec<(String, Option<String>)> =
        lower_statements(&before, &after).into_iter().map(|one| (one.from_code, one.to_code)).collect();
    assert_eq!(lower, [("L2".to_owned(), Some("L1".to_owned())), ("L1".to_owned(), None)]);
    assert!(lower_statements(&before, &before).is_empty());

    let mut marks = Marks::default();
    marks.set(0, Mark { proficiency: Some(4), interest: None });
    marks.set(1, Mark { proficiency: Some(2), interest: None });
    let member = Member {
        person_id: PersonId(Uuid::from_u128(7)),
        ladder: &before,
        level_id: LevelId(Uuid::from_u128(1)),
        marks: &marks,
        before: None,
    };
    type Edit = fn(&mut Ladder);
    let cases: [(Edit, &[(CountsLess, u64, u64)]); 4] = [
        (|_| {}, &[]),
        (|l| l.competencies.truncate(1), &[(CountsLess::Removed, 100, 0)]),
        (|l| l.competencies[0].cells[0].expected = 2, &[(CountsLess::ExpectedLess, 150, 100)]),
        (|l| l.competencies[1].weight = 40, &[(CountsLess::WeighsLess, 100, 80)]),
    ];
    for (edit, expected) in cases {
        let mut after = before.clone();
        edit(&mut after);
        let found: Vec<(CountsLess, u64, u64)> = lesser_ratings(&before, &after, &[member])
            .iter()
            .map(|one| (one.reason, one.before, one.after))
            .collect();
        assert_eq!(found, expected);
    }
}
