//! `ladder.v1`: a ladder as one file that people keep, mail and share. A published format never changes:
//! once it is published these structs are frozen, and whatever a later version needs gets a file of its own.

use chrono::NaiveDate;
use domain::ladders::Reach;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The name of the format, as it stands in the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
pub enum Format {
    /// The first version.
    #[default]
    #[serde(rename = "ladder.v1")]
    V1,
}

/// A ladder.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "ladder.v1")]
pub struct LadderV1 {
    /// Always `ladder.v1`.
    pub format: Format,
    /// Stable name of the ladder (`community-architect`); the same ladder imported again is found by it.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its version, such as `1.0.0`.
    pub version: String,
    /// What it is for.
    pub summary: String,
    /// Rungs, lowest first.
    pub levels: Vec<LevelV1>,
    /// Rows.
    pub competencies: Vec<CompetencyV1>,
    /// Ways onward from the top rung.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub routes_beyond: Vec<RouteV1>,
    /// What a place makes of the pay bands. Pay: left out of a shared file unless it is asked for.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub location_multipliers: Vec<LocationMultiplierV1>,
}

/// A rung.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Level")]
pub struct LevelV1 {
    /// Stable name within the ladder (`ca3`).
    pub id: String,
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
    pub reach: ReachV1,
    /// What the level is trusted with.
    pub scope: String,
    /// Minimum time in this level before the next, in months.
    pub minimum_months: u32,
    /// How high it stands, 1 being the lowest: levels of equal rank on different tracks are equals. Absent
    /// where it stands one above the level before it in the file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rank: Option<u32>,
    /// Pay bands, one for each currency and date. Pay: left out of a shared file unless it is asked for.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub bands: Vec<BandV1>,
}

/// What a level pays in a year, in one currency, from a date on.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Band")]
pub struct BandV1 {
    /// The currency of the three amounts, as its three letters.
    pub currency: String,
    /// The least, as a decimal number with a point.
    pub minimum: String,
    /// The middle, written the same way.
    pub midpoint: String,
    /// The most, written the same way.
    pub maximum: String,
    /// The first day on which it holds.
    pub effective_on: NaiveDate,
}

/// What a place makes of the pay bands.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "LocationMultiplier")]
pub struct LocationMultiplierV1 {
    /// The place, as the roster names it.
    pub location: String,
    /// Its share of the band in percent; 100 is as the band says.
    pub percent: u32,
}

/// How far the work of a level reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "Reach")]
pub enum ReachV1 {
    /// One's own learning.
    #[serde(rename = "self")]
    Oneself,
    /// One's own work.
    #[default]
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

/// An ability, over all levels.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Competency")]
pub struct CompetencyV1 {
    /// Stable name within the ladder.
    pub id: String,
    /// Its bucket in snake case: `product`, `partner`, `evangelism`, `field_enablement`, `finance`, or one of
    /// the ladder's own.
    pub bucket: String,
    /// Its name.
    pub name: String,
    /// What it means, in a sentence.
    pub summary: String,
    /// Its weight; those of a ladder sum to 100.
    pub weight: u32,
    /// What each level expects of it.
    pub cells: Vec<CellV1>,
}

/// What one level expects in one competency.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Cell")]
pub struct CellV1 {
    /// The level's id.
    pub level: String,
    /// The proficiency expected, 0 to 5.
    pub expected: u8,
    /// Without it there is no promotion to this level.
    pub must_have: bool,
    /// Statements that somebody can show.
    pub descriptors: Vec<DescriptorV1>,
    /// Illustrations, never requirements.
    pub examples: Vec<String>,
}

/// One demonstrable statement.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Descriptor")]
pub struct DescriptorV1 {
    /// Stable name within the ladder, which evidence points to.
    pub id: String,
    /// The statement.
    pub text: String,
}

/// A way onward from the top rung.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Route")]
pub struct RouteV1 {
    /// Where it leads.
    pub name: String,
    /// What it asks and offers.
    pub summary: String,
}

impl LadderV1 {
    /// How many statements it has.
    pub fn descriptor_count(&self) -> usize {
        self.competencies.iter().flat_map(|row| &row.cells).map(|cell| cell.descriptors.len()).sum()
    }
}

impl From<ReachV1> for Reach {
    fn from(reach: ReachV1) -> Self {
        match reach {
            ReachV1::Oneself => Self::Oneself,
            ReachV1::Individual => Self::Individual,
            ReachV1::Team => Self::Team,
            ReachV1::CrossTeam => Self::CrossTeam,
            ReachV1::Department => Self::Department,
            ReachV1::Company => Self::Company,
            ReachV1::Industry => Self::Industry,
        }
    }
}

impl From<Reach> for ReachV1 {
    fn from(reach: Reach) -> Self {
        match reach {
            Reach::Oneself => Self::Oneself,
            Reach::Individual => Self::Individual,
            Reach::Team => Self::Team,
            Reach::CrossTeam => Self::CrossTeam,
            Reach::Department => Self::Department,
            Reach::Company => Self::Company,
            Reach::Industry => Self::Industry,
        }
    }
}
