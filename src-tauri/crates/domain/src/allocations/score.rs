//! The weighted score of a request.

use super::{Conflicts, Criterion, Fraction, Scoring};
use crate::ids::CriterionId;

/// The marks that one criterion got.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CriterionScore {
    /// The criterion.
    pub criterion_id: CriterionId,
    /// Its weight.
    pub weight: u32,
    /// The sum of the marks that count.
    pub sum: u32,
    /// How many marks that is; with none the criterion is absent from the score.
    pub count: u32,
}

impl CriterionScore {
    /// The mean of the marks; absent without a mark.
    pub fn mean(&self) -> Option<Fraction> {
        Fraction::new(i128::from(self.sum), i128::from(self.count))
    }
}

/// A weighted score and what it is made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Weighted {
    /// Σ weight × mean ÷ Σ weight, over the criteria that have a mark; absent while none has.
    pub score: Option<Fraction>,
    /// The criteria in the order of the rubric.
    pub parts: Vec<CriterionScore>,
    /// How many scorers' marks count.
    pub scorers: usize,
    /// How many scorers said that they have a conflict of interest.
    pub in_conflict: usize,
}

/// Weighs the marks of a request: the mean of each criterion over those who gave it a mark, then the mean of
/// the criteria by their weights. What has no mark is left out of both sums; it never counts as zero.
pub fn weighted(rubric: &[Criterion], scorings: &[&Scoring], conflicts: Conflicts) -> Weighted {
    let counted = || scorings.iter().filter(|one| one.counts(conflicts));
    let parts: Vec<CriterionScore> = rubric
        .iter()
        .map(|row| {
            let marks = counted().flat_map(|one| &one.marks).filter(|mark| mark.criterion_id == row.id);
            let (sum, count) =
                marks.fold((0, 0), |(sum, count), mark| (sum + u32::from(mark.mark), count + 1));
            CriterionScore { criterion_id: row.id, weight: row.weight, sum, count }
        })
        .collect();
    let marked = || parts.iter().filter(|part| part.count > 0);
    let weights: i128 = marked().map(|part| i128::from(part.weight)).sum();
    let total = marked().try_fold(Fraction::ZERO, |total, part| {
        total.plus(Fraction::new(i128::from(part.weight) * i128::from(part.sum), i128::from(part.count))?)
    });
    Weighted {
        score: total.and_then(|total| total.over(weights)),
        scorers: counted().filter(|one| !one.marks.is_empty()).count(),
        in_conflict: scorings.iter().filter(|one| !one.conflict.is_empty()).count(),
        parts,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use uuid::Uuid;

    use super::*;
    use crate::allocations::ScoreMark;
    use crate::ids::RequestId;

    fn rubric(weights: &[u32]) -> Vec<Criterion> {
        let row = |(weight, n): (&u32, u128)| Criterion {
            id: CriterionId(Uuid::from_u128(n)),
            name: format!("Criterion {n}"),
            about: String::new(),
            weight: *weight,
        };
        weights.iter().zip(0..).map(row).collect()
    }

    /// Marks by criterion; a mark of 9 stands for none.
    fn scoring(scorer: &str, conflict: &str, marks: &[u8]) -> Scoring {
        let mark =
            |(mark, n): (&u8, u128)| ScoreMark { criterion_id: CriterionId(Uuid::from_u128(n)), mark: *mark };
        Scoring {
            request_id: RequestId(Uuid::from_u128(1)),
            scorer: scorer.to_owned(),
            conflict: conflict.to_owned(),
            scored_on: chrono::NaiveDate::default(),
            marks: marks.iter().zip(0..).filter(|(mark, _)| **mark <= 5).map(mark).collect(),
        }
    }

    #[test]
    fn a_score_is_the_weighted_mean_of_means_and_absent_marks_are_absent() {
        let rubric = rubric(&[50, 30, 20]);
        let (one, two) = (scoring("Ines", "", &[5, 4, 3]), scoring("Juri", "", &[4, 9, 5]));
        // 50 × 9/2 + 30 × 4 + 20 × 8/2 = 225 + 120 + 80 = 425; ÷ 100.
        let got = weighted(&rubric, &[&one, &two], Conflicts::Barred);
        assert_eq!(got.score.unwrap().to_string(), "17/4");
        assert_eq!((got.parts[1].sum, got.parts[1].count, got.scorers), (4, 1, 2));
        // The third criterion without a mark leaves 80 of the weights: (250 + 60) ÷ 80.
        let half = scoring("Ines", "", &[5, 2, 9]);
        assert_eq!(weighted(&rubric, &[&half], Conflicts::Barred).score.unwrap().to_string(), "31/8");
        let none = scoring("Ines", "", &[9, 9, 9]);
        assert_eq!(weighted(&rubric, &[&none], Conflicts::Barred).score, None, "absent, never zero");
        let zero = scoring("Ines", "", &[0, 0, 0]);
        assert_eq!(weighted(&rubric, &[&zero], Conflicts::Barred).score, Some(Fraction::ZERO));
    }

    #[test]
    fn a_conflict_is_barred_or_recorded() {
        let rubric = rubric(&[100]);
        let (fair, near) = (scoring("Ines", "", &[2]), scoring("Juri", "Same employer", &[5]));
        let barred = weighted(&rubric, &[&fair, &near], Conflicts::Barred);
        assert_eq!((barred.score, barred.scorers, barred.in_conflict), (Fraction::new(2, 1), 1, 1));
        let recorded = weighted(&rubric, &[&fair, &near], Conflicts::Recorded);
        assert_eq!((recorded.score, recorded.scorers, recorded.in_conflict), (Fraction::new(7, 2), 2, 1));
    }
}
