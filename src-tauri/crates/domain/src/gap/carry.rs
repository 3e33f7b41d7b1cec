//! Ratings that hold on another ladder too.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::assessments::Marks;
use crate::ids::{CompetencyId, LadderId};
use crate::ladders::Ladder;

/// A row whose mark comes from another ladder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Carried {
    /// The row of the ladder looked at.
    pub competency_id: CompetencyId,
    /// The ladder on which it was rated.
    pub ladder_id: LadderId,
    /// That ladder's name.
    pub ladder: String,
}

/// The marks that count on a ladder, with those of another one carried over where nobody rated the row here.
/// Two rows are the same ability when they have the same stable key, which a ladder keeps that was derived from
/// another. Nothing is guessed from names or buckets: what has no such row stays unrated.
pub fn carry(ladder: &Ladder, own: &Marks, from: &Ladder, theirs: &Marks) -> (Marks, Vec<Carried>) {
    let mut marks = own.clone();
    let mut carried = Vec::new();
    for row in &ladder.competencies {
        if own.get(row.slot).proficiency.is_some() {
            continue;
        }
        let same = from.competencies.iter().find(|other| other.key == row.key);
        let Some(mark) = same.map(|other| theirs.get(other.slot)).filter(|mark| mark.proficiency.is_some())
        else {
            continue;
        };
        marks.set(row.slot, mark);
        carried.push(Carried { competency_id: row.id, ladder_id: from.id, ladder: from.name.clone() });
    }
    (marks, carried)
}
