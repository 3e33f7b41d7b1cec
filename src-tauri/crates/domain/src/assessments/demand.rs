//! What a level asks for, held against many people's marks.

use super::{Coverage, Marks};
use crate::evidence::{Proof, Shown};
use crate::ids::{DescriptorId, LevelId};
use crate::ladders::Ladder;

use super::readiness::{Verdict, verdict};

/// What a level asks for in one competency.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asked {
    /// Place of the rating in the marks.
    pub slot: u16,
    /// The competency's weight.
    pub weight: u32,
    /// The proficiency expected, 0 to 5; 0 where the level says nothing.
    pub expected: u8,
    /// Without it there is no promotion to the level.
    pub must_have: bool,
}

/// What a level asks for, in the order of the ladder's competencies. Made once per level, it judges
/// thousands of people without looking anything up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Demand {
    /// Row by row.
    pub rows: Vec<Asked>,
    /// The statements of all rows, each with the place of its row.
    pub statements: Vec<(usize, DescriptorId)>,
}

/// A person against a level, in figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Judgement {
    /// Coverage over the rated rows.
    pub coverage: Coverage,
    /// Rated rows among those that expect something.
    pub rated: u32,
    /// Rows that expect something.
    pub rows_expected: u32,
    /// Must-have rows that fall short or are not rated.
    pub must_haves_missing: u32,
    /// Statements of the level.
    pub statements: u32,
    /// Those that confirmed evidence proves.
    pub proved: u32,
    /// Must-have rows of whose statements none is proved. Weighs in only in a book that keeps evidence.
    pub must_haves_unproved: u32,
    /// The computed judgement.
    pub verdict: Verdict,
}

impl Asked {
    /// True when a must-have is not there: it falls short, or nobody rated it.
    pub fn lacks(&self, rating: Option<u8>) -> bool {
        self.must_have && self.expected > 0 && rating.is_none_or(|rating| rating < self.expected)
    }

    /// How many steps a rating falls short; absent where nothing is expected.
    pub fn short(&self, rating: u8) -> Option<u8> {
        (self.expected > 0).then(|| self.expected.saturating_sub(rating))
    }

    /// What a rating covers of what is expected.
    pub fn coverage(&self, rating: u8) -> Coverage {
        let (weight, expected) = (u64::from(self.weight), u64::from(self.expected));
        Coverage::of(weight * u64::from(rating.min(self.expected)), weight * expected)
    }
}

impl Demand {
    /// What a level of a ladder asks for.
    pub fn of(ladder: &Ladder, level: LevelId) -> Self {
        let rows = ladder.competencies.iter().map(|row| {
            let (expected, must_have) =
                row.cell(level).map_or((0, false), |cell| (cell.expected, cell.must_have));
            Asked { slot: row.slot, weight: row.weight, expected, must_have }
        });
        let statements = ladder.competencies.iter().enumerate().flat_map(|(place, row)| {
            let cell = row.cell(level);
            cell.into_iter().flat_map(move |cell| cell.descriptors.iter().map(move |one| (place, one.id)))
        });
        Self { rows: rows.collect(), statements: statements.collect() }
    }

    /// Statements in all, those proved, and the places of must-have rows that expect something, have
    /// statements, and have none of them proved.
    pub fn proofs(&self, shown: &Shown) -> (u32, u32, Vec<usize>) {
        let (mut all, mut proved) = (0, 0);
        let mut unproved: Vec<usize> = Vec::new();
        for of_row in self.statements.chunk_by(|(one, _), (other, _)| one == other) {
            let there = of_row.iter().filter(|(_, id)| shown.proof(*id) == Proof::Proved).count();
            all += u32::try_from(of_row.len()).unwrap_or(u32::MAX);
            proved += u32::try_from(there).unwrap_or(u32::MAX);
            let must =
                |place: usize| self.rows.get(place).is_some_and(|row| row.must_have && row.expected > 0);
            unproved
                .extend(of_row.first().map(|(place, _)| *place).filter(|place| there == 0 && must(*place)));
        }
        (all, proved, unproved)
    }

    /// Holds marks and evidence against it. `months_in_level` is how long the person has stood on the present
    /// level, `months_needed` how long that level asks for; time weighs in only when both are known. In a book
    /// that keeps evidence nobody is ready while a must-have row has no statement that is proved; how many
    /// statements are proved in all is told beside it and changes no verdict.
    pub fn judge(
        &self,
        marks: &Marks,
        shown: &Shown,
        months_in_level: Option<u32>,
        months_needed: u32,
    ) -> Judgement {
        let (mut covered, mut expected) = (0, 0);
        let (mut rated, mut rows_expected, mut must_haves_missing) = (0, 0, 0);
        for asked in self.rows.iter().filter(|asked| asked.expected > 0) {
            let rating = marks.get(asked.slot).proficiency;
            rows_expected += 1;
            if let Some(rating) = rating {
                rated += 1;
                covered += u64::from(asked.weight) * u64::from(rating.min(asked.expected));
                expected += u64::from(asked.weight) * u64::from(asked.expected);
            }
            must_haves_missing += u32::from(asked.lacks(rating));
        }
        let coverage = Coverage::of(covered, expected);
        let served = months_in_level.is_none_or(|months| months >= months_needed);
        let (statements, proved, unproved) = self.proofs(shown);
        let shown_enough = !shown.weighs() || unproved.is_empty();
        let whole = rated == rows_expected && must_haves_missing == 0 && served && shown_enough;
        Judgement {
            coverage,
            rated,
            rows_expected,
            must_haves_missing,
            statements,
            proved,
            must_haves_unproved: u32::try_from(unproved.len()).unwrap_or(u32::MAX),
            verdict: verdict(&coverage, rated, whole),
        }
    }
}
