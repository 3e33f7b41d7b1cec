//! The leader's notes of conversations with other offices: what they do, and what can be learnt from it.
//!
//! They are confidential by nature, since another office spoke openly: they are the leader's own and stand in no
//! document that goes out.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::finding::Finding;
use crate::ids::ConversationId;

/// A conversation with another office.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Conversation {
    /// Identifier.
    pub id: ConversationId,
    /// When.
    pub held_on: NaiveDate,
    /// The other office.
    pub office: String,
    /// Whom one spoke to; empty when that is not to be written down.
    pub spoke_to: String,
    /// What it was about.
    pub topic: String,
    /// What we learnt.
    pub learnt: String,
    /// What follows from it; empty for nothing.
    pub follow_up: String,
    /// When that is due.
    pub due_on: Option<NaiveDate>,
    /// When it was done.
    pub done_on: Option<NaiveDate>,
}

impl Conversation {
    /// True while something follows from it that is not done.
    pub fn is_open(&self) -> bool {
        !self.follow_up.is_empty() && self.done_on.is_none()
    }

    /// True when all words are found in it, in any of its texts and in any order; small and large letters are
    /// the same.
    pub fn holds(&self, words: &str) -> bool {
        let texts = [&self.office, &self.spoke_to, &self.topic, &self.learnt, &self.follow_up];
        let all: Vec<String> = texts.iter().map(|text| text.to_lowercase()).collect();
        words.to_lowercase().split_whitespace().all(|word| all.iter().any(|text| text.contains(word)))
    }
}

/// What keeps a conversation from being saved.
pub fn check_conversation(one: &Conversation, today: NaiveDate) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut refuse = |path: &str, code: &str, words: &str| findings.push(Finding::error(path, code, words));
    if one.office.trim().is_empty() {
        refuse("office", "office.empty", "Say which office it was.");
    }
    if one.topic.trim().is_empty() {
        refuse("topic", "topic.empty", "Say what it was about.");
    }
    if one.held_on > today {
        refuse("held_on", "day.ahead", "Give a day up to today.");
    }
    if one.follow_up.trim().is_empty() && (one.due_on.is_some() || one.done_on.is_some()) {
        refuse("follow_up", "follow_up.empty", "Say what follows from it, or take its days out.");
    }
    if one.due_on.is_some_and(|due| due < one.held_on) {
        refuse("due_on", "dates.order", "It is due on or after the day of the conversation.");
    }
    if one.done_on.is_some_and(|done| done < one.held_on || done > today) {
        refuse("done_on", "day.outside", "It was done between the conversation and today.");
    }
    findings
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn day(month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, month, day).unwrap_or_default()
    }

    fn conversation() -> Conversation {
        Conversation {
            id: ConversationId(Uuid::from_u128(1)),
            held_on: day(5, 4),
            office: "Quayside Office".to_owned(),
            spoke_to: String::new(),
            topic: "Travel budgets".to_owned(),
            learnt: "They keep a tenth for FIRST-time speakers.".to_owned(),
            follow_up: "Try it in autumn".to_owned(),
            due_on: Some(day(9, 1)),
            done_on: None,
        }
    }

    #[test]
    fn words_are_found_in_any_text_and_order() {
        let one = conversation();
        assert!(one.holds("") && one.holds("first quayside") && one.holds("TRAVEL tenth"));
        assert!(!one.holds("travel money"), "every word is asked for");
    }

    #[test]
    fn what_follows_has_its_days_in_order() {
        let codes = |change: fn(&mut Conversation)| -> Vec<String> {
            let mut one = conversation();
            change(&mut one);
            check_conversation(&one, day(6, 15)).into_iter().map(|finding| finding.code).collect()
        };
        assert!(codes(|_| {}).is_empty());
        assert_eq!(codes(|one| one.follow_up.clear()), ["follow_up.empty"]);
        assert_eq!(codes(|one| one.due_on = Some(day(5, 3))), ["dates.order"]);
        assert_eq!(codes(|one| one.done_on = Some(day(6, 16))), ["day.outside"]);
        assert_eq!(codes(|one| one.held_on = day(6, 16)), ["day.ahead"]);
        assert_eq!(
            codes(|one| (one.office, one.topic) = (" ".into(), " ".into())),
            ["office.empty", "topic.empty"]
        );
        let mut done = conversation();
        assert!(done.is_open());
        done.done_on = Some(day(6, 1));
        assert!(!done.is_open());
    }
}
