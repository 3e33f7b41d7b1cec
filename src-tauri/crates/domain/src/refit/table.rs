//! Parent and child side by side.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Refit, RowKind, kind_of};
use crate::ids::LevelId;
use crate::ladders::{Competency, Ladder, Level};

/// A row of the parent beside the row of this ladder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RowPair<'a> {
    /// The key that both have.
    pub key: &'a str,
    /// What became of it.
    pub kind: RowKind,
    /// The parent's row; absent where the row was added.
    pub parent: Option<&'a Competency>,
    /// This ladder's row; absent where it was dropped.
    pub own: Option<&'a Competency>,
    /// Why; absent where nobody said, as after a file was laid over the ladder. A kept row may have a reason
    /// and needs none.
    pub reason: Option<&'a str>,
}

impl RowPair<'_> {
    /// True when the row differs and nobody said why.
    pub fn reason_missing(&self) -> bool {
        self.kind != RowKind::Kept && self.reason.is_none()
    }
}

/// How many rows were treated how.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct RefitCounts {
    /// Kept rows.
    pub kept: u32,
    /// Reworded rows.
    pub reworded: u32,
    /// Dropped rows.
    pub dropped: u32,
    /// Added rows.
    pub added: u32,
    /// Rows that differ while nobody said why.
    pub reasons_missing: u32,
}

impl RefitCounts {
    /// Counts them.
    pub fn of(rows: &[RowPair<'_>]) -> Self {
        let mut counts = Self::default();
        for row in rows {
            *match row.kind {
                RowKind::Kept => &mut counts.kept,
                RowKind::Reworded => &mut counts.reworded,
                RowKind::Dropped => &mut counts.dropped,
                RowKind::Added => &mut counts.added,
            } += 1;
            counts.reasons_missing += u32::from(row.reason_missing());
        }
        counts
    }
}

/// A level of the parent beside the level of this ladder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RungPair<'a> {
    /// The parent's level; absent for a rung that this ladder added.
    pub parent: Option<&'a Level>,
    /// This ladder's level; absent for a rung that it left out.
    pub level: Option<&'a Level>,
}

impl RungPair<'_> {
    /// True for a rung of this ladder that HR knows under no job class.
    pub fn job_class_missing(&self) -> bool {
        self.level.is_some_and(|level| level.job_class.trim().is_empty())
    }
}

/// Every row of the parent in its order with what became of it, then the rows that were added.
pub fn pairs<'a>(refit: &'a Refit, ladder: &'a Ladder) -> Vec<RowPair<'a>> {
    let of = |key: &str| ladder.competencies.iter().find(|row| row.key == key);
    let from_parent = refit.parent.competencies.iter().map(|row| (row.key.as_str(), Some(row), of(&row.key)));
    let knows = |key: &str| refit.parent.competencies.iter().any(|row| row.key == key);
    let added = ladder.competencies.iter().filter(|row| !knows(&row.key));
    from_parent
        .chain(added.map(|row| (row.key.as_str(), None, Some(row))))
        .filter_map(|(key, parent, own)| {
            let kind = kind_of(refit, ladder, key, own)?;
            Some(RowPair { key, kind, parent, own, reason: refit.reason(key, kind) })
        })
        .collect()
}

/// The rungs of this ladder in their order, each with the parent's that it comes from, then those of the
/// parent that it left out.
pub fn rung_pairs<'a>(refit: &'a Refit, ladder: &'a Ladder) -> Vec<RungPair<'a>> {
    let origin = |level: &Level| refit.rungs.get(&level.key);
    let own = ladder.levels.iter().map(|level| RungPair {
        parent: origin(level).and_then(|key| refit.parent.levels.iter().find(|other| other.key == *key)),
        level: Some(level),
    });
    let used = |parent: &Level| ladder.levels.iter().any(|level| origin(level) == Some(&parent.key));
    let left_out = refit.parent.levels.iter().filter(|level| !used(level));
    own.chain(left_out.map(|level| RungPair { parent: Some(level), level: None })).collect()
}

impl Refit {
    /// The parent's row of this key as a row of this ladder again, with fresh identifiers. `slot` is one
    /// that the ladder never gave out.
    pub fn restored(
        &self,
        ladder: &Ladder,
        key: &str,
        slot: u16,
        new_id: &dyn Fn() -> Uuid,
    ) -> Option<Competency> {
        let parent = self.parent.competencies.iter().find(|row| row.key == key)?;
        let levels: Vec<(LevelId, Level)> = rung_pairs(self, ladder)
            .iter()
            .filter_map(|pair| Some((pair.parent?.id, pair.level?.clone())))
            .collect();
        Some(Competency { slot, ..super::derive::copy_row(parent, &levels, new_id) })
    }
}
