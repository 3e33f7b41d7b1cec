//! Tracks that fork and join, and what levels pay.

use chrono::NaiveDate;
use uuid::Uuid;

use super::*;
use crate::ids::{LadderId, LevelId};
use crate::money::Money;

fn level(number: u128, code: &str, track: &str, rank: u32) -> Level {
    Level {
        id: LevelId(Uuid::from_u128(number)),
        key: code.to_lowercase(),
        code: code.to_owned(),
        track: track.to_owned(),
        internal_title: code.to_owned(),
        external_title: String::new(),
        job_class: String::new(),
        reach: Reach::Team,
        scope: String::new(),
        minimum_months: 0,
        rank,
        bands: Vec::new(),
    }
}

/// Levels written as `code track rank`.
fn ladder(levels: &[&str]) -> Ladder {
    let levels = (1..).zip(levels).map(|(number, line)| {
        let words: Vec<&str> = line.split(' ').collect();
        level(number, words[0], words[1], words[2].parse().unwrap())
    });
    Ladder {
        id: LadderId(Uuid::from_u128(1)),
        key: "l".to_owned(),
        name: "L".to_owned(),
        version: "1.0.0".to_owned(),
        summary: String::new(),
        levels: levels.collect(),
        competencies: Vec::new(),
        routes_beyond: Vec::new(),
        multipliers: Vec::new(),
    }
}

fn code(ladder: &Ladder, id: LevelId) -> &str {
    ladder.level(id).map_or("", |level| level.code.as_str())
}

fn next_of(ladder: &Ladder) -> Vec<String> {
    ladder
        .levels
        .iter()
        .map(|level| {
            format!("{}>{}", level.code, ladder.next_level(level.id).map_or("", |next| next.code.as_str()))
        })
        .collect()
}

fn steps_of(ladder: &Ladder) -> Vec<String> {
    ladder
        .steps()
        .into_iter()
        .map(|(from, to)| format!("{}>{}", code(ladder, from), code(ladder, to)))
        .collect()
}

#[test]
fn levels_follow_one_another_within_their_track_and_across_where_it_ends() {
    let cases: [(&[&str], &[&str], &[&str]); 5] = [
        (&["A i 1", "B i 2", "C i 3"], &["A>B", "B>C", "C>"], &["A>B", "B>C"]),
        // A manager track forks off after the second rung; both end for themselves at the same rank.
        (
            &["A i 1", "B i 2", "C i 3", "D i 4", "M m 3", "N m 4"],
            &["A>B", "B>C", "C>D", "D>", "M>N", "N>"],
            &["A>B", "B>C", "B>M", "C>D", "M>N"],
        ),
        // The individual track ends early and joins the managers above it.
        (&["A i 1", "B i 2", "M m 2", "N m 3"], &["A>B", "B>N", "M>N", "N>"], &["A>B", "A>M", "B>N", "M>N"]),
        // Two tracks from the start join in one above both, in whatever order the columns stand.
        (&["T x 3", "A i 1", "M m 1", "B i 2"], &["T>", "A>B", "M>B", "B>T"], &["A>B", "M>B", "B>T"]),
        (&["A i 1", "M m 1"], &["A>", "M>"], &[]),
    ];
    for (levels, next, steps) in cases {
        let ladder = ladder(levels);
        assert_eq!(next_of(&ladder), next, "next of {levels:?}");
        assert_eq!(steps_of(&ladder), steps, "steps of {levels:?}");
    }
}

#[test]
fn a_moved_level_takes_the_rank_of_its_place_and_a_raised_one_its_column() {
    let codes = |ladder: &Ladder| {
        ladder.levels.iter().map(|level| format!("{}{}", level.code, level.rank)).collect::<Vec<_>>()
    };
    let mut moved = ladder(&["B i 2", "A i 1", "M m 2", "C i 4"]);
    moved.settle_ranks();
    assert_eq!(codes(&moved), ["B1", "A2", "M2", "C4"]);
    let mut raised = ladder(&["A i 9", "M m 2", "B i 2", "C i 3"]);
    raised.settle_columns();
    assert_eq!(codes(&raised), ["B2", "M2", "C3", "A9"]);
}

