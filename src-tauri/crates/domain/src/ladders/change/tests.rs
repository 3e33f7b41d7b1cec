//! Every kind of change with the step it has and the number it proposes.

use uuid::Uuid;

use super::*;
use crate::ids::{LadderId, RouteId};
use crate::ladders::{Cell, Competency, Descriptor, Level, LocationMultiplier, PayBand, Reach, Route};
use crate::money::{Currency, Money};

fn level(number: u128, rank: u32) -> Level {
    Level {
        id: LevelId(Uuid::from_u128(number)),
        key: format!("l{number}"),
        code: format!("L{number}"),
        track: String::new(),
        internal_title: "Lead".into(),
        external_title: "Lead".into(),
        job_class: "PM-1".into(),
        reach: Reach::Team,
        scope: "Leads one team and its plan".into(),
        minimum_months: 12,
        rank,
        bands: vec![band(100)],
    }
}

fn band(middle: i64) -> PayBand {
    let money = |minor| Money::new(minor, Currency::EUR);
    PayBand {
        minimum: money(middle - 10),
        midpoint: money(middle),
        maximum: money(middle + 10),
        effective_on: "2026-01-01".parse().unwrap(),
    }
}

fn statement(number: u128, text: &str) -> Descriptor {
    Descriptor { id: DescriptorId(Uuid::from_u128(number)), key: format!("d{number}"), text: text.into() }
}

fn cell(level: u128, expected: u8, number: u128, text: &str) -> Cell {
    Cell {
        level_id: LevelId(Uuid::from_u128(level)),
        expected,
        must_have: false,
        descriptors: vec![statement(number, text)],
        examples: vec!["A talk at a meetup".into()],
    }
}

fn row(number: u128, name: &str) -> Competency {
    Competency {
        id: CompetencyId(Uuid::from_u128(number)),
        key: name.to_lowercase(),
        slot: u16::try_from(number).unwrap(),
        bucket: "evangelism".parse().unwrap(),
        name: name.into(),
        summary: "Speaks to people outside the company".into(),
        weight: 50,
        cells: vec![
            cell(1, 2, number * 10 + 1, "Speaks at one meetup a year"),
            cell(2, 3, number * 10 + 2, "Speaks at a large conference each year"),
        ],
    }
}

fn ladder() -> Ladder {
    Ladder {
        id: LadderId(Uuid::from_u128(1)),
        key: "l".into(),
        name: "Architects".into(),
        version: "1.0.0".into(),
        summary: "What architects are expected to do".into(),
        levels: vec![level(1, 1), level(2, 2)],
        competencies: vec![row(1, "Speaking"), row(2, "Writing")],
        routes_beyond: vec![Route {
            id: RouteId(Uuid::from_u128(1)),
            name: "Foundation".into(),
            summary: "Leads a foundation and its members".into(),
        }],
        multipliers: vec![LocationMultiplier { location: "Lisbon".into(), percent: 80 }],
    }
}

type Edit = fn(&mut Ladder);

