//! Writing what one level expects in one competency.

use std::collections::HashSet;

use domain::ids::{CompetencyId, DescriptorId, LadderId, LevelId};
use domain::ladders::{Cell, Competency, Descriptor, Ladder, check_cell};
use schemars::JsonSchema;
use serde::Deserialize;
use uuid::Uuid;

use super::ladder;
use super::refit::{RowChange, note};
use crate::{Act, Problem};

/// A statement as a person typed it.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Statement {
    /// The statement that is reworded; absent for a new one.
    #[serde(default)]
    pub id: Option<DescriptorId>,
    /// Its words.
    pub text: String,
}

/// A cell as it should be.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WriteCell {
    /// The ladder.
    pub ladder_id: LadderId,
    /// The row.
    pub competency_id: CompetencyId,
    /// The column.
    pub level_id: LevelId,
    /// The proficiency expected, 0 to 5.
    pub expected: u8,
    /// Without it there is no promotion to this level.
    pub must_have: bool,
    /// All statements of the cell in their order; one that is missing here is removed.
    pub descriptors: Vec<Statement>,
    /// All illustrations of the cell in their order; blank ones are left out.
    pub examples: Vec<String>,
    /// Why the row differs from the ladder's parent; asked for on derived ladders.
    #[serde(default)]
    pub reason: Option<String>,
}

/// Writes a cell and answers with its row.
///
/// # Errors
/// `not_found`, and whatever keeps a cell from being saved, beside its field; `reason.missing` on a derived
/// ladder.
pub fn write_cell(act: &mut Act<'_, '_>, request: WriteCell) -> Result<Competency, Problem> {
    let ladder = ladder(act, request.ladder_id)?;
    let mut row = ladder
        .competency(request.competency_id)
        .cloned()
        .ok_or_else(|| Problem::not_found("This competency"))?;
    let level = ladder.level(request.level_id).ok_or_else(|| Problem::not_found("This level"))?;
    let label = format!("Changed {} at {}", row.name, level.code);
    let prefix = format!("{}-{}", row.key, level.key);
    let mut keys = keys_of(&ladder);
    let cell = Cell {
        level_id: level.id,
        expected: request.expected,
        must_have: request.must_have,
        descriptors: statements(&mut keys, row.cell(level.id), &prefix, request.descriptors)?,
        examples: request
            .examples
            .iter()
            .map(|text| text.trim().to_owned())
            .filter(|text| !text.is_empty())
            .collect(),
    };
    Problem::refuse(&check_cell(&cell))?;
    set_cell(&ladder, &mut row, cell.clone());
    note(act, &ladder, &row, RowChange::Reworded, request.reason.as_deref())?;
    act.book.put_cell(row.id, &cell, &Uuid::now_v7)?;
    act.label(label);
    Ok(row)
}

/// Puts a cell into its row, in the order of the ladder's levels.
pub(super) fn set_cell(ladder: &Ladder, row: &mut Competency, cell: Cell) {
    row.cells.retain(|other| other.level_id != cell.level_id);
    row.cells.push(cell);
    row.cells.sort_by_key(|cell| ladder.column(cell.level_id));
}

/// The names in files of all statements of a ladder.
pub(super) fn keys_of(ladder: &Ladder) -> HashSet<String> {
    let cells = ladder.competencies.iter().flat_map(|row| &row.cells);
    cells.flat_map(|cell| &cell.descriptors).map(|descriptor| descriptor.key.clone()).collect()
}

/// Gives every statement its identifier: the one it names, that of the same words, or a new one. `keys` are
/// the names that statements of the ladder have already; `prefix` begins the name of a new one.
pub(super) fn statements(
    keys: &mut HashSet<String>,
    former: Option<&Cell>,
    prefix: &str,
    typed: Vec<Statement>,
) -> Result<Vec<Descriptor>, Problem> {
    let former = former.map_or(&[][..], |cell| &cell.descriptors);
    let mut taken: HashSet<DescriptorId> = typed.iter().filter_map(|statement| statement.id).collect();
    let mut named = HashSet::new();
    let mut statements = Vec::with_capacity(typed.len());
    for (index, statement) in typed.into_iter().enumerate() {
        let text = statement.text.trim().to_owned();
        let known = match statement.id {
            Some(id) => {
                let known = former.iter().find(|descriptor| descriptor.id == id).filter(|_| named.insert(id));
                let path = format!("descriptors[{index}].id");
                let refusal =
                    || Problem::field(&path, "descriptor.unknown", "This cell has no such statement.");
                Some(known.ok_or_else(refusal)?)
            }
            None => former.iter().find(|known| known.text == text && taken.insert(known.id)),
        };
        statements.push(match known {
            Some(known) => Descriptor { id: known.id, key: known.key.clone(), text },
            None => Descriptor { id: Uuid::now_v7().into(), key: free_key(keys, prefix), text },
        });
    }
    Ok(statements)
}

/// A name that no statement of the ladder has yet.
fn free_key(keys: &mut HashSet<String>, prefix: &str) -> String {
    let mut number = 1_u32;
    loop {
        let key = format!("{prefix}-{number}");
        if keys.insert(key.clone()) {
            return key;
        }
        number += 1;
    }
}
