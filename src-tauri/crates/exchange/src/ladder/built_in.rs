//! The ladders that come with the application.

use domain::finding::Finding;

use super::read_json;
use super::v1::LadderV1;

/// A ladder that comes with the application.
#[derive(Debug, Clone, Copy)]
pub struct BuiltIn {
    /// Its stable name.
    pub id: &'static str,
    /// The whole of it as `ladder.v1`.
    pub json: &'static str,
}

impl BuiltIn {
    /// The ladder itself.
    ///
    /// # Errors
    /// None in a released application: a test reads and checks each of them.
    pub fn ladder(self) -> Result<LadderV1, Vec<Finding>> {
        read_json(self.json)
    }
}

/// The ladders that come with the application, the first being the one that a new office is offered.
pub fn built_in() -> &'static [BuiltIn] {
    &[
        BuiltIn { id: "community-architect", json: include_str!("../../ladders/community-architect.json") },
        BuiltIn {
            id: "technical-programme-manager",
            json: include_str!("../../ladders/technical-programme-manager.json"),
        },
        BuiltIn { id: "ospo-leader", json: include_str!("../../ladders/ospo-leader.json") },
        BuiltIn { id: "community-manager", json: include_str!("../../ladders/community-manager.json") },
        BuiltIn {
            id: "innersource-community-manager",
            json: include_str!("../../ladders/innersource-community-manager.json"),
        },
        BuiltIn {
            id: "scientific-community-manager",
            json: include_str!("../../ladders/scientific-community-manager.json"),
        },
    ]
}
