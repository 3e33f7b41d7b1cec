//! A picture of every screen, light and dark, wide and narrow, into `out/screens/`: run by `make screens`.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::path::Path;

use outside_tests::{Profile, Window};

/// Screens by their address, the thing to wait for, and what to click before the picture.
const SCREENS: &[(&str, &str)] = &[
    ("home", "#/home"),
    ("ladders", "#/ladders"),
    ("people", "#/people"),
    ("team", "#/team"),
    ("promotions", "#/promotions"),
    ("budget", "#/budget"),
    ("events", "#/events"),
    ("travel", "#/travel"),
    ("claims", "#/claims"),
    ("documents", "#/documents"),
    ("activity", "#/activity"),
    ("settings", "#/settings"),
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
    std::thread::sleep(std::time::Duration::from_millis(400));
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
        for (width, height) in [(1440, 900), (1024, 700)] {
            window.resize(width, height);
            for (name, address) in SCREENS {
                window.script(&format!("location.hash = {address:?}"));
                settled(&window);
                save(&window, &format!("{name} {theme} {width}"));
            }
            for (name, list) in [("person", "people"), ("ladder", "ladders")] {
                window.script(&format!("location.hash = '#/{list}'"));
                settled(&window);
                window.script(&format!("const row = document.querySelector('main [role=row] a, main [role=row][aria-rowindex]:not([aria-rowindex=\"1\"]), main a[href*=\"#/{list}/\"]'); row?.click(); row?.dispatchEvent(new MouseEvent('dblclick', {{bubbles: true}}))"));
                settled(&window);
                save(&window, &format!("{name} {theme} {width}"));
            }
        }
    }
}
