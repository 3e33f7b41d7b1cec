//! The team as one picture: people × buckets, and what rests on too few shoulders.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Coverage, Marks, TenthsMean};
use crate::ids::{LevelId, PersonId};
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

/// Draws the team over its buckets. Rows nobody rated are absent from every mean.
pub fn team_map(members: &[Member<'_>]) -> TeamMap {
    let mut buckets: Vec<Bucket> = Vec::new();
    let mut ladders: Vec<(&Ladder, Vec<usize>)> = Vec::new();
    for member in members {
        if ladders.iter().any(|(known, _)| known.id == member.ladder.id) {
            continue;
        }
        for bucket in member.ladder.buckets() {
            if !buckets.contains(&bucket) {
                buckets.push(bucket);
            }
        }
        ladders.push((member.ladder, Vec::new()));
    }
    buckets.sort_by_key(Bucket::rank);
    for (ladder, columns) in &mut ladders {
        let column = |bucket| buckets.iter().position(|known| known == bucket).unwrap_or(0);
        *columns = ladder.competencies.iter().map(|row| column(&row.bucket)).collect();
    }
    let mut standings: Vec<BucketStanding> = buckets
        .into_iter()
        .map(|bucket| BucketStanding {
            bucket,
            holders: Vec::new(),
            rests_on: None,
            unwilling: false,
            coverage: Coverage::default(),
        })
        .collect();
    let mut sole_interest: Vec<TenthsMean> = vec![TenthsMean::default(); standings.len()];
    let mut rows = Vec::with_capacity(members.len());
    for member in members {
        let mut cells: Vec<Option<TeamCell>> = vec![None; standings.len()];
        let rank = member.ladder.rank(member.level_id);
        let columns = ladders.iter().find(|(known, _)| known.id == member.ladder.id);
        for (row, column) in member.ladder.competencies.iter().zip(columns.into_iter().flat_map(|(_, c)| c)) {
            let Some(slot) = cells.get_mut(*column) else { continue };
            let cell = slot.get_or_insert_default();
            let mark = member.marks.get(row.slot);
            if let Some(rating) = mark.proficiency {
                cell.proficiency.add(rating);
                let expected = rank.and_then(|rank| row.cells.get(rank)).map_or(0, |cell| cell.expected);
                cell.coverage.add(row.weight, rating, expected);
                if let Some(standing) = standings.get_mut(*column) {
                    standing.coverage.add(row.weight, rating, expected);
                }
            }
            if let Some(wish) = mark.interest {
                cell.interest.add(wish);
            }
        }
        for ((standing, cell), interest) in standings.iter_mut().zip(&cells).zip(&mut sole_interest) {
            if let Some(cell) = cell.as_ref().filter(|cell| cell.proficiency.reaches(HOLDS)) {
                standing.holders.push(member.person_id);
                *interest = cell.interest;
            }
        }
        rows.push(BucketRow { person_id: member.person_id, cells });
    }
    for (standing, interest) in standings.iter_mut().zip(sole_interest) {
        if let [only] = standing.holders.as_slice() {
            standing.rests_on = Some(*only);
            standing.unwilling = interest.count > 0 && !interest.reaches(WILLING);
        }
    }
    TeamMap { buckets: standings, rows }
}
