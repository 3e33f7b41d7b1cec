//! Dated changes of level, track, title and pay class; they may lie in the future.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::finding::Finding;
use crate::ids::{LadderId, LevelId, PersonId, TransitionId};

use super::Person;

/// A dated change in a person's career.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Transition {
    /// Identifier.
    pub id: TransitionId,
    /// Whose.
    pub person_id: PersonId,
    /// From which day on.
    pub from: NaiveDate,
    /// The ladder and level it leads to; absent when those stay.
    pub level: Option<(LadderId, LevelId)>,
    /// The title in the company's own terms from then on; absent when it stays.
    pub internal_title: Option<String>,
    /// The title towards the outside from then on; absent when it stays.
    pub external_title: Option<String>,
    /// HR's job class, which is the pay class, from then on; absent when it stays.
    pub job_class: Option<String>,
    /// Why; empty only for placements of which nobody said why.
    pub reason: String,
}

impl Transition {
    /// True when it says anything beside a level.
    pub fn has_words(&self) -> bool {
        self.internal_title.is_some()
            || self.external_title.is_some()
            || self.job_class.is_some()
            || !self.reason.is_empty()
    }

    /// What keeps it from being saved.
    pub fn check(&self) -> Vec<Finding> {
        let mut findings = Vec::new();
        let changes_nothing = self.level.is_none()
            && self.internal_title.is_none()
            && self.external_title.is_none()
            && self.job_class.is_none();
        if changes_nothing {
            let message = "Say what changes on that day: the level, a title or the job class.";
            findings.push(Finding::error("level_id", "transition.empty", message));
        }
        if self.reason.trim().is_empty() {
            findings.push(Finding::error("reason", "reason.empty", "Say why, in a few words."));
        }
        findings
    }
}

impl Person {
    /// The person with the titles and the job class that hold on a day: those of the last transition begun by
    /// then that says them, else the person's own. Transitions stand in the order of their days.
    #[must_use]
    pub fn on(mut self, transitions: &[Transition], day: NaiveDate) -> Self {
        for transition in transitions.iter().filter(|one| one.from <= day) {
            let say = |said: &Option<String>, held: &mut String| {
                if let Some(said) = said {
                    held.clone_from(said);
                }
            };
            say(&transition.internal_title, &mut self.internal_title);
            say(&transition.external_title, &mut self.external_title);
            say(&transition.job_class, &mut self.job_class);
        }
        self
    }

    /// What must be written so that these titles hold on a day: a title that a transition says is corrected
    /// in that transition, any other in the person's own row. The transitions that change are answered.
    pub fn settle(&mut self, own: &Person, transitions: &[Transition], day: NaiveDate) -> Vec<Transition> {
        let mut begun: Vec<Transition> = transitions.iter().filter(|one| one.from <= day).cloned().collect();
        let mut settle = |held: &mut String,
                          own: &String,
                          field: fn(&mut Transition) -> &mut Option<String>| {
            let Some(said) = begun.iter_mut().rev().map(field).find(|said| said.is_some()) else { return };
            *said = Some(std::mem::replace(held, own.clone()));
        };
        settle(&mut self.internal_title, &own.internal_title, |one| &mut one.internal_title);
        settle(&mut self.external_title, &own.external_title, |one| &mut one.external_title);
        settle(&mut self.job_class, &own.job_class, |one| &mut one.job_class);
        begun.retain(|one| !transitions.contains(one));
        begun
    }
}

/// What changes with a transition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum TransitionKind {
    /// The first level of all.
    Entry,
    /// The ladder.
    Ladder,
    /// The track on the same ladder.
    Track,
    /// The level on the same track.
    Level,
    /// A title.
    Title,
    /// The job class.
    PayClass,
}

/// Where a person stands at the moment before or after a transition.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Footing {
    /// Ladder, track and level.
    pub level: Option<(LadderId, String, LevelId)>,
    /// Both titles.
    pub titles: (String, String),
    /// HR's job class.
    pub job_class: String,
}