/// Each edit with the steps of all its changes.
const EDITS: &[(&str, Edit, &[(Aspect, Step)])] = &[
    ("nothing", |_| {}, &[]),
    ("identifiers nobody reads", |l| (l.version, l.key) = ("9.9.9".into(), "other".into()), &[]),
    ("the ladder's name", |l| l.name = "Builders".into(), &[(Aspect::Name, Step::Patch)]),
    ("its summary", |l| l.summary = "Says who does what".into(), &[(Aspect::Summary, Step::Minor)]),
    (
        "a typo in it",
        |l| l.summary = "What architects are expeted to do".into(),
        &[(Aspect::Summary, Step::Patch)],
    ),
    ("a route gone", |l| l.routes_beyond.clear(), &[(Aspect::Route, Step::Minor)]),
    ("a route reworded", |l| l.routes_beyond[0].summary = "Runs one".into(), &[(Aspect::Route, Step::Minor)]),
    ("a multiplier", |l| l.multipliers[0].percent = 85, &[(Aspect::Multiplier, Step::Minor)]),
    ("a multiplier gone", |l| l.multipliers.clear(), &[(Aspect::Multiplier, Step::Minor)]),
    ("a code", |l| l.levels[0].code = "A1".into(), &[(Aspect::Code, Step::Patch)]),
    ("a title", |l| l.levels[0].external_title = "Head".into(), &[(Aspect::Title, Step::Patch)]),
    ("a job class", |l| l.levels[0].job_class = "PM-2".into(), &[(Aspect::JobClass, Step::Minor)]),
    ("a longer reach", |l| l.levels[0].reach = Reach::Company, &[(Aspect::Reach, Step::Major)]),
    ("a shorter reach", |l| l.levels[0].reach = Reach::Individual, &[(Aspect::Reach, Step::Minor)]),
    ("a scope", |l| l.levels[0].scope = "Leads a team".into(), &[(Aspect::Scope, Step::Minor)]),
    ("more time", |l| l.levels[0].minimum_months = 18, &[(Aspect::MinimumTime, Step::Major)]),
    ("less time", |l| l.levels[0].minimum_months = 6, &[(Aspect::MinimumTime, Step::Minor)]),
    ("a band alone", |l| l.levels[0].bands = vec![band(120)], &[(Aspect::Band, Step::Minor)]),
    ("a band gone", |l| l.levels[0].bands.clear(), &[(Aspect::Band, Step::Minor)]),
    ("a rung on top", |l| l.levels.push(level(3, 3)), &[(Aspect::Level, Step::Minor)]),
    (
        "a rung in between",
        |l| {
            l.levels[1].rank = 3;
            l.levels.insert(1, level(3, 2));
        },
        &[(Aspect::Level, Step::Major)],
    ),
    ("other numbers for the same ranks", |l| (l.levels[0].rank, l.levels[1].rank) = (3, 7), &[]),
    (
        "levels changing places",
        |l| (l.levels[0].rank, l.levels[1].rank) = (2, 1),
        &[(Aspect::Standing, Step::Major), (Aspect::Standing, Step::Major)],
    ),
    (
        "a level on a track of its own",
        |l| l.levels[1].track = "manager".into(),
        &[(Aspect::Standing, Step::Minor)],
    ),
    (
        "a level removed, with its cells",
        |l| {
            l.levels.pop();
            l.competencies.iter_mut().for_each(|row| row.cells.truncate(1));
        },
        &[(Aspect::Level, Step::Major)],
    ),
    (
        "a competency added",
        |l| l.competencies.push(Competency { cells: vec![cell(1, 1, 99, "Reads")], ..row(3, "Reading") }),
        &[
            (Aspect::Competency, Step::Major),
            (Aspect::Expected, Step::Major),
            (Aspect::Statement, Step::Major),
            (Aspect::Example, Step::Minor),
        ],
    ),
    (
        "a competency that asks for nothing",
        |l| l.competencies.push(Competency { cells: Vec::new(), ..row(3, "Reading") }),
        &[(Aspect::Competency, Step::Minor)],
    ),
    (
        "a competency removed",
        |l| l.competencies.truncate(1),
        &[
            (Aspect::Competency, Step::Minor),
            (Aspect::Expected, Step::Minor),
            (Aspect::Statement, Step::Minor),
            (Aspect::Example, Step::Minor),
            (Aspect::Expected, Step::Minor),
            (Aspect::Statement, Step::Minor),
            (Aspect::Example, Step::Minor),
        ],
    ),
    ("a row's name", |l| l.competencies[0].name = "Public stage".into(), &[(Aspect::Name, Step::Minor)]),
    ("a row's meaning", |l| l.competencies[0].summary = "Talks".into(), &[(Aspect::Summary, Step::Minor)]),
    ("a bucket", |l| l.competencies[0].bucket = "partner".parse().unwrap(), &[(Aspect::Bucket, Step::Minor)]),
    (
        "weights shifted",
        |l| (l.competencies[0].weight, l.competencies[1].weight) = (60, 40),
        &[(Aspect::Weight, Step::Minor), (Aspect::Weight, Step::Minor)],
    ),
    ("rows in another order", |l| l.competencies.reverse(), &[(Aspect::Order, Step::Patch)]),
    (
        "an expectation raised",
        |l| l.competencies[0].cells[0].expected = 4,
        &[(Aspect::Expected, Step::Major)],
    ),
    (
        "an expectation lowered",
        |l| l.competencies[0].cells[0].expected = 1,
        &[(Aspect::Expected, Step::Minor)],
    ),
    ("a must-have set", |l| l.competencies[0].cells[0].must_have = true, &[(Aspect::MustHave, Step::Major)]),
    (
        "a statement added",
        |l| l.competencies[0].cells[0].descriptors.push(statement(77, "Trains speakers")),
        &[(Aspect::Statement, Step::Major)],
    ),
    (
        "a statement removed",
        |l| l.competencies[0].cells[0].descriptors.clear(),
        &[(Aspect::Statement, Step::Minor)],
    ),
    (
        "a statement made clearer",
        |l| l.competencies[0].cells[0].descriptors[0].text = "Speaks at one local meetup a year".into(),
        &[(Aspect::Statement, Step::Minor)],
    ),
    (
        "a statement's typo",
        |l| l.competencies[0].cells[0].descriptors[0].text = "Speaks at one metup a year".into(),
        &[(Aspect::Statement, Step::Patch)],
    ),
    (
        "a statement that became another",
        |l| l.competencies[0].cells[0].descriptors[0].text = "Chairs the steering committee".into(),
        &[(Aspect::Statement, Step::Major)],
    ),
    (
        "the same statement typed again",
        |l| l.competencies[0].cells[0].descriptors[0].id = DescriptorId(Uuid::from_u128(500)),
        &[],
    ),
    (
        "an example added",
        |l| l.competencies[0].cells[0].examples.push("A podcast".into()),
        &[(Aspect::Example, Step::Minor)],
    ),
    (
        "an example's typo",
        |l| l.competencies[0].cells[0].examples = vec!["A talk at a metup".into()],
        &[(Aspect::Example, Step::Patch)],
    ),
];

