//! What an office may hold: its functions, and the dated entries that say who has them.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::ids::{CompetencyId, EntryId, FunctionId, LadderId};

/// Who has a function.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Holding {
    /// The office itself.
    Held,
    /// The office together with somebody else.
    Shared,
    /// Somebody else alone.
    Left,
}

worded!(Holding {
    Held => "held",
    Shared => "shared",
    Left => "left",
});

/// A function that a company has to give to somebody: compliance, security, developer relations.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct OfficeFunction {
    /// Identifier.
    pub id: FunctionId,
    /// Stable name, by which the ladders that come with the application find it; empty for one of a
    /// person's own.
    pub key: String,
    /// Its name.
    pub name: String,
    /// What belongs to it, in a sentence.
    pub summary: String,
}

/// From a day on, who has a function. It holds until the next entry; it may lie in the future.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CharterEntry {
    /// Identifier.
    pub id: EntryId,
    /// The function.
    pub function_id: FunctionId,
    /// From which day on.
    pub from: NaiveDate,
    /// Who has it.
    pub state: Holding,
    /// With whom it is shared, or to whom it is left; empty when it is held.
    pub with: String,
    /// Why, or under which agreement.
    pub note: String,
}

/// A row of a ladder that a function switches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub struct Tie {
    /// The function.
    pub function_id: FunctionId,
    /// The ladder.
    pub ladder_id: LadderId,
    /// The row. It may be one that only a release still has.
    pub competency_id: CompetencyId,
}
