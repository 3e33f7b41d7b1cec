//! The ladders that come with the application.

use exchange::ladder::BuiltIn;
use exchange::ladder::v1::LadderV1;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::file::save_file;
use super::look::{LadderPage, page};
use crate::{Act, Ask, Desk, Nothing, Problem};

/// A ladder that an office begins with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct OfferedLadder {
    /// What to start it by.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What it is for.
    pub summary: String,
    /// Codes of its levels, lowest first.
    pub levels: Vec<String>,
}

/// The ladders that an office begins with, asked before there is a book.
///
/// # Errors
/// None in a released application, whose ladders are read by a test.
pub fn offered(_: &mut Desk, _: Nothing) -> Result<Vec<OfferedLadder>, Problem> {
    let all = exchange::ladder::built_in().iter();
    all.map(|built_in| {
        let file = read(*built_in)?;
        let levels = file.levels.into_iter().map(|level| level.code).collect();
        Ok(OfferedLadder { id: built_in.id.to_owned(), name: file.name, summary: file.summary, levels })
    })
    .collect()
}

/// A ladder that comes with the application.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct BuiltInLadder {
    /// What to start it by.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What it is for.
    pub summary: String,
    /// Codes of its levels, lowest first.
    pub levels: Vec<String>,
    /// How many competencies it has.
    pub competencies: u32,
    /// True when the book has it already.
    pub in_book: bool,
}

/// The ladders that come with the application.
///
/// # Errors
/// Only for a book that cannot be read.
pub fn built_in(ask: &Ask<'_>, _: Nothing) -> Result<Vec<BuiltInLadder>, Problem> {
    let lines = ask.book.ladder_lines()?;
    exchange::ladder::built_in()
        .iter()
        .map(|built_in| {
            let file = read(*built_in)?;
            Ok(BuiltInLadder {
                id: built_in.id.to_owned(),
                levels: file.levels.iter().map(|level| level.code.clone()).collect(),
                competencies: u32::try_from(file.competencies.len()).unwrap_or(u32::MAX),
                in_book: lines.iter().any(|line| line.key == file.id),
                name: file.name,
                summary: file.summary,
            })
        })
        .collect()
}

/// Which ladder to begin with.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StartLadder {
    /// The stable name of a ladder that comes with the application.
    pub built_in: String,
}

/// Brings a ladder that comes with the application into the book.
///
/// # Errors
/// `built_in.unknown` beside the field; `ladder.exists` when the book has it, perhaps edited, already.
pub fn start(act: &mut Act<'_, '_>, request: StartLadder) -> Result<LadderPage, Problem> {
    let built_in =
        exchange::ladder::built_in().iter().find(|one| one.id == request.built_in).ok_or_else(|| {
            let message = format!("No ladder called {:?} comes with the application.", request.built_in);
            Problem::field("built_in", "built_in.unknown", message)
        })?;
    let file = read(*built_in)?;
    if act.ladder_lines()?.iter().any(|line| line.key == file.id) {
        let message = format!("The book has the ladder {} already; your edits of it stay.", file.name);
        return Err(Problem::field("built_in", "ladder.exists", message));
    }
    let ladder = save_file(act, &file)?;
    super::refit::ship(act, built_in.id, &ladder)?;
    crate::charter::tie_usual_rows(act, &ladder)?;
    act.label(format!("Began the ladder {}", ladder.name));
    page(act, act.today, ladder)
}

fn read(built_in: BuiltIn) -> Result<LadderV1, Problem> {
    built_in.ladder().map_err(|findings| match Problem::refuse(&findings) {
        Err(problem) => problem,
        Ok(()) => Problem::new("built_in.unreadable", format!("The ladder {} cannot be read.", built_in.id)),
    })
}