#[test]
fn every_edit_has_its_steps_and_proposes_its_number() {
    for (name, edit, expected) in EDITS {
        let before = ladder();
        let mut after = before.clone();
        edit(&mut after);
        let changes = compare(&before, &after);
        let found: Vec<(Aspect, Step)> = changes.iter().map(|change| (change.aspect, change.step)).collect();
        assert_eq!(found, *expected, "{name}: {changes:#?}");
        let highest = expected.iter().map(|(_, step)| *step).max();
        let number =
            proposed_number(Some("1.2.3".parse().unwrap()), &changes).map(|number| number.to_string());
        let proposed = highest.map(|step| match step {
            Step::Major => "2.0.0".to_owned(),
            Step::Minor => "1.3.0".to_owned(),
            Step::Patch => "1.2.4".to_owned(),
        });
        assert_eq!(number, proposed, "{name}");
        for change in &changes {
            assert_ne!(change.before, change.after, "{name}: {change:?}");
            assert!(change.sentence.ends_with('.') && !change.place.is_empty(), "{name}: {change:?}");
        }
    }
}

#[test]
fn what_an_edit_demands_its_undoing_takes_back() {
    for (name, edit, _) in EDITS {
        let before = ladder();
        let mut after = before.clone();
        edit(&mut after);
        let (there, back) = (compare(&before, &after), compare(&after, &before));
        assert_eq!(there.len(), back.len(), "{name}: {there:#?} {back:#?}");
    }
}

#[test]
fn a_first_release_is_number_one_whatever_it_says() {
    assert_eq!(proposed_number(None, &[]), Some(ReleaseNumber::FIRST));
}

#[test]
fn a_statement_moved_to_another_level_is_new_there_and_gone_here() {
    let before = ladder();
    let mut after = before.clone();
    let moved = after.competencies[0].cells[1].descriptors.remove(0);
    after.competencies[0].cells[0].descriptors.push(moved);
    let sentences: Vec<String> = compare(&before, &after).into_iter().map(|change| change.sentence).collect();
    assert_eq!(
        sentences,
        [
            "L1 asks for something new in Speaking; it was asked of L2 before.",
            "L2 no longer asks for a statement in Speaking."
        ]
    );
}
