//! How the ladders that come with the application were derived from one another.

use domain::refit::RowKind;
use serde::Deserialize;

/// How a ladder that comes with the application was derived.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BuiltInRefit {
    /// The stable name of the ladder that it was derived from, which comes with the application too.
    pub parent: String,
    /// What became of the rows.
    pub rows: Vec<BuiltInRow>,
    /// Where the levels come from.
    pub levels: Vec<BuiltInRung>,
}

/// Where one level comes from.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BuiltInRung {
    /// The level's stable name.
    pub level: String,
    /// The stable name of the parent's level.
    pub parent: String,
}

/// What became of one row.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BuiltInRow {
    /// The row's stable name, the same in both ladders.
    pub competency: String,
    /// Kept, reworded, dropped or added.
    pub kind: RowKind,
    /// Why.
    pub reason: String,
}

/// How a ladder that comes with the application was derived; `None` for one that was not.
///
/// # Errors
/// None in a released application: a test reads each of them.
pub fn built_in_refit(ladder: &str) -> Option<Result<BuiltInRefit, serde_json::Error>> {
    let json = match ladder {
        "community-architect" => include_str!("../../ladders/refits/community-architect.json"),
        _ => return None,
    };
    Some(serde_json::from_str(json))
}
