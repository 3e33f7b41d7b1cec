//! The ways into the work of an open source office.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What a person did before they came into this work.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum EntryRoute {
    /// Gave their time to a project.
    VolunteerContributor,
    /// Wrote: documentation, journalism.
    Writer,
    /// Kept order in a community.
    Moderator,
    /// Built software.
    Engineer,
    /// Ran programmes.
    ProgrammeManager,
    /// Marketed.
    Marketer,
    /// Looked after partners.
    PartnerManager,
    /// Did research.
    Researcher,
    /// Came from another part of the company.
    InternalMove,
    /// Any other way.
    Other,
}

impl EntryRoute {
    /// All of them with the word that files and rows use.
    pub const ALL: [(Self, &'static str); 10] = [
        (Self::VolunteerContributor, "volunteer_contributor"),
        (Self::Writer, "writer"),
        (Self::Moderator, "moderator"),
        (Self::Engineer, "engineer"),
        (Self::ProgrammeManager, "programme_manager"),
        (Self::Marketer, "marketer"),
        (Self::PartnerManager, "partner_manager"),
        (Self::Researcher, "researcher"),
        (Self::InternalMove, "internal_move"),
        (Self::Other, "other"),
    ];

    /// The word that files and rows use.
    pub fn key(self) -> &'static str {
        Self::ALL.iter().find(|(route, _)| *route == self).map_or("other", |(_, key)| key)
    }

    /// The route of a word; `None` for any other word.
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, key)| *key == word).map(|(route, _)| *route)
    }
}
