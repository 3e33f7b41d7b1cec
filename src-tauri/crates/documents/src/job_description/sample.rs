//! A role to look at: a part-time community manager over volunteers, scoped and described.

use chrono::NaiveDate;

use super::{JobDescription, JobDuties, ScopeLine};
use crate::Front;

const DUTIES: [(&str, &[&str]); 4] = [
    (
        "Product",
        &[
            "Asks contributors twice a year what keeps them and what drives them off, and publishes the answers.",
            "Keeps three figures on newcomers, and changes something when one of them falls.",
        ],
    ),
    (
        "Field enablement",
        &[
            "Meets every newcomer within two working days with a task that fits what they came for.",
            "Settles disputes among volunteers by the code of conduct, and records what was decided and why. (must-have)",
        ],
    ),
    ("Finance", &["Pays travel of volunteers on four continents by the same rule, within ten working days."]),
    (
        "With volunteers",
        &[
            "Knows which volunteer efforts are under way, and makes them easier to find, to join and to run.",
            "Thanks people by name, in public and soon after they have done something.",
        ],
    ),
];

const SCOPE: [(&str, &str, bool); 4] = [
    ("What the role is for", "Newcomers wait eleven days for a first answer; it should be two.", true),
    ("Time", "Twenty hours a week, mornings in UTC; nothing else is booked into them.", true),
    ("Reporting lines", "The head of the office; a dotted line to developer relations.", true),
    ("Budget", "To be agreed with finance before the role is announced.", false),
];

impl JobDescription {
    /// The description of the gallery.
    pub fn sample() -> Self {
        let owned = |lines: &[&str]| lines.iter().map(|line| (*line).to_owned()).collect();
        Self {
            front: Front {
                office: "Northwind Open Source Program Office".into(),
                as_of: NaiveDate::from_ymd_opt(2026, 11, 2).unwrap_or_default(),
                version: "2.1.0".into(),
                confidentiality: "Internal: for HR and the office".into(),
            },
            title: "Programme Manager, Communities".into(),
            kind: "Internal · Part-time".into(),
            facts: [
                ("Level", "CM2"),
                ("Ladder", "Community Manager"),
                ("HR job class", "PM-3"),
                ("Reach", "Cross-team"),
                ("Title outside", "Community Manager"),
                ("Engagement", "Part-time"),
            ]
            .map(|(label, value)| (label.to_owned(), value.to_owned()))
            .to_vec(),
            about: "Looks after two communities of volunteers and the teams that build on their work. Decides \
                    what happens next for contributors, and is consulted where a release touches them.\n\nThe \
                    role is part-time. How many hours it has, and when they fall, is agreed before it begins."
                .into(),
            responsibilities: DUTIES
                .into_iter()
                .map(|(heading, lines)| JobDuties { heading: heading.into(), lines: owned(lines) })
                .collect(),
            preferred: owned(&[
                "Has led people by serving them, without authority over anyone.",
                "A survey of 140 contributors led to a shorter review queue within a quarter.",
                "Writes so that strangers feel met: «Willkommen», «ようこそ», «أهلا».",
            ]),
            closing: "What the level expects in full stands in the ladder Community Manager, version 2.1.0.".into(),
            scope: SCOPE
                .into_iter()
                .map(|(title, answer, settled)| ScopeLine {
                    title: title.into(),
                    answer: answer.into(),
                    settled,
                })
                .collect(),
        }
    }
}
