//! The team as one picture: people × buckets, and what rests on too few shoulders.

use std::collections::HashMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Coverage, Demand, Marks, TenthsMean};
use crate::ids::{LadderId, LevelId, PersonId};
use crate::ladders::{Bucket, Ladder};

/// From this mean proficiency on a person holds a bucket.
const HOLDS: u64 = 3;
/// A holder whose mean interest lies below this is unwilling.
const WILLING: u64 = 2;

/// A person as the picture needs them.
#[derive(Debug, Clone, Copy)]
pub struct Member<'a> {
    /// Who.
    pub person_id: PersonId,
    /// The ladder the person stands on.
    pub ladder: &'a Ladder,
    /// The present level.
    pub level_id: LevelId,
    /// Ratings that count.
    pub marks: &'a Marks,
}

/// One person in one bucket.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
pub struct TeamCell {
    /// Coverage of what the present level expects.
    pub coverage: Coverage,
    /// Mean proficiency of the rated rows, in tenths.
    pub proficiency: TenthsMean,
    /// Mean interest where it was said, in tenths.
    pub interest: TenthsMean,
}

/// One person over all buckets.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct BucketRow {
    /// Who.
    pub person_id: PersonId,
    /// A cell for each bucket of the picture; absent where the ladder has no such bucket.
    pub cells: Vec<Option<TeamCell>>,
}

/// How a bucket stands in the team.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct BucketStanding {
    /// The bucket.
    pub bucket: Bucket,
    /// Those whose mean proficiency in it is 3 or more.
    pub holders: Vec<PersonId>,
    /// The one person it rests on, when there is just one.
    pub rests_on: Option<PersonId>,
    /// True when that person's mean interest in it lies below 2.
    pub unwilling: bool,
    /// Coverage over everybody.
    pub coverage: Coverage,
}

/// The team as one picture.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct TeamMap {
    /// Columns.
    pub buckets: Vec<BucketStanding>,
    /// Rows, in the order the members came in.
    pub rows: Vec<BucketRow>,
}

/// A level as the picture needs it: what it asks for, and the column that each competency stands in.
struct Reading {
    demand: Demand,
    columns: Vec<usize>,
}

/// Draws the team over its buckets. Rows nobody rated are absent from every mean.
pub fn team_map(members: &[Member<'_>]) -> TeamMap {
    let buckets = columns(members);
    let mut readings: HashMap<LevelId, Reading> = HashMap::new();
    let mut standings: Vec<BucketStanding> = buckets
        .iter()
        .map(|bucket| BucketStanding {
            bucket: bucket.clone(),
            holders: Vec::new(),
            rests_on: None,
            unwilling: false,
            coverage: Coverage::default(),
        })
        .collect();
    let mut last_interest: Vec<TenthsMean> = vec![TenthsMean::default(); standings.len()];
    let mut rows = Vec::with_capacity(members.len());
    for member in members {
        let reading = readings.entry(member.level_id).or_insert_with(|| Reading {
            demand: Demand::of(member.ladder, member.level_id),
            columns: member.ladder.competencies.iter().map(|row| column(&buckets, &row.bucket)).collect(),
        });
        let mut cells: Vec<Option<TeamCell>> = vec![None; standings.len()];
        for (asked, column) in reading.demand.rows.iter().zip(&reading.columns) {
            let (Some(slot), Some(standing)) = (cells.get_mut(*column), standings.get_mut(*column)) else {
                continue;
            };
            let cell = slot.get_or_insert_default();
            let mark = member.marks.get(asked.slot);
            if let Some(rating) = mark.proficiency {
                cell.proficiency.add(rating);
                cell.coverage.add(asked.weight, rating, asked.expected);
                standing.coverage.add(asked.weight, rating, asked.expected);
            }
            if let Some(wish) = mark.interest {
                cell.interest.add(wish);
            }
        }
        for ((standing, cell), interest) in standings.iter_mut().zip(&cells).zip(&mut last_interest) {
            if let Some(cell) = cell.as_ref().filter(|cell| cell.proficiency.reaches(HOLDS)) {
                standing.holders.push(member.person_id);
                *interest = cell.interest;
            }
        }
        rows.push(BucketRow { person_id: member.person_id, cells });
    }
    for (standing, interest) in standings.iter_mut().zip(last_interest) {
        if let [only] = standing.holders.as_slice() {
            standing.rests_on = Some(*only);
            standing.unwilling = interest.count > 0 && !interest.reaches(WILLING);
        }
    }
    TeamMap { buckets: standings, rows }
}

/// The buckets of everybody's ladders: the five first, then the ladders' own.
fn columns(members: &[Member<'_>]) -> Vec<Bucket> {
    let mut seen: Vec<LadderId> = Vec::new();
    let mut buckets: Vec<Bucket> = Vec::new();
    for member in members {
        if seen.contains(&member.ladder.id) {
            continue;
        }
        seen.push(member.ladder.id);
        for bucket in member.ladder.buckets() {
            if !buckets.contains(&bucket) {
                buckets.push(bucket);
            }
        }
    }
    buckets.sort_by_key(Bucket::rank);
    buckets
}

/// Where a bucket stands among the columns; beyond the last when it is none of them.
fn column(buckets: &[Bucket], bucket: &Bucket) -> usize {
    buckets.iter().position(|known| known == bucket).unwrap_or(buckets.len())
}
