//! Lenses: role-specific examples that stand beside a ladder's own. A lens is put on and taken off; the
//! ladder, its releases and every figure stay what they are, because examples demand nothing of a person.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::ids::{CompetencyId, LadderId, LensId, LevelId};

/// What a lens shows in one cell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct LensCell {
    /// The row.
    pub competency_id: CompetencyId,
    /// The column.
    pub level_id: LevelId,
    /// Its illustrations, in their order; never requirements.
    pub examples: Vec<String>,
}

/// Role-specific examples over a ladder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Lens {
    /// Identifier.
    pub id: LensId,
    /// The ladder that it lies over.
    pub ladder_id: LadderId,
    /// Its name, such as the role it is for.
    pub name: String,
    /// Whom it is for, in a sentence; may be empty.
    pub summary: String,
    /// The cells for which it has examples.
    pub cells: Vec<LensCell>,
}

impl Lens {
    /// Its examples for a cell; none where it has nothing to say.
    pub fn examples(&self, competency: CompetencyId, level: LevelId) -> &[String] {
        self.cells
            .iter()
            .find(|cell| cell.competency_id == competency && cell.level_id == level)
            .map_or(&[], |cell| &cell.examples)
    }
}
