//! The translation of one ladder: what was proposed, and over it what the office has said itself.

use std::collections::HashMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Proposals, Role, Rung};
use crate::ids::{CompetencyId, LevelId, RoleId, RungId};
use crate::ladders::Ladder;

/// What a competency counts toward.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Count {
    /// The competency.
    pub competency_id: CompetencyId,
    /// The role.
    pub role_id: RoleId,
    /// The share of the competency that counts there, in whole per cent; 0 is none of it.
    pub percent: u32,
}

/// What a level equals elsewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Equivalent {
    /// The level.
    pub level_id: LevelId,
    /// The role.
    pub role_id: RoleId,
    /// Its rung that stands as high; absent where the role has none.
    #[serde(default)]
    pub rung_id: Option<RungId>,
}

/// A ladder in the terms of traditional roles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Translation {
    /// The roles, in the order in which they are shown.
    pub roles: Vec<Role>,
    /// What competencies count toward, row by row; only shares above 0.
    pub counts: Vec<Count>,
    /// What levels equal, level by level; only where there is an equal.
    pub equivalents: Vec<Equivalent>,
}

impl Translation {
    /// Lays what the office said over what is proposed. A cell that it said nothing about keeps its
    /// proposal, so a competency that is added later counts by its bucket at once.
    pub fn of(
        ladder: &Ladder,
        roles: Vec<Role>,
        proposals: &Proposals,
        counts: &[Count],
        equivalents: &[Equivalent],
    ) -> Self {
        let said: HashMap<_, _> =
            counts.iter().map(|one| ((one.competency_id, one.role_id), one.percent)).collect();
        let equal: HashMap<_, _> =
            equivalents.iter().map(|one| ((one.level_id, one.role_id), one.rung_id)).collect();
        let counts = ladder.competencies.iter().flat_map(|row| {
            let said = &said;
            roles.iter().map(move |role| Count {
                competency_id: row.id,
                role_id: role.id,
                percent: said
                    .get(&(row.id, role.id))
                    .copied()
                    .unwrap_or_else(|| proposals.percent(row, role.id)),
            })
        });
        let equivalents = ladder.levels.iter().flat_map(|level| {
            let (grade, equal) = (proposals.grade(level), &equal);
            roles.iter().map(move |role| Equivalent {
                level_id: level.id,
                role_id: role.id,
                rung_id: equal
                    .get(&(level.id, role.id))
                    .copied()
                    .unwrap_or_else(|| role.rung_of_grade(grade).map(|rung| rung.id)),
            })
        });
        Self {
            counts: counts.filter(|one| one.percent > 0).collect(),
            equivalents: equivalents.filter(|one| one.rung_id.is_some()).collect(),
            roles,
        }
    }

    /// The share of a competency that counts toward a role, in whole per cent.
    pub fn percent(&self, competency: CompetencyId, role: RoleId) -> u32 {
        let found = self.counts.iter().find(|one| one.competency_id == competency && one.role_id == role);
        found.map_or(0, |one| one.percent)
    }

    /// The shares of a competency over all roles, in whole per cent; at most 100.
    pub fn sum(&self, competency: CompetencyId) -> u32 {
        self.counts.iter().filter(|one| one.competency_id == competency).map(|one| one.percent).sum()
    }

    /// The rung of a role that a level equals.
    pub fn rung(&self, level: LevelId, role: &Role) -> Option<Rung> {
        let found = self.equivalents.iter().find(|one| one.level_id == level && one.role_id == role.id)?;
        role.rung(found.rung_id?).cloned()
    }
}
