//! The difference between two releases, or a release and the draft.

use std::sync::Arc;

use domain::ids::{LadderId, ReleaseId};
use domain::ladders::{Change, Ladder, Step, WordRun, compare, words};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::ladders::shared;
use crate::{Ask, Problem};

/// Which two states of a ladder to compare.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AskDifference {
    /// The ladder.
    pub ladder_id: LadderId,
    /// The earlier state; absent for the draft.
    #[serde(default)]
    pub from: Option<ReleaseId>,
    /// The later state; absent for the draft.
    #[serde(default)]
    pub to: Option<ReleaseId>,
}

/// A change with its words marked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct MarkedChange {
    /// The change.
    #[serde(flatten)]
    pub change: Change,
    /// Kept, added and removed words, in their order.
    pub words: Vec<WordRun>,
}

impl MarkedChange {
    pub(super) fn of(change: Change) -> Self {
        let text = |side: &Option<String>| side.clone().unwrap_or_default();
        Self { words: words(&text(&change.before), &text(&change.after)), change }
    }
}

/// How many changes have which step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, JsonSchema)]
pub struct StepCounts {
    /// Something new is demanded.
    pub major: u32,
    /// Clearer, lower or gone.
    pub minor: u32,
    /// Typos and titles.
    pub patch: u32,
}

impl StepCounts {
    pub(super) fn of(changes: &[MarkedChange]) -> Self {
        let mut counts = Self::default();
        for line in changes {
            match line.change.step {
                Step::Major => counts.major += 1,
                Step::Minor => counts.minor += 1,
                Step::Patch => counts.patch += 1,
            }
        }
        counts
    }
}

/// The difference between two states of a ladder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Difference {
    /// The earlier state: its number, or `draft`.
    pub from: String,
    /// The later state: its number, or `draft`.
    pub to: String,
    /// How many changes have which step.
    pub steps: StepCounts,
    /// Every change: the ladder, its levels, its rows cell by cell.
    pub changes: Vec<MarkedChange>,
}

/// The difference between any two releases of a ladder, or between a release and the draft.
///
/// # Errors
/// `not_found`; `release.other` beside the field for a release of another ladder.
pub fn diff(ask: &Ask<'_>, request: AskDifference) -> Result<Difference, Problem> {
    let (from, before) = state(ask, request.ladder_id, request.from, "from")?;
    let (to, after) = state(ask, request.ladder_id, request.to, "to")?;
    let changes: Vec<MarkedChange> = compare(&before, &after).into_iter().map(MarkedChange::of).collect();
    Ok(Difference { from, to, steps: StepCounts::of(&changes), changes })
}

fn state(
    ask: &Ask<'_>,
    id: LadderId,
    release: Option<ReleaseId>,
    field: &str,
) -> Result<(String, Arc<Ladder>), Problem> {
    let Some(release) = release else { return Ok(("draft".to_owned(), shared(ask.book, id)?)) };
    let gone = || Problem::not_found("This release");
    let found = ask.book.release(release)?.ok_or_else(gone)?;
    if found.ladder_id != id {
        return Err(Problem::field(field, "release.other", "This is a release of another ladder."));
    }
    Ok((found.number.to_string(), ask.book.released_ladder(release)?.ok_or_else(gone)?))
}
