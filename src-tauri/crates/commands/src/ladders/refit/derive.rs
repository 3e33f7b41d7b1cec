//! Deriving a ladder from another one.

use std::collections::HashSet;
use std::sync::Arc;

use domain::finding::Finding;
use domain::ids::{LadderId, LevelId};
use domain::ladders::slug;
use domain::refit::{NewRung, Refit};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::look::{RefitPage, page};
use crate::ladders::edit::{free_key, same};
use crate::ladders::{ladder, whole_in_force};
use crate::{Act, Problem};

/// What of the parent is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum DeriveFrom {
    /// Its newest release; the working state while there is none.
    NewestRelease,
    /// Its working state, with edits that are not published yet.
    WorkingState,
}

/// What a level of the parent is called in the new ladder.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RungCode {
    /// The parent's level.
    pub level_id: LevelId,
    /// Its code in the new ladder.
    pub code: String,
}

/// A ladder to be.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DeriveRefit {
    /// The ladder to derive from.
    pub parent_id: LadderId,
    /// What of it is taken.
    pub source: DeriveFrom,
    /// The new ladder's name; no other ladder has it.
    pub name: String,
    /// The levels to take with their codes in the new ladder; all of them as they are when nothing is said.
    #[serde(default)]
    pub rungs: Vec<RungCode>,
}

/// Derives a ladder: all rows of the parent, kept, and the chosen levels with their job classes. The parent
/// is remembered as it is now.
///
/// # Errors
/// `not_found`; `name.empty` and `name.taken` beside `name`; `code.empty`, `code.taken` and `level.unknown`
/// beside the rung.
pub fn derive(act: &mut Act<'_, '_>, request: DeriveRefit) -> Result<RefitPage, Problem> {
    let parent = match request.source {
        DeriveFrom::NewestRelease => Arc::unwrap_or_clone(whole_in_force(act, request.parent_id)?),
        DeriveFrom::WorkingState => ladder(act, request.parent_id)?,
    };
    let name = request.name.trim().to_owned();
    let rungs: Vec<NewRung> = if request.rungs.is_empty() {
        let levels = parent.levels.iter();
        levels.map(|level| NewRung { from: level.id, code: level.code.clone() }).collect()
    } else {
        let rungs = request.rungs.iter();
        rungs.map(|rung| NewRung { from: rung.level_id, code: rung.code.trim().to_owned() }).collect()
    };
    let lines = act.ladder_lines()?;
    let mut findings = Vec::new();
    if name.is_empty() {
        findings.push(Finding::error("name", "name.empty", "Give the ladder a name."));
    } else if lines.iter().any(|line| same(&line.name, &name)) {
        findings.push(Finding::error("name", "name.taken", "Another ladder has this name already."));
    }
    let mut codes = HashSet::new();
    for (index, rung) in rungs.iter().enumerate() {
        let path = format!("rungs[{index}].code");
        if parent.level(rung.from).is_none() {
            let message = format!("{} has no such level.", parent.name);
            findings.push(Finding::error(format!("rungs[{index}].level_id"), "level.unknown", message));
        }
        if rung.code.is_empty() {
            findings.push(Finding::error(path, "code.empty", "Give the level a short code, such as CA3."));
        } else if !codes.insert(rung.code.to_lowercase()) {
            let message = format!("Two levels are called {}.", rung.code);
            findings.push(Finding::error(path, "code.taken", message));
        }
    }
    Problem::refuse(&findings)?;
    let key = free_key(lines.iter().map(|line| line.key.as_str()), &slug(&name));
    let (child, origins) = domain::refit::derive(&parent, &key, &name, &rungs, &Uuid::now_v7);
    let refit = Refit {
        ladder_id: child.id,
        derived_on: act.today,
        rungs: origins,
        reasons: std::collections::BTreeMap::new(),
        parent,
    };
    act.book.put_ladder(&child, &Uuid::now_v7)?;
    act.book.put_refit(&refit)?;
    crate::charter::tie_as_parent(act, &refit.parent, &child)?;
    act.label(format!("Derived {} from {}", child.name, refit.parent.name));
    page(act, &child)
}
