//! A ladder goes out and comes back the same, in every format, whatever its texts are.

use domain::finding::any_error;
use exchange::ladder::v1::{
    BandV1, CellV1, CompetencyV1, DescriptorV1, Format, LadderV1, LevelV1, LocationMultiplierV1, ReachV1,
    RouteV1,
};
use exchange::ladder::{self, How};
use proptest::prelude::*;

/// Texts as nasty as people's keyboards make them, without blanks at their ends, which no cell keeps.
fn text() -> impl Strategy<Value = String> {
    const NASTY: [&str; 30] = [
        "=1+1",
        "-- no",
        "+x",
        "@all",
        "'quoted'",
        "\"said\"",
        "a, b; c\td",
        "line\nbreak",
        "two\n\nbreaks",
        "# head",
        "1. first",
        "2) second",
        "- bullet",
        "| cell | cell |",
        "*star* _under_ snake_case",
        "`code` ~~gone~~",
        "[x](y) ![z]",
        "<b>bold</b> a<b & c &amp; d",
        "back\\slash \\n",
        "🧭 emoji 👩‍👩‍👧",
        "שלום עולם",
        "مرحبا",
        "e\u{301} é ﬁ",
        "> quote",
        "--- rule ---",
        "null",
        "yes",
        "0123",
        "{\"a\": [1]}",
        "key: value # note",
    ];
    let piece = prop_oneof![
        prop::sample::select(NASTY.to_vec()).prop_map(str::to_owned),
        "[a-zA-Z ,.;:'\"|#*_<>&=+-]{0,24}",
        "\\PC{0,12}",
        Just("Reviews every change within two days.".to_owned()),
    ];
    prop::collection::vec(piece, 1..3).prop_map(|pieces| {
        let text = pieces.join(" ").replace('\0', "");
        let text = text.trim().trim_matches(['\u{feff}', '\u{fffe}', '\u{ffff}']).trim().to_owned();
        if text.is_empty() { "x".to_owned() } else { text }
    })
}

fn maybe_text() -> impl Strategy<Value = String> {
    prop_oneof![3 => text(), 1 => Just(String::new())]
}

fn level(index: usize) -> impl Strategy<Value = LevelV1> {
    let words = (
        text(),
        maybe_text(),
        maybe_text(),
        maybe_text(),
        maybe_text(),
        maybe_text(),
        "[a-z]{0,3}[-|>`\"]{0,2}",
    );
    let reach = prop::sample::select(vec![
        ReachV1::Oneself,
        ReachV1::Individual,
        ReachV1::Team,
        ReachV1::CrossTeam,
        ReachV1::Department,
        ReachV1::Company,
        ReachV1::Industry,
    ]);
    let band = ("[A-Z]{3}", "[0-9]{1,6}", "[0-9]{1,6}\\.[0-9]{2}", "[0-9]{1,7}", 0_u64..20_000);
    let numbers = (reach, 0_u32..60, prop::option::of(1_u32..12), prop::collection::vec(band, 0..3));
    (words, numbers).prop_map(
        move |((code, track, internal, external, class, scope, id), (reach, months, rank, bands))| LevelV1 {
            id: format!("l{index}{id}"),
            code,
            track,
            internal_title: internal,
            external_title: external,
            job_class: class,
            reach,
            scope,
            minimum_months: months,
            rank,
            bands: bands
                .into_iter()
                .map(|(currency, minimum, midpoint, maximum, days)| BandV1 {
                    currency,
                    minimum,
                    midpoint,
                    maximum,
                    effective_on: chrono::NaiveDate::default() + chrono::Days::new(days),
                })
                .collect(),
        },
    )
}

type Words = (Vec<String>, Vec<String>, u8, bool, bool);

fn row() -> impl Strategy<Value = (String, String, String, String, Vec<Words>)> {
    let cell = (
        prop::collection::vec(text(), 0..4),
        prop::collection::vec(text(), 0..3),
        0_u8..6,
        any::<bool>(),
        any::<bool>(),
    );
    let bucket =
        prop::sample::select(vec!["product", "field_enablement", "finance", "governance", "unassigned"]);
    (
        text(),
        maybe_text(),
        bucket.prop_map(str::to_owned),
        "[a-z]{0,3}[-|>` \"]{0,2}[a-z]",
        prop::collection::vec(cell, 4),
    )
}

