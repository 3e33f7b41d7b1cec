//! A ladder and what it is made of.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Bucket, LocationMultiplier, PayBand};
use crate::ids::{CompetencyId, DescriptorId, LadderId, LevelId, RouteId};

/// How far the work of a level reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Reach {
    /// One's own learning.
    #[serde(rename = "self")]
    Oneself,
    /// One's own work.
    Individual,
    /// A team.
    Team,
    /// Several teams.
    CrossTeam,
    /// A department.
    Department,
    /// The company.
    Company,
    /// The industry.
    Industry,
}

impl Reach {
    /// All of them, from near to far, with the word files use and the words people read.
    pub const ALL: [(Self, &'static str, &'static str); 7] = [
        (Self::Oneself, "self", "Self"),
        (Self::Individual, "individual", "Individual"),
        (Self::Team, "team", "Team"),
        (Self::CrossTeam, "cross_team", "Cross-team"),
        (Self::Department, "department", "Department"),
        (Self::Company, "company", "Company"),
        (Self::Industry, "industry", "Industry"),
    ];

    /// The word files use.
    pub fn key(self) -> &'static str {
        Self::ALL.iter().find(|(reach, ..)| *reach == self).map_or("self", |(_, key, _)| key)
    }

    /// The words people read.
    pub fn title(self) -> &'static str {
        Self::ALL.iter().find(|(reach, ..)| *reach == self).map_or("Self", |(.., title)| title)
    }

    /// The reach of a word, written either way; `None` for any other word.
    pub fn of(word: &str) -> Option<Self> {
        let word = word.trim();
        let matches = |text: &str| text.eq_ignore_ascii_case(word);
        Self::ALL.iter().find(|(_, key, title)| matches(key) || matches(title)).map(|(reach, ..)| *reach)
    }
}

/// A rung.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Level {
    /// Identifier.
    pub id: LevelId,
    /// Stable name in files (`ca3`).
    pub key: String,
    /// Short code as people say it (`CA3`).
    pub code: String,
    /// Line of progression: `individual`, `manager`.
    pub track: String,
    /// Title in the company's own terms.
    pub internal_title: String,
    /// Title as the outside world knows it.
    pub external_title: String,
    /// HR's job class (`PM-3`).
    pub job_class: String,
    /// How far its work reaches.
    pub reach: Reach,
    /// What the level is trusted with, in a sentence or two.
    pub scope: String,
    /// Minimum time in this level before the next, in months.
    pub minimum_months: u32,
    /// How high it stands, 1 for the lowest. Levels of equal rank on different tracks are equals; within a
    /// track no two levels share a rank.
    #[serde(default)]
    pub rank: u32,
    /// What it pays, one band for each currency and day of effect.
    #[serde(default)]
    pub bands: Vec<PayBand>,
}

/// One demonstrable statement at one level.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Descriptor {
    /// Identifier.
    pub id: DescriptorId,
    /// Stable name in files.
    pub key: String,
    /// The statement.
    pub text: String,
}

/// What one level expects in one competency.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Cell {
    /// The level.
    pub level_id: LevelId,
    /// The proficiency expected, 0 to 5.
    pub expected: u8,
    /// Without it there is no promotion to this level.
    pub must_have: bool,
    /// Its statements.
    pub descriptors: Vec<Descriptor>,
    /// Illustrations, never requirements.
    pub examples: Vec<String>,
}

/// An ability, over all levels.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Competency {
    /// Identifier.
    pub id: CompetencyId,
    /// Stable name in files.
    pub key: String,
    /// Place of its rating in an assessment's marks; given once per ladder and never reused.
    pub slot: u16,
    /// Its bucket.
    pub bucket: Bucket,
    /// Its name.
    pub name: String,
    /// What it means, in a sentence.
    pub summary: String,
    /// Its weight; those of a ladder sum to 100.
    pub weight: u32,
    /// A cell for each level, in the ladder's order of levels.
    pub cells: Vec<Cell>,
}

/// A way onward from the top rung.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Route {
    /// Identifier.
    pub id: RouteId,
    /// Where it leads.
    pub name: String,
    /// What it asks and offers.
    pub summary: String,
}

/// One published set of expectations.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Ladder {
    /// Identifier.
    pub id: LadderId,
    /// Stable name in files; the same ladder imported again is found by it.
    pub key: String,
    /// Its name.
    pub name: String,
    /// Version, such as `1.0.0`.
    pub version: String,
    /// What it is for.
    pub summary: String,
    /// Rungs in the order of their columns; those of one track stand lowest first.
    pub levels: Vec<Level>,
    /// Rows, bucket by bucket.
    pub competencies: Vec<Competency>,
    /// Ways onward from the top rung.
    pub routes_beyond: Vec<Route>,
    /// What the bands become at other locations.
    #[serde(default)]
    pub multipliers: Vec<LocationMultiplier>,
}

impl Ladder {
    /// The level with this identifier.
    pub fn level(&self, id: LevelId) -> Option<&Level> {
        self.levels.iter().find(|level| level.id == id)
    }

    /// The column of a level, counted from 0. How high a level stands is its rank, not its column.
    pub fn column(&self, id: LevelId) -> Option<usize> {
        self.levels.iter().position(|level| level.id == id)
    }

    /// The competency with this identifier.
    pub fn competency(&self, id: CompetencyId) -> Option<&Competency> {
        self.competencies.iter().find(|row| row.id == id)
    }

    /// The buckets its rows stand in: the five first, then its own in the order of the rows.
    pub fn buckets(&self) -> Vec<Bucket> {
        let mut buckets: Vec<Bucket> = Vec::new();
        for row in &self.competencies {
            if !buckets.contains(&row.bucket) {
                buckets.push(row.bucket.clone());
            }
        }
        buckets.sort_by_key(Bucket::rank);
        buckets
    }
}

impl Competency {
    /// What a level expects of it.
    pub fn cell(&self, level: LevelId) -> Option<&Cell> {
        self.cells.iter().find(|cell| cell.level_id == level)
    }
}
