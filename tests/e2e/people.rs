//! A leader's way through the real window from a roster to the team as one picture: who can do what, who
//! would rather not, and what closes the gap.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use outside_tests::{Key, Profile, Window, fixture};

/// The button that does what the open dialog is for.
const SUBMIT: &str = "[role=dialog] button[type=submit]:not(:disabled)";

/// What the manager says of Noa, competency by competency, as ability and interest: both rows of finance
/// high and unwanted; the last competency stays unrated.
const MANAGER: [(char, char); 13] = [
    ('2', '4'),
    ('3', '4'),
    ('3', '4'),
    ('3', '4'),
    ('3', '4'),
    ('3', '4'),
    ('4', '4'),
    ('3', '4'),
    ('4', '1'),
    ('4', '0'),
    ('2', '4'),
    ('3', '4'),
    ('3', '4'),
];

/// An office with the ladder that is offered first, the Community Architect, and the twelve people of the roster.
fn office(window: &Window, profile: &Profile) {
    window.click_text("Start an empty office");
    window.fill("Name of the office", "Lighthouse Open Source");
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
}

/// Places somebody on a level by the list of people.
fn place(window: &Window, name: &str, level: &str) {
    window.script("location.hash = '#/people'");
    window.wait_for_text("12 people");
    window.click_text(name);
    window.press_key(Key::Enter);
    window.click_text("Place on a level");
    window.click_text("Choose a level");
    window.click_text(level);
    window.click(SUBMIT);
    window.wait_for("[data-row=\"0\"][data-column=\"rate\"]");
}

/// A part of the page that is open.
fn part(window: &Window, name: &str) {
    window
        .script(&format!("location.hash = location.hash.split('/').slice(0, 3).concat('{name}').join('/')"));
}

/// Types a day into the field that a label names, part by part, whatever their order.
fn day(window: &Window, label: &str, iso: &str) {
    for (part, figure) in ["year", "month", "day"].into_iter().zip(iso.split('-')) {
        let segment = format!(
            "[...document.querySelectorAll('[role=dialog] .field')].find(f => f.querySelector('.field-label')?.innerText.trim() === {label:?})?.querySelector('[data-segment={part}]')"
        );
        window.until(&format!("return !!{segment}"), &format!("there is no {part} in {label:?}"));
        window.script(&format!("{segment}.focus()"));
        window.type_text(figure);
    }
}

/// A cycle with two people, open for ratings.
fn cycle(window: &Window) {
    window.script("location.hash = '#/cycles'");
    window.click_text("New review cycle");
    window.fill("Name", "Mid-year 2026");
    for (label, iso) in [
        ("Opens", "2026-06-15"),
        ("People hand in by", "2026-06-22"),
        ("Managers and peers by", "2026-06-26"),
        ("Calibration", "2026-06-29"),
        ("Everything agreed by", "2026-07-03"),
    ] {
        day(window, label, iso);
    }
    window.click(SUBMIT);
    window.wait_for_text("Nobody takes part yet");
    window.click_text("Add people");
    window.click_text("Everybody on a level");
    window.wait_for_text("Add 2 people");
    window.click(SUBMIT);
    window.wait_for_text("Not begun 2");
    window.click_text("Open the cycle");
    window.wait_for_text("Rated on Community Architect");
    window.wait_for_text("2 own forms, due");
}

/// Takes one of the raters' seats and puts the keyboard on its first competency.
fn sit(window: &Window, seat: &str) {
    window.click_text(seat);
    window.wait_for_text("0 of 14 rated");
    window.click("[data-row=\"0\"][data-column=\"rate\"]");
}

/// Fills a seat by the keyboard alone, one key for an ability and Shift with one for an interest, and hands
/// it in.
fn rate(window: &Window, seat: &str, marks: &[(char, char)]) {
    sit(window, seat);
    for (ability, interest) in marks {
        window.press(&[Key::Shift], *interest);
        window.press(&[], *ability);
    }
    window.wait_for_text(&format!("{} of 14 rated", marks.len()));
    window.click_text("Hand in");
}

