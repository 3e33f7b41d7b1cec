//! What a charter begins with: the functions that most companies know, tied to the ladders that come with the
//! application.

use std::collections::HashMap;

use domain::charter::{Charter, OfficeFunction, Tie};
use domain::ids::FunctionId;
use domain::ladders::Ladder;
use exchange::charter::{UsualCharter, UsualFunction};

use super::look::{CharterPage, page};
use crate::ladders::ladder;
use crate::{Act, Nothing, Problem};

/// Adds the usual functions that the charter lacks, tied to the rows of the ladders that the book has.
///
/// # Errors
/// `charter.complete` when it has them all.
pub fn begin(act: &mut Act<'_, '_>, _: Nothing) -> Result<CharterPage, Problem> {
    let charter = act.charter()?;
    let missing = missing_usual(&charter)?;
    if missing.is_empty() {
        let message = "The charter has all the usual functions already; add one of your own.";
        return Err(Problem::new("charter.complete", message));
    }
    let count = missing.len();
    let added = add(act, missing)?;
    for line in act.ladder_lines()? {
        let ladder = ladder(act, line.id)?;
        tie_rows(act, &usual()?, &ladder, &added)?;
    }
    act.label(format!("Added {count} usual {}", if count == 1 { "function" } else { "functions" }));
    page(act, act.today)
}

/// Ties the rows of a ladder that has just come with the application. An office without a charter gets the
/// usual functions first; one that has its own keeps to those it has.
pub(crate) fn tie_usual_rows(act: &mut Act<'_, '_>, ladder: &Ladder) -> Result<(), Problem> {
    let charter = act.charter()?;
    let functions = if charter.functions.is_empty() {
        add(act, missing_usual(&charter)?)?
    } else {
        charter.functions.iter().map(|function| (function.key.clone(), function.id)).collect()
    };
    tie_rows(act, &usual()?, ladder, &functions)
}

/// The usual functions that a charter lacks.
pub(super) fn missing_usual(charter: &Charter) -> Result<Vec<UsualFunction>, Problem> {
    let mut missing = usual()?.functions;
    missing.retain(|usual| {
        let same = |name: &str| name.trim().to_lowercase() == usual.name.to_lowercase();
        !charter.functions.iter().any(|known| known.key == usual.key || same(&known.name))
    });
    Ok(missing)
}

fn usual() -> Result<UsualCharter, Problem> {
    exchange::charter::usual().map_err(|findings| match Problem::refuse(&findings) {
        Err(problem) => problem,
        Ok(()) => Problem::new("charter.unreadable", "The usual charter cannot be read."),
    })
}

fn add(act: &mut Act<'_, '_>, functions: Vec<UsualFunction>) -> Result<HashMap<String, FunctionId>, Problem> {
    let mut ids = HashMap::new();
    for UsualFunction { key, name, summary } in functions {
        let function = OfficeFunction { id: act.new_id(), key, name, summary };
        act.book.add_function(&function)?;
        ids.insert(function.key, function.id);
    }
    Ok(ids)
}

fn tie_rows(
    act: &mut Act<'_, '_>,
    usual: &UsualCharter,
    ladder: &Ladder,
    functions: &HashMap<String, FunctionId>,
) -> Result<(), Problem> {
    let Some(rows) = usual.ties.get(&ladder.key) else { return Ok(()) };
    for row in &ladder.competencies {
        for key in rows.get(&row.key).into_iter().flatten() {
            if let Some(function_id) = functions.get(key) {
                let tie = Tie { function_id: *function_id, ladder_id: ladder.id, competency_id: row.id };
                act.book.put_tie(tie)?;
            }
        }
    }
    Ok(())
}
