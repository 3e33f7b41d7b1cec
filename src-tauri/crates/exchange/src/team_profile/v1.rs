//! The profile as a file, version 1. Files of this kind are kept and mailed: it never changes.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Says what kind of file it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum Format {
    /// A team profile, version 1.
    #[serde(rename = "ladderbook.team-profile.v1")]
    TeamProfile,
}

/// A team without its people: no name, no title, no pay, no company, no group of fewer than three.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TeamProfileV1 {
    /// What kind of file it is.
    pub format: Format,
    /// The month it was made in: `2026-06`.
    pub as_of: String,
    /// How many people stand on a ladder; absent for fewer than three.
    pub people: Option<BandV1>,
    /// The ladders on which three people or more stand.
    pub ladders: Vec<LadderV1>,
    /// The buckets in which three people or more are rated.
    pub buckets: Vec<BucketV1>,
    /// How the team's ability spreads over the faces of the role; empty while fewer than three are rated.
    pub faces: Vec<FaceV1>,
    /// The stages of the projects that the office looks after.
    pub stages: Vec<StageV1>,
}

/// A number of people, roughly.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BandV1 {
    /// At least so many.
    pub from: u32,
    /// At most so many; absent for the largest band.
    pub to: Option<u32>,
}

/// A ladder and how people stand on it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LadderV1 {
    /// The name of a ladder that comes with the application; `Own ladder 1` for any other.
    pub name: String,
    /// How many levels it has.
    pub levels: u32,
    /// How many people stand on it.
    pub people: BandV1,
    /// Neighbouring levels together, so that each span holds three people or more.
    pub spans: Vec<SpanV1>,
}

/// Neighbouring levels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SpanV1 {
    /// The first level, counted from 1 at the bottom.
    pub from_level: u32,
    /// The last level.
    pub to_level: u32,
    /// How many people stand there.
    pub people: BandV1,
}

/// On how many shoulders a bucket rests: who has a mean ability of 3 or more in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum HeldV1 {
    /// On nobody's.
    Nobody,
    /// On one person's.
    One,
    /// On those of one person who would rather do something else.
    OneUnwilling,
    /// On several people's.
    Several,
}

/// A bucket over everybody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BucketV1 {
    /// Its stable name: `product`.
    pub bucket: String,
    /// Its title.
    pub title: String,
    /// What is covered of what the present levels expect, in whole per cent.
    pub coverage_percent: Option<u32>,
    /// Mean interest from 0 to 5, in tenths; never mixed into the coverage.
    pub interest_tenths: Option<u32>,
    /// On how many shoulders it rests.
    pub held_by: HeldV1,
}

/// A face of the role over everybody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FaceV1 {
    /// Its name.
    pub name: String,
    /// Its share of what the team can, in whole per cent.
    pub share_percent: Option<u32>,
    /// What the projects need at their stages, in whole per cent.
    pub need_percent: Option<u32>,
}

/// A stage of a project's life.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StageV1 {
    /// Its stable name: `growing`.
    pub stage: String,
    /// Its name.
    pub name: String,
    /// How many projects are at it.
    pub projects: u32,
}