#[test]
fn a_roster_becomes_a_team_that_knows_what_rests_on_whom() {
    let profile = Profile::new();
    let window = Window::open(&profile, 1440, 900);
    office(&window, &profile);
    place(&window, "Oleksii", "CA2");
    place(&window, "Noa", "CA3");
    cycle(&window);

    // Noa rates herself, one key for a rating. Nothing of it is told while the other side is out.
    window.click_text("Noa");
    window.wait_for_text("Mid-year 2026: rate as");
    let mut own = MANAGER;
    own[0].0 = '4';
    rate(&window, "Self", &own);
    window.wait_for_text("Noa has handed in. It opens when the other side is in too");
    part(&window, "differences");
    window.wait_for_text("Nothing is told before both sides have handed in.");

    // Her manager does; what lies two apart is marked, and nothing else.
    part(&window, "ratings");
    rate(&window, "Manager ·", &MANAGER);
    window.wait_for_text("Handed in and open; changes ask for a reason");
    part(&window, "differences");
    window.wait_for_text("◐ differs by 2");
    window.wait_for_text("1 difference of two or more to settle");
    let marked = "return document.querySelectorAll('tr.marked').length";
    assert_eq!(window.script(marked), 1, "only the first competency lies two apart");
    window.until(
        "return [...document.querySelectorAll('button')].find(b => b.innerText.trim() === 'Agree')?.disabled === true",
        "an open difference can be agreed on",
    );
    window.click("tr.marked .take button");
    window.click("[role=option][data-value=manager]");
    window.wait_without_text("to settle");
    window.click_text("Agree");
    window.wait_for_text("it stays as it is");

    // The gap to the next level: weight × what is covered over weight × what is asked, over the rated rows.
    part(&window, "gap");
    window.wait_for_text("CA4, the next");
    window.wait_for_text("What is missing to CA4");
    window.wait_for_text("285 ÷ 345 = 82.6%");

    // Evidence in three strokes: E, the words, Enter.
    window.press(&[], 'e');
    window.until(
        "return document.activeElement?.tagName === 'TEXTAREA'",
        "the words of new evidence cannot be typed",
    );
    window.type_text("Gave a talk at the Nordic Packaging Days; two teams adopted our survey.");
    window.press_key(Key::Enter);
    part(&window, "evidence");
    window.wait_for_text("two teams adopted our survey");
    window.until(
        "return [...document.querySelectorAll('[role=row]')].some(r => r.innerText.includes('Nordic Packaging Days') && r.innerText.includes('Talk'))",
        "the words do not tell that it was a talk",
    );

    // What she will do about it.
    part(&window, "growth");
    window.wait_for_text("Nothing is planned yet.");
    window.click_text("Add an action");
    window.fill("What is to be done", "Rank the feature requests of two projects with their users");
    day(&window, "Due", "2026-09-30");
    window.fill("Find a statement by its words", "ranked summary");
    window.click_text("Condenses scattered feature requests into a ranked summary");
    window.wait_without_text("Tied to no statement yet.");
    window.click(SUBMIT);
    window.wait_without_text("Nothing is planned yet.");
    window.wait_for_text("Rank the feature requests of two projects with their users");
    window.wait_for_text("CA2 · Product insight");

    // The other one, who holds no bucket alone.
    window.script("location.hash = '#/people'");
    window.wait_for_text("12 people");
    window.click_text("Oleksii");
    window.press_key(Key::Enter);
    rate(&window, "Self", &[('2', '3'); 14]);
    window.wait_for_text("Oleksii has handed in. It opens when the other side is in too");
    rate(&window, "Manager ·", &[('2', '3'); 14]);
    window.wait_for_text("Handed in and open; changes ask for a reason");

    // The picture of the team says which bucket rests on one unwilling person.
    window.script("location.hash = '#/team'");
    window.wait_for_text("2 people on a ladder");
    window.wait_for_text("Finance rests on Noa, who would rather not");
    let unwilling = "return document.body.innerText.split('who would rather not').length - 1";
    assert_eq!(window.script(unwilling), 1, "only finance rests on somebody unwilling");
}
