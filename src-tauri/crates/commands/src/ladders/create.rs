//! A ladder from nothing, and a ladder from another one of the book.

use domain::finding::Finding;
use domain::ids::LadderId;
use domain::ladders::{Bucket, Competency, Ladder, Level, Reach, Route, shares_of_hundred, slug};
use schemars::JsonSchema;
use serde::Deserialize;
use uuid::Uuid;

use super::edit::{free_key, same};
use super::look::{LadderPage, ladder, page};
use crate::{Act, Problem};

/// The version of a ladder that was never released.
const FIRST_VERSION: &str = "0.1.0";
/// The track of a ladder that has one.
const ONE_TRACK: &str = "individual";

/// A ladder to begin from nothing.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CreateLadder {
    /// Its name; no other ladder has it.
    pub name: String,
    /// What it is for.
    #[serde(default)]
    pub summary: String,
    /// Its first levels, lowest first; at least one.
    pub levels: Vec<FirstLevel>,
    /// Its first rows; at least one.
    pub competencies: Vec<FirstCompetency>,
}

/// A level of a new ladder.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FirstLevel {
    /// Short code as people say it (`CA3`).
    pub code: String,
    /// Title in the company's own terms.
    pub internal_title: String,
}

/// A row of a new ladder.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FirstCompetency {
    /// Its name.
    pub name: String,
    /// Its bucket.
    pub bucket: Bucket,
}

/// Begins a ladder from nothing: levels on one track, rows of equal weight, empty cells.
///
/// # Errors
/// What is missing or stands twice, beside its field.
pub fn create(act: &mut Act<'_, '_>, request: CreateLadder) -> Result<LadderPage, Problem> {
    let mut findings = named(act, &request.name)?;
    findings.extend(check(&request));
    Problem::refuse(&findings)?;
    let mut ladder = Ladder {
        id: act.new_id(),
        key: key(act, &request.name)?,
        name: request.name.trim().to_owned(),
        version: FIRST_VERSION.to_owned(),
        summary: request.summary.trim().to_owned(),
        levels: Vec::new(),
        competencies: Vec::new(),
        routes_beyond: Vec::new(),
        multipliers: Vec::new(),
    };
    for (rank, first) in (1_u32..).zip(&request.levels) {
        ladder.levels.push(Level {
            id: act.new_id(),
            key: free_key(ladder.levels.iter().map(|level| level.key.as_str()), &slug(&first.code)),
            code: first.code.trim().to_owned(),
            track: ONE_TRACK.to_owned(),
            internal_title: first.internal_title.trim().to_owned(),
            external_title: String::new(),
            job_class: String::new(),
            reach: Reach::Individual,
            scope: String::new(),
            minimum_months: 0,
            rank,
            bands: Vec::new(),
        });
    }
    let shares = shares_of_hundred(&vec![1; request.competencies.len()]);
    for ((slot, first), weight) in (0_u16..).zip(request.competencies).zip(shares) {
        ladder.competencies.push(Competency {
            id: act.new_id(),
            key: free_key(ladder.competencies.iter().map(|row| row.key.as_str()), &slug(&first.name)),
            slot,
            bucket: first.bucket,
            name: first.name.trim().to_owned(),
            summary: String::new(),
            weight,
            cells: Vec::new(),
        });
    }
    act.book.put_ladder(&ladder, &Uuid::now_v7)?;
    act.label(format!("Began the ladder {}", ladder.name));
    page(act, act.today, ladder)
}

