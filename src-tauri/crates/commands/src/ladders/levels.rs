//! Levels of a ladder: added, changed, moved, removed.

use domain::finding::Finding;
use domain::ids::{LadderId, LevelId};
use domain::ladders::{Ladder, Level, Reach, slug};
use schemars::JsonSchema;
use serde::Deserialize;

use super::edit::{free_key, same};
use super::ladder;
use crate::words::counted;
use crate::{Act, Nothing, Problem};

/// Longer than this nobody is kept on a level; a larger number is a slip of the finger.
const MOST_MONTHS: u32 = 240;
/// No ladder has more rungs than this.
const HIGHEST_RANK: u32 = 99;

/// Where a new level stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Neighbour {
    /// On a rung of its own directly above the other level; whatever stood higher rises.
    Above,
    /// On a rung of its own directly below the other level; that one and whatever stood higher rise.
    Below,
    /// As high as the other level, on another track.
    Beside,
}

/// A level to add. What is left out is empty until somebody writes it.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AddLevel {
    /// The level that it stands above, below or beside.
    pub other_id: LevelId,
    /// Where it stands.
    pub stands: Neighbour,
    /// Its track; absent or blank for that of the other level.
    #[serde(default)]
    pub track: Option<String>,
    /// Short code as people say it (`CA3`); no other level of the ladder has it.
    pub code: String,
    /// Title in the company's own terms.
    pub internal_title: String,
}

/// Adds a level to the ladder of another one and answers with it. Nothing is expected at it yet.
///
/// # Errors
/// `not_found`; `code.empty`, `code.taken`, `title.empty` and `rank.taken` beside their fields.
pub fn add_level(act: &mut Act<'_, '_>, request: AddLevel) -> Result<Level, Problem> {
    let mut ladder = ladder_of(act, request.other_id)?;
    let other = level_of(&ladder, request.other_id)?.clone();
    let track = request.track.as_deref().map(str::trim).filter(|track| !track.is_empty());
    let rank = match request.stands {
        Neighbour::Above => other.rank.saturating_add(1),
        Neighbour::Below | Neighbour::Beside => other.rank,
    };
    if request.stands != Neighbour::Beside {
        ladder.open_rung(rank);
    }
    let level = Level {
        id: act.new_id(),
        key: free_key(ladder.levels.iter().map(|level| level.key.as_str()), &slug(&request.code)),
        code: request.code.trim().to_owned(),
        track: track.unwrap_or(&other.track).to_owned(),
        internal_title: request.internal_title.trim().to_owned(),
        external_title: String::new(),
        job_class: String::new(),
        reach: other.reach,
        scope: String::new(),
        minimum_months: 0,
        rank,
        bands: Vec::new(),
    };
    Problem::refuse(&check(&ladder, &level, "track"))?;
    let at = column_for(&ladder, &level);
    ladder.levels.insert(at, level.clone());
    act.book.put_levels(&ladder)?;
    act.label(format!("Added level {} to {}", level.code, ladder.name));
    Ok(level)
}

/// The column of a new level: after the next lower one of its track, else before the next higher one, else
/// after all others.
fn column_for(ladder: &Ladder, level: &Level) -> usize {
    let of_track = || ladder.levels.iter().enumerate().filter(|(_, other)| other.track == level.track);
    let below = of_track().filter(|(_, other)| other.rank < level.rank).map(|(at, _)| at + 1).max();
    let above = || of_track().filter(|(_, other)| other.rank > level.rank).map(|(at, _)| at).min();
    below.or_else(above).unwrap_or(ladder.levels.len())
}

/// A level as it should be.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ChangeLevel {
    /// The level.
    pub id: LevelId,
    /// Short code as people say it (`CA3`); no other level of the ladder has it.
    pub code: String,
    /// Line of progression: `individual`, `manager`.
    pub track: String,
    /// How high it stands, 1 for the lowest; no other level of its track has it.
    pub rank: u32,
    /// Title in the company's own terms.
    pub internal_title: String,
    /// Title as the outside world knows it.
    pub external_title: String,
    /// HR's job class (`PM-3`).
    pub job_class: String,
    /// How far its work reaches.
    pub reach: Reach,
    /// What the level is trusted with.
    pub scope: String,
    /// Minimum time in this level before the next, in months.
    pub minimum_months: u32,
}

/// Changes a level and answers with it. The columns of its track follow its rank.
///
/// # Errors
/// `not_found`; `code.empty`, `code.taken`, `title.empty`, `track.empty`, `rank.range`, `rank.taken` and
/// `months.range` beside their fields.
pub fn change_level(act: &mut Act<'_, '_>, request: ChangeLevel) -> Result<Level, Problem> {
    let mut ladder = ladder_of(act, request.id)?;
    let former = level_of(&ladder, request.id)?;
    let level = Level {
        id: former.id,
        key: former.key.clone(),
        code: request.code.trim().to_owned(),
        track: request.track.trim().to_owned(),
        internal_title: request.internal_title.trim().to_owned(),
        external_title: request.external_title.trim().to_owned(),
        job_class: request.job_class.trim().to_owned(),
        reach: request.reach,
        scope: request.scope.trim().to_owned(),
        minimum_months: request.minimum_months,
        rank: request.rank,
        bands: former.bands.clone(),
    };
    Problem::refuse(&check(&ladder, &level, "rank"))?;
    for slot in ladder.levels.iter_mut().filter(|other| other.id == level.id) {
        *slot = level.clone();
    }
    ladder.settle_columns();
    act.book.put_levels(&ladder)?;
    act.label(format!("Changed level {} of {}", level.code, ladder.name));
    Ok(level)
}

