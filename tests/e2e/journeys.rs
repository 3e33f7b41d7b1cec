//! Journeys of a person through the real window: by pointer and keyboard, on a machine where Ladderbook was
//! never started.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use outside_tests::{Key, Profile, Window, fixture, pdf_pages, pdf_text};

/// What the first row of the ratings says: figure of the rating and what it means.
const FIRST_ROW: &str =
    "return document.querySelector('[data-row=\"0\"]')?.closest('tr')?.innerText.replace(/\\s+/g, ' ') ?? ''";

fn first_row_says(window: &Window, words: &str) {
    let words = words.to_owned();
    window.until(
        &format!("{}.includes({words:?})", FIRST_ROW.replace("return ", "return (") + ")"),
        &format!("the first competency never said {words:?}"),
    );
}

#[test]
fn a_newcomer_opens_the_sample_rates_undoes_and_hands_the_ladder_to_hr() {
    let profile = Profile::new();
    let window = Window::open(&profile, 1440, 900);

    window.click_text("Open the sample office");
    window.wait_for_text("What needs you");

    // Rate a person by keyboard: the gap closes.
    window.click_text("People");
    window.wait_for_text("13 people");
    window.click_text("Amara Nwosu");
    window.press_key(Key::Enter);
    window.wait_for_text("Ratings and gaps");
    first_row_says(&window, "Keen, gap of 1");
    window.click("[data-row=\"0\"][data-column=\"rate\"]");
    window.press(&[], '4');
    // Others rely on the figure of an earlier day: it changes with a reason.
    window.wait_for("[role=dialog] textarea");
    window.click("[role=dialog] textarea");
    window.type_text("Led the round of reviews herself.");
    window.click("[role=dialog] button[type=submit]:not(:disabled)");
    first_row_says(&window, "Strength");

    // Undo: the gap is back.
    window.press(&[Key::Control], 'z');
    window.wait_for_text("Undone:");
    first_row_says(&window, "Keen, gap of 1");

    // The ladder as HR gets it: previewed, saved, and its text as it should be.
    let file = profile.file("ladder.pdf");
    profile.answer(&[&file]);
    window.click_text("Documents");
    window.wait_for("canvas");
    let pages = "Number((document.body.innerText.match(/(\\d+) pages/) ?? [])[1] ?? 0)";
    window.until(&format!("return {pages} > 0"), "the preview never said how many pages there are");
    let promised = window.script(&format!("return {pages}")).as_u64().unwrap();
    window.click_text("Save…");
    window.wait_for_text("ladder.pdf");
    let text = pdf_text(&file);
    for words in [
        "Career ladder: Community Architect",
        "PM-6",
        "Chief Community Architect",
        "Must have",
        "HR business partner",
        "How this release was approved",
    ] {
        assert!(text.contains(words), "the ladder for HR does not say {words:?}");
    }
    assert_eq!(pdf_pages(&file) as u64, promised, "as many pages as the preview promised");
}

/// Brings a file in from the palette and waits until it is saved.
fn bring_in(window: &Window, profile: &Profile, command: &str, file: &str) {
    profile.answer(&[&fixture(file)]);
    window.press(&[Key::Control], 'k');
    window.wait_for("[role=dialog] input");
    window.type_text(command);
    window.press_key(Key::Enter);
    window.wait_for_text(&format!("What {file} would bring"));
    window.click_text("Bring it in");
    window.wait_for_text(&format!("{file}:"));
}

#[test]
fn a_leader_starts_an_office_with_files_of_her_own() {
    let profile = Profile::new();
    let window = Window::open(&profile, 1440, 900);

    window.click_text("Start an empty office");
    window.fill("Name of the office", "Lighthouse Open Source");
    let book = profile.file("lighthouse.ladderbook");
    profile.answer(&[&book]);
    window.click_text("Start the office");
    window.wait_for_text("Lighthouse Open Source");
    assert!(book.is_file(), "the book lies where the dialog said");

    bring_in(&window, &profile, "Import people", "roster.csv");
    bring_in(&window, &profile, "Import a ladder", "ladder.csv");
    bring_in(&window, &profile, "Import exchange rates", "ecb-rates.csv");
    bring_in(&window, &profile, "Import expenses", "expensify.csv");

    // Place and rate somebody, so that the team has a picture.
    window.script("location.hash = '#/people'");
    window.wait_for_text("12 people");
    window.click_text("Amara");
    window.press_key(Key::Enter);
    window.click_text("Place on a level");
    window.click_text("Choose a level");
    window.click_text("CA1 Technical");
    window.click("[role=dialog] button[type=submit]:not(:disabled)");
    window.wait_for("[data-row=\"0\"][data-column=\"rate\"]");
    window.click("[data-row=\"0\"][data-column=\"rate\"]");
    window.press(&[], '3');
    window.script("location.hash = '#/team'");
    window.wait_for_text("Team by bucket");

    // What is left of the budget, in the reporting currency, out of four currencies.
    window.script("location.hash = '#/budget'");
    window.click_text("Standing");
    window.wait_for_text("3,512.34");

    let file = profile.file("budget.pdf");
    profile.answer(&[&file]);
    window.script("location.hash = '#/documents'");
    window.click_text("Budget against actual");
    window.wait_for_text("Budget against actual – FY 2026.pdf");
    window.click_text("Save…");
    window.wait_for_text("budget.pdf");
    let text = pdf_text(&file);
    assert!(
        text.contains("Lighthouse Open Source") && text.contains("3,512.34"),
        "the report foots:\n{text}"
    );
}
