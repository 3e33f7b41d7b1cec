//! A picture of every screen, light and dark, wide and narrow, into `out/screens/`: run by `make screens`.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::path::Path;

use outside_tests::{Profile, Window};

/// Screens and their parts by their address; `{ladder}`, `{person}` and `{cycle}` stand for one of the sample office.
const SCREENS: &[(&str, &str)] = &[
    ("home", "#/home"),
    ("ladders", "#/ladders"),
    ("ladder-matrix", "#/ladders/{ladder}/matrix"),
    ("ladder-levels", "#/ladders/{ladder}/levels"),
    ("ladder-refit", "#/ladders/{ladder}/refit"),
    ("ladder-lenses", "#/ladders/{ladder}/lenses"),
    ("ladder-review", "#/ladders/{ladder}/review"),
    ("ladder-releases", "#/ladders/{ladder}/releases"),
    ("ladder-translation", "#/ladders/{ladder}/translation"),
    ("ladder-routes", "#/ladders/{ladder}/routes"),
    ("ladder-jobs", "#/ladders/{ladder}/jobs"),
    ("people", "#/people"),
    ("person", "#/people/{person}"),
    ("person-about", "#/people/{person}/about"),
    ("person-differences", "#/people/{person}/differences"),
    ("person-history", "#/people/{person}/history"),
    ("person-gap", "#/people/{person}/gap"),
    ("person-evidence", "#/people/{person}/evidence"),
    ("person-growth", "#/people/{person}/growth"),
    ("person-roles", "#/people/{person}/roles"),
    ("team", "#/team"),
    ("team-competencies", "#/team/competencies"),
    ("team-focus", "#/team/focus"),
    ("team-speaking", "#/team/speaking"),
    ("team-skills", "#/team/skills"),
    ("cycles", "#/cycles"),
    ("cycle-people", "#/cycles/{cycle}"),
    ("cycle-form", "#/cycles/{cycle}/form"),
    ("cycle-calibration", "#/cycles/{cycle}/calibration"),
    ("conversations", "#/conversations"),
    ("promotions", "#/promotions"),
    ("charter", "#/charter"),
    ("budget-plan", "#/budget/plan"),
    ("budget-standing", "#/budget/standing"),
    ("budget-expenses", "#/budget/expenses"),
    ("budget-forecast", "#/budget/forecast"),
    ("budget-versions", "#/budget/versions"),
    ("budget-scenarios", "#/budget/scenarios"),
    ("budget-scenarios-side", "#/budget/scenarios/side"),
    ("budget-scenarios-roles", "#/budget/scenarios/roles"),
    ("budget-pictures", "#/budget/pictures"),
    ("budget-commitments", "#/budget/commitments"),
    ("budget-limits", "#/budget/commitments/limits"),
    ("budget-fairness", "#/budget/fairness"),
    ("budget-fairness-spread", "#/budget/fairness/spread"),
    ("budget-reserve", "#/budget/reserve"),
    ("budget-bank", "#/budget/bank"),
    ("events", "#/events"),
    ("travel", "#/travel"),
    ("claims", "#/claims"),
    ("documents", "#/documents"),
    ("activity", "#/activity"),
    ("settings", "#/settings"),
    ("settings-rates", "#/settings/rates"),
    ("settings-keeping", "#/settings/keeping"),
    ("settings-window", "#/settings/window"),
];

fn save(window: &Window, name: &str) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../out/screens");
    std::fs::create_dir_all(&folder).unwrap();
    // What was just asked for is painted a moment later.
    std::thread::sleep(std::time::Duration::from_millis(150));
    window.picture(&folder.join(format!("{name}.png")));
}

fn settled(window: &Window) {
    window.until(
        "return !document.querySelector('[aria-busy=true]') && document.querySelector('h1') !== null",
        "the screen never settled",
    );
    // A page of paper is drawn a while after its frame is there.
    window.until("return !document.body.innerText.includes('Opening…')", "the preview never came");
    std::thread::sleep(std::time::Duration::from_millis(400));
}

/// Opens something by its name in a list and answers with its identifier.
fn id_of(window: &Window, list: &str, name: &str) -> String {
    window.script(&format!("location.hash = '#/{list}'"));
    window.wait_for_text(name);
    settled(window);
    window.script(&format!(
        "const found = [...document.querySelectorAll('main a, main button, main [role=row]')]
             .find((one) => one.textContent.includes({name:?}));
         found.click();
         found.dispatchEvent(new MouseEvent('dblclick', {{ bubbles: true }}))"
    ));
    window.until(&format!("return location.hash.startsWith('#/{list}/')"), "nothing was opened");
    let hash = window.script("return location.hash");
    hash.as_str().unwrap().split('/').nth(2).unwrap().to_owned()
}

#[test]
#[ignore = "writes pictures for people to look at; `make screens` runs it"]
fn every_screen_light_and_dark_wide_and_narrow() {
    for theme in ["light", "dark"] {
        let profile = Profile::new();
        std::fs::write(
            profile.file("preferences.json"),
            format!(r#"{{"theme":"{theme}","single_keys":true,"roomy":false,"lock_after_minutes":0}}"#),
        )
        .unwrap();
        let window = Window::open(&profile, 1440, 900);
        save(&window, &format!("first-run {theme} 1440"));
        window.click_text("Open the sample office");
        window.wait_for("nav");
        let ladder = id_of(&window, "ladders", "Community Architect");
        let person = id_of(&window, "people", "Ananya Deshpande");
        let cycle = id_of(&window, "cycles", "Spring review");
        for (width, height) in [(1440, 900), (1024, 700)] {
            window.resize(width, height);
            for (name, address) in SCREENS {
                let address = address.replace("{ladder}", &ladder).replace("{person}", &person);
                let address = address.replace("{cycle}", &cycle);
                window.script(&format!("location.hash = {address:?}"));
                settled(&window);
                save(&window, &format!("{name} {theme} {width}"));
            }
        }
    }
}
