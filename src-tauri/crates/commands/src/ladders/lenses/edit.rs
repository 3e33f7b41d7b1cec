//! Making, naming and filling a lens.

use domain::finding::Finding;
use domain::ids::{CompetencyId, LadderId, LensId, LevelId};
use domain::ladders::Ladder;
use domain::lenses::Lens;
use schemars::JsonSchema;
use serde::Deserialize;
use uuid::Uuid;

use super::look::{LensLine, lens, lines};
use crate::ladders::edit::same;
use crate::ladders::ladder;
use crate::{Act, Nothing, Problem};

/// A lens to be.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AddLens {
    /// The ladder that it lies over.
    pub ladder_id: LadderId,
    /// Its name, such as the role it is for; no other lens of the ladder has it.
    pub name: String,
    /// Whom it is for, in a sentence; may be empty.
    pub summary: String,
}

/// Makes an empty lens over a ladder.
///
/// # Errors
/// `not_found`; `name.empty` and `name.taken` beside the field.
pub fn add(act: &mut Act<'_, '_>, request: AddLens) -> Result<LensLine, Problem> {
    let ladder = ladder(act, request.ladder_id)?;
    let lens = Lens {
        id: act.new_id(),
        ladder_id: ladder.id,
        name: request.name.trim().to_owned(),
        summary: request.summary.trim().to_owned(),
        cells: Vec::new(),
    };
    check_name(act, &lens)?;
    act.book.put_lens(&lens)?;
    act.label(format!("Added the lens {} to {}", lens.name, ladder.name));
    line(act, &ladder, lens.id)
}

/// A lens' words as they should be.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RenameLens {
    /// The lens.
    pub lens_id: LensId,
    /// Its name.
    pub name: String,
    /// Whom it is for, in a sentence; may be empty.
    pub summary: String,
}

/// Changes a lens' name and summary.
///
/// # Errors
/// `not_found`; `name.empty` and `name.taken` beside the field.
pub fn rename(act: &mut Act<'_, '_>, request: RenameLens) -> Result<LensLine, Problem> {
    let mut lens = lens(act, request.lens_id)?;
    let ladder = ladder(act, lens.ladder_id)?;
    lens.name = request.name.trim().to_owned();
    lens.summary = request.summary.trim().to_owned();
    check_name(act, &lens)?;
    act.book.put_lens(&lens)?;
    act.label(format!("Renamed the lens {}", lens.name));
    line(act, &ladder, lens.id)
}

/// Which lens to remove.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RemoveLens {
    /// The lens.
    pub lens_id: LensId,
}

/// Removes a lens with its examples; whoever wears it wears none then.
///
/// # Errors
/// `not_found` when it is gone.
pub fn remove(act: &mut Act<'_, '_>, request: RemoveLens) -> Result<Nothing, Problem> {
    let lens = lens(act, request.lens_id)?;
    act.book.remove_lens(lens.id)?;
    act.label(format!("Removed the lens {}", lens.name));
    Ok(Nothing {})
}

/// What a lens should show in one cell.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WriteLensExamples {
    /// The lens.
    pub lens_id: LensId,
    /// The row.
    pub competency_id: CompetencyId,
    /// The column.
    pub level_id: LevelId,
    /// All its examples for this cell in their order; blank ones and repetitions are left out.
    pub examples: Vec<String>,
}

/// Writes what a lens shows in one cell. The ladder's own words stay as they are.
///
/// # Errors
/// `not_found` for a lens that is gone and for a row or level that is not in its ladder.
pub fn write_examples(act: &mut Act<'_, '_>, request: WriteLensExamples) -> Result<LensLine, Problem> {
    let lens = lens(act, request.lens_id)?;
    let ladder = ladder(act, lens.ladder_id)?;
    let row =
        ladder.competency(request.competency_id).ok_or_else(|| Problem::not_found("This competency"))?;
    let level = ladder.level(request.level_id).ok_or_else(|| Problem::not_found("This level"))?;
    let mut examples: Vec<String> = Vec::new();
    for text in request.examples {
        let text = text.trim();
        if !text.is_empty() && !examples.iter().any(|known| known == text) {
            examples.push(text.to_owned());
        }
    }
    act.book.put_lens_examples(lens.id, row.id, level.id, &examples, &Uuid::now_v7)?;
    act.label(format!("Changed the examples of {} for {} at {}", lens.name, row.name, level.code));
    line(act, &ladder, lens.id)
}

fn check_name(act: &Act<'_, '_>, lens: &Lens) -> Result<(), Problem> {
    let mut findings = Vec::new();
    if lens.name.is_empty() {
        findings.push(Finding::error(
            "name",
            "name.empty",
            "Give the lens a name, such as the role it is for.",
        ));
    }
    let others = act.lenses(lens.ladder_id)?;
    if others.iter().any(|other| other.id != lens.id && same(&other.name, &lens.name)) {
        findings.push(Finding::error("name", "name.taken", "Another lens of this ladder has this name."));
    }
    Problem::refuse(&findings)
}

/// The lens as the list has it now.
fn line(act: &Act<'_, '_>, ladder: &Ladder, lens: LensId) -> Result<LensLine, Problem> {
    let found = lines(act, ladder)?.into_iter().find(|line| line.lens.id == lens);
    found.ok_or_else(|| Problem::not_found("This lens"))
}
