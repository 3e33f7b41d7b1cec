//! Changing a ladder's own words; removing a ladder.

use std::collections::HashSet;

use domain::finding::Finding;
use domain::ids::LadderId;
use schemars::JsonSchema;
use serde::Deserialize;

use super::look::{LadderPage, ladder};
use crate::{Act, Nothing, Problem};

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
/// `not_found`; `name.empty`, `name.taken`, `version.empty` and `version.released` beside their fields.
pub fn rename(act: &mut Act<'_, '_>, request: RenameLadder) -> Result<LadderPage, Problem> {
    let mut ladder = ladder(act, request.id)?;
    ladder.name = request.name.trim().to_owned();
    ladder.summary = request.summary.trim().to_owned();
    let former = std::mem::replace(&mut ladder.version, request.version.trim().to_owned());
    let mut findings = Vec::new();
    if ladder.version != former && !act.releases_of(ladder.id)?.is_empty() {
        let message =
            "The version is the number of its newest release; publishing the draft gives the next one.";
        findings.push(Finding::error("version", "version.released", message));
    }
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
        (used.releases, "release", "releases"),
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

/// A stable name in files that is not taken: the wanted one, else with the first free number from 2 on.
pub(super) fn free_key<'a>(taken: impl Iterator<Item = &'a str>, wanted: &str) -> String {
    let taken: HashSet<&str> = taken.collect();
    if !taken.contains(wanted) {
        return wanted.to_owned();
    }
    let mut number = 2_u32;
    loop {
        let key = format!("{wanted}-{number}");
        if !taken.contains(key.as_str()) {
            return key;
        }
        number += 1;
    }
}
