//! For whom a description is worded, and how somebody is engaged.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// For whom a description is worded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Wording {
    /// For the company: internal title, job class, must-haves.
    Internal,
    /// For the world outside: external title, nothing that only the company understands.
    External,
}

/// How somebody is engaged in a role.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Engagement {
    /// All working hours.
    FullTime,
    /// Agreed hours below full time.
    PartTime,
    /// The work is done with and for volunteers.
    VolunteerFacing,
}

impl Wording {
    /// Both, with the word that rows use and the word people read.
    pub const ALL: [(Self, &'static str, &'static str); 2] =
        [(Self::Internal, "internal", "Internal"), (Self::External, "external", "External")];

    /// The word that rows use.
    pub fn key(self) -> &'static str {
        Self::ALL.iter().find(|(one, ..)| *one == self).map_or("internal", |(_, key, _)| key)
    }

    /// The word people read.
    pub fn title(self) -> &'static str {
        Self::ALL.iter().find(|(one, ..)| *one == self).map_or("Internal", |(.., title)| title)
    }

    /// The wording of a word; `None` for any other word.
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, key, _)| *key == word).map(|(one, ..)| *one)
    }
}

impl Engagement {
    /// All of them, with the word that rows use and the words people read.
    pub const ALL: [(Self, &'static str, &'static str); 3] = [
        (Self::FullTime, "full_time", "Full-time"),
        (Self::PartTime, "part_time", "Part-time"),
        (Self::VolunteerFacing, "volunteer_facing", "Volunteer-facing"),
    ];

    /// The word that rows use.
    pub fn key(self) -> &'static str {
        Self::ALL.iter().find(|(one, ..)| *one == self).map_or("full_time", |(_, key, _)| key)
    }

    /// The words people read.
    pub fn title(self) -> &'static str {
        Self::ALL.iter().find(|(one, ..)| *one == self).map_or("Full-time", |(.., title)| title)
    }

    /// The engagement of a word; `None` for any other word.
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, key, _)| *key == word).map(|(one, ..)| *one)
    }

    /// What the role's first paragraph says about it.
    pub(super) fn about(self) -> &'static str {
        match self {
            Self::FullTime => "",
            Self::PartTime => {
                "The role is part-time. How many hours it has, and when they fall, is agreed before it \
                 begins; what does not fit into them is left out openly or passed on."
            }
            Self::VolunteerFacing => {
                "Most of the people in this role's care are volunteers. They owe the office nothing and \
                 stay because their time is well spent, so the role invites, thanks and clears the way \
                 instead of assigning work."
            }
        }
    }

    /// Responsibilities that come with it, under their heading.
    pub(super) fn responsibilities(self) -> Option<(&'static str, &'static [&'static str])> {
        match self {
            Self::FullTime => None,
            Self::PartTime => Some((
                "Within the agreed hours",
                &[
                    "Names the duties that come first in a short week, and agrees the order with the manager.",
                    "Leaves every open matter in a state that a colleague or a maintainer continues without asking.",
                    "Says where it can be read when the role answers and who answers in between.",
                ],
            )),
            Self::VolunteerFacing => Some((
                "With volunteers",
                &[
                    "Knows which volunteer efforts are under way, and makes them easier to find, to join and to run.",
                    "Thanks people by name, in public and soon after they have done something.",
                    "Runs a way in for newcomers that ends with a first contribution suited to each of them.",
                    "Notices when the tone turns cold and acts before somebody leaves over it.",
                    "Counts who arrives, who stays and who leaves, reports it and changes something because of it.",
                    "Finds tasks that serve the volunteers, their employers and the community at once.",
                ],
            )),
        }
    }

    /// Attributes that help in it.
    pub(super) fn preferred(self) -> &'static [&'static str] {
        match self {
            Self::FullTime => &[],
            Self::PartTime => &["Has done good work in limited hours before, alone and across time zones."],
            Self::VolunteerFacing => &[
                "Has led people by serving them, without authority over anyone.",
                "Has looked after a community that meets online.",
                "Knows from near how software is made in companies, and is curious about it.",
                "Writes so that strangers feel met.",
            ],
        }
    }
}
