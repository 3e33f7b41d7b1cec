//! What the words of an HR system mean.

use chrono::NaiveDate;
use domain::people::{EntryRoute, PersonKind};
use rust_decimal::Decimal;

use crate::dates::{self, DateOrder};

/// The day, as HR systems write it, on which something ends that never does.
const NEVER: [&str; 5] = ["9999-12-31", "31.12.9999", "31/12/9999", "12/31/9999", "31-Dec-9999"];

/// A job profile such as `PM-3 Technical Programme Management` is a class and a title in one; anything else is
/// a class.
pub(super) fn class_and_title(text: &str) -> (&str, &str) {
    let is_code = |word: &str| {
        let has = |kind: fn(&char) -> bool| word.chars().any(|c| kind(&c));
        has(char::is_ascii_digit) && has(|c| c.is_ascii_uppercase()) && word.len() <= 8
    };
    match text.split_once(' ') {
        Some((code, title)) if is_code(code) => (code, title.trim_start_matches([' ', '-', '–', ':'])),
        _ => (text, ""),
    }
}

pub(super) fn is_email(text: &str) -> bool {
    let parts = text.split_once('@');
    !text.contains(char::is_whitespace)
        && parts.is_some_and(|(name, host)| !name.is_empty() && host.contains('.') && !host.contains('@'))
}

/// Reads a day; none where an HR system says that something never ends.
pub(super) fn read_day(text: &str, order: DateOrder) -> Result<Option<NaiveDate>, &'static str> {
    if text.is_empty() || NEVER.contains(&text) {
        return Ok(None);
    }
    dates::parse(text, order).map(Some).ok_or("It is not a date such as 2026-04-03.")
}

/// Reads `80`, `80 %`, `0.8` and `0,8` as 80 per cent; 1 and less without a sign is a share of one.
pub(super) fn read_share(text: &str) -> Result<Option<u8>, &'static str> {
    const REASON: &str = "The share of full time goes from 1 to 100 %.";
    if text.is_empty() {
        return Ok(None);
    }
    let bare = text.trim_end_matches('%').trim();
    let number: Decimal = bare.replace(',', ".").parse().map_err(|_| REASON)?;
    let of_one = bare.len() == text.len() && number <= Decimal::ONE;
    let percent = if of_one { number.checked_mul(Decimal::ONE_HUNDRED).ok_or(REASON)? } else { number };
    let rounded = percent.round_dp_with_strategy(0, rust_decimal::RoundingStrategy::MidpointAwayFromZero);
    u8::try_from(rounded).ok().filter(|percent| (1..=100).contains(percent)).map(Some).ok_or(REASON)
}

/// The way into the work that a word means: our own word, or one that holds it.
pub(super) fn read_route(word: &str) -> Option<EntryRoute> {
    let word = word.to_lowercase().replace([' ', '-'], "_");
    if word.is_empty() {
        return None;
    }
    const OTHERS: [(&str, EntryRoute); 8] = [
        ("program_manager", EntryRoute::ProgrammeManager),
        ("volunteer", EntryRoute::VolunteerContributor),
        ("contributor", EntryRoute::VolunteerContributor),
        ("internal", EntryRoute::InternalMove),
        ("marketing", EntryRoute::Marketer),
        ("developer", EntryRoute::Engineer),
        ("research", EntryRoute::Researcher),
        ("partner", EntryRoute::PartnerManager),
    ];
    let own = EntryRoute::ALL.iter().find(|(_, key)| word == *key || word.contains(key) && *key != "other");
    own.map(|(route, _)| *route)
        .or_else(|| OTHERS.iter().find(|(part, _)| word.contains(part)).map(|(_, route)| *route))
}

/// The kind that an HR system's word means. The more telling words are looked for first: a part-time
/// contractor is a contractor.
pub(super) fn read_kind(word: &str) -> Option<PersonKind> {
    const WORDS: [(&str, PersonKind); 18] = [
        ("volunteer", PersonKind::Volunteer),
        ("unpaid", PersonKind::Volunteer),
        ("contractor", PersonKind::Contractor),
        ("contingent", PersonKind::Contractor),
        ("consultant", PersonKind::Contractor),
        ("freelance", PersonKind::Contractor),
        ("vendor", PersonKind::Contractor),
        ("agency", PersonKind::Contractor),
        ("external", PersonKind::Contractor),
        ("part", PersonKind::PartTime),
        ("staff", PersonKind::Staff),
        ("employee", PersonKind::Staff),
        ("regular", PersonKind::Staff),
        ("permanent", PersonKind::Staff),
        ("full", PersonKind::Staff),
        ("fixed", PersonKind::Staff),
        ("intern", PersonKind::Staff),
        ("salaried", PersonKind::Staff),
    ];
    let word = word.to_lowercase();
    WORDS.iter().find(|(part, _)| word.contains(part)).map(|(_, kind)| *kind)
}
