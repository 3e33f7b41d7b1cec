//! One action of a development plan.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::finding::Finding;
use crate::ids::{ActionId, DescriptorId, PersonId};

/// The longest text, in letters.
const LONGEST: usize = 4_000;

/// Something that a person means to do in order to grow, with who sees to it and by when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct DevelopmentAction {
    /// Identifier.
    pub id: ActionId,
    /// Who grows.
    pub person_id: PersonId,
    /// What is to be done.
    pub text: String,
    /// The statements it is to make true. They stay the same statements when their wording changes.
    pub descriptor_ids: Vec<DescriptorId>,
    /// Who sees to it that it happens; absent for the person themselves.
    pub owner_id: Option<PersonId>,
    /// Who teaches or accompanies; absent for nobody.
    pub mentor_id: Option<PersonId>,
    /// By when; absent for no date.
    pub due_on: Option<NaiveDate>,
    /// The day on which it was done; absent while it is not.
    pub done_on: Option<NaiveDate>,
    /// What came of it, once it is done.
    pub outcome: String,
}

/// How an action stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ActionState {
    /// To be done, and its date has not passed.
    Open,
    /// To be done, and its date has passed.
    Overdue,
    /// Done.
    Done,
}

impl DevelopmentAction {
    /// How it stands on a day. On its own date it is not overdue yet.
    pub fn state(&self, on: NaiveDate) -> ActionState {
        match (self.done_on, self.due_on) {
            (Some(_), _) => ActionState::Done,
            (None, Some(due)) if due < on => ActionState::Overdue,
            _ => ActionState::Open,
        }
    }
}

/// What keeps an action from being saved, each beside its field.
pub fn check_action(action: &DevelopmentAction, today: NaiveDate) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut say = |path: &str, code: &str, words: &str| findings.push(Finding::error(path, code, words));
    if action.text.trim().is_empty() {
        say("text", "action.empty", "Say in a sentence what is to be done.");
    }
    for (path, text) in [("text", &action.text), ("outcome", &action.outcome)] {
        if text.chars().count() > LONGEST {
            say(path, "text.long", "This is longer than a page.");
        }
    }
    if action.mentor_id == Some(action.person_id) {
        say("mentor_id", "mentor.self", "Nobody is their own mentor.");
    }
    if action.done_on.is_some_and(|day| day > today) {
        say("done_on", "action.ahead", "This day lies ahead. An action is done on a day that has been.");
    }
    findings
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap_or_default()
    }

    fn action(due: Option<&str>, done: Option<&str>) -> DevelopmentAction {
        DevelopmentAction {
            id: ActionId(Uuid::from_u128(1)),
            person_id: PersonId(Uuid::from_u128(2)),
            text: "Give a talk".to_owned(),
            descriptor_ids: Vec::new(),
            owner_id: None,
            mentor_id: None,
            due_on: due.map(day),
            done_on: done.map(day),
            outcome: String::new(),
        }
    }

    #[test]
    fn an_action_is_overdue_from_the_day_after_its_date() {
        let cases = [
            (None, None, ActionState::Open),
            (Some("2026-06-15"), None, ActionState::Open),
            (Some("2026-06-14"), None, ActionState::Overdue),
            (Some("2026-06-01"), Some("2026-06-10"), ActionState::Done),
        ];
        for (due, done, expected) in cases {
            assert_eq!(action(due, done).state(day("2026-06-15")), expected, "{due:?} {done:?}");
        }
    }

    #[test]
    fn what_keeps_an_action_out_is_named() {
        let today = day("2026-06-15");
        assert!(check_action(&action(None, Some("2026-06-15")), today).is_empty());
        let mut wrong = action(None, Some("2026-06-16"));
        wrong.text = "  ".to_owned();
        wrong.mentor_id = Some(wrong.person_id);
        let findings = check_action(&wrong, today);
        let paths: Vec<&str> = findings.iter().map(|finding| finding.path.as_str()).collect();
        assert_eq!(paths, ["text", "mentor_id", "done_on"]);
    }
}
