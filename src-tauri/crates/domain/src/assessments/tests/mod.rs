//! Readiness and the team picture, case by case, on a ladder of two levels and three competencies.

mod readiness;
mod team;

use uuid::Uuid;

use super::*;
use crate::ids::{CompetencyId, LadderId, LevelId};
use crate::ladders::{Cell, Competency, Ladder, Level, Reach};

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
