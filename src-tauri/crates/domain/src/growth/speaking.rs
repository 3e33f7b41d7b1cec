//! The speaking plan: talks, posts, podcasts and panels, and the travel money they need.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::finding::Finding;
use crate::ids::{AppearanceId, CategoryId, DescriptorId, EventId, EvidenceId, PersonId, TripId};
use crate::money::{Currency, Money};
use crate::travel::TripState;

/// The longest title, venue or link, in letters.
const LONGEST: usize = 500;

/// How somebody speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum AppearanceKind {
    /// A talk.
    Talk,
    /// A workshop.
    Workshop,
    /// A panel.
    Panel,
    /// A podcast.
    Podcast,
    /// A post or an article.
    Post,
}

impl AppearanceKind {
    /// All of them, with the word that rows use.
    pub const ALL: [(Self, &'static str); 5] = [
        (Self::Talk, "talk"),
        (Self::Workshop, "workshop"),
        (Self::Panel, "panel"),
        (Self::Podcast, "podcast"),
        (Self::Post, "post"),
    ];

    /// The word that rows use.
    pub fn key(self) -> &'static str {
        Self::ALL.iter().find(|(kind, _)| *kind == self).map_or("talk", |(_, key)| key)
    }

    /// The kind of a word; `None` for any other word.
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, key)| *key == word).map(|(kind, _)| *kind)
    }
}

/// How far an appearance is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum AppearanceState {
    /// Thought of.
    Idea,
    /// Handed in to a call for proposals, or offered.
    Submitted,
    /// Accepted.
    Accepted,
    /// Declined, or given up.
    Declined,
    /// Held or published.
    Done,
}

impl AppearanceState {
    /// All of them, with the word that rows use.
    pub const ALL: [(Self, &'static str); 5] = [
        (Self::Idea, "idea"),
        (Self::Submitted, "submitted"),
        (Self::Accepted, "accepted"),
        (Self::Declined, "declined"),
        (Self::Done, "done"),
    ];

    /// The word that rows use.
    pub fn key(self) -> &'static str {
        Self::ALL.iter().find(|(state, _)| *state == self).map_or("idea", |(_, key)| key)
    }

    /// The state of a word; `None` for any other word.
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, key)| *key == word).map(|(state, _)| *state)
    }

    /// The states that may come next. Somebody may be invited without handing anything in; what was declined
    /// may be offered elsewhere as an idea again.
    pub fn next(self) -> &'static [Self] {
        match self {
            Self::Idea => &[Self::Submitted, Self::Accepted, Self::Declined],
            Self::Submitted => &[Self::Accepted, Self::Declined],
            Self::Accepted => &[Self::Done, Self::Declined],
            Self::Declined => &[Self::Idea],
            Self::Done => &[],
        }
    }

    /// True while it may still need travel money.
    pub fn is_ahead(self) -> bool {
        matches!(self, Self::Idea | Self::Submitted | Self::Accepted)
    }
}

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

/// A travel request as far as an appearance asks: how far it is, and its estimate in minor units of the
/// reporting currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Trip {
    /// How far it is.
    pub state: TripState,
    /// Its estimate.
    pub minor: i64,
}

/// What an appearance asks of its category beyond what is committed there already, in minor units. Approved
/// and settled trips are in the category's figures; declined and finished appearances ask for nothing.
pub fn earmark(one: &Appearance, trip: Option<Trip>) -> i64 {
    if !one.state.is_ahead() {
        return 0;
    }
    match trip {
        Some(Trip { state: TripState::Approved | TripState::Claimed, .. }) => 0,
        Some(Trip { state: TripState::Draft | TripState::Submitted, minor }) => minor,
        Some(_) | None => one.travel.as_ref().map_or(0, |travel| travel.minor),
    }
}

/// Whether a category can bear the speaking plan. All amounts in minor units of the reporting currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
pub struct SpeakingMoney {
    /// Left in the category: plan − actual − open commitments.
    pub available: i64,
    /// Asked for by what is accepted.
    pub accepted: i64,
    /// Asked for by what is submitted.
    pub submitted: i64,
    /// Asked for by ideas.
    pub ideas: i64,
    /// Left when everything comes about: available − accepted − submitted − ideas.
    pub left: i64,
    /// Planned for what was declined, and free again.
    pub freed: i64,
}

/// Sums up the speaking plan over one category.
pub fn speaking_money(available: i64, items: &[(&Appearance, Option<Trip>)]) -> SpeakingMoney {
    let sum = |state: AppearanceState| {
        let asked = items.iter().filter(|(one, _)| one.state == state).map(|(one, trip)| earmark(one, *trip));
        asked.fold(0_i64, i64::saturating_add)
    };
    let freed = items.iter().filter(|(one, _)| one.state == AppearanceState::Declined);
    let freed = freed.filter_map(|(one, _)| one.travel.as_ref()).map(|travel| travel.minor);
    let (accepted, submitted, ideas) =
        (sum(AppearanceState::Accepted), sum(AppearanceState::Submitted), sum(AppearanceState::Idea));
    SpeakingMoney {
        available,
        accepted,
        submitted,
        ideas,
        left: available.saturating_sub(accepted).saturating_sub(submitted).saturating_sub(ideas),
        freed: freed.fold(0, i64::saturating_add),
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn item(state: AppearanceState, minor: i64) -> Appearance {
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
    fn the_plan_is_held_against_what_is_left() {
        use AppearanceState::{Accepted, Declined, Done, Idea, Submitted};
        let trip = |state, minor| Some(Trip { state, minor });
        let items = [
            (
                item(Accepted, 100_000),
                trip(TripState::Approved, 95_000),
                "approved: in the commitments already",
            ),
            (item(Accepted, 80_000), trip(TripState::Submitted, 85_000), "the request's estimate counts"),
            (item(Accepted, 30_000), trip(TripState::Declined, 85_000), "no trip: the plan counts"),
            (item(Submitted, 120_000), None, ""),
            (item(Idea, 50_000), None, ""),
            (item(Declined, 70_000), None, "freed"),
            (item(Done, 60_000), None, "over"),
        ];
        let lent: Vec<_> = items.iter().map(|(one, trip, _)| (one, *trip)).collect();
        let money = speaking_money(300_000, &lent);
        assert_eq!((money.accepted, money.submitted, money.ideas), (115_000, 120_000, 50_000));
        assert_eq!((money.left, money.freed), (15_000, 70_000));
    }

    #[test]
    fn what_was_declined_may_become_an_idea_again_and_what_is_done_is_done() {
        use AppearanceState::{Accepted, Declined, Done, Idea};
        assert!(Declined.next().contains(&Idea) && Done.next().is_empty());
        assert!(Idea.next().contains(&Accepted) && !Idea.next().contains(&Done));
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