prop_compose! {
    fn ladder()(
        names in (text(), text(), maybe_text()),
        levels in (level(0), level(1), level(2), level(3), 1_usize..5),
        rows in prop::collection::vec(row(), 1..4),
        routes in prop::collection::vec((text(), maybe_text()), 0..3),
        places in prop::collection::vec((text(), 1_u32..500), 0..3),
    ) -> LadderV1 {
        let (one, two, three, four, count) = levels;
        let levels: Vec<LevelV1> = [one, two, three, four].into_iter().take(count).collect();
        let rows_count = u32::try_from(rows.len()).unwrap();
        let competencies = rows.into_iter().enumerate().map(|(index, (name, summary, bucket, id, cells))| CompetencyV1 {
            id: format!("r{index}{id}"),
            bucket,
            name,
            summary,
            weight: if index == 0 { 100 - (rows_count - 1) * 10 } else { 10 },
            cells: levels.iter().zip(cells).enumerate().filter(|(_, (_, (.., there)))| *there).map(
                |(at, (level, (descriptors, examples, expected, must_have, _)))| CellV1 {
                    level: level.id.clone(),
                    expected,
                    must_have,
                    descriptors: descriptors.into_iter().enumerate().map(|(number, text)| DescriptorV1 {
                        id: format!("d{index}-{at}-{number}"),
                        text,
                    }).collect(),
                    examples,
                },
            ).collect(),
        }).collect();
        LadderV1 {
            format: Format::V1,
            id: "some-ladder".to_owned(),
            name: names.0,
            version: names.1,
            summary: names.2,
            levels,
            competencies,
            routes_beyond: routes.into_iter().map(|(name, summary)| RouteV1 { name, summary }).collect(),
            location_multipliers: places.into_iter().map(|(location, percent)| LocationMultiplierV1 { location, percent }).collect(),
        }
    }
}

/// Every format, with the name of a file in it.
fn formats(one: &LadderV1) -> Vec<(&'static str, Vec<u8>)> {
    vec![
        ("a.json", ladder::write_json(one)),
        ("a.yaml", ladder::write_yaml(one)),
        ("a.csv", ladder::write_csv(one)),
        ("a.xlsx", ladder::write_xlsx(one).unwrap()),
        ("a.md", ladder::write_markdown(one)),
    ]
}

fn comes_back(one: &LadderV1) -> Result<(), TestCaseError> {
    for (name, bytes) in formats(one) {
        let shown = String::from_utf8_lossy(&bytes).into_owned();
        let read = ladder::read(bytes, name, &How::default());
        let taken = read.taken.map_err(|findings| {
            TestCaseError::fail(format!("{name}: {findings:#?}\n{one:#?}\n{shown:.4000}"))
        })?;
        prop_assert_eq!(&taken.ladder, one, "{}\n{:.4000}", name, shown);
        prop_assert!(!any_error(&taken.findings), "{}: {:#?}", name, taken.findings);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, max_shrink_iters: 400, ..ProptestConfig::default() })]

    #[test]
    fn every_ladder_comes_back_from_every_format(one in ladder()) {
        comes_back(&one)?;
    }
}

#[test]
fn the_ladders_that_come_with_the_application_come_back_from_every_format() {
    for one in ladder::built_in() {
        let one = one.ladder().unwrap();
        comes_back(&one).unwrap();
        let page = String::from_utf8(ladder::write_markdown(&one)).unwrap();
        for descriptor in
            one.competencies.iter().flat_map(|row| &row.cells).flat_map(|cell| &cell.descriptors)
        {
            assert!(page.contains(&descriptor.text), "{} is found as it stands", descriptor.text);
        }
    }
}

#[test]
fn a_page_that_was_edited_by_hand_keeps_its_ids_and_takes_what_is_new() {
    let one = ladder::built_in()[0].ladder().unwrap();
    let page = String::from_utf8(ladder::write_markdown(&one)).unwrap();
    let first = &one.competencies[0].cells[0].descriptors[0];
    let page = page.replacen(&first.text, "Says it in other words.", 1);
    let at = page.find("Says it in other words.").unwrap();
    let end = at + page[at..].find('\n').unwrap();
    let page = format!("{}\n- Adds one thing by hand.{}", &page[..end], &page[end..]);
    let taken = ladder::read(page.into_bytes(), "a.md", &How::default()).taken.unwrap();
    let cell = &taken.ladder.competencies[0].cells[0];
    assert_eq!(
        (cell.descriptors[0].id.as_str(), cell.descriptors[0].text.as_str()),
        (first.id.as_str(), "Says it in other words.")
    );
    assert_eq!(cell.descriptors[1].text, "Adds one thing by hand.");
    assert!(!cell.descriptors[1].id.is_empty());
    assert_eq!(taken.ladder.descriptor_count(), one.descriptor_count() + 1);
}
