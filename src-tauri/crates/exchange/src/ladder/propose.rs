//! What is proposed where another program's ladder says nothing. Each proposal is told in a note.

use std::str::FromStr;

use domain::ladders::{Bucket, Reach};
use domain::money::split;

use super::v1::ReachV1;

/// The bucket for rows whose area is not given.
pub(super) const UNASSIGNED: &str = "unassigned";

/// Names that mean one of the five shared buckets.
const KNOWN: [(&str, &[&str]); 5] = [
    (
        "product",
        &["product", "products", "product_strategy", "product_management", "product_and_release", "release"],
    ),
    (
        "partner",
        &[
            "partner",
            "partners",
            "partnership",
            "partnerships",
            "ecosystem",
            "partner_ecosystem",
            "alliances",
        ],
    ),
    (
        "evangelism",
        &["evangelism", "advocacy", "evangelism_and_advocacy", "developer_advocacy", "outreach", "marketing"],
    ),
    (
        "field_enablement",
        &["field_enablement", "field", "enablement", "developer_enablement", "sales_enablement"],
    ),
    ("finance", &["finance", "finances", "financial", "budget", "budgets", "budgeting", "money"]),
];

/// The bucket of an area: one of the five by its known names, else one of the ladder's own.
pub(super) fn bucket(area: &str) -> String {
    let Ok(bucket) = Bucket::from_str(area) else { return UNASSIGNED.to_owned() };
    let known = KNOWN.iter().find(|(_, names)| names.contains(&bucket.key()));
    known.map_or_else(|| bucket.key().to_owned(), |(key, _)| (*key).to_owned())
}

/// True for an area that says which of the five shared buckets it is.
pub(super) fn is_shared(area: &str) -> bool {
    domain::ladders::FIVE.contains(&bucket(area).as_str())
}

/// The code and the title in a heading such as `L3: Senior Engineer` or `CA1 – Associate`; a heading that has
/// no code stands for both.
pub(super) fn code_and_title(text: &str) -> (&str, &str) {
    for mark in [": ", " – ", " — ", " - ", " · ", " | "] {
        if let Some((code, title)) = text.split_once(mark) {
            let short = code.chars().count() <= 8 && !code.contains(' ');
            if short && code.chars().any(|c| c.is_ascii_digit()) && !title.trim().is_empty() {
                return (code.trim(), title.trim());
            }
        }
    }
    (text, "")
}

/// True for a heading that reads like a level: a rank word, a code such as `L3`, a numeral at its end.
pub(super) fn level_like(text: &str) -> bool {
    const RANKS: [&str; 36] = [
        "junior",
        "senior",
        "staff",
        "principal",
        "lead",
        "head",
        "director",
        "associate",
        "intern",
        "apprentice",
        "graduate",
        "trainee",
        "entry",
        "mid",
        "mid-level",
        "intermediate",
        "advanced",
        "expert",
        "beginner",
        "novice",
        "foundational",
        "distinguished",
        "fellow",
        "chief",
        "vp",
        "vice",
        "executive",
        "manager",
        "engineer",
        "architect",
        "specialist",
        "level",
        "practitioner",
        "developer",
        "officer",
        "coordinator",
    ];
    const NUMERALS: [&str; 8] = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii"];
    let lower = text.to_lowercase();
    let words: Vec<&str> =
        lower.split(|c: char| !c.is_alphanumeric() && c != '-').filter(|word| !word.is_empty()).collect();
    let code = |word: &&str| {
        let digits = word.trim_start_matches(|c: char| c.is_ascii_alphabetic() || c == '-');
        word.len() <= 6
            && !digits.is_empty()
            && digits.len() <= 2
            && digits.chars().all(|c| c.is_ascii_digit())
    };
    words.len() <= 8
        && (words.iter().any(|word| RANKS.contains(word))
            || words.first().is_some_and(&code)
            || words.last().is_some_and(|word| code(word) || (words.len() > 1 && NUMERALS.contains(word))))
}

/// An expectation for the level at `position` of `count` in its track: evenly from 1 to 5.
pub(super) fn expected(position: usize, count: usize) -> u8 {
    let steps = count.saturating_sub(1);
    let raised = (position * 4 + steps / 2).checked_div(steps).unwrap_or(2);
    u8::try_from(1 + raised.min(4)).unwrap_or(5)
}

/// A reach for the level at `position` of `count` in its track: evenly from one's own work to the industry.
pub(super) fn reach(position: usize, count: usize) -> ReachV1 {
    let farthest = Reach::ALL.len() - 2;
    let index = (position * farthest).checked_div(count.saturating_sub(1)).unwrap_or(0);
    Reach::ALL.get(1 + index.min(farthest)).map_or_else(ReachV1::default, |(reach, ..)| (*reach).into())
}

/// Equal weights that sum to 100.
pub(super) fn weights(count: usize) -> Vec<u32> {
    split(100, &vec![1; count]).into_iter().map(|part| u32::try_from(part).unwrap_or(0)).collect()
}

/// A stable name made of words: `Fair terms!` becomes `fair-terms`.
pub(super) fn slug(text: &str) -> String {
    let lower = text.to_lowercase();
    let words: Vec<&str> =
        lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    if words.is_empty() { "unnamed".to_owned() } else { words.join("-") }
}

/// The name itself when it is free, else the name with the first number that makes it so.
pub(super) fn free(name: String, taken: impl Fn(&str) -> bool) -> String {
    if !taken(&name) {
        return name;
    }
    (2_u64..).map(|number| format!("{name}-{number}")).find(|name| !taken(name)).unwrap_or(name)
}
