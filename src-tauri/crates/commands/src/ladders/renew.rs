//! A ladder file over a ladder that the book has: what the file leaves open stays, and what changed is counted.

use std::collections::HashMap;

use domain::ladders::{Bucket, Ladder};
use exchange::ladder::Proposed;
use exchange::ladder::v1::LadderV1;

use super::edit::same;
use super::look::ladder;
use crate::{Act, Problem};

/// The name of the bucket for competencies that no bucket was found for.
const UNASSIGNED: &str = "unassigned";

/// How many levels, competencies and statements a file added, changed, left as they were and took out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Changes {
    pub(crate) added: u64,
    pub(crate) changed: u64,
    pub(crate) unchanged: u64,
    pub(crate) removed: u64,
}

/// The ladder of the book that a file is about: by its key, else by its name.
pub(crate) fn known(act: &Act<'_, '_>, file: &LadderV1) -> Result<Option<Ladder>, Problem> {
    let lines = act.ladder_lines()?;
    let known = lines
        .iter()
        .find(|line| line.key == file.id)
        .or_else(|| lines.iter().find(|line| same(&line.name, &file.name)));
    known.map(|line| ladder(act, line.id)).transpose()
}

/// Lets the book's ladder say what the file does not: proposals are for new ladders and new rows only.
pub(crate) fn keep(former: &Ladder, file: &mut LadderV1, proposed: &Proposed) {
    if !proposed.foreign {
        return;
    }
    if proposed.version {
        file.version.clone_from(&former.version);
    }
    if file.summary.is_empty() {
        file.summary.clone_from(&former.summary);
    }
    if file.routes_beyond.is_empty() {
        file.routes_beyond = super::as_file(former, super::Pay::Withheld).routes_beyond;
    }
    let fill = |slot: &mut String, known: &String| {
        if slot.is_empty() {
            slot.clone_from(known);
        }
    };
    let mut levels = HashMap::new();
    for level in &mut file.levels {
        let by_key = former.levels.iter().find(|known| known.key == level.id);
        let known = by_key.or_else(|| former.levels.iter().find(|known| same(&known.code, &level.code)));
        let Some(known) = known else { continue };
        levels.insert(level.id.clone(), known.id);
        if proposed.titles.contains(&level.id) {
            level.internal_title.clone_from(&known.internal_title);
        }
        if proposed.reaches.contains(&level.id) {
            level.reach = known.reach.into();
        }
        fill(&mut level.external_title, &known.external_title);
        fill(&mut level.job_class, &known.job_class);
        fill(&mut level.scope, &known.scope);
        if level.minimum_months == 0 {
            level.minimum_months = known.minimum_months;
        }
        level.rank = level.rank.or(Some(known.rank));
    }
    let weighed: HashMap<&str, u32> =
        former.competencies.iter().map(|row| (row.key.as_str(), row.weight)).collect();
    let mut all_known = file.competencies.len() == former.competencies.len();
    let mut weights = Vec::with_capacity(file.competencies.len());
    for row in &mut file.competencies {
        let by_key = former.competencies.iter().find(|known| known.key == row.id);
        let known = by_key.or_else(|| former.competencies.iter().find(|known| same(&known.name, &row.name)));
        let Some(known) = known else {
            all_known = false;
            continue;
        };
        weights.push(weighed.get(known.key.as_str()).copied().unwrap_or(0));
        fill(&mut row.summary, &known.summary);
        if row.bucket == UNASSIGNED {
            Bucket::key(&known.bucket).clone_into(&mut row.bucket);
        }
        for cell in &mut row.cells {
            let Some(known) = levels.get(&cell.level).and_then(|level| known.cell(*level)) else { continue };
            let open = |(competency, level): &(String, String)| *competency == row.id && *level == cell.level;
            if proposed.expectations.iter().any(open) {
                cell.expected = known.expected;
                cell.must_have = known.must_have;
            }
            if cell.examples.is_empty() {
                cell.examples.clone_from(&known.examples);
            }
        }
    }
    if proposed.weights && all_known {
        for (row, weight) in file.competencies.iter_mut().zip(weights) {
            row.weight = weight;
        }
    }
}

/// What a file changed.
pub(crate) fn changes(former: Option<&Ladder>, now: &Ladder) -> Changes {
    let mut changes = Changes::default();
    let before = former.map(parts).unwrap_or_default();
    let after = parts(now);
    for (id, part) in &after {
        match before.get(id) {
            None => changes.added += 1,
            Some(known) if known == part => changes.unchanged += 1,
            Some(_) => changes.changed += 1,
        }
    }
    changes.removed = before.keys().filter(|id| !after.contains_key(*id)).count() as u64;
    changes
}

/// Levels, competencies and statements by their identifiers, as values that can be compared.
fn parts(ladder: &Ladder) -> HashMap<String, serde_json::Value> {
    let mut parts = HashMap::new();
    let value = |value: serde_json::Result<serde_json::Value>| value.unwrap_or_default();
    for level in &ladder.levels {
        parts.insert(level.id.to_string(), value(serde_json::to_value(level)));
    }
    for row in &ladder.competencies {
        let mut bare = row.clone();
        for cell in &mut bare.cells {
            for descriptor in std::mem::take(&mut cell.descriptors) {
                parts.insert(descriptor.id.to_string(), value(serde_json::to_value(&descriptor)));
            }
        }
        parts.insert(row.id.to_string(), value(serde_json::to_value(&bare)));
    }
    parts
}
