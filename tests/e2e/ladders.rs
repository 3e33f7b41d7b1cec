//! A ladder's way through the real window: from a template over a review with an objection to its first
//! release, and to the proposal of the next one.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use outside_tests::{Key, Profile, Window, fixture};

/// The button that does what the open dialog is for.
const SUBMIT: &str = "[role=dialog] button[type=submit]:not(:disabled)";

/// An office with one ladder from a template, and one person rated on its first row.
fn office(window: &Window, profile: &Profile) {
    window.click_text("Start an empty office");
    window.fill("Name of the office", "Lighthouse Open Source");
    window.click_text("Community Architect");
    window.click_text("OSPO Leader");
    profile.answer(&[&profile.file("lighthouse.ladderbook")]);
    window.click_text("Start the office");
    window.wait_for_text("Lighthouse Open Source");

    profile.answer(&[&fixture("roster.csv")]);
    window.press(&[Key::Control], 'k');
    window.wait_for("[role=dialog] input");
    window.type_text("Import people");
    window.press_key(Key::Enter);
    window.wait_for_text("What roster.csv would bring");
    window.click_text("Bring it in");
    window.wait_for_text("roster.csv:");
    window.script("location.hash = '#/people'");
    window.wait_for_text("12 people");
    window.click_text("Amara");
    window.press_key(Key::Enter);
    window.click_text("Place on a level");
    window.click_text("Choose a level");
    window.click_text("OL1");
    window.click(SUBMIT);
    window.click("[data-row=\"0\"][data-column=\"rate\"]");
    window.press(&[], '4');
}

/// A part of the ladder's page.
fn part(window: &Window, name: &str) {
    window
        .script(&format!("location.hash = location.hash.split('/').slice(0, 3).concat('{name}').join('/')"));
}

fn open_review(window: &Window, purpose: &str) {
    part(window, "review");
    window.click_text("Open a review");
    window.fill("What are they asked?", purpose);
    window.fill("Name", "Ines Duarte");
    window.fill("Role", "HR business partner");
    window.click(SUBMIT);
    window.wait_for_text(purpose);
}

#[test]
fn a_ladder_is_reviewed_released_and_raised() {
    let profile = Profile::new();
    let window = Window::open(&profile, 1440, 900);
    office(&window, &profile);

    // The template becomes the office's own.
    window.script("location.hash = '#/ladders'");
    window.click_text("OSPO Leader");
    window.wait_for_text("Draft");
    window.click("[data-r=\"0\"][data-c=\"1\"]");
    window.press_key(Key::Enter);
    window.wait_for("aside textarea");
    window.type_text(" This holds at Lighthouse.");
    window.press(&[Key::Control], Key::Enter.code());
    window.wait_for_text("This holds at Lighthouse.");

    // HR objects, and nothing is published.
    open_review(&window, "Is every rung fair?");
    window.wait_for_text("In review");
    window.click_text("Object");
    window.click_text("All levels");
    window.click_text("OL1");
    window.fill("Words", "A newcomer cannot do this alone.");
    window.click(SUBMIT);
    window.wait_for_text("A newcomer cannot do this alone.");
    window.click_text("Publish…");
    window.wait_for_text("Proposed: 1.0.0");
    window.click(SUBMIT);
    window.wait_for_text("cannot be published while an objection is open: Ines Duarte on OL1");
    window.click_text("Cancel");

    // It is overruled with a reason; HR signs off; the first release is there.
    window.click_text("Overrule");
    window.fill("Reason", "Nobody is alone in the first year.");
    window.fill("Decided by", "Mara Lind");
    window.click(SUBMIT);
    window.wait_for_text("Nobody is alone in the first year.");
    window.click_text("Sign off");
    window.click(SUBMIT);
    window.wait_for_text("Signed off");
    window.click_text("Publish…");
    window.wait_for_text("Proposed: 1.0.0");
    window.click(SUBMIT);
    window.wait_for_text("Published 1.0.0");
    window.wait_for("[data-release=\"1.0.0\"]");

    // An edit that asks for more waits in the draft.
    part(&window, "matrix");
    window.click("[data-r=\"0\"][data-c=\"0\"]");
    window.press(&[], '5');
    window.wait_for_text("Draft changes since 1.0.0");

    // The next release would be 2.0.0, and names whom it asks for more.
    open_review(&window, "May we ask for this?");
    window.click_text("Publish…");
    window.wait_for_text("Proposed: 2.0.0");
    window.wait_for_text("1 person would newly fall short");
    window.wait_for("[data-concerned=\"Amara\"]");
    window.wait_for_text("5 expected, rated 4");
    window.click_text("Cancel");

    // The difference, with its words marked.
    part(&window, "releases");
    window.wait_for("[data-difference] del");
    window.until(
        "return document.querySelector('[data-difference] ins')?.innerText === '5'",
        "the difference does not mark what is new",
    );
}
