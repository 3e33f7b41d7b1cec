//! Generating descriptions from a ladder of one level.

use uuid::Uuid;

use super::*;
use crate::ids::{CompetencyId, DescriptorId, LadderId, LevelId};
use crate::ladders::{Cell, Competency, Descriptor, Ladder, Level, Reach};

const LEVEL: LevelId = LevelId(Uuid::from_u128(1));

fn row(number: u16, bucket: &str, weight: u32, must_have: bool) -> Competency {
    let descriptor = Descriptor {
        id: DescriptorId(Uuid::from_u128(u128::from(number))),
        key: String::new(),
        text: format!("Does {number}."),
    };
    Competency {
        id: CompetencyId(Uuid::from_u128(u128::from(number))),
        key: String::new(),
        slot: number,
        bucket: bucket.parse().unwrap(),
        name: format!("Row {number}"),
        summary: String::new(),
        weight,
        cells: vec![Cell {
            level_id: LEVEL,
            expected: 3,
            must_have,
            descriptors: vec![descriptor],
            examples: vec![format!("Did {number}.")],
        }],
    }
}

fn ladder() -> Ladder {
    Ladder {
        id: LadderId(Uuid::from_u128(1)),
        key: String::new(),
        name: "Guides".to_owned(),
        version: "1.2.0".to_owned(),
        summary: String::new(),
        levels: vec![Level {
            id: LEVEL,
            key: "g1".to_owned(),
            code: "G1".to_owned(),
            track: String::new(),
            internal_title: "Programme Manager".to_owned(),
            external_title: "Guide".to_owned(),
            job_class: "PM-1".to_owned(),
            reach: Reach::CrossTeam,
            scope: "Shows the way.".to_owned(),
            minimum_months: 12,
            rank: 1,
            bands: Vec::new(),
        }],
        competencies: vec![
            row(1, "finance", 10, true),
            row(2, "product", 10, false),
            row(3, "product", 30, false),
        ],
        routes_beyond: Vec::new(),
        multipliers: Vec::new(),
    }
}

fn made(wording: Wording, engagement: Engagement) -> JobText {
    let ladder = ladder();
    generate(&ladder, &ladder.levels[0], wording, engagement, "Quay Office")
}

#[test]
fn responsibilities_come_from_descriptors_and_attributes_from_examples() {
    let text = made(Wording::Internal, Engagement::FullTime);
    let lines: Vec<(&str, Vec<&str>)> = text
        .responsibilities
        .iter()
        .map(|group| (group.heading.as_str(), group.lines.iter().map(String::as_str).collect()))
        .collect();
    assert_eq!(lines, [("Product", vec!["Does 3.", "Does 2."]), ("Finance", vec!["Does 1. (must-have)"])]);
    assert_eq!(text.preferred, ["Did 3.", "Did 1.", "Did 2."], "the heaviest first");
    assert_eq!(text.title, "Programme Manager");
    assert_eq!(
        text.about,
        "Level G1 of the ladder Guides, job class PM-1. Shows the way. How far the work is felt: cross-team."
    );
    assert!(text.closing.contains("version 1.2.0"), "{}", text.closing);
    assert!(check_text(&text).is_empty());
}

#[test]
fn outside_nothing_is_said_that_only_the_company_understands() {
    for (engagement, ..) in Engagement::ALL {
        let text = made(Wording::External, engagement);
        let whole = format!("{text:?}");
        for word in ["PM-1", "G1", "must-have", "Programme Manager", "1.2.0"] {
            assert!(!whole.contains(word), "{word} in {whole}");
        }
        assert_eq!(text.title, "Guide");
        assert!(text.about.contains("Quay Office"));
    }
    let mut long = ladder();
    long.competencies = (1..20).map(|number| row(number, "product", 5, false)).collect();
    let text = generate(&long, &long.levels[0], Wording::External, Engagement::VolunteerFacing, "");
    assert_eq!(text.preferred.len(), 8, "a longer list keeps people away");
}

#[test]
fn an_engagement_brings_its_own_duties() {
    let plain = made(Wording::Internal, Engagement::FullTime);
    for (engagement, heading) in
        [(Engagement::PartTime, "Within the agreed hours"), (Engagement::VolunteerFacing, "With volunteers")]
    {
        let text = made(Wording::Internal, engagement);
        assert_eq!(text.responsibilities.last().unwrap().heading, heading);
        assert!(text.about.starts_with(&plain.about) && text.about.len() > plain.about.len());
        assert!(text.preferred.len() > plain.preferred.len());
    }
}

#[test]
fn a_text_is_tidied_and_checked() {
    let group = |heading: &str, lines: &[&str]| JobGroup {
        heading: heading.to_owned(),
        lines: lines.iter().map(|line| (*line).to_owned()).collect(),
    };
    let text = |title: &str, groups: Vec<JobGroup>| {
        JobText {
            title: title.to_owned(),
            about: String::new(),
            responsibilities: groups,
            preferred: vec![" ".to_owned(), " Kind. ".to_owned()],
            closing: String::new(),
        }
        .tidied()
    };
    let cases = [
        (text(" Guide ", vec![group(" A ", &[" Does it. ", ""]), group("B", &[" "])]), vec![]),
        (text("", vec![group("A", &["x"])]), vec!["title.empty"]),
        (text("Guide", vec![group("A", &[])]), vec!["responsibilities.empty"]),
        (text("Guide", vec![group("", &["x"])]), vec!["heading.empty"]),
        (text("Guide", vec![group("A", &["x"]), group("A ", &["y"])]), vec!["heading.taken"]),
    ];
    for (text, expected) in &cases {
        let codes: Vec<String> = check_text(text).into_iter().map(|finding| finding.code).collect();
        assert_eq!(&codes, expected, "{text:?}");
    }
    assert_eq!(cases[0].0.responsibilities, [group("A", &["Does it."])]);
    assert_eq!(cases[0].0.preferred, ["Kind."]);
}

#[test]
fn every_question_has_its_words() {
    for question in ScopeQuestion::ALL {
        assert_eq!(ScopeQuestion::of(question.key()), Some(question));
        assert!(!question.title().is_empty() && question.asked().ends_with('?'), "{question:?}");
    }
    for (engagement, key, _) in Engagement::ALL {
        assert_eq!((engagement.key(), Engagement::of(key)), (key, Some(engagement)));
    }
    for (wording, key, _) in Wording::ALL {
        assert_eq!((wording.key(), Wording::of(key)), (key, Some(wording)));
    }
}
