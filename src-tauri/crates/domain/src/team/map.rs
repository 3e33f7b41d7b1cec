//! The team as one picture: people × buckets, and what rests on too few shoulders.

use std::collections::HashMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::assessments::{Asked, Coverage, Demand, Mark, Marks, TenthsMean};
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
    /// Ratings that counted on an earlier day; absent when nobody asked for a comparison.
    pub before: Option<&'a Marks>,
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
    /// Mean of what is missing to the present level, in tenths of a proficiency step, over the rated rows
    /// that expect something. A row above its expectation makes up for none below it.
    pub short: TenthsMean,
    /// Coverage on the earlier day, against what the present level expects; empty when none was asked for.
    pub before: Coverage,
    /// By how many tenths of a per cent the coverage has changed since then; absent when one of the two is.
    pub change: Option<i64>,
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
    /// Mean of what is missing to everybody's present levels, in tenths.
    pub short: TenthsMean,
    /// Coverage over everybody on the earlier day.
    pub before: Coverage,
    /// By how many tenths of a per cent it has changed since then; absent when one of the two is.
    pub change: Option<i64>,
}

/// The team as one picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TeamMap {
    /// Columns.
    pub buckets: Vec<BucketStanding>,
    /// Sums of all cells, member by member: a figure is made of them when somebody looks at it.
    sums: Vec<Sums>,
}

impl TeamMap {
    /// The cell of a member, counted in the order in which they came in, and a column; absent where the
    /// member's ladder has no such bucket.
    pub fn cell(&self, member: usize, column: usize) -> Option<TeamCell> {
        self.row(member).get(column).filter(|sums| sums.there).map(Sums::cell)
    }

    /// All cells of a member, column by column.
    pub fn cells(&self, member: usize) -> Vec<Option<TeamCell>> {
        self.row(member).iter().map(|sums| sums.there.then(|| sums.cell())).collect()
    }

    fn row(&self, member: usize) -> &[Sums] {
        let width = self.buckets.len();
        self.sums.get(member * width..(member + 1) * width).unwrap_or_default()
    }
}

/// A level as the picture needs it: what it asks for, and the column that each competency stands in.
struct Reading {
    demand: Demand,
    columns: Vec<usize>,
}

/// Whole-number sums of one cell; quotients are taken once, when all rows are in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Sums {
    /// False while no row of the person's ladder stands in the column.
    there: bool,
    covered: u64,
    expected: u64,
    covered_before: u64,
    expected_before: u64,
    proficiency: (u64, u64),
    interest: (u64, u64),
    short: (u64, u64),
}

impl Sums {
    fn count(&mut self, asked: &Asked, mark: Mark, before: Option<Mark>) {
        self.there = true;
        let (weight, expected) = (u64::from(asked.weight), u64::from(asked.expected));
        if let Some(rating) = mark.proficiency.map(u64::from) {
            self.proficiency = (self.proficiency.0 + rating, self.proficiency.1 + 1);
            self.covered += weight * rating.min(expected);
            self.expected += weight * expected;
            if expected > 0 {
                self.short = (self.short.0 + expected.saturating_sub(rating), self.short.1 + 1);
            }
        }
        if let Some(wish) = mark.interest.map(u64::from) {
            self.interest = (self.interest.0 + wish, self.interest.1 + 1);
        }
        if let Some(rating) = before.and_then(|before| before.proficiency).map(u64::from) {
            self.covered_before += weight * rating.min(expected);
            self.expected_before += weight * expected;
        }
    }

    /// Adds another cell's coverage and shortfall, for the column over everybody.
    fn gather(&mut self, other: &Self) {
        self.covered += other.covered;
        self.expected += other.expected;
        self.covered_before += other.covered_before;
        self.expected_before += other.expected_before;
        self.short = (self.short.0 + other.short.0, self.short.1 + other.short.1);
    }

    fn cell(&self) -> TeamCell {
        let coverage = Coverage::of(self.covered, self.expected);
        let before = Coverage::of(self.covered_before, self.expected_before);
        let change = coverage.permille.zip(before.permille);
        TeamCell {
            coverage,
            proficiency: TenthsMean::of(self.proficiency.0, self.proficiency.1),
            interest: TenthsMean::of(self.interest.0, self.interest.1),
            short: TenthsMean::of(self.short.0, self.short.1),
            before,
            change: change.map(|(now, then)| i64::from(now) - i64::from(then)),
        }
    }
}

/// Draws the team over its buckets. Rows nobody rated are absent from every mean.
pub fn team_map(members: &[Member<'_>]) -> TeamMap {
    let buckets = columns(members);
    let mut readings: HashMap<LevelId, Reading> = HashMap::new();
    let mut whole = vec![Sums::default(); buckets.len()];
    let mut holders: Vec<Vec<PersonId>> = vec![Vec::new(); buckets.len()];
    let mut last_interest = vec![TenthsMean::default(); buckets.len()];
    let mut sums = vec![Sums::default(); buckets.len() * members.len()];
    for (row, member) in sums.chunks_mut(buckets.len().max(1)).zip(members) {
        let reading = readings.entry(member.level_id).or_insert_with(|| Reading {
            demand: Demand::of(member.ladder, member.level_id),
            columns: member.ladder.competencies.iter().map(|row| column(&buckets, &row.bucket)).collect(),
        });
        for (asked, column) in reading.demand.rows.iter().zip(&reading.columns) {
            if let Some(sums) = row.get_mut(*column) {
                sums.count(
                    asked,
                    member.marks.get(asked.slot),
                    member.before.map(|marks| marks.get(asked.slot)),
                );
            }
        }
        for (index, sums) in row.iter().enumerate() {
            whole[index].gather(sums);
            if TenthsMean::of(sums.proficiency.0, sums.proficiency.1).reaches(HOLDS) {
                holders[index].push(member.person_id);
                last_interest[index] = TenthsMean::of(sums.interest.0, sums.interest.1);
            }
        }
    }
    let standings = buckets.into_iter().zip(&whole).zip(holders).zip(last_interest);
    let buckets = standings.map(|(((bucket, sums), holders), interest)| {
        let rests_on = if let [only] = holders.as_slice() { Some(*only) } else { None };
        let cell = sums.cell();
        BucketStanding {
            bucket,
            unwilling: rests_on.is_some() && interest.count > 0 && !interest.reaches(WILLING),
            rests_on,
            holders,
            coverage: cell.coverage,
            short: cell.short,
            before: cell.before,
            change: cell.change,
        }
    });
    TeamMap { buckets: buckets.collect(), sums }
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