/// What differs between two footings.
pub fn kinds(before: &Footing, after: &Footing) -> Vec<TransitionKind> {
    let level = match (&before.level, &after.level) {
        (None, Some(_)) => Some(TransitionKind::Entry),
        (Some((one, ..)), Some((other, ..))) if one != other => Some(TransitionKind::Ladder),
        (Some((_, one, _)), Some((_, other, _))) if one != other => Some(TransitionKind::Track),
        (Some((.., one)), Some((.., other))) if one != other => Some(TransitionKind::Level),
        _ => None,
    };
    let title = (before.titles != after.titles).then_some(TransitionKind::Title);
    let class = (before.job_class != after.job_class).then_some(TransitionKind::PayClass);
    [level, title, class].into_iter().flatten().collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use uuid::Uuid;

    use super::*;

    fn person(title: &str) -> Person {
        Person {
            legal_name: "Ada".to_owned(),
            internal_title: title.to_owned(),
            job_class: "PM-2".to_owned(),
            fte_percent: 100,
            ..Person::nobody(PersonId(Uuid::from_u128(1)))
        }
    }

    fn transition(number: u128, from: &str, title: Option<&str>, class: Option<&str>) -> Transition {
        Transition {
            id: TransitionId(Uuid::from_u128(number)),
            person_id: PersonId(Uuid::from_u128(1)),
            from: from.parse().unwrap(),
            level: None,
            internal_title: title.map(str::to_owned),
            external_title: None,
            job_class: class.map(str::to_owned),
            reason: "Grew into it".to_owned(),
        }
    }

    #[test]
    fn titles_hold_from_the_day_of_the_transition_that_says_them() {
        let moves = [
            transition(1, "2024-01-01", Some("Lead"), None),
            transition(2, "2025-01-01", None, Some("PM-3")),
            transition(3, "2027-01-01", Some("Principal"), Some("PM-4")),
        ];
        let cases = [
            ("2023-12-31", "Writer", "PM-2"),
            ("2024-01-01", "Lead", "PM-2"),
            ("2026-06-15", "Lead", "PM-3"),
            ("2027-01-01", "Principal", "PM-4"),
        ];
        for (day, title, class) in cases {
            let held = person("Writer").on(&moves, day.parse().unwrap());
            assert_eq!((held.internal_title.as_str(), held.job_class.as_str()), (title, class), "{day}");
        }
    }

    #[test]
    fn a_title_is_corrected_where_it_is_said() {
        let moves = [
            transition(1, "2024-01-01", Some("Lead"), None),
            transition(2, "2025-01-01", None, Some("PM-3")),
            transition(3, "2027-01-01", Some("Principal"), None),
        ];
        let today = "2026-06-15".parse().unwrap();
        let own = person("Writer");
        let mut held = own.clone().on(&moves, today);
        held.internal_title = "Senior lead".to_owned();
        held.external_title = "Architect".to_owned();
        let wanted = held.clone();
        let changed = held.settle(&own, &moves, today);
        assert_eq!(changed.len(), 1, "only the first transition says a title that holds today");
        assert_eq!(changed[0].internal_title.as_deref(), Some("Senior lead"));
        assert_eq!((held.internal_title.as_str(), held.external_title.as_str()), ("Writer", "Architect"));
        let after = [changed[0].clone(), moves[1].clone(), moves[2].clone()];
        assert_eq!(held.on(&after, today), wanted, "read again, what was wished for holds");
    }

    #[test]
    fn a_transition_says_what_changes_and_why() {
        let codes = |one: Transition| -> Vec<String> {
            one.check().into_iter().map(|finding| finding.code).collect()
        };
        assert!(codes(transition(1, "2024-01-01", Some("Lead"), None)).is_empty());
        assert_eq!(codes(transition(1, "2024-01-01", None, None)), ["transition.empty"]);
        let silent = Transition { reason: " ".to_owned(), ..transition(1, "2024-01-01", Some(""), None) };
        assert_eq!(codes(silent), ["reason.empty"]);
    }

    #[test]
    fn kinds_of_change() {
        let at = |ladder: u128, track: &str, level: u128| Footing {
            level: Some((
                LadderId(Uuid::from_u128(ladder)),
                track.to_owned(),
                LevelId(Uuid::from_u128(level)),
            )),
            ..Footing::default()
        };
        let titled = Footing { titles: ("Lead".to_owned(), String::new()), ..at(1, "individual", 1) };
        let paid = Footing { job_class: "PM-3".to_owned(), ..at(1, "individual", 2) };
        let cases = [
            (Footing::default(), at(1, "individual", 1), vec![TransitionKind::Entry]),
            (at(1, "individual", 1), at(1, "individual", 2), vec![TransitionKind::Level]),
            (at(1, "individual", 1), at(1, "manager", 2), vec![TransitionKind::Track]),
            (at(1, "individual", 1), at(2, "individual", 2), vec![TransitionKind::Ladder]),
            (at(1, "individual", 1), titled, vec![TransitionKind::Title]),
            (at(1, "individual", 1), paid, vec![TransitionKind::Level, TransitionKind::PayClass]),
            (at(1, "individual", 1), at(1, "individual", 1), vec![]),
        ];
        for (before, after, expected) in cases {
            assert_eq!(kinds(&before, &after), expected);
        }
    }
}
