//! The profile of a person, bucket by bucket: the one axis that all ladders share.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::assessments::{Coverage, Marks, TenthsMean};
use crate::ids::LevelId;
use crate::ladders::{Bucket, Ladder};

/// A ladder, a level of it, and the marks that count there.
#[derive(Debug, Clone, Copy)]
pub struct Place<'a> {
    /// The ladder.
    pub ladder: &'a Ladder,
    /// The level.
    pub level_id: LevelId,
    /// The marks.
    pub marks: &'a Marks,
}

/// A bucket over one person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct BucketGap {
    /// The bucket.
    pub bucket: Bucket,
    /// As a person reads it.
    pub title: String,
    /// Mean of the ratings that are there, on the ladder that the person stands on.
    pub rating: TenthsMean,
    /// Mean of the interest that was said there.
    pub interest: TenthsMean,
    /// Mean of what the present level expects; rows that expect nothing are left out.
    pub present: TenthsMean,
    /// Mean of what the level looked at expects; rows that expect nothing are left out.
    pub wished: TenthsMean,
    /// Coverage of what the level looked at expects, over the rows that are rated.
    pub coverage: Coverage,
}

/// Every bucket of either ladder, in their order. `present` is where the person stands, absent for somebody on
/// no level; then the ratings are those of the ladder looked at.
pub fn bucket_gaps(present: Option<Place<'_>>, wished: Place<'_>) -> Vec<BucketGap> {
    let mut buckets = present.map(|place| place.ladder.buckets()).unwrap_or_default();
    for bucket in wished.ladder.buckets() {
        if !buckets.contains(&bucket) {
            buckets.push(bucket);
        }
    }
    buckets.sort_by_key(Bucket::rank);
    let rated = present.unwrap_or(wished);
    let gap = |bucket: Bucket| {
        let (mut rating, mut interest) = (TenthsMean::default(), TenthsMean::default());
        for row in rated.ladder.competencies.iter().filter(|row| row.bucket == bucket) {
            let mark = rated.marks.get(row.slot);
            mark.proficiency.into_iter().for_each(|value| rating.add(value));
            mark.interest.into_iter().for_each(|value| interest.add(value));
        }
        let mut coverage = Coverage::default();
        for row in wished.ladder.competencies.iter().filter(|row| row.bucket == bucket) {
            let expected = row.cell(wished.level_id).map_or(0, |cell| cell.expected);
            if let (true, Some(value)) = (expected > 0, wished.marks.get(row.slot).proficiency) {
                coverage.add(row.weight, value, expected);
            }
        }
        BucketGap {
            title: bucket.title(),
            rating,
            interest,
            present: present.map(|place| expected(place, &bucket)).unwrap_or_default(),
            wished: expected(wished, &bucket),
            coverage,
            bucket,
        }
    };
    buckets.into_iter().map(gap).collect()
}

/// Mean of what a level expects in a bucket.
fn expected(place: Place<'_>, bucket: &Bucket) -> TenthsMean {
    let mut mean = TenthsMean::default();
    let rows = place.ladder.competencies.iter().filter(|row| row.bucket == *bucket);
    let cells = rows.filter_map(|row| row.cell(place.level_id));
    cells.map(|cell| cell.expected).filter(|expected| *expected > 0).for_each(|expected| mean.add(expected));
    mean
}
