//! Where a person stands on a ladder, over time.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::ids::{LadderId, LevelId, PersonId, PlacementId};

/// A dated placement on a level; it may lie in the future.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Placement {
    /// Identifier.
    pub id: PlacementId,
    /// Who.
    pub person_id: PersonId,
    /// On which ladder.
    pub ladder_id: LadderId,
    /// On which level.
    pub level_id: LevelId,
    /// From which day on.
    pub from: NaiveDate,
}

/// The placement that holds on a day: the last one begun by then. Those of one day count in their order.
pub fn current_placement(placements: &[Placement], on: NaiveDate) -> Option<Placement> {
    placements.iter().filter(|placement| placement.from <= on).max_by_key(|placement| placement.from).copied()
}