/// What keeps a level from being saved. `equal` is the field that a rank taken already is told at.
fn check(ladder: &Ladder, level: &Level, equal: &str) -> Vec<Finding> {
    let mut findings = Vec::new();
    let others = || ladder.levels.iter().filter(|other| other.id != level.id);
    if level.code.is_empty() {
        findings.push(Finding::error("code", "code.empty", "Give the level a short code, such as CA3."));
    }
    if let Some(other) = others().find(|other| same(&other.code, &level.code)) {
        let message = format!("Another level of this ladder is called {} already.", other.code);
        findings.push(Finding::error("code", "code.taken", message));
    }
    if level.internal_title.is_empty() && level.external_title.is_empty() {
        findings.push(Finding::error("internal_title", "title.empty", "Give the level at least one title."));
    }
    if level.track.is_empty() {
        findings.push(Finding::error("track", "track.empty", "Name the track, such as individual."));
    }
    if level.rank == 0 || level.rank > HIGHEST_RANK {
        let message = format!("Ranks go from 1 to {HIGHEST_RANK}.");
        findings.push(Finding::error("rank", "rank.range", message));
    }
    let on_track = |other: &&Level| same(&other.track, &level.track) && other.rank == level.rank;
    if let Some(other) = others().find(on_track) {
        let message = format!(
            "{} stands there on the track {} already; equals are on different tracks.",
            other.code, level.track
        );
        findings.push(Finding::error(equal, "rank.taken", message));
    }
    if level.minimum_months > MOST_MONTHS {
        let message = format!("The minimum time goes from 0 to {MOST_MONTHS} months.");
        findings.push(Finding::error("minimum_months", "months.range", message));
    }
    findings
}

/// Where to move a level.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MoveLevel {
    /// The level.
    pub id: LevelId,
    /// The level whose column it goes before; absent for the last column.
    #[serde(default)]
    pub before: Option<LevelId>,
}

/// Moves a level to another column. Within its track it takes the rank of its new place.
///
/// # Errors
/// `not_found`; `level.unknown` when the other level is of another ladder.
pub fn move_level(act: &mut Act<'_, '_>, request: MoveLevel) -> Result<Level, Problem> {
    let mut ladder = ladder_of(act, request.id)?;
    let level = level_of(&ladder, request.id)?.clone();
    ladder.levels.retain(|other| other.id != level.id);
    let at = match request.before {
        Some(before) if before == level.id => return Ok(level),
        Some(before) => ladder.column(before).ok_or_else(|| {
            Problem::field("before", "level.unknown", "This ladder has no such level to move it before.")
        })?,
        None => ladder.levels.len(),
    };
    ladder.levels.insert(at, level);
    ladder.settle_ranks();
    let level = level_of(&ladder, request.id)?.clone();
    act.book.put_levels(&ladder)?;
    let place =
        ladder.levels.get(at + 1).map_or("to the end".to_owned(), |next| format!("before {}", next.code));
    act.label(format!("Moved level {} {place}", level.code));
    Ok(level)
}

/// Which level to remove.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RemoveLevel {
    /// The level.
    pub id: LevelId,
}

/// Removes a level on which nobody was, is or will be, with all that is expected at it. Where its rung is
/// left empty, those above come down.
///
/// # Errors
/// `not_found`; `level.used` with who hangs on it; `levels.last` for the only one.
pub fn remove_level(act: &mut Act<'_, '_>, request: RemoveLevel) -> Result<Nothing, Problem> {
    let mut ladder = ladder_of(act, request.id)?;
    let level = level_of(&ladder, request.id)?.clone();
    let used = act.level_use(level.id)?;
    let hanging = counted(&[
        (
            used.people.into(),
            "person stands, stood or will stand on it",
            "people stand, stood or will stand on it",
        ),
        (used.promotions.into(), "promotion leads to it", "promotions lead to it"),
    ]);
    if let Some(hanging) = hanging {
        let message = format!("{} cannot be removed: {hanging}. Place them elsewhere first.", level.code);
        return Err(Problem::new("level.used", message));
    }
    if ladder.levels.len() == 1 {
        return Err(Problem::new("levels.last", "A ladder needs at least one level."));
    }
    ladder.levels.retain(|other| other.id != level.id);
    ladder.close_rung(level.rank);
    act.book.remove_level(level.id)?;
    act.book.put_levels(&ladder)?;
    act.label(format!("Removed level {} of {}", level.code, ladder.name));
    Ok(Nothing {})
}

/// The ladder that a level stands on.
pub(super) fn ladder_of(act: &Act<'_, '_>, level: LevelId) -> Result<Ladder, Problem> {
    let id: LadderId = act.ladder_of_level(level)?.ok_or_else(|| Problem::not_found("This level"))?;
    ladder(act, id)
}

/// A level that a request names.
pub(super) fn level_of(ladder: &Ladder, id: LevelId) -> Result<&Level, Problem> {
    ladder.level(id).ok_or_else(|| Problem::not_found("This level"))
}
