//! Whether a row still asks what the parent's row asks.

use super::{Refit, RowKind, rung_pairs};
use crate::ids::LevelId;
use crate::ladders::{Cell, Competency, Ladder};

/// What became of a row: the parent's row of that key, and this ladder's. `None` when neither has it.
pub fn kind_of(refit: &Refit, ladder: &Ladder, key: &str, own: Option<&Competency>) -> Option<RowKind> {
    let parent = refit.parent.competencies.iter().find(|row| row.key == key);
    Some(match (parent, own) {
        (None, None) => return None,
        (None, Some(_)) => RowKind::Added,
        (Some(_), None) => RowKind::Dropped,
        (Some(parent), Some(own)) => {
            let levels: Vec<(LevelId, LevelId)> = rung_pairs(refit, ladder)
                .iter()
                .filter_map(|pair| Some((pair.parent?.id, pair.level?.id)))
                .collect();
            if same_demand(parent, own, &levels) { RowKind::Kept } else { RowKind::Reworded }
        }
    })
}

/// True when two rows ask the same of a person at the levels that belong together (the parent's first):
/// name, meaning, bucket, and in each cell statements, expectation and whether it is a must. A rung that
/// only one of the ladders has is a matter of the rungs, not of the row.
pub fn same_demand(parent: &Competency, own: &Competency, levels: &[(LevelId, LevelId)]) -> bool {
    parent.name.trim() == own.name.trim()
        && parent.summary.trim() == own.summary.trim()
        && parent.bucket == own.bucket
        && levels.iter().all(|(from, to)| demand(parent.cell(*from)) == demand(own.cell(*to)))
}

/// What a cell asks. A cell that says and expects nothing is as good as none.
fn demand(cell: Option<&Cell>) -> (u8, bool, Vec<&str>) {
    cell.map_or((0, false, Vec::new()), |cell| {
        let texts = cell.descriptors.iter().map(|descriptor| descriptor.text.trim()).collect();
        (cell.expected, cell.must_have, texts)
    })
}
