//! Choosing the rows of a ladder that a function switches.

use std::collections::HashSet;

use domain::charter::{Charter, Tie};
use domain::ids::{CompetencyId, FunctionId, LadderId};
use domain::ladders::Ladder;
use schemars::JsonSchema;
use serde::Deserialize;
use store::Read;

use super::look::{CharterPage, page};
use crate::ladders::{shared, whole_in_force};
use crate::{Act, Problem};

/// The rows of a ladder that a function is to switch.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TieRows {
    /// The function.
    pub function_id: FunctionId,
    /// The ladder.
    pub ladder_id: LadderId,
    /// All rows of this ladder that it switches; those that are missing here are untied.
    pub competency_ids: Vec<CompetencyId>,
}

/// Chooses the rows of a ladder that a function switches.
///
/// # Errors
/// `not_found`; `competency.unknown` beside the field.
pub fn tie(act: &mut Act<'_, '_>, request: TieRows) -> Result<CharterPage, Problem> {
    let charter = act.charter()?;
    let name = super::function(&charter, request.function_id)?.name.clone();
    let ladder_name = shared(act, request.ladder_id)?.name.clone();
    let wanted = wanted(act, &charter, &request)?;
    for row in present(&charter, &request) {
        if !wanted.contains(&row) {
            act.book.remove_tie(request.function_id, row)?;
        }
    }
    for competency_id in &request.competency_ids {
        let TieRows { function_id, ladder_id, .. } = request;
        act.book.put_tie(Tie { function_id, ladder_id, competency_id: *competency_id })?;
    }
    act.label(format!("Tied {name} to {} of {ladder_name}", rows(wanted.len())));
    page(act, act.today)
}

/// Lets a derived ladder hang on the functions of its parent: a row that keeps its stable name keeps its ties.
pub(crate) fn tie_as_parent(act: &mut Act<'_, '_>, parent: &Ladder, child: &Ladder) -> Result<(), Problem> {
    let charter = act.charter()?;
    for row in &child.competencies {
        let Some(former) = parent.competencies.iter().find(|other| other.key == row.key) else { continue };
        for tie in charter.ties.iter().filter(|tie| tie.competency_id == former.id) {
            act.book.put_tie(Tie {
                function_id: tie.function_id,
                ladder_id: child.id,
                competency_id: row.id,
            })?;
        }
    }
    Ok(())
}

/// The rows that a function switches now, on the ladder of a request.
fn present(charter: &Charter, request: &TieRows) -> Vec<CompetencyId> {
    let same = |tie: &&Tie| tie.function_id == request.function_id && tie.ladder_id == request.ladder_id;
    charter.ties.iter().filter(same).map(|tie| tie.competency_id).collect()
}

/// The rows that a request names, when the ladder has them all.
pub(super) fn wanted(
    book: &Read<'_>,
    charter: &Charter,
    request: &TieRows,
) -> Result<HashSet<CompetencyId>, Problem> {
    let mut known: HashSet<CompetencyId> = present(charter, request).into_iter().collect();
    for ladder in [shared(book, request.ladder_id)?, whole_in_force(book, request.ladder_id)?] {
        known.extend(ladder.competencies.iter().map(|row| row.id));
    }
    for (index, row) in request.competency_ids.iter().enumerate() {
        if !known.contains(row) {
            let path = format!("competency_ids[{index}]");
            return Err(Problem::field(&path, "competency.unknown", "The ladder has no such row."));
        }
    }
    Ok(request.competency_ids.iter().copied().collect())
}

fn rows(count: usize) -> String {
    match count {
        0 => "no row".to_owned(),
        1 => "1 row".to_owned(),
        more => format!("{more} rows"),
    }
}
