//! What publishing an edited ladder would do to the people on it. Nothing of this happens to anybody before
//! the release is published, and planned promotions stay on the release they were planned on even then.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Coverage, Demand};
use crate::evidence::Shown;
use crate::ids::{CompetencyId, DescriptorId, LevelId, PersonId};
use crate::ladders::{Aspect, Cell, Change, Competency, Ladder, Step};
use crate::team::Member;

/// Why a person is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum AskedMore {
    /// More is expected than the person was rated.
    Below,
    /// Something is expected that nobody rated yet.
    NotRated,
    /// A must-have was set that the person does not meet.
    MustHave,
    /// The level asks for a statement that it did not ask for when the person was rated.
    NewStatement,
}

/// What a person is newly asked for in one competency at the present level.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct AskedRow {
    /// The competency.
    pub competency_id: CompetencyId,
    /// Its name.
    pub name: String,
    /// Why the person is named.
    pub reason: AskedMore,
    /// What the level expected so far, 0 to 5.
    pub expected_before: u8,
    /// What it would expect.
    pub expected: u8,
    /// What the person was rated; absent when nobody did.
    pub rating: Option<u8>,
    /// The statements that are new.
    pub statements: Vec<String>,
}

/// A person whom an edit concerns, against the present level.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Concerned {
    /// Who.
    pub person_id: PersonId,
    /// On which level.
    pub level_id: LevelId,
    /// Coverage of what the level expects so far.
    pub before: Coverage,
    /// Coverage of what it would expect.
    pub after: Coverage,
    /// True when the person would newly fall short: below an expectation, without a must-have, not rated on
    /// something that is expected, or covering less than before. False when only statements are new, so that
    /// the ratings have to be looked at again.
    pub falls_short: bool,
    /// Row by row.
    pub rows: Vec<AskedRow>,
}

/// Why ratings would count for less.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum CountsLess {
    /// The competency is gone.
    Removed,
    /// Less is expected than was rated, and what lies above an expectation does not count.
    ExpectedLess,
    /// The competency weighs less.
    WeighsLess,
}

/// A person's rating that would count for less.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct LesserRating {
    /// Who.
    pub person_id: PersonId,
    /// In which competency.
    pub competency_id: CompetencyId,
    /// Its name.
    pub name: String,
    /// What was rated.
    pub rating: u8,
    /// Why it counts for less.
    pub reason: CountsLess,
    /// What it covered at the present level so far: weight × min(rating, expected).
    pub before: u64,
    /// What it would cover.
    pub after: u64,
}

/// A statement that would sit lower, and with it whatever was shown for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct LowerStatement {
    /// The statement.
    pub descriptor_id: DescriptorId,
    /// Its words.
    pub text: String,
    /// The competency's name.
    pub name: String,
    /// The level that asks for it so far.
    pub from_level: LevelId,
    /// Its code.
    pub from_code: String,
    /// The lower level that would ask for it; absent when none does any more.
    pub to_level: Option<LevelId>,
    /// Its code.
    pub to_code: Option<String>,
}

