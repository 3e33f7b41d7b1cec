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

worded!(EntryRoute {
    VolunteerContributor => "volunteer_contributor",
    Writer => "writer",
    Moderator => "moderator",
    Engineer => "engineer",
    ProgrammeManager => "programme_manager",
    Marketer => "marketer",
    PartnerManager => "partner_manager",
    Researcher => "researcher",
    InternalMove => "internal_move",
    Other => "other",
});
