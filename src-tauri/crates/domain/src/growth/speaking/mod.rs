//! The speaking plan: talks, posts, podcasts and panels, and the travel money they need.

mod money;
mod state;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub use money::{SpeakingMoney, Trip, earmark, speaking_money};
pub use state::{AppearanceKind, AppearanceState};

use crate::finding::Finding;
use crate::ids::{AppearanceId, CategoryId, DescriptorId, EventId, EvidenceId, PersonId, TripId};
use crate::money::{Currency, Money};

/// The longest title, venue or link, in letters.
const LONGEST: usize = 500;

/// A talk, post, podcast or panel that somebody plans or held.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Appearance {
    /// Identifier.
    pub id: AppearanceId,
    /// Who speaks.
    pub person_id: PersonId,
    /// How.
    pub kind: AppearanceKind,
    /// What about.
    pub title: String,
    /// Where: a conference, a journal, a podcast.
    pub venue: String,
    /// The event of the book at which it is held.
    pub event_id: Option<EventId>,
    /// The last day on which the call for proposals takes it.
    pub cfp_on: Option<NaiveDate>,
    /// The day on which it is held or published.
    pub held_on: Option<NaiveDate>,
    /// How far it is.
    pub state: AppearanceState,
    /// The travel money it would need, in the reporting currency.
    pub travel: Option<Money>,
    /// The budget category that the money would come from.
    pub category_id: Option<CategoryId>,
    /// The travel request for it, once there is one; its estimate then takes the money's place.
    pub trip_id: Option<TripId>,
    /// Where slides or a recording are.
    pub material: String,
    /// The statements that it would show.
    pub descriptor_ids: Vec<DescriptorId>,
    /// The item of evidence made of it.
    pub evidence_id: Option<EvidenceId>,
    /// Anything else.
    pub note: String,
}

/// What keeps an appearance from being saved, each beside its field. Travel money is planned in the reporting
/// currency, so that nothing is converted for an idea.
pub fn check_appearance(one: &Appearance, reporting: Currency) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut say = |path: &str, code: &str, words: &str| findings.push(Finding::error(path, code, words));
    if one.title.trim().is_empty() {
        say("title", "appearance.untitled", "Say what it is about.");
    }
    for (path, line) in [("title", &one.title), ("venue", &one.venue), ("material", &one.material)] {
        if line.chars().count() > LONGEST {
            say(path, "text.long", "This is longer than 500 letters.");
        }
    }
    if !one.material.is_empty() && !["https://", "http://"].iter().any(|head| one.material.starts_with(head))
    {
        say("material", "link.form", "A link begins with https:// or http://.");
    }
    if one.cfp_on.zip(one.held_on).is_some_and(|(cfp, held)| cfp > held) {
        say("cfp_on", "appearance.late", "The call for proposals ends after the day itself.");
    }
    if let Some(travel) = &one.travel {
        if travel.currency != reporting {
            let words = format!("Plan travel money in {reporting}, the office's currency.");
            say("travel", "appearance.currency", &words);
        }
        if travel.minor < 0 {
            say("travel", "amount.negative", "Travel money is not below zero.");
        }
        if travel.minor > 0 && one.category_id.is_none() {
            say("category_id", "appearance.category", "Say from which budget category the money would come.");
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    pub(super) fn item(state: AppearanceState, minor: i64) -> Appearance {
        Appearance {
            id: AppearanceId(Uuid::from_u128(1)),
            person_id: PersonId(Uuid::from_u128(2)),
            kind: AppearanceKind::Talk,
            title: "Lanterns at sea".to_owned(),
            venue: String::new(),
            event_id: None,
            cfp_on: None,
            held_on: None,
            state,
            travel: Some(Money { minor, currency: Currency::EUR }),
            category_id: Some(CategoryId(Uuid::from_u128(3))),
            trip_id: None,
            material: String::new(),
            descriptor_ids: Vec::new(),
            evidence_id: None,
            note: String::new(),
        }
    }

    #[test]
    fn what_keeps_an_appearance_out_is_named() {
        let good = item(AppearanceState::Idea, 10);
        assert!(check_appearance(&good, Currency::EUR).is_empty());
        let usd: Currency = "USD".parse().unwrap_or(Currency::EUR);
        let wrong = Appearance {
            title: " ".to_owned(),
            material: "slides".to_owned(),
            cfp_on: "2026-06-02".parse().ok(),
            held_on: "2026-06-01".parse().ok(),
            category_id: None,
            ..good
        };
        let paths: Vec<String> =
            check_appearance(&wrong, usd).into_iter().map(|finding| finding.path).collect();
        assert_eq!(paths, ["title", "material", "cfp_on", "travel", "category_id"]);
    }
}