#[test]
fn a_rung_opens_and_closes_without_a_gap() {
    let ranks = |ladder: &Ladder| ladder.levels.iter().map(|level| level.rank).collect::<Vec<_>>();
    let mut ladder = ladder(&["A i 1", "B i 2", "M m 2", "C i 3"]);
    ladder.open_rung(2);
    assert_eq!(ranks(&ladder), [1, 3, 3, 4]);
    ladder.close_rung(2);
    assert_eq!(ranks(&ladder), [1, 2, 2, 3]);
    ladder.close_rung(2);
    assert_eq!(ranks(&ladder), [1, 2, 2, 3], "a rung that somebody stands on stays");
}

fn band(text: &str) -> PayBand {
    let words: Vec<&str> = text.split(' ').collect();
    let amount = |at: usize| Money::new(words[at].parse().unwrap(), words[0].parse().unwrap());
    PayBand {
        minimum: amount(1),
        midpoint: amount(2),
        maximum: amount(3),
        effective_on: words[4].parse().unwrap(),
    }
}

#[test]
fn a_band_runs_upward_in_one_currency_and_once_a_day() {
    let mixed = PayBand { maximum: Money::new(9, "USD".parse().unwrap()), ..band("EUR 1 2 3 2026-01-01") };
    let cases: [(&[PayBand], &[&str]); 7] = [
        (&[], &[]),
        (&[band("EUR 1 1 1 2026-01-01"), band("USD 1 2 3 2026-01-01"), band("EUR 1 2 3 2027-01-01")], &[]),
        (&[band("EUR 3 2 4 2026-01-01")], &["bands[0].minimum band.order"]),
        (&[band("EUR 1 5 4 2026-01-01")], &["bands[0].maximum band.order"]),
        (&[band("EUR -1 2 4 2026-01-01")], &["bands[0].minimum band.negative"]),
        (&[mixed], &["bands[0].midpoint band.currencies"]),
        (
            &[band("EUR 1 2 3 2026-01-01"), band("EUR 4 5 6 2026-01-01")],
            &["bands[1].effective_on band.twice"],
        ),
    ];
    for (bands, expected) in cases {
        let found: Vec<String> =
            check_bands(bands).iter().map(|finding| format!("{} {}", finding.path, finding.code)).collect();
        assert_eq!(found, expected, "{bands:?}");
    }
}

#[test]
fn the_newest_band_that_has_begun_holds_for_each_currency() {
    let mut level = level(1, "A", "i", 1);
    level.bands = vec![
        band("USD 1 2 3 2026-01-01"),
        band("EUR 4 5 6 2026-04-01"),
        band("EUR 1 2 3 2026-01-01"),
        band("EUR 7 8 9 2027-01-01"),
    ];
    let on = |day: &str| level.bands_on(day.parse::<NaiveDate>().unwrap());
    assert_eq!(on("2025-12-31"), []);
    assert_eq!(on("2026-03-31"), [band("EUR 1 2 3 2026-01-01"), band("USD 1 2 3 2026-01-01")]);
    assert_eq!(on("2026-04-01"), [band("EUR 4 5 6 2026-04-01"), band("USD 1 2 3 2026-01-01")]);
    assert_eq!(on("2027-06-15")[0], band("EUR 7 8 9 2027-01-01"));
}

#[test]
fn a_location_takes_its_percentage_to_the_minor_unit() {
    let found = band("EUR 101 250 333 2026-01-01").at(50);
    assert_eq!(found, band("EUR 51 125 167 2026-01-01"));
    assert_eq!(band("EUR 1 2 9223372036854775807 2026-01-01").at(400).maximum.minor, i64::MAX);
}

#[test]
fn every_location_is_named_once_with_a_sane_percentage() {
    let of = |pairs: &[(&str, u32)]| -> Vec<String> {
        let multipliers: Vec<LocationMultiplier> = pairs
            .iter()
            .map(|(location, percent)| LocationMultiplier {
                location: (*location).to_owned(),
                percent: *percent,
            })
            .collect();
        check_multipliers(&multipliers)
            .iter()
            .map(|finding| format!("{} {}", finding.path, finding.code))
            .collect()
    };
    assert!(of(&[("Lisbon", 85), ("Zürich", 130)]).is_empty());
    assert_eq!(
        of(&[("Lisbon", 0), (" lisbon ", 401), ("", 100)]),
        [
            "multipliers[0].percent percent.range",
            "multipliers[1].location location.twice",
            "multipliers[1].percent percent.range",
            "multipliers[2].location location.empty",
        ]
    );
}
