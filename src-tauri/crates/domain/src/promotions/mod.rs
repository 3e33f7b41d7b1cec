//! Promotions: planned, with a target level and date, and what came of them.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::finding::Finding;
use crate::ids::{LadderId, LevelId, PersonId, PromotionId};
use crate::ladders::Ladder;

/// How far a promotion is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PromotionState {
    /// Planned for a date.
    Planned,
    /// Done: the person stands on the level.
    Completed,
    /// Given up, with a reason.
    Withdrawn,
}

impl PromotionState {
    /// All of them with the word that rows use.
    pub const ALL: [(Self, &'static str); 3] =
        [(Self::Planned, "planned"), (Self::Completed, "completed"), (Self::Withdrawn, "withdrawn")];

    /// The word that rows use.
    pub fn key(self) -> &'static str {
        Self::ALL.iter().find(|(state, _)| *state == self).map_or("planned", |(_, key)| key)
    }

    /// The state of a word; `None` for any other word.
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, key)| *key == word).map(|(state, _)| *state)
    }
}

/// A promotion of a person to a level.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Promotion {
    /// Identifier.
    pub id: PromotionId,
    /// Who.
    pub person_id: PersonId,
    /// On which ladder.
    pub ladder_id: LadderId,
    /// To which level.
    pub level_id: LevelId,
    /// When it is meant to take effect, or did.
    pub target_on: NaiveDate,
    /// How far it is.
    pub state: PromotionState,
    /// Why, or why not.
    pub note: String,
}

impl Promotion {
    /// True when it is still planned after its day has passed.
    pub fn is_overdue(&self, today: NaiveDate) -> bool {
        self.state == PromotionState::Planned && self.target_on < today
    }
}

/// What keeps a promotion from being planned: it leads to a level of the ladder above the present one.
pub fn check_plan(
    ladder: &Ladder,
    present: Option<LevelId>,
    target: LevelId,
    open: &[Promotion],
) -> Vec<Finding> {
    let mut findings = Vec::new();
    let Some(rank) = ladder.rank(target) else {
        return vec![Finding::error("level_id", "level.unknown", "This ladder has no such level.")];
    };
    if present.and_then(|level| ladder.rank(level)).is_some_and(|here| rank <= here) {
        findings.push(Finding::error(
            "level_id",
            "promotion.not_higher",
            "A promotion leads to a level above the present one; use a placement for any other move.",
        ));
    }
    if open.iter().any(|other| other.state == PromotionState::Planned) {
        findings.push(Finding::error(
            "person_id",
            "promotion.open",
            "A promotion of this person is already planned; change or withdraw that one.",
        ));
    }
    findings
}
