//! Traditional roles and their rungs.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::ids::{RoleId, RungId};

/// Grades go from 1 to this one. They make rungs of different roles comparable: 1 entry, 2 working,
/// 3 senior, 4 principal or lead, 5 director, 6 senior director, 7 executive.
pub const GRADES: u8 = 7;

/// A role that the rest of a company knows, such as product manager.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Role {
    /// Identifier.
    pub id: RoleId,
    /// Its name.
    pub name: String,
    /// What it does, in a sentence.
    pub summary: String,
    /// Its rungs, lowest first.
    pub rungs: Vec<Rung>,
}

/// A rung of a role, by the title that people know it by.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Rung {
    /// Identifier.
    pub id: RungId,
    /// Its title.
    pub title: String,
    /// How high it stands among the rungs of all roles, 1 to 7.
    pub grade: u8,
}

impl Role {
    /// The rung with this identifier.
    pub fn rung(&self, id: RungId) -> Option<&Rung> {
        self.rungs.iter().find(|rung| rung.id == id)
    }

    /// The first rung of a grade.
    pub fn rung_of_grade(&self, grade: u8) -> Option<&Rung> {
        self.rungs.iter().find(|rung| rung.grade == grade)
    }
}
