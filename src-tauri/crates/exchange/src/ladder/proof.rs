#![allow(clippy::unwrap_used)]
//! What must be true of the texts that come with the application.

use std::collections::{HashMap, HashSet};

use domain::ladders::FIVE;
use domain::refit::RowKind;

use super::v1::{CompetencyV1, LadderV1};
use super::*;

fn ladders() -> Vec<LadderV1> {
    built_in().iter().map(|one| one.ladder().unwrap()).collect()
}

fn ladder(id: &str) -> LadderV1 {
    ladders().into_iter().find(|ladder| ladder.id == id).unwrap()
}

fn row<'a>(ladder: &'a LadderV1, id: &str) -> Option<&'a CompetencyV1> {
    ladder.competencies.iter().find(|row| row.id == id)
}

/// The statements of a row, each with its cell.
fn statements(row: &CompetencyV1) -> impl Iterator<Item = &str> {
    row.cells.iter().flat_map(|cell| &cell.descriptors).map(|descriptor| descriptor.text.as_str())
}

/// Every sentence of a row that somebody reads.
fn sentences(row: &CompetencyV1) -> Vec<&str> {
    let examples = row.cells.iter().flat_map(|cell| &cell.examples).map(String::as_str);
    statements(row).chain(examples).chain([row.summary.as_str()]).collect()
}

#[test]
fn every_ladder_has_the_levels_and_buckets_that_its_role_needs() {
    let least = [
        ("community-architect", 6),
        ("technical-programme-manager", 6),
        ("ospo-leader", 5),
        ("community-manager", 3),
        ("innersource-community-manager", 2),
        ("scientific-community-manager", 2),
    ];
    assert_eq!(built_in().iter().map(|one| one.id).collect::<Vec<_>>(), least.map(|(id, _)| id));
    for (id, levels) in least {
        let ladder = ladder(id);
        assert!(ladder.levels.len() >= levels, "{id}");
        assert!(!ladder.routes_beyond.is_empty(), "{id} leads on beyond its top rung");
        for bucket in FIVE {
            assert!(ladder.competencies.iter().any(|row| row.bucket == bucket), "{id} has {bucket}");
        }
    }
    let architect = ladder("community-architect");
    for bucket in ["leadership", "collaboration", "community_contribution", "technical_acumen"] {
        assert!(architect.competencies.iter().any(|row| row.bucket == bucket), "{bucket}");
    }
}

#[test]
fn a_level_says_what_hr_asks_for_and_each_reaches_further_than_the_last() {
    for ladder in ladders() {
        for level in &ladder.levels {
            let words = [&level.code, &level.track, &level.internal_title, &level.external_title];
            assert!(words.iter().all(|word| !word.trim().is_empty()), "{} {}", ladder.id, level.id);
            assert!(
                level.job_class.contains('-') && level.scope.ends_with('.'),
                "{} {}",
                ladder.id,
                level.id
            );
            assert!(level.bands.is_empty(), "pay is the company's own");
            let musts = ladder.competencies.iter().flat_map(|row| &row.cells);
            let musts = musts.filter(|cell| cell.level == level.id && cell.must_have).count();
            assert!((1..=5).contains(&musts), "{} {}: {musts} rows are a must", ladder.id, level.id);
        }
        let (last, before) = ladder.levels.split_last().unwrap();
        assert_eq!(last.minimum_months, 0, "{}: nothing comes after the top rung", ladder.id);
        assert!(before.iter().all(|level| level.minimum_months >= 6), "{}", ladder.id);
        for pair in ladder.levels.windows(2) {
            let reach = [&pair[0], &pair[1]].map(|level| domain::ladders::Reach::from(level.reach));
            assert!(reach[0] < reach[1], "{} {}", ladder.id, pair[1].id);
            // An executive class comes after the highest class of the specialists.
            let executive = pair[1].job_class.starts_with("EX-") && pair[0].job_class.starts_with("PM-");
            assert!(executive || pair[0].job_class < pair[1].job_class, "{} {}", ladder.id, pair[1].id);
        }
    }
}

#[test]
fn expectations_never_fall_and_grow_over_the_whole_ladder() {
    for ladder in ladders() {
        for row in &ladder.competencies {
            let expected: Vec<u8> = row.cells.iter().map(|cell| cell.expected).collect();
            let name = format!("{} {}: {expected:?}", ladder.id, row.id);
            assert!(expected.is_sorted() && expected[0] >= 1, "{name}");
            assert!(expected.first() < expected.last(), "{name}");
        }
    }
}

#[test]
fn a_statement_says_what_somebody_does() {
    for ladder in ladders() {
        for row in &ladder.competencies {
            for text in statements(row) {
                let first = text.split([' ', ',']).next().unwrap();
                let verb = first.starts_with(char::is_uppercase)
                    && first.ends_with('s')
                    && !first.ends_with("ss")
                    && first.chars().skip(1).all(char::is_lowercase);
                assert!(verb, "{} {}: {text}", ladder.id, row.id);
                assert!((40..=190).contains(&text.chars().count()), "{} {}: {text}", ladder.id, row.id);
            }
            for text in sentences(row) {
                assert!(text.ends_with('.') && text.trim() == text, "{} {}: {text}", ladder.id, row.id);
                assert!(!text.contains("  ") && !text.contains(['!', '\'', '"', '\n']), "{text}");
            }
            for cell in &row.cells {
                assert!(!cell.examples.is_empty(), "{} {} {}", ladder.id, row.id, cell.level);
            }
        }
    }
}