/// The people who stand on a level of the ladder and are asked for more, in the order in which they came.
/// A level that is gone asks nobody for anything.
pub fn concerned(
    before: &Ladder,
    after: &Ladder,
    changes: &[Change],
    members: &[Member<'_>],
) -> Vec<Concerned> {
    let found = members.iter().filter_map(|member| {
        after.level(member.level_id)?;
        let coverage = |ladder: &Ladder| {
            Demand::of(ladder, member.level_id).judge(member.marks, &Shown::default(), None, 0).coverage
        };
        let (was, is) = (coverage(before), coverage(after));
        let rows: Vec<AskedRow> =
            after.competencies.iter().filter_map(|row| asked(before, row, changes, member)).collect();
        let lower = match (was.permille, is.permille) {
            // Compared as products, because two shares may round to the same figure.
            (Some(_), Some(_)) => is.covered * was.expected < was.covered * is.expected,
            _ => false,
        };
        let falls_short = lower || rows.iter().any(|row| row.reason != AskedMore::NewStatement);
        (lower || !rows.is_empty()).then_some(Concerned {
            person_id: member.person_id,
            level_id: member.level_id,
            before: was,
            after: is,
            falls_short,
            rows,
        })
    });
    found.collect()
}

fn asked(before: &Ladder, row: &Competency, changes: &[Change], member: &Member<'_>) -> Option<AskedRow> {
    let cell = row.cell(member.level_id)?;
    let former = before.competency(row.id).and_then(|row| row.cell(member.level_id));
    let expected_before = former.map_or(0, |cell| cell.expected);
    let rating = member.marks.get(row.slot).proficiency;
    let statements: Vec<String> = changes
        .iter()
        .filter(|change| {
            change.aspect == Aspect::Statement
                && change.step == Step::Major
                && change.level_id == Some(member.level_id)
                && change.competency_id == Some(row.id)
        })
        .filter_map(|change| change.after.clone())
        .collect();
    let must_have = cell.must_have && former.is_none_or(|former| !former.must_have);
    let short = cell.expected > 0 && rating.is_none_or(|rating| rating < cell.expected);
    let reason = match rating {
        Some(rating) if cell.expected > expected_before && rating < cell.expected => AskedMore::Below,
        None if cell.expected > 0 && expected_before == 0 => AskedMore::NotRated,
        _ if must_have && short => AskedMore::MustHave,
        _ if !statements.is_empty() => AskedMore::NewStatement,
        _ => return None,
    };
    Some(AskedRow {
        competency_id: row.id,
        name: row.name.clone(),
        reason,
        expected_before,
        expected: cell.expected,
        rating,
        statements,
    })
}

/// The ratings of those people which would count for less at their present level.
pub fn lesser_ratings(before: &Ladder, after: &Ladder, members: &[Member<'_>]) -> Vec<LesserRating> {
    let mut found = Vec::new();
    for member in members {
        for row in &before.competencies {
            let Some(cell) = row.cell(member.level_id) else { continue };
            let Some(rating) = member.marks.get(row.slot).proficiency else { continue };
            let now = after.competency(row.id);
            let counted =
                |row: &Competency, cell: &Cell| u64::from(row.weight) * u64::from(rating.min(cell.expected));
            let was = counted(row, cell);
            let is = now.and_then(|now| Some(counted(now, now.cell(member.level_id)?))).unwrap_or(0);
            if is >= was {
                continue;
            }
            let expected = now.and_then(|now| now.cell(member.level_id)).map_or(0, |cell| cell.expected);
            let reason = if now.is_none() {
                CountsLess::Removed
            } else if expected < rating.min(cell.expected) {
                CountsLess::ExpectedLess
            } else {
                CountsLess::WeighsLess
            };
            found.push(LesserRating {
                person_id: member.person_id,
                competency_id: row.id,
                name: row.name.clone(),
                rating,
                reason,
                before: was,
                after: is,
            });
        }
    }
    found
}

/// The statements that a lower level would ask for, or none any more.
pub fn lower_statements(before: &Ladder, after: &Ladder) -> Vec<LowerStatement> {
    let place = |ladder: &Ladder, id: DescriptorId| {
        ladder.competencies.iter().find_map(|row| {
            let cell = row.cells.iter().find(|cell| cell.descriptors.iter().any(|one| one.id == id))?;
            ladder.level(cell.level_id).map(|level| (level.id, level.code.clone(), level.rank))
        })
    };
    let mut found = Vec::new();
    for row in &before.competencies {
        for cell in &row.cells {
            let Some(from) = before.level(cell.level_id) else { continue };
            for one in &cell.descriptors {
                let now = place(after, one.id);
                let lower = now.as_ref().is_none_or(|(_, _, rank)| {
                    *rank < after.level(from.id).map_or(from.rank, |level| level.rank)
                });
                if lower {
                    found.push(LowerStatement {
                        descriptor_id: one.id,
                        text: one.text.clone(),
                        name: row.name.clone(),
                        from_level: from.id,
                        from_code: from.code.clone(),
                        to_level: now.as_ref().map(|(id, ..)| *id),
                        to_code: now.map(|(_, code, _)| code),
                    });
                }
            }
        }
    }
    found
}

#[cfg(test)]
mod tests;
