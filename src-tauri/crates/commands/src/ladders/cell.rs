//! Writing what one level expects in one competency.

use std::collections::HashSet;

use domain::ids::{CompetencyId, DescriptorId, LadderId, LevelId};
use domain::ladders::{Cell, Competency, Descriptor, Ladder, check_cell};
use schemars::JsonSchema;
use serde::Deserialize;
use uuid::Uuid;

use super::ladder;
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
}

/// Writes a cell and answers with its row.
///
/// # Errors
/// `not_found`, and whatever keeps a cell from being saved, beside its field.
pub fn write_cell(act: &mut Act<'_, '_>, request: WriteCell) -> Result<Competency, Problem> {
    let ladder = ladder(act, request.ladder_id)?;
    let mut row = ladder
        .competency(request.competency_id)
        .cloned()
        .ok_or_else(|| Problem::not_found("This competency"))?;
    let level = ladder.level(request.level_id).ok_or_else(|| Problem::not_found("This level"))?;
    let label = format!("Changed {} at {}", row.name, level.code);
    let prefix = format!("{}-{}", row.key, level.key);
    let cell = Cell {
        level_id: level.id,
        expected: request.expected,
        must_have: request.must_have,
        descriptors: statements(act, &ladder, row.cell(level.id), &prefix, request.descriptors)?,
        examples: request
            .examples
            .iter()
            .map(|text| text.trim().to_owned())
            .filter(|text| !text.is_empty())
            .collect(),
    };
    Problem::refuse(&check_cell(&cell))?;
    act.book.put_cell(row.id, &cell, &Uuid::now_v7)?;
    row.cells.retain(|other| other.level_id != cell.level_id);
    row.cells.push(cell);
    row.cells.sort_by_key(|cell| ladder.column(cell.level_id));
    act.label(label);
    Ok(row)
}

/// Gives every statement its identifier: the one it names, that of the same words, or a new one.
fn statements(
    act: &Act<'_, '_>,
    ladder: &Ladder,
    former: Option<&Cell>,
    prefix: &str,
    typed: Vec<Statement>,
) -> Result<Vec<Descriptor>, Problem> {
    let former = former.map_or(&[][..], |cell| &cell.descriptors);
    let mut taken: HashSet<DescriptorId> = typed.iter().filter_map(|statement| statement.id).collect();
    let mut keys: HashSet<String> = ladder
        .competencies
        .iter()
        .flat_map(|row| &row.cells)
        .flat_map(|cell| &cell.descriptors)
        .map(|descriptor| descriptor.key.clone())
        .collect();
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
            None => Descriptor { id: act.new_id(), key: free_key(&mut keys, prefix), text },
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
