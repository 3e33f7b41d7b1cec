//! Looking at ladders.

use std::collections::HashMap;
use std::sync::Arc;

use chrono::NaiveDate;
use domain::finding::Finding;
use domain::ids::{LadderId, LevelId};
use domain::ladders::{Bucket, Ladder, check_ladder};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Read;

use crate::{Ask, Nothing, Problem};

/// A ladder in the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct LadderSummary {
    /// Identifier.
    pub id: LadderId,
    /// Stable name in files.
    pub key: String,
    /// Its name.
    pub name: String,
    /// Version, such as `1.0.0`.
    pub version: String,
    /// What it is for.
    pub summary: String,
    /// How many levels it has.
    pub levels: u32,
    /// How many competencies it has.
    pub competencies: u32,
    /// How many people stand on it today.
    pub people: u32,
}

/// All ladders by name.
///
/// # Errors
/// Only for a book that cannot be read.
pub fn list(ask: &Ask<'_>, _: Nothing) -> Result<Vec<LadderSummary>, Problem> {
    let mut people: HashMap<LadderId, u32> = HashMap::new();
    for (_, standing) in ask.book.everybody(ask.today)?.placed() {
        *people.entry(standing.placement.ladder_id).or_default() += 1;
    }
    let lines = ask.book.ladder_lines()?.into_iter().map(|line| LadderSummary {
        people: people.get(&line.id).copied().unwrap_or(0),
        id: line.id,
        key: line.key,
        name: line.name,
        version: line.version,
        summary: line.summary,
        levels: line.levels,
        competencies: line.competencies,
    });
    Ok(lines.collect())
}

/// Which ladder to open.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GetLadder {
    /// The ladder.
    pub id: LadderId,
}

/// How many people stand on a level today.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
pub struct LevelHeads {
    /// The level.
    pub level_id: LevelId,
    /// People on it.
    pub people: u32,
}

/// A step upward.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
pub struct LevelStep {
    /// From this level.
    pub from: LevelId,
    /// To that one.
    pub to: LevelId,
}

/// A whole ladder, and what is to be said of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct LadderPage {
    /// The ladder.
    pub ladder: Ladder,
    /// People on each level today, in the order of the levels.
    pub heads: Vec<LevelHeads>,
    /// Its tracks, in the order of their first columns.
    pub tracks: Vec<String>,
    /// Every step upward: how levels follow one another, how tracks fork and join.
    pub steps: Vec<LevelStep>,
    /// Its buckets in the order in which they are shown.
    pub buckets: Vec<Bucket>,
    /// True when it was derived from another ladder, so that changes of its rows need a reason.
    pub is_refit: bool,
    /// What a check of the ladder noticed.
    pub findings: Vec<Finding>,
}

/// One ladder with everything in it.
///
/// # Errors
/// `not_found` when the ladder is gone.
pub fn get(ask: &Ask<'_>, request: GetLadder) -> Result<LadderPage, Problem> {
    page(ask.book, ask.today, ladder(ask.book, request.id)?)
}

/// A ladder with its heads and findings.
pub(super) fn page(book: &Read<'_>, today: NaiveDate, ladder: Ladder) -> Result<LadderPage, Problem> {
    let mut people: HashMap<LevelId, u32> = HashMap::new();
    for (_, standing) in book.everybody(today)?.placed() {
        *people.entry(standing.placement.level_id).or_default() += 1;
    }
    let heads = ladder
        .levels
        .iter()
        .map(|level| LevelHeads { level_id: level.id, people: people.get(&level.id).copied().unwrap_or(0) });
    Ok(LadderPage {
        heads: heads.collect(),
        tracks: ladder.tracks().into_iter().map(str::to_owned).collect(),
        steps: ladder.steps().into_iter().map(|(from, to)| LevelStep { from, to }).collect(),
        buckets: ladder.buckets(),
        is_refit: book.refit(ladder.id)?.is_some(),
        findings: check_ladder(&ladder),
        ladder,
    })
}

/// A ladder that a request names, only to be looked at.
pub(crate) fn shared(book: &Read<'_>, id: LadderId) -> Result<Arc<Ladder>, Problem> {
    book.ladder(id)?.ok_or_else(|| Problem::not_found("This ladder"))
}

/// A ladder that a request names.
pub(crate) fn ladder(book: &Read<'_>, id: LadderId) -> Result<Ladder, Problem> {
    Ok(Arc::unwrap_or_clone(shared(book, id)?))
}
