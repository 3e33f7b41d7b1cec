//! Long tables: heads repeated, rows cut with care, nothing lost.

use documents::{BudgetReport, CareerLadder, LadderCell, Paper, RadarAxis, Remark, SkillProfile};
use domain::money::Money;

use crate::tools::{Sheet, run};

fn tall(cells: usize, sentence: &str) -> CareerLadder {
    let mut ladder = CareerLadder::sample();
    ladder.buckets.truncate(1);
    ladder.buckets[0].competencies.truncate(1);
    ladder.buckets[0].competencies[0].cells = (1..=cells)
        .map(|number| LadderCell {
            level: format!("L{number}"),
            descriptors: vec![format!("Cell{number} {sentence} End{number}")],
            must_have: number % 5 == 0,
            expectation: Some((number % 6) as u8),
            weight: Some(1),
            examples: Vec::new(),
            lens_examples: Vec::new(),
        })
        .collect();
    ladder
}

#[test]
fn a_long_table_repeats_its_head_on_every_page() {
    let sheet = Sheet::of("long-table", &tall(120, "does one thing well."), &Paper::default());
    let first = (1..=sheet.rendered.pages).find(|page| sheet.page(*page).contains("Cell1 ")).unwrap();
    let last = (1..=sheet.rendered.pages).find(|page| sheet.page(*page).contains("Cell120 ")).unwrap();
    assert!(last > first + 2, "the table is long enough to matter");
    for page in first..=last {
        let text = sheet.page(page);
        assert_eq!(text.matches("What the person does").count(), 1, "page {page}: {text}");
        assert_eq!(text.contains("User feedback (continued)"), page > first, "page {page}");
        assert!(text.contains(&format!("Page {page} of {}", sheet.rendered.pages)), "page {page}");
    }
    for number in 1..=120 {
        sheet.assert_holds_words(&format!("Cell{number} End{number}"));
    }
}

#[test]
fn the_ladder_goes_on_below_contents_that_fill_more_than_a_page() {
    let mut ladder = tall(3, "does one thing well.");
    let row = ladder.buckets[0].competencies[0].clone();
    ladder.buckets[0].competencies = (0..45)
        .map(|number| {
            let mut row = row.clone();
            row.name = format!("Row {number}");
            row
        })
        .collect();
    let sheet = Sheet::of("long-contents", &ladder, &Paper::default());
    let page = sheet.page(2);
    assert!(page.contains("Row 44") && page.contains("Internal title"), "the rungs stand on page 2: {page}");
}

#[test]
fn at_the_top_of_a_ladder_nothing_is_said_of_a_next_level() {
    let mut profile = SkillProfile::sample();
    profile.placement.next_level = None;
    let sheet = Sheet::of("top", &profile, &Paper::default());
    let text = sheet.text();
    for word in ["next level", "Expected next", "Gap to next", "PM-4, next"] {
        assert!(!text.contains(word), "{word:?} in {text}");
    }
    sheet.assert_holds("Gap to PM-3");
    sheet.assert_holds("At or above PM-3");
}

#[test]
fn a_heading_stays_with_a_long_list() {
    let mut profile = SkillProfile::sample();
    profile.placement.internal_title.clear();
    profile.readiness = None;
    (profile.strengths, profile.gaps, profile.growth, profile.risks) = Default::default();
    profile.unrated = (0..12)
        .map(|row| Remark { competency: format!("Row {row}"), note: "3 is expected".to_owned() })
        .collect();
    let sheet = Sheet::of("nothing-rated", &profile, &Paper::default());
    let pages = 1..=sheet.rendered.pages;
    let of = |word: &str| pages.clone().find(|page| sheet.page(*page).contains(word)).unwrap();
    assert_eq!(of("What stands out"), of("Row 0"));
    assert!(!sheet.text().contains("Internal title"), "a label without a value");
}

#[test]
fn a_row_taller_than_a_page_is_cut_and_nothing_is_lost() {
    let words: Vec<String> = (0..1200).map(|number| format!("word{number}")).collect();
    let sheet = Sheet::of("tall-row", &tall(2, &words.join(" ")), &Paper::default());
    let text = sheet.text();
    let mut found: Vec<usize> =
        text.split_whitespace().filter_map(|word| word.strip_prefix("word")?.parse().ok()).collect();
    found.sort_unstable();
    let twice: Vec<usize> = (0..1200).flat_map(|number| [number, number]).collect();
    assert_eq!(found, twice, "every word of both rows stands once");
    sheet.assert_holds_words("End1 End2");
}

#[test]
fn a_word_wider_than_its_cell_is_broken() {
    let long = "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen".repeat(3);
    let sheet = Sheet::of("long-word", &tall(1, &long), &Paper::default());
    let joined: String = sheet.text().split_whitespace().collect();
    assert!(joined.contains(&long), "all of it is there");
}

#[test]
fn no_amount_is_broken_however_large() {
    let mut report = BudgetReport::sample();
    let grow = |money: &mut Money| money.minor *= 1_237;
    let total = &mut report.total;
    let all = report.rows.iter_mut().map(|row| &mut row.figures).chain([total]);
    for figures in all {
        [&mut figures.plan, &mut figures.actual, &mut figures.committed, &mut figures.available]
            .into_iter()
            .for_each(grow);
    }
    for row in report.months.rows.iter_mut().chain([&mut report.months.total]) {
        row.plan.iter_mut().chain(&mut row.actual).for_each(grow);
        [&mut row.plan_total, &mut row.actual_total].into_iter().for_each(grow);
    }
    let paper = Paper::letter();
    let sheet = Sheet::of("large-amounts", &report, &paper);
    assert!(sheet.rendered.findings.is_empty());
    for row in &report.rows {
        sheet.assert_holds_words(&paper.numbers.amount(row.figures.plan));
    }
    for money in report.months.total.plan.iter().chain([&report.months.total.plan_total]) {
        sheet.assert_holds_words(&paper.numbers.amount(*money));
    }
}

#[test]
fn the_names_of_a_radar_stay_off_its_table() {
    let mut profile = SkillProfile::sample();
    let names = ["Product", "Partner", "Evangelism", "Field enablement", "Finance", "Governance and policy"];
    let more = ["Security and compliance", "Leadership", "Community contribution"];
    let axis = profile.radar[0].clone();
    profile.radar =
        names.iter().chain(&more).map(|name| RadarAxis { label: (*name).into(), ..axis.clone() }).collect();
    let sheet = Sheet::of("nine-axes", &profile, &Paper::default());
    for name in names.iter().chain(&more) {
        sheet.assert_holds(&format!("{name} 3.0"));
    }
    let boxes = run("pdftotext", &["-bbox", "-f", "1", "-l", "1", sheet.path(), "-"]);
    let edges = |word: &str, edge: &str| -> Vec<f32> {
        let tail = format!(">{word}</word>");
        let lines = boxes.lines().filter(|line| line.contains(&tail));
        lines.filter_map(|line| line.split(edge).nth(1)?.split('"').nth(1)?.parse().ok()).collect()
    };
    let table = edges("Bucket", "xMin=")[0];
    for word in ["Partner", "Evangelism", "enablement", "Security", "contribution"] {
        let label = edges(word, "xMax=").into_iter().fold(f32::INFINITY, f32::min);
        assert!(label < table, "{word} ends at {label}, the table begins at {table}");
    }
}
