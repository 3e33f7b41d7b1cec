//! Writing many cells at once: a pasted block, an expectation over a block, a block cleared.

use std::collections::HashSet;

use domain::finding::Finding;
use domain::ids::{CompetencyId, LadderId, LevelId};
use domain::ladders::{Cell, Competency, Ladder, Pasted, check_cell, pasted};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::cell::{Statement, keys_of, set_cell, statements};
use super::ladder;
use super::refit::{RowChange, note};
use crate::{Act, Problem};

/// Where a cell is.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CellPlace {
    /// The row.
    pub competency_id: CompetencyId,
    /// The column.
    pub level_id: LevelId,
}

/// Text pasted into a cell.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PastedCell {
    /// The row.
    pub competency_id: CompetencyId,
    /// The column.
    pub level_id: LevelId,
    /// The text. A lone digit is the expectation. Anything else becomes the cell's statements, a line each
    /// without the marks of a list; blank text takes its statements away.
    pub text: String,
}

/// A pasted block.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WriteCells {
    /// The ladder.
    pub ladder_id: LadderId,
    /// The cells of the block.
    pub cells: Vec<PastedCell>,
    /// Why the rows differ from the ladder's parent; asked for on derived ladders.
    #[serde(default)]
    pub reason: Option<String>,
}

/// What became of a block.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CellsWritten {
    /// Cells that were taken, those that said the same already included.
    pub taken: u32,
    /// Cells that were left as they are, and why; the path names the cell of the request.
    pub skipped: Vec<Finding>,
}

/// Writes a pasted block. Statements of the same words keep their identity; where a cell has as many lines
/// as before, a changed line is the statement of its place reworded. Expectation, must-have and examples
/// stay, but for a pasted digit.
///
/// # Errors
/// `not_found`; `reason.missing` on a derived ladder; `expected.scale` when nothing of the block can be taken.
pub fn write_cells(act: &mut Act<'_, '_>, request: WriteCells) -> Result<CellsWritten, Problem> {
    let former = ladder(act, request.ladder_id)?;
    let mut now = former.clone();
    let mut keys = keys_of(&former);
    let mut skipped = Vec::new();
    for (index, text) in request.cells.iter().enumerate() {
        let path = format!("cells[{index}].text");
        let mut cell = open(&now, text.competency_id, text.level_id)?;
        match pasted(&text.text) {
            Ok(Pasted::Expected(expected)) => cell.expected = expected,
            Ok(Pasted::Statements(lines)) => {
                let prefix = prefix(&now, text.competency_id, text.level_id);
                let typed = reworded(&cell, lines);
                cell.descriptors = statements(&mut keys, Some(&cell), &prefix, typed)?;
            }
            Err(finding) => {
                skipped.push(Finding { path, ..finding });
                continue;
            }
        }
        put(&mut now, text.competency_id, cell);
    }
    if skipped.len() == request.cells.len() {
        Problem::refuse(&skipped)?;
    }
    let taken = request.cells.len() - skipped.len();
    keep(act, &former, &now, request.reason.as_deref())?;
    act.label(format!("Pasted {} into {}", cells(taken), now.name));
    Ok(CellsWritten { taken: count(taken), skipped })
}

/// An expectation over a block of cells.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ExpectCells {
    /// The ladder.
    pub ladder_id: LadderId,
    /// The cells.
    pub cells: Vec<CellPlace>,
    /// The proficiency expected, 0 to 5; absent leaves it.
    #[serde(default)]
    pub expected: Option<u8>,
    /// Whether there is no promotion without it; absent leaves it.
    #[serde(default)]
    pub must_have: Option<bool>,
    /// Why the rows differ from the ladder's parent; asked for on derived ladders.
    #[serde(default)]
    pub reason: Option<String>,
}

/// Sets the expectation of cells, or whether they are must-haves; their words stay.
///
/// # Errors
/// `not_found`; `expected.scale` beside the field; `reason.missing` on a derived ladder.
pub fn expect_cells(act: &mut Act<'_, '_>, request: ExpectCells) -> Result<CellsWritten, Problem> {
    let former = ladder(act, request.ladder_id)?;
    let mut now = former.clone();
    for place in &request.cells {
        let mut cell = open(&now, place.competency_id, place.level_id)?;
        cell.expected = request.expected.unwrap_or(cell.expected);
        cell.must_have = request.must_have.unwrap_or(cell.must_have);
        // An expectation comes before its words; the ladder's own check reminds of what is missing.
        let wrong: Vec<Finding> =
            check_cell(&cell).into_iter().filter(|finding| finding.path == "expected").collect();
        Problem::refuse(&wrong)?;
        put(&mut now, place.competency_id, cell);
    }
    keep(act, &former, &now, request.reason.as_deref())?;
    let what = match (request.expected, request.must_have) {
        (Some(expected), _) => format!("Expected {expected} in"),
        (None, Some(false)) => "No longer a must:".to_owned(),
        (None, _) => "Made a must:".to_owned(),
    };
    act.label(format!("{what} {}", named(&former, &request.cells)));
    Ok(CellsWritten { taken: count(request.cells.len()), skipped: Vec::new() })
}

