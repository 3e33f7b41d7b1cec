//! Changing a ladder's words, its levels and its rows; removing a ladder.

use domain::finding::Finding;
use domain::ids::{CompetencyId, LadderId, LevelId};
use domain::ladders::{Bucket, Competency, Level, Reach};
use schemars::JsonSchema;
use serde::Deserialize;

use super::look::{LadderPage, ladder};
use crate::{Act, Nothing, Problem};

/// A level as it should be.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ChangeLevel {
    /// The level.
    pub id: LevelId,
    /// Short code as people say it (`CA3`); no other level of the ladder has it.
    pub code: String,
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

/// Longer than this nobody is kept on a level; a larger number is a slip of the finger.
const MOST_MONTHS: u32 = 240;

/// Changes a level and answers with it.
///
/// # Errors
/// `not_found`; `code.empty`, `code.taken`, `title.empty` and `months.range` beside their fields.
pub fn change_level(act: &mut Act<'_, '_>, request: ChangeLevel) -> Result<Level, Problem> {
    let gone = || Problem::not_found("This level");
    let ladder = ladder(act, act.ladder_of_level(request.id)?.ok_or_else(gone)?)?;
    let (position, former) =
        (0_u32..).zip(&ladder.levels).find(|(_, level)| level.id == request.id).ok_or_else(gone)?;
    let level = Level {
        id: former.id,
        key: former.key.clone(),
        code: request.code.trim().to_owned(),
        track: former.track.clone(),
        internal_title: request.internal_title.trim().to_owned(),
        external_title: request.external_title.trim().to_owned(),
        job_class: request.job_class.trim().to_owned(),
        reach: request.reach,
        scope: request.scope.trim().to_owned(),
        minimum_months: request.minimum_months,
        rank: former.rank,
        bands: former.bands.clone(),
    };
    let mut findings = Vec::new();
    if level.code.is_empty() {
        findings.push(Finding::error("code", "code.empty", "Give the level a short code, such as CA3."));
    }
    let same_code = |other: &&Level| other.id != level.id && same(&other.code, &level.code);
    if let Some(other) = ladder.levels.iter().find(same_code) {
        let message = format!("Another level of this ladder is called {} already.", other.code);
        findings.push(Finding::error("code", "code.taken", message));
    }
    if level.internal_title.is_empty() && level.external_title.is_empty() {
        findings.push(Finding::error("internal_title", "title.empty", "Give the level at least one title."));
    }
    if level.minimum_months > MOST_MONTHS {
        let message = format!("The minimum time goes from 0 to {MOST_MONTHS} months.");
        findings.push(Finding::error("minimum_months", "months.range", message));
    }
    Problem::refuse(&findings)?;
    act.book.put_level(ladder.id, position, &level)?;
    act.label(format!("Changed level {} of {}", level.code, ladder.name));
    Ok(level)
}

/// A competency as it should be; weights and cells stay.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ChangeCompetency {
    /// The competency.
    pub id: CompetencyId,
    /// Its name; no other row of the ladder has it.
    pub name: String,
    /// What it means, in a sentence.
    pub summary: String,
    /// Its bucket.
    pub bucket: Bucket,
}

/// Changes a competency and answers with it.
///
/// # Errors
/// `not_found`; `name.empty` and `name.taken` beside the field.
pub fn change_competency(act: &mut Act<'_, '_>, request: ChangeCompetency) -> Result<Competency, Problem> {
    let gone = || Problem::not_found("This competency");
    let ladder = ladder(act, act.ladder_of_competency(request.id)?.ok_or_else(gone)?)?;
    let (position, former) =
        (0_u32..).zip(&ladder.competencies).find(|(_, row)| row.id == request.id).ok_or_else(gone)?;
    let name = request.name.trim().to_owned();
    if name.is_empty() {
        return Err(Problem::field("name", "name.empty", "Give the competency a name."));
    }
    if ladder.competencies.iter().any(|other| other.id != request.id && same(&other.name, &name)) {
        let message = format!("Another competency of this ladder is called {name} already.");
        return Err(Problem::field("name", "name.taken", message));
    }
    let row = Competency {
        name,
        summary: request.summary.trim().to_owned(),
        bucket: request.bucket,
        ..former.clone()
    };
    act.book.put_competency(ladder.id, position, &row)?;
    act.label(format!("Changed competency {}", row.name));
    Ok(row)
}

/// A ladder's own words as they should be.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RenameLadder {
    /// The ladder.
    pub id: LadderId,
    /// Its name.
    pub name: String,
    /// What it is for.
    pub summary: String,
    /// Version, such as `1.0.0`.
    pub version: String,
}

/// Changes a ladder's name, summary and version.
///
/// # Errors
/// `not_found`; `name.empty`, `name.taken` and `version.empty` beside their fields.
pub fn rename(act: &mut Act<'_, '_>, request: RenameLadder) -> Result<LadderPage, Problem> {
    let mut ladder = ladder(act, request.id)?;
    ladder.name = request.name.trim().to_owned();
    ladder.summary = request.summary.trim().to_owned();
    ladder.version = request.version.trim().to_owned();
    let mut findings = Vec::new();
    if ladder.name.is_empty() {
        findings.push(Finding::error("name", "name.empty", "Give the ladder a name."));
    }
    if ladder.version.is_empty() {
        findings.push(Finding::error(
            "version",
            "version.empty",
            "Give the ladder a version, such as 1.0.0.",
        ));
    }
    if act.ladder_lines()?.iter().any(|other| other.id != ladder.id && same(&other.name, &ladder.name)) {
        findings.push(Finding::error("name", "name.taken", "Another ladder has this name already."));
    }
    Problem::refuse(&findings)?;
    act.book.put_ladder_head(&ladder)?;
    act.label(format!("Renamed the ladder {}", ladder.name));
    super::look::page(act, act.today, ladder)
}

/// Which ladder to remove.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RemoveLadder {
    /// The ladder.
    pub id: LadderId,
}

/// Removes a ladder that nothing hangs on.
///
/// # Errors
/// `not_found`; `ladder.used` with what hangs on it.
pub fn remove(act: &mut Act<'_, '_>, request: RemoveLadder) -> Result<Nothing, Problem> {
    let ladder = ladder(act, request.id)?;
    let used = act.ladder_use(ladder.id)?;
    let parts: Vec<String> = [
        (used.people, "person placed on it", "people placed on it"),
        (used.assessments, "assessment", "assessments"),
        (used.promotions, "promotion", "promotions"),
    ]
    .into_iter()
    .filter(|(count, ..)| *count > 0)
    .map(|(count, one, many)| format!("{count} {}", if count == 1 { one } else { many }))
    .collect();
    if !parts.is_empty() {
        let message =
            format!("{} cannot be removed, because this hangs on it: {}.", ladder.name, parts.join(", "));
        return Err(Problem::new("ladder.used", message));
    }
    act.book.remove_ladder(ladder.id)?;
    act.label(format!("Removed the ladder {}", ladder.name));
    Ok(Nothing {})
}

/// True when two names read the same to a person.
pub(super) fn same(one: &str, other: &str) -> bool {
    one.trim().to_lowercase() == other.trim().to_lowercase()
}
