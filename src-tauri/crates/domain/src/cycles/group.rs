//! Calibration: people at the same level of the same track, laid beside each other.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::assessments::{SCALE, TenthsMean, Verdict};
use crate::ids::PersonId;

/// A smaller group is not charted: its figures would be somebody's own.
pub const LEAST_CHARTED: usize = 3;

/// A mean that may lie below zero, of the differences that are there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
pub struct SignedMean {
    /// Sum of the differences.
    pub sum: i64,
    /// How many there are.
    pub count: i64,
    /// Their mean in tenths, halves rounded away from zero: −13 is −1.3. Absent when there is none.
    pub tenths: Option<i32>,
}

impl SignedMean {
    /// Adds the difference of two ratings that are both there.
    pub fn add(&mut self, value: u8, less: u8) {
        self.sum += i64::from(value) - i64::from(less);
        self.count += 1;
        let tenths = (self.sum.abs() * 20 + self.count) / (self.count * 2) * self.sum.signum();
        self.tenths = i32::try_from(tenths).ok();
    }

    /// Adds what another mean is made of.
    pub fn join(&mut self, other: Self) {
        if other.count > 0 {
            self.sum += other.sum;
            self.count += other.count;
            let tenths = (self.sum.abs() * 20 + self.count) / (self.count * 2) * self.sum.signum();
            self.tenths = i32::try_from(tenths).ok();
        }
    }
}

/// One row of somebody's review.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ReviewedRow {
    /// What the person said.
    pub oneself: Option<u8>,
    /// What is agreed, else what the manager said.
    pub rating: Option<u8>,
    /// What counted after the last cycle.
    pub last: Option<u8>,
}

/// Somebody whose review is in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reviewed {
    /// Who.
    pub person_id: PersonId,
    /// Row by row.
    pub rows: Vec<ReviewedRow>,
    /// Readiness for the next level, at the top for the present one.
    pub verdict: Verdict,
}

/// How many people have each verdict.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
pub struct VerdictCounts {
    /// Nothing is rated.
    pub not_assessed: u32,
    /// Not yet.
    pub not_yet: u32,
    /// Close.
    pub close: u32,
    /// Ready.
    pub ready: u32,
}

/// A person of a charted group.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct InGroup {
    /// Who.
    pub person_id: PersonId,
    /// Mean rating.
    pub mean: TenthsMean,
    /// Own rating less that rating.
    pub self_delta: SignedMean,
    /// Rating less that of the last cycle.
    pub last_delta: SignedMean,
    /// Readiness.
    pub verdict: Verdict,
}

/// What a charted group shows.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
pub struct Group {
    /// How often each rating was given, from 0 to 5.
    pub ratings: Vec<u32>,
    /// How many people have each verdict.
    pub verdicts: VerdictCounts,
    /// Own ratings less those of the managers.
    pub self_delta: SignedMean,
    /// Ratings less those of the last cycle.
    pub last_delta: SignedMean,
    /// Person by person.
    pub people: Vec<InGroup>,
}

/// Lays a group beside each other; `None` when it is too small to be charted. Absent ratings are in no
/// count, no mean and no difference.
pub fn group(people: &[Reviewed]) -> Option<Group> {
    if people.len() < LEAST_CHARTED {
        return None;
    }
    let mut found = Group { ratings: vec![0; usize::from(SCALE) + 1], ..Group::default() };
    for one in people {
        let mut shown = InGroup {
            person_id: one.person_id,
            mean: TenthsMean::default(),
            self_delta: SignedMean::default(),
            last_delta: SignedMean::default(),
            verdict: one.verdict,
        };
        for row in &one.rows {
            let Some(rating) = row.rating else { continue };
            shown.mean.add(rating);
            if let Some(count) = found.ratings.get_mut(usize::from(rating)) {
                *count += 1;
            }
            if let Some(own) = row.oneself {
                shown.self_delta.add(own, rating);
            }
            if let Some(last) = row.last {
                shown.last_delta.add(rating, last);
            }
        }
        found.self_delta.join(shown.self_delta);
        found.last_delta.join(shown.last_delta);
        *match one.verdict {
            Verdict::NotAssessed => &mut found.verdicts.not_assessed,
            Verdict::NotYet => &mut found.verdicts.not_yet,
            Verdict::Close => &mut found.verdicts.close,
            Verdict::Ready => &mut found.verdicts.ready,
        } += 1;
        found.people.push(shown);
    }
    Some(found)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use uuid::Uuid;

    use super::*;

    fn person(id: u128, rows: &[(Option<u8>, Option<u8>, Option<u8>)]) -> Reviewed {
        let row = |(oneself, rating, last): &(_, _, _)| ReviewedRow {
            oneself: *oneself,
            rating: *rating,
            last: *last,
        };
        let rows = rows.iter().map(row).collect();
        Reviewed { person_id: PersonId(Uuid::from_u128(id)), rows, verdict: Verdict::Close }
    }

    #[test]
    fn figures_of_a_group_by_hand() {
        let ada =
            person(1, &[(Some(5), Some(3), Some(2)), (Some(4), Some(4), None), (Some(2), None, Some(2))]);
        let ben = person(2, &[(None, Some(5), Some(5)), (Some(3), Some(5), Some(4))]);
        let cai = person(3, &[(Some(1), Some(3), None), (None, None, None)]);
        assert_eq!(group(&[ada.clone(), ben.clone()]), None, "two are too few");
        let found = group(&[ada, ben, cai]).unwrap();
        assert_eq!(found.ratings, [0, 0, 0, 2, 1, 2]);
        assert_eq!((found.verdicts.close, found.verdicts.ready), (3, 0));
        // Own less the rating: +2, 0, −2, −2 are −2 over four rows.
        assert_eq!(
            (found.self_delta.sum, found.self_delta.count, found.self_delta.tenths),
            (-2, 4, Some(-5))
        );
        // Since the last cycle: +1, 0, +1 are 2 over three rows.
        assert_eq!((found.last_delta.sum, found.last_delta.tenths), (2, Some(7)));
        assert_eq!((found.people[0].mean.tenths, found.people[0].self_delta.tenths), (Some(35), Some(10)));
        assert_eq!(found.people[2].last_delta.tenths, None, "nothing to compare with");
    }
}