/// Which cells to clear.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ClearCells {
    /// The ladder.
    pub ladder_id: LadderId,
    /// The cells.
    pub cells: Vec<CellPlace>,
    /// Why the rows differ from the ladder's parent; asked for on derived ladders.
    #[serde(default)]
    pub reason: Option<String>,
}

/// Takes expectation, statements and examples of cells away: the ladder then says nothing there.
///
/// # Errors
/// `not_found`; `reason.missing` on a derived ladder.
pub fn clear_cells(act: &mut Act<'_, '_>, request: ClearCells) -> Result<CellsWritten, Problem> {
    let former = ladder(act, request.ladder_id)?;
    let mut now = former.clone();
    for place in &request.cells {
        let cell = open(&now, place.competency_id, place.level_id)?;
        put(&mut now, place.competency_id, empty(cell.level_id));
    }
    keep(act, &former, &now, request.reason.as_deref())?;
    act.label(format!("Cleared {}", named(&former, &request.cells)));
    Ok(CellsWritten { taken: count(request.cells.len()), skipped: Vec::new() })
}

fn empty(level_id: LevelId) -> Cell {
    Cell { level_id, expected: 0, must_have: false, descriptors: Vec::new(), examples: Vec::new() }
}

/// The cell of a place as it is, or an empty one.
fn open(ladder: &Ladder, competency: CompetencyId, level: LevelId) -> Result<Cell, Problem> {
    let row = ladder.competency(competency).ok_or_else(|| Problem::not_found("This competency"))?;
    ladder.level(level).ok_or_else(|| Problem::not_found("This level"))?;
    Ok(row.cell(level).cloned().unwrap_or_else(|| empty(level)))
}

/// Puts a cell back; one that expects nothing and says nothing is no cell.
fn put(ladder: &mut Ladder, competency: CompetencyId, cell: Cell) {
    let Some(at) = ladder.competencies.iter().position(|row| row.id == competency) else { return };
    let mut row = ladder.competencies[at].clone();
    if cell.expected == 0 && !cell.must_have && cell.descriptors.is_empty() && cell.examples.is_empty() {
        row.cells.retain(|other| other.level_id != cell.level_id);
    } else {
        set_cell(ladder, &mut row, cell);
    }
    ladder.competencies[at] = row;
}

/// Lines as statements. With as many lines as before, a line that is new stands for the statement of its
/// place that is no longer there.
fn reworded(former: &Cell, lines: Vec<String>) -> Vec<Statement> {
    let before: HashSet<&str> = former.descriptors.iter().map(|known| known.text.as_str()).collect();
    let after: HashSet<String> = lines.iter().cloned().collect();
    let as_many = lines.len() == former.descriptors.len();
    let statement = |(at, text): (usize, String)| {
        let gone = former.descriptors.get(at).filter(|known| as_many && !after.contains(&known.text));
        let id = gone.filter(|_| !before.contains(text.as_str())).map(|known| known.id);
        Statement { id, text }
    };
    lines.into_iter().enumerate().map(statement).collect()
}

/// What begins the names of a cell's new statements.
fn prefix(ladder: &Ladder, competency: CompetencyId, level: LevelId) -> String {
    let row = ladder.competency(competency).map_or("", |row| row.key.as_str());
    let level = ladder.level(level).map_or("", |level| level.key.as_str());
    format!("{row}-{level}")
}

/// Writes the cells that differ, and why their rows do.
fn keep(act: &mut Act<'_, '_>, former: &Ladder, now: &Ladder, reason: Option<&str>) -> Result<(), Problem> {
    for (before, after) in former.competencies.iter().zip(&now.competencies) {
        if before.cells == after.cells {
            continue;
        }
        note(act, now, after, RowChange::Reworded, reason)?;
        keep_row(act, before, after)?;
    }
    Ok(())
}

fn keep_row(act: &mut Act<'_, '_>, before: &Competency, after: &Competency) -> Result<(), Problem> {
    for cell in after.cells.iter().filter(|cell| before.cell(cell.level_id) != Some(cell)) {
        act.book.put_cell(after.id, cell, &Uuid::now_v7)?;
    }
    for cell in before.cells.iter().filter(|cell| after.cell(cell.level_id).is_none()) {
        act.book.remove_cell(after.id, cell.level_id)?;
    }
    Ok(())
}

/// One cell by its name, several by their number.
fn named(ladder: &Ladder, places: &[CellPlace]) -> String {
    let one = match places {
        [place] => ladder.competency(place.competency_id).zip(ladder.level(place.level_id)),
        _ => None,
    };
    one.map_or_else(
        || format!("{} of {}", cells(places.len()), ladder.name),
        |(row, level)| format!("{} at {}", row.name, level.code),
    )
}

fn cells(number: usize) -> String {
    if number == 1 { "1 cell".to_owned() } else { format!("{number} cells") }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