fn check(request: &CreateLadder) -> Vec<Finding> {
    let mut findings = Vec::new();
    if request.levels.is_empty() {
        findings.push(Finding::error("levels", "levels.empty", "A ladder needs at least one level."));
    }
    if request.competencies.is_empty() {
        let message = "A ladder needs at least one competency.";
        findings.push(Finding::error("competencies", "competencies.empty", message));
    }
    for (index, level) in request.levels.iter().enumerate() {
        let path = |field: &str| format!("levels[{index}].{field}");
        if level.code.trim().is_empty() {
            let message = "Give the level a short code, such as CA3.";
            findings.push(Finding::error(path("code"), "code.empty", message));
        } else if request.levels.iter().take(index).any(|other| same(&other.code, &level.code)) {
            let message = format!("Another level is called {} already.", level.code.trim());
            findings.push(Finding::error(path("code"), "code.taken", message));
        }
        if level.internal_title.trim().is_empty() {
            findings.push(Finding::error(path("internal_title"), "title.empty", "Give the level a title."));
        }
    }
    for (index, row) in request.competencies.iter().enumerate() {
        let path = format!("competencies[{index}].name");
        if row.name.trim().is_empty() {
            findings.push(Finding::error(path, "name.empty", "Give the competency a name."));
        } else if request.competencies.iter().take(index).any(|other| same(&other.name, &row.name)) {
            let message = format!("Another competency is called {} already.", row.name.trim());
            findings.push(Finding::error(path, "name.taken", message));
        }
    }
    findings
}

/// A ladder to copy.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DuplicateLadder {
    /// The ladder to copy.
    pub id: LadderId,
    /// The name of the copy; no other ladder has it.
    pub name: String,
}

/// Copies a ladder with everything in it, people, reviews and releases left out. The copy is a ladder of its
/// own: nothing that happens to one touches the other.
///
/// # Errors
/// `not_found`; `name.empty` and `name.taken` beside the field.
pub fn duplicate(act: &mut Act<'_, '_>, request: DuplicateLadder) -> Result<LadderPage, Problem> {
    let former = ladder(act, request.id)?;
    Problem::refuse(&named(act, &request.name)?)?;
    let key = key(act, &request.name)?;
    let copy = copied(act, former, key, request.name.trim());
    act.book.put_ladder(&copy, &Uuid::now_v7)?;
    act.label(format!("Copied a ladder as {}", copy.name));
    page(act, act.today, copy)
}

/// The same ladder with identifiers of its own all through.
fn copied(act: &Act<'_, '_>, former: Ladder, key: String, name: &str) -> Ladder {
    let levels: Vec<Level> =
        former.levels.iter().map(|level| Level { id: act.new_id(), ..level.clone() }).collect();
    let row = |row: &Competency| {
        let mut copy = Competency { id: act.new_id(), ..row.clone() };
        for cell in &mut copy.cells {
            if let Some(column) = former.column(cell.level_id) {
                cell.level_id = levels[column].id;
            }
            for descriptor in &mut cell.descriptors {
                descriptor.id = act.new_id();
            }
        }
        copy
    };
    Ladder {
        id: act.new_id(),
        key,
        name: name.to_owned(),
        version: FIRST_VERSION.to_owned(),
        competencies: former.competencies.iter().map(row).collect(),
        routes_beyond: former
            .routes_beyond
            .iter()
            .map(|route| Route { id: act.new_id(), ..route.clone() })
            .collect(),
        levels,
        summary: former.summary,
        multipliers: former.multipliers,
    }
}

/// What keeps a name from being a new ladder's.
fn named(act: &Act<'_, '_>, name: &str) -> Result<Vec<Finding>, Problem> {
    Ok(if name.trim().is_empty() {
        vec![Finding::error("name", "name.empty", "Give the ladder a name.")]
    } else if act.ladder_lines()?.iter().any(|other| same(&other.name, name)) {
        vec![Finding::error("name", "name.taken", "Another ladder has this name already.")]
    } else {
        Vec::new()
    })
}

/// A name in files that no ladder of the book has.
fn key(act: &Act<'_, '_>, name: &str) -> Result<String, Problem> {
    let lines = act.ladder_lines()?;
    Ok(free_key(lines.iter().map(|line| line.key.as_str()), &slug(name)))
}