#[test]
fn the_spelling_is_british_and_the_words_are_plain() {
    let wrong = [
        "organize",
        "recognize",
        "prioritize",
        "behavior",
        "color",
        "center",
        "fulfill",
        "program ",
        "programs",
        "judgment",
        "labor ",
        "favor",
        "leverage",
        "world-class",
        "best-in-class",
        "synerg",
        "passionate",
        "rockstar",
        "ninja",
        "cutting-edge",
        "empower",
        " he ",
        " she ",
        " his ",
        " her ",
        "chairman",
    ];
    for one in built_in() {
        let text = one.json.to_lowercase();
        for word in wrong {
            assert!(!text.contains(word), "{} says “{word}”", one.id);
        }
    }
}

#[test]
fn no_sentence_stands_twice_but_in_a_row_that_was_kept() {
    let refit = built_in_refit("community-architect").unwrap().unwrap();
    let kept: HashSet<&str> = refit
        .rows
        .iter()
        .filter(|row| row.kind == RowKind::Kept)
        .map(|row| row.competency.as_str())
        .collect();
    let ladders = ladders();
    let mut seen: HashMap<&str, String> = HashMap::new();
    for ladder in &ladders {
        for row in &ladder.competencies {
            if ladder.id == refit.parent && kept.contains(row.id.as_str()) {
                continue;
            }
            for text in sentences(row) {
                let place = format!("{} {}", ladder.id, row.id);
                if let Some(former) = seen.insert(text, place.clone()) {
                    panic!("{former} and {place} both say: {text}");
                }
            }
        }
    }
}

/// A row without the names of its levels and statements.
fn bare(row: &CompetencyV1) -> CompetencyV1 {
    let mut row = row.clone();
    for cell in &mut row.cells {
        cell.level.clear();
        cell.descriptors.iter_mut().for_each(|descriptor| descriptor.id.clear());
    }
    row
}

#[test]
fn the_community_architect_is_the_programme_manager_refitted_as_the_reasons_say() {
    let refit = built_in_refit("community-architect").unwrap().unwrap();
    let (child, parent) = (ladder("community-architect"), ladder(&refit.parent));
    let mut told = HashSet::new();
    let mut kinds = HashMap::new();
    for one in &refit.rows {
        let name = one.competency.as_str();
        assert!(told.insert(name), "{name} stands twice");
        assert!(one.reason.len() > 80 && one.reason.ends_with('.'), "{name}");
        *kinds.entry(one.kind).or_insert(0) += 1;
        match (row(&parent, name), row(&child, name), one.kind) {
            (Some(from), Some(to), RowKind::Kept) => assert_eq!(bare(from), bare(to), "{name}"),
            (Some(from), Some(to), RowKind::Reworded) => {
                assert_eq!(from.bucket, to.bucket, "{name}");
                let former: HashSet<&str> = statements(from).collect();
                assert!(statements(to).all(|text| !former.contains(text)), "{name}");
            }
            (Some(_), None, RowKind::Dropped) | (None, Some(_), RowKind::Added) => {}
            other => panic!("{name}: {other:?}"),
        }
    }
    assert_eq!(kinds.len(), 4, "the four kinds occur: {kinds:?}");
    let all = parent.competencies.iter().chain(&child.competencies);
    assert!(all.into_iter().all(|row| told.contains(row.id.as_str())), "no row is passed over");
    let rungs: Vec<(&str, &str)> =
        refit.levels.iter().map(|rung| (rung.parent.as_str(), rung.level.as_str())).collect();
    let pairs: Vec<_> = parent.levels.iter().zip(&child.levels).collect();
    assert_eq!(rungs, pairs.iter().map(|(from, to)| (from.id.as_str(), to.id.as_str())).collect::<Vec<_>>());
    for (from, to) in pairs {
        let hr = |level: &super::v1::LevelV1| (level.job_class.clone(), level.internal_title.clone());
        assert_eq!((hr(from), from.reach, from.minimum_months), (hr(to), to.reach, to.minimum_months));
    }
}

#[test]
fn the_focus_profile_knows_every_ladder_and_shares_out_the_whole() {
    let focus = focus_profile().unwrap();
    let faces: HashSet<&str> = focus.faces.iter().map(|face| face.key.as_str()).collect();
    assert_eq!((faces.len(), focus.faces.len(), focus.stages.len()), (5, 5, 4));
    for stage in &focus.stages {
        assert_eq!(stage.shares.keys().map(String::as_str).collect::<HashSet<_>>(), faces, "{}", stage.key);
        assert_eq!(stage.shares.values().sum::<u32>(), 100, "{}", stage.key);
    }
    for bucket in FIVE {
        assert!(!focus.shown_by("a ladder of one's own", "anything", bucket).is_empty(), "{bucket}");
    }
    for ladder in ladders() {
        for face in &focus.faces {
            let rows = &face.competencies[&ladder.id];
            assert!(!rows.is_empty(), "{} in {}", face.key, ladder.id);
            for id in rows {
                let row = row(&ladder, id).unwrap_or_else(|| panic!("{} has no {id}", ladder.id));
                assert!(focus.shown_by(&ladder.id, id, &row.bucket).contains(&face), "{id}");
            }
        }
    }
    assert!(focus.shown_by("community-architect", "budgets-cushion", "finance").is_empty());
}
