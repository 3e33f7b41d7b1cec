//! Names of every script, and what no font can show.

use documents::{BudgetReport, EvidenceLine, Paper, SkillProfile};

use crate::tools::Sheet;

/// Nine scripts; the words of right-to-left names are compared one by one, because their order on the line
/// is the reader's business.
const NAMES: [&str; 9] = [
    "Łukasz Żółć-Þórsson",
    "Ελένη Παπαδοπούλου",
    "Юлия Щербакова",
    "محمد العربي",
    "שרה כהן",
    "प्रिया शर्मा",
    "李雷",
    "さくら タナカ",
    "김민준",
];

fn profile_of(person: &str) -> SkillProfile {
    let mut profile = SkillProfile::sample();
    profile.evidence = NAMES
        .iter()
        .map(|name| EvidenceLine {
            on: profile.front.as_of,
            competency: "Onboarding".into(),
            text: format!("Worked with {name} on the first release."),
            corroborator: Some((*name).to_owned()),
        })
        .collect();
    profile.person = person.to_owned();
    profile
}

#[test]
fn names_of_nine_scripts_are_drawn_and_found() {
    let sheet = Sheet::of("scripts", &profile_of(NAMES[3]), &Paper::default());
    assert_eq!(sheet.rendered.findings, [], "every script has a font");
    for name in NAMES {
        sheet.assert_holds_words(name);
    }
}

#[test]
fn a_character_that_no_font_has_is_a_finding() {
    let sheet = Sheet::of("uncovered", &profile_of("Ada \u{12000} Lovelace"), &Paper::default());
    let finding = sheet.rendered.findings.first().expect("a finding");
    assert_eq!(finding.code, "text.no_glyph");
    assert!(finding.message.contains("U+12000"), "{}", finding.message);
    sheet.assert_holds("Ada \u{fffd} Lovelace");
}

#[test]
fn an_emoji_becomes_words_and_a_finding() {
    let sheet = Sheet::of("emoji", &profile_of("Ada 🎉 Lovelace 👩🏽‍💻"), &Paper::default());
    let codes: Vec<&str> = sheet.rendered.findings.iter().map(|finding| finding.code.as_str()).collect();
    assert_eq!(codes, ["text.replaced", "text.replaced"]);
    sheet.assert_holds("Ada [party popper] Lovelace");
}

#[test]
fn symbols_that_people_type_have_a_glyph() {
    let text = "→ ≥ ≤ ≠ ✓ ★ ● € £ ¥ ₹ ₩ − – — … “ ” ‘ ’ • · × ÷ Σ ½ ™ © §";
    let sheet = Sheet::of("symbols", &profile_of(text), &Paper::default());
    assert_eq!(sheet.rendered.findings, []);
    sheet.assert_holds_words(text);
}

#[test]
fn a_total_that_does_not_foot_is_a_finding() {
    let mut report = BudgetReport::sample();
    assert!(Sheet::of("foots", &report, &Paper::default()).rendered.findings.is_empty());
    report.total.actual.minor += 1;
    report.months.rows[1].plan[3].minor -= 1;
    let findings = Sheet::of("does-not-foot", &report, &Paper::default()).rendered.findings;
    let paths: Vec<&str> = findings.iter().map(|finding| finding.path.as_str()).collect();
    assert_eq!(paths, ["total.actual", "months.rows[1].plan"]);
}
