//! A person against another ladder.

use uuid::Uuid;

use super::*;
use crate::assessments::{Mark, Marks};
use crate::ids::{CompetencyId, LadderId, LevelId};
use crate::ladders::{Cell, Competency, Ladder};

const LEVEL: LevelId = LevelId(Uuid::from_u128(7));

/// A ladder of rows: key, bucket, weight, expected.
fn ladder(id: u128, rows: &[(&str, &str, u32, u8)]) -> Ladder {
    let row = |(slot, (key, bucket, weight, expected)): (u16, &(&str, &str, u32, u8))| Competency {
        id: CompetencyId(Uuid::from_u128(id * 100 + u128::from(slot))),
        key: (*key).to_owned(),
        slot,
        bucket: bucket.parse().unwrap(),
        name: key.to_uppercase(),
        summary: String::new(),
        weight: *weight,
        cells: vec![Cell {
            level_id: LEVEL,
            expected: *expected,
            must_have: false,
            descriptors: Vec::new(),
            examples: Vec::new(),
        }],
    };
    Ladder {
        id: LadderId(Uuid::from_u128(id)),
        key: format!("ladder-{id}"),
        name: format!("Ladder {id}"),
        version: String::new(),
        summary: String::new(),
        levels: Vec::new(),
        competencies: (0_u16..).zip(rows).map(row).collect(),
        routes_beyond: Vec::new(),
        multipliers: Vec::new(),
    }
}

fn marks(values: &[Option<u8>]) -> Marks {
    let mut marks = Marks::default();
    for (slot, value) in (0_u16..).zip(values) {
        marks.set(slot, Mark { proficiency: *value, interest: Some(2) });
    }
    marks
}

#[test]
fn a_mark_is_carried_to_the_row_of_the_same_key_that_nobody_rated() {
    let parent = ladder(1, &[("delivery", "product", 50, 3), ("money", "finance", 50, 3)]);
    let child = ladder(
        2,
        &[("money", "finance", 40, 2), ("insight", "product", 30, 2), ("delivery", "product", 30, 2)],
    );
    let theirs = marks(&[Some(4), Some(1)]);
    let (found, carried) = carry(&child, &marks(&[Some(3)]), &parent, &theirs);
    let values: Vec<_> = (0..3).map(|slot| found.get(slot).proficiency).collect();
    assert_eq!(
        values,
        [Some(3), None, Some(4)],
        "what is rated here stays; what has no such row stays unrated"
    );
    assert_eq!(carried.len(), 1);
    assert_eq!(
        (carried[0].competency_id, carried[0].ladder.as_str()),
        (child.competencies[2].id, "Ladder 1")
    );
}

#[test]
fn buckets_of_both_ladders_stand_in_one_profile() {
    let own = ladder(1, &[("a", "product", 50, 3), ("b", "product", 20, 0), ("c", "finance", 30, 2)]);
    let other = ladder(2, &[("x", "finance", 60, 4), ("y", "leadership", 40, 3)]);
    let (here, there) = (marks(&[Some(2), Some(5), None]), marks(&[Some(3), None]));
    let present = Place { ladder: &own, level_id: LEVEL, marks: &here };
    let gaps = bucket_gaps(Some(present), Place { ladder: &other, level_id: LEVEL, marks: &there });
    let titles: Vec<&str> = gaps.iter().map(|gap| gap.bucket.key()).collect();
    assert_eq!(titles, ["product", "finance", "leadership"]);
    let [product, finance, leadership] = [0, 1, 2].map(|place| &gaps[place]);
    assert_eq!(
        (product.rating.tenths, product.present.tenths, product.wished.tenths),
        (Some(35), Some(30), None)
    );
    assert_eq!(
        (finance.rating.tenths, finance.present.tenths, finance.wished.tenths),
        (None, Some(20), Some(40))
    );
    assert_eq!((finance.coverage.covered, finance.coverage.expected), (180, 240));
    assert_eq!(
        (leadership.coverage.permille, leadership.wished.tenths),
        (None, Some(30)),
        "absent, not zero"
    );
    let nowhere = bucket_gaps(None, Place { ladder: &other, level_id: LEVEL, marks: &there });
    assert_eq!((nowhere.len(), nowhere[0].rating.tenths, nowhere[0].present.tenths), (2, Some(30), None));
}
