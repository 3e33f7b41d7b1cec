//! A new ladder out of another one, before anything is changed.

use std::collections::{BTreeMap, HashSet};

use uuid::Uuid;

use crate::ids::{LadderId, LevelId};
use crate::ladders::{Cell, Competency, Descriptor, Ladder, Level, Route};

/// A rung of the new ladder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewRung {
    /// The parent's level that it comes from.
    pub from: LevelId,
    /// Its code in the new ladder.
    pub code: String,
}

/// Derives a ladder: every row of the parent with fresh identifiers and the same key, and the named levels
/// with their titles, job classes and bands. A level that gets another code gets a key of its own from it.
/// Answers with the ladder and which of the parent's level keys each new one comes from.
pub fn derive(
    parent: &Ladder,
    key: &str,
    name: &str,
    rungs: &[NewRung],
    new_id: &dyn Fn() -> Uuid,
) -> (Ladder, BTreeMap<String, String>) {
    let mut keys = HashSet::new();
    let mut origins = BTreeMap::new();
    let mut levels: Vec<(LevelId, Level)> = Vec::new();
    for (former, rung) in rungs.iter().filter_map(|rung| parent.level(rung.from).map(|former| (former, rung)))
    {
        let wanted = if rung.code.trim() == former.code { former.key.clone() } else { slug(&rung.code) };
        let key = free(&mut keys, &wanted);
        origins.insert(key.clone(), former.key.clone());
        let level = Level { id: new_id().into(), key, code: rung.code.trim().to_owned(), ..former.clone() };
        levels.push((former.id, level));
    }
    let competencies = parent.competencies.iter().map(|row| copy_row(row, &levels, new_id)).collect();
    let routes = parent.routes_beyond.iter();
    let ladder = Ladder {
        id: LadderId(new_id()),
        key: key.to_owned(),
        name: name.to_owned(),
        version: "0.1.0".to_owned(),
        levels: levels.into_iter().map(|(_, level)| level).collect(),
        competencies,
        routes_beyond: routes.map(|route| Route { id: new_id().into(), ..route.clone() }).collect(),
        ..parent.clone()
    };
    (ladder, origins)
}

/// A row of the parent as a row of the new ladder: fresh identifiers, the row's key and slot, statements
/// named after the new level.
pub(super) fn copy_row(
    row: &Competency,
    levels: &[(LevelId, Level)],
    new_id: &dyn Fn() -> Uuid,
) -> Competency {
    let cells = levels.iter().filter_map(|(from, level)| {
        let cell = row.cell(*from)?;
        let descriptors = (1_u32..).zip(&cell.descriptors).map(|(number, descriptor)| Descriptor {
            id: new_id().into(),
            key: format!("{}-{}-{number}", row.key, level.key),
            text: descriptor.text.clone(),
        });
        Some(Cell { level_id: level.id, descriptors: descriptors.collect(), ..cell.clone() })
    });
    Competency { id: new_id().into(), cells: cells.collect(), ..row.clone() }
}

/// `CA-1` as a key: `ca1`.
fn slug(code: &str) -> String {
    let key: String = code.to_lowercase().chars().filter(|letter| letter.is_alphanumeric()).collect();
    if key.is_empty() { "level".to_owned() } else { key }
}

/// The key, or the key with the first number behind it that nobody has.
fn free(taken: &mut HashSet<String>, wanted: &str) -> String {
    let mut key = wanted.to_owned();
    let mut number = 2_u32;
    while !taken.insert(key.clone()) {
        key = format!("{wanted}-{number}");
        number += 1;
    }
    key
}
