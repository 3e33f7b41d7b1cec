//! The lenses of a ladder.

use std::collections::HashMap;

use domain::ids::{LadderId, LensId};
use domain::ladders::Ladder;
use domain::lenses::{Lens, LensCell};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Read;

use crate::ladders::ladder;
use crate::{Ask, Problem};

/// Over which ladder.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ListLenses {
    /// The ladder.
    pub ladder_id: LadderId,
}

/// A lens and how much it is used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct LensLine {
    /// The lens with its examples.
    pub lens: Lens,
    /// How many examples it has for the ladder as it is now.
    pub examples: u32,
    /// How many people wear it.
    pub people: u32,
}

/// The lenses of a ladder by name, with all their examples.
///
/// # Errors
/// `not_found` when the ladder is gone.
pub fn list(ask: &Ask<'_>, request: ListLenses) -> Result<Vec<LensLine>, Problem> {
    lines(ask.book, &ladder(ask.book, request.ladder_id)?)
}

/// The lenses of a ladder with their use.
pub(super) fn lines(book: &Read<'_>, ladder: &Ladder) -> Result<Vec<LensLine>, Problem> {
    let mut people: HashMap<LensId, u32> = HashMap::new();
    for (lens, _) in book.lens_wearers(ladder.id)? {
        *people.entry(lens).or_default() += 1;
    }
    let shown = |cell: &&LensCell| {
        ladder.competency(cell.competency_id).is_some() && ladder.level(cell.level_id).is_some()
    };
    let lines = book.lenses(ladder.id)?.into_iter().map(|lens| LensLine {
        examples: lens
            .cells
            .iter()
            .filter(shown)
            .map(|cell| u32::try_from(cell.examples.len()).unwrap_or(u32::MAX))
            .fold(0, u32::saturating_add),
        people: people.get(&lens.id).copied().unwrap_or(0),
        lens,
    });
    Ok(lines.collect())
}

/// A lens that a request names.
pub(super) fn lens(book: &Read<'_>, id: LensId) -> Result<Lens, Problem> {
    let gone = || Problem::not_found("This lens");
    let ladder = book.ladder_of_lens(id)?.ok_or_else(gone)?;
    book.lenses(ladder)?.into_iter().find(|lens| lens.id == id).ok_or_else(gone)
}
