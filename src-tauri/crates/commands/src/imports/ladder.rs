//! What a person should know of a ladder file before it is saved.

use domain::ladders::{Bucket, FIVE};
use exchange::ladder::{Taken, ToldKind};
use schemars::JsonSchema;
use serde::Serialize;

/// Buckets that ladders often add to the five.
const OFTEN: [&str; 6] = [
    "leadership",
    "collaboration",
    "community_contribution",
    "technical_acumen",
    "governance",
    "security_and_compliance",
];

/// The name of the bucket for competencies that no bucket was found for.
const UNASSIGNED: &str = "unassigned";

/// What a ladder file says beyond its counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct LadderPreview {
    /// The ladder's name.
    pub name: String,
    /// Lines that were taken for an introduction or an experience line rather than a statement. They are kept
    /// in the words about the ladder, level or competency they stand at.
    pub told: Vec<ToldLine>,
    /// Competencies that no bucket was found for; they are kept as unassigned until one is picked.
    pub unassigned: Vec<UnassignedLine>,
    /// The buckets of the others, as they were understood.
    pub areas: Vec<AreaLine>,
    /// The buckets that can be picked.
    pub buckets: Vec<BucketChoice>,
    /// The names of its competencies, in the order in which the paths of findings count them.
    pub competencies: Vec<String>,
    /// The codes of its levels, in the same way.
    pub levels: Vec<String>,
}

/// A line that was taken for something else than a statement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ToldLine {
    /// Its line in the file, where the file has lines.
    pub line: Option<u64>,
    /// What it was taken for.
    pub kind: ToldAs,
    /// The level or competency it stands at; empty for the ladder.
    pub at: String,
    /// What it says.
    pub text: String,
}

/// What a line was taken for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ToldAs {
    /// Words about a level, a competency or the ladder.
    Introduction,
    /// Years or other experience asked for.
    Experience,
}

/// A competency that no bucket was found for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct UnassignedLine {
    /// Its id, which a correction names.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its line in the file, where the file has lines.
    pub line: Option<u64>,
    /// How many statements it has.
    pub descriptors: u64,
}

/// A bucket of the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct AreaLine {
    /// Its name in snake case, which a correction names.
    pub key: String,
    /// As a person reads it.
    pub title: String,
    /// How many competencies stand in it.
    pub competencies: u64,
}

/// A bucket that can be picked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct BucketChoice {
    /// Its name in snake case.
    pub key: String,
    /// As a person reads it.
    pub title: String,
}

impl LadderPreview {
    pub(super) fn of(taken: &Taken) -> Self {
        let mut areas: Vec<AreaLine> = Vec::new();
        for row in taken.ladder.competencies.iter().filter(|row| row.bucket != UNASSIGNED) {
            match areas.iter_mut().find(|area| area.key == row.bucket) {
                Some(area) => area.competencies += 1,
                None => areas.push(AreaLine {
                    key: row.bucket.clone(),
                    title: title(&row.bucket),
                    competencies: 1,
                }),
            }
        }
        let own = areas.iter().map(|area| area.key.as_str());
        let mut buckets: Vec<BucketChoice> = Vec::new();
        for key in FIVE.into_iter().chain(own).chain(OFTEN) {
            if !buckets.iter().any(|known| known.key == key) {
                buckets.push(BucketChoice { key: key.to_owned(), title: title(key) });
            }
        }
        let told = taken.told.iter().map(|told| ToldLine {
            line: told.line,
            kind: match told.kind {
                ToldKind::Introduction => ToldAs::Introduction,
                ToldKind::Experience => ToldAs::Experience,
            },
            at: told.at.clone(),
            text: told.text.clone(),
        });
        let unassigned = taken.unassigned.iter().map(|row| UnassignedLine {
            id: row.id.clone(),
            name: row.name.clone(),
            line: row.line,
            descriptors: row.descriptors as u64,
        });
        Self {
            name: taken.ladder.name.clone(),
            told: told.collect(),
            unassigned: unassigned.collect(),
            areas,
            buckets,
            competencies: taken.ladder.competencies.iter().map(|row| row.name.clone()).collect(),
            levels: taken.ladder.levels.iter().map(|level| level.code.clone()).collect(),
        }
    }
}

fn title(key: &str) -> String {
    key.parse::<Bucket>().map_or_else(|_| key.to_owned(), |bucket| bucket.title())
}
