//! What keeps a row, and what makes another of it.
#![allow(clippy::unwrap_used)]

use std::cell::Cell as Counter;

use uuid::Uuid;

use super::*;
use crate::ids::{CompetencyId, DescriptorId, LevelId};
use crate::ladders::{Cell, Competency, Descriptor, Level, Reach};

/// A ladder of two levels and one row, and the ladder derived from it.
fn derived() -> (Refit, Ladder) {
    let level = |number: u128, code: &str| Level {
        id: LevelId(Uuid::from_u128(number)),
        key: code.to_lowercase(),
        code: code.to_owned(),
        track: "individual".to_owned(),
        internal_title: code.to_owned(),
        external_title: String::new(),
        job_class: format!("PM-{number}"),
        reach: Reach::Team,
        scope: String::new(),
        minimum_months: 0,
        rank: 1,
        bands: Vec::new(),
    };
    let levels = vec![level(1, "PM1"), level(2, "PM2")];
    let cells = levels.iter().map(|level| Cell {
        level_id: level.id,
        expected: 2,
        must_have: false,
        descriptors: vec![Descriptor {
            id: DescriptorId(Uuid::from_u128(7)),
            key: "d".to_owned(),
            text: "Keeps the plan.".to_owned(),
        }],
        examples: vec!["A plan.".to_owned()],
    });
    let row = Competency {
        id: CompetencyId(Uuid::from_u128(9)),
        key: "planning".to_owned(),
        slot: 3,
        bucket: "finance".parse().unwrap(),
        name: "Planning".to_owned(),
        summary: "Plans.".to_owned(),
        weight: 100,
        cells: cells.collect(),
    };
    let parent = Ladder {
        id: LadderId(Uuid::from_u128(1)),
        key: "parent".to_owned(),
        name: "Parent".to_owned(),
        version: "1.0.0".to_owned(),
        summary: String::new(),
        levels,
        competencies: vec![row],
        routes_beyond: Vec::new(),
        multipliers: Vec::new(),
    };
    let next = Counter::new(100_u128);
    let new_id = || {
        next.set(next.get() + 1);
        Uuid::from_u128(next.get())
    };
    let rungs: Vec<NewRung> = parent
        .levels
        .iter()
        .zip(["CA-1", "PM2"])
        .map(|(level, code)| NewRung { from: level.id, code: code.to_owned() })
        .collect();
    let (ladder, rungs) = derive(&parent, "child", "Child", &rungs, &new_id);
    let refit = Refit {
        ladder_id: ladder.id,
        derived_on: NaiveDate::from_ymd_opt(2026, 6, 15).unwrap(),
        parent,
        rungs,
        reasons: BTreeMap::new(),
    };
    (refit, ladder)
}

#[test]
fn a_derived_ladder_names_its_levels_and_statements_anew() {
    let (refit, ladder) = derived();
    let keys: Vec<&str> = ladder.levels.iter().map(|level| level.key.as_str()).collect();
    assert_eq!(keys, ["ca1", "pm2"], "a level that keeps its code keeps its name in files");
    assert_eq!(refit.rungs.get("ca1").map(String::as_str), Some("pm1"));
    let row = ladder.competencies.first().unwrap();
    assert_eq!((row.key.as_str(), row.slot), ("planning", 3));
    assert_ne!(row.id, refit.parent.competencies.first().unwrap().id);
    assert_eq!(row.cells.first().unwrap().descriptors.first().unwrap().key, "planning-ca1-1");
}

#[test]
fn only_what_is_asked_of_a_person_makes_another_row() {
    type Change = fn(&mut Competency);
    let cases: [(&str, Change, RowKind); 9] = [
        ("nothing", |_| {}, RowKind::Kept),
        ("weight", |row| row.weight = 5, RowKind::Kept),
        ("examples", |row| row.cells[0].examples.clear(), RowKind::Kept),
        ("name", |row| row.name = "Plans".to_owned(), RowKind::Reworded),
        ("summary", |row| row.summary.clear(), RowKind::Reworded),
        ("bucket", |row| row.bucket = "product".parse().unwrap(), RowKind::Reworded),
        ("expected", |row| row.cells[1].expected = 3, RowKind::Reworded),
        ("must", |row| row.cells[0].must_have = true, RowKind::Reworded),
        ("words", |row| row.cells[0].descriptors[0].text.push('!'), RowKind::Reworded),
    ];
    for (what, change, expected) in cases {
        let (refit, mut ladder) = derived();
        change(&mut ladder.competencies[0]);
        let own = ladder.competencies.first();
        assert_eq!(kind_of(&refit, &ladder, "planning", own), Some(expected), "{what}");
    }
}

#[test]
fn a_rung_that_only_one_ladder_has_is_no_matter_of_the_row() {
    let (mut refit, mut ladder) = derived();
    ladder.competencies[0].cells[0].descriptors.clear();
    assert_eq!(pairs(&refit, &ladder)[0].kind, RowKind::Reworded);
    refit.rungs.remove("ca1");
    assert_eq!(pairs(&refit, &ladder)[0].kind, RowKind::Kept);
    let rungs: Vec<(Option<&str>, Option<&str>)> = rung_pairs(&refit, &ladder)
        .iter()
        .map(|pair| (pair.parent.map(|one| one.code.as_str()), pair.level.map(|one| one.code.as_str())))
        .collect();
    assert_eq!(rungs, [(None, Some("CA-1")), (Some("PM2"), Some("PM2")), (Some("PM1"), None)]);
}

#[test]
fn a_reason_stands_for_one_kind_of_change() {
    let (mut refit, mut ladder) = derived();
    let given = RowReason { kind: RowKind::Reworded, reason: "Other words.".to_owned() };
    refit.reasons.insert("planning".to_owned(), given);
    ladder.competencies[0].name.push('s');
    assert_eq!(pairs(&refit, &ladder)[0].reason, Some("Other words."));
    let dropped = Ladder { competencies: Vec::new(), ..ladder };
    let pairs = pairs(&refit, &dropped);
    assert_eq!((pairs[0].kind, pairs[0].reason, pairs[0].reason_missing()), (RowKind::Dropped, None, true));
    let counts = RefitCounts::of(&pairs);
    assert_eq!((counts.dropped, counts.reasons_missing), (1, 1));
}
