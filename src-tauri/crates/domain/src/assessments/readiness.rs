//! Readiness of a person for a level, explainable to the last digit.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Coverage, Demand, Mark, Marks};
use crate::evidence::{Shown, StatementProof};
use crate::ids::{CompetencyId, LevelId};
use crate::ladders::{Bucket, Descriptor, Ladder, Level};

/// From this coverage on a person is ready, when nothing else is missing. Per cent.
pub(crate) const READY: u64 = 90;
/// From this coverage on a person is close. Per cent.
const CLOSE: u64 = 75;
/// From this interest on a person is keen.
const KEEN: u8 = 4;
/// Up to this interest a person is unwilling.
const UNWILLING: u8 = 1;
/// From this proficiency on a person is strong.
const STRONG: u8 = 3;

/// The computed judgement. A person's own judgement stands beside it, never in its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Nothing is rated yet.
    NotAssessed,
    /// Coverage below 75 %.
    NotYet,
    /// Coverage of 75 % or more, and something is still missing.
    Close,
    /// Coverage of 90 % or more, every row rated, every must-have met, minimum time served; and in a book that
    /// keeps evidence every must-have with a statement that is proved.
    Ready,
}

/// What a row says about growth.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum GapKind {
    /// Meets what the level expects.
    Strength,
    /// Falls short of it.
    Gap,
    /// Falls short and is keen: a candidate for growth.
    Growth,
    /// Meets it and is unwilling: a risk to plan on.
    Risk,
    /// Nobody rated it.
    Missing,
    /// The level expects nothing here.
    NotExpected,
}

/// One competency against the level.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct GapRow {
    /// The competency.
    pub competency_id: CompetencyId,
    /// Its name.
    pub name: String,
    /// Its bucket.
    pub bucket: Bucket,
    /// Its weight.
    pub weight: u32,
    /// What the level expects, 0 to 5.
    pub expected: u8,
    /// Without it there is no promotion.
    pub must_have: bool,
    /// What is rated.
    pub mark: Mark,
    /// How much proficiency is missing; absent when nobody rated it.
    pub short: Option<u8>,
    /// What that means.
    pub kind: GapKind,
    /// Statements of the level to show for it, each with how far evidence shows it.
    pub statements: Vec<StatementProof>,
}

/// A person's readiness for a level, with all that it is made of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Readiness {
    /// The level.
    pub level_id: LevelId,
    /// Its code.
    pub level_code: String,
    /// Coverage over the rated rows.
    pub coverage: Coverage,
    /// Rated rows among those that expect something.
    pub rated: u32,
    /// Rows that expect something.
    pub rows_expected: u32,
    /// Names of must-have competencies that fall short or are not rated.
    pub must_haves_missing: Vec<String>,
    /// Statements of the level.
    pub statements: u32,
    /// Those that confirmed evidence proves.
    pub statements_proved: u32,
    /// Names of must-have competencies of whose statements none is proved.
    pub must_haves_unproved: Vec<String>,
    /// True when the book keeps evidence, so that an unproved must-have keeps the verdict from being ready.
    pub evidence_weighs: bool,
    /// Months in the present level; absent when the person stands on none.
    pub months_in_level: Option<u32>,
    /// Months the present level asks for before the next.
    pub months_needed: u32,
    /// The computed judgement.
    pub verdict: Verdict,
    /// Row by row.
    pub rows: Vec<GapRow>,
}

/// Compares marks and evidence with a level of a ladder. `months_in_level` is how long the person has stood on the
/// present level, `months_needed` how long that level asks for; both weigh in only when they are known.
pub fn readiness(
    ladder: &Ladder,
    level: &Level,
    marks: &Marks,
    shown: &Shown,
    months_in_level: Option<u32>,
    months_needed: u32,
) -> Readiness {
    let demand = Demand::of(ladder, level.id);
    let judged = demand.judge(marks, shown, months_in_level, months_needed);
    let (.., unproved) = demand.proofs(shown);
    let rows: Vec<GapRow> = ladder
        .competencies
        .iter()
        .zip(&demand.rows)
        .map(|(row, asked)| {
            let mark = marks.get(row.slot);
            GapRow {
                competency_id: row.id,
                name: row.name.clone(),
                bucket: row.bucket.clone(),
                weight: row.weight,
                expected: asked.expected,
                must_have: asked.must_have,
                mark,
                short: mark.proficiency.map(|rating| asked.expected.saturating_sub(rating)),
                kind: kind(asked.expected, mark),
                statements: row.cell(level.id).map_or_else(Vec::new, |cell| {
                    let proof = |one: &Descriptor| StatementProof {
                        descriptor_id: one.id,
                        text: one.text.clone(),
                        proof: shown.proof(one.id),
                    };
                    cell.descriptors.iter().map(proof).collect()
                }),
            }
        })
        .collect();
    let unproved = unproved.into_iter().filter_map(|place| rows.get(place)).map(|row| row.name.clone());
    let lacking = rows.iter().zip(&demand.rows).filter(|(row, asked)| asked.lacks(row.mark.proficiency));
    Readiness {
        level_id: level.id,
        level_code: level.code.clone(),
        coverage: judged.coverage,
        rated: judged.rated,
        rows_expected: judged.rows_expected,
        must_haves_missing: lacking.map(|(row, _)| row.name.clone()).collect(),
        statements: judged.statements,
        statements_proved: judged.proved,
        must_haves_unproved: unproved.collect(),
        evidence_weighs: shown.weighs(),
        months_in_level,
        months_needed,
        verdict: judged.verdict,
        rows,
    }
}

/// The verdict of a coverage. `whole` says that every row is rated, every must-have met and the time served.
pub(super) fn verdict(coverage: &Coverage, rated: u32, whole: bool) -> Verdict {
    if rated == 0 {
        Verdict::NotAssessed
    } else if coverage.reaches(READY) && whole {
        Verdict::Ready
    } else if coverage.reaches(CLOSE) {
        Verdict::Close
    } else {
        Verdict::NotYet
    }
}

/// What a row says about growth.
fn kind(expected: u8, mark: Mark) -> GapKind {
    let Some(rating) = mark.proficiency else {
        return if expected == 0 { GapKind::NotExpected } else { GapKind::Missing };
    };
    if rating < expected {
        return if mark.interest.is_some_and(|wish| wish >= KEEN) { GapKind::Growth } else { GapKind::Gap };
    }
    let unwilling = mark.interest.is_some_and(|wish| wish <= UNWILLING);
    if unwilling && rating >= STRONG {
        GapKind::Risk
    } else if expected == 0 {
        GapKind::NotExpected
    } else {
        GapKind::Strength
    }
}
