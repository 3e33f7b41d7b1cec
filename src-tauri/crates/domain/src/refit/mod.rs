//! Refits: a ladder derived from another one, row by row, with a reason for every change.

mod compare;
mod derive;
mod table;
#[cfg(test)]
mod tests;
mod texts;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub use compare::{kind_of, same_demand};
pub use derive::{NewRung, derive};
pub use table::{RefitCounts, RowPair, RungPair, pairs, rung_pairs};
pub use texts::marked_texts;

use crate::ids::LadderId;
use crate::ladders::Ladder;

/// What became of one row of the parent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum RowKind {
    /// The same name, meaning, bucket, statements and expectations as the parent's row. Weight and examples
    /// may differ, since neither demands anything of a person.
    Kept,
    /// Said or expected otherwise than by the parent.
    Reworded,
    /// The parent's row is left out.
    Dropped,
    /// The parent has no such row.
    Added,
}

worded!(RowKind {
    Kept => "kept",
    Reworded => "reworded",
    Dropped => "dropped",
    Added => "added",
});

/// Why a row differs, or why it was kept. It stands for one kind of change: a row that was reworded for a reason and is dropped
/// later needs another one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowReason {
    /// What it is the reason for.
    pub kind: RowKind,
    /// Why, in a person's words.
    pub reason: String,
}

/// How a ladder was derived from another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refit {
    /// The derived ladder.
    pub ladder_id: LadderId,
    /// The day on which it was derived.
    pub derived_on: NaiveDate,
    /// The parent as it was on that day. Whatever happens to it later moves nothing here.
    pub parent: Ladder,
    /// From which of the parent's levels a level comes: the parent's key by the level's own.
    pub rungs: BTreeMap<String, String>,
    /// Reasons by the row's key, which is the same in both ladders.
    pub reasons: BTreeMap<String, RowReason>,
}

impl Refit {
    /// The reason given for this kind of change of a row.
    pub fn reason(&self, key: &str, kind: RowKind) -> Option<&str> {
        self.reasons.get(key).filter(|given| given.kind == kind).map(|given| given.reason.as_str())
    }
}
