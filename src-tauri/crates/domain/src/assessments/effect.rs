//! What publishing an edited ladder would do to the people on it. Nothing of this happens to anybody before
//! the release is published, and planned promotions stay on the release they were planned on even then.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Coverage, Demand, Member};
use crate::ids::{CompetencyId, DescriptorId, LevelId, PersonId};
use crate::ladders::{Aspect, Cell, Change, Competency, Ladder, Step};

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
        let coverage =
            |ladder: &Ladder| Demand::of(ladder, member.level_id).judge(member.marks, None, 0).coverage;
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
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::assessments::{Mark, Marks};
    use crate::ids::LadderId;
    use crate::ladders::{Descriptor, Level, Reach, compare};

    fn ladder() -> Ladder {
        let level = |number: u128| Level {
            id: LevelId(Uuid::from_u128(number)),
            key: String::new(),
            code: format!("L{number}"),
            track: String::new(),
            internal_title: String::new(),
            external_title: String::new(),
            job_class: String::new(),
            reach: Reach::Team,
            scope: String::new(),
            minimum_months: 0,
            rank: u32::try_from(number).unwrap(),
            bands: Vec::new(),
        };
        let row = |number: u16| Competency {
            id: CompetencyId(Uuid::from_u128(u128::from(number))),
            key: String::new(),
            slot: number,
            bucket: "product".parse().unwrap(),
            name: format!("Row {number}"),
            summary: String::new(),
            weight: 50,
            cells: (1..=2)
                .map(|level| Cell {
                    level_id: LevelId(Uuid::from_u128(level)),
                    expected: 3,
                    must_have: false,
                    descriptors: vec![Descriptor {
                        id: DescriptorId(Uuid::from_u128(u128::from(number) * 10 + level)),
                        key: String::new(),
                        text: format!("Does {number} at {level}"),
                    }],
                    examples: Vec::new(),
                })
                .collect(),
        };
        Ladder {
            id: LadderId(Uuid::from_u128(1)),
            key: String::new(),
            name: String::new(),
            version: String::new(),
            summary: String::new(),
            levels: vec![level(1), level(2)],
            competencies: vec![row(0), row(1)],
            routes_beyond: Vec::new(),
            multipliers: Vec::new(),
        }
    }

    /// Those named by `name:reason`, and `!` where they fall short, for people rated 3 and 3, 5 and 5, 2 and
    /// nothing.
    fn named(edit: fn(&mut Ladder)) -> Vec<String> {
        let before = ladder();
        let mut after = before.clone();
        edit(&mut after);
        let marks: Vec<Marks> = [[Some(3), Some(3)], [Some(5), Some(5)], [Some(2), None]]
            .iter()
            .map(|values| {
                let mut marks = Marks::default();
                for (slot, value) in (0..).zip(values) {
                    marks.set(slot, Mark { proficiency: *value, interest: None });
                }
                marks
            })
            .collect();
        let members: Vec<Member<'_>> = (0_u128..)
            .zip(&marks)
            .map(|(number, marks)| Member {
                person_id: PersonId(Uuid::from_u128(number)),
                ladder: &before,
                level_id: LevelId(Uuid::from_u128(1)),
                marks,
            })
            .collect();
        concerned(&before, &after, &compare(&before, &after), &members)
            .iter()
            .map(|one| {
                let reasons: Vec<String> = one.rows.iter().map(|row| format!("{:?}", row.reason)).collect();
                format!(
                    "{}{} {} {:?}>{:?}",
                    one.person_id.0.as_u128(),
                    if one.falls_short { "!" } else { "" },
                    reasons.join("+"),
                    one.before.permille.unwrap(),
                    one.after.permille.unwrap()
                )
            })
            .collect()
    }

    #[test]
    fn those_who_would_fall_short_are_named_with_their_figures() {
        type Edit = fn(&mut Ladder);
        let cases: [(&str, Edit, &[&str]); 9] = [
            ("nothing", |_| {}, &[]),
            (
                "an expectation raised",
                |l| l.competencies[0].cells[0].expected = 4,
                &["0! Below 1000>857", "2! Below 667>500"],
            ),
            ("one raised at another level", |l| l.competencies[0].cells[1].expected = 5, &[]),
            ("an expectation lowered", |l| l.competencies[0].cells[0].expected = 2, &[]),
            ("a must-have", |l| l.competencies[0].cells[0].must_have = true, &["2! MustHave 667>667"]),
            (
                "a new statement",
                |l| {
                    let mut new = l.competencies[0].cells[0].descriptors[0].clone();
                    (new.id, new.text) = (DescriptorId(Uuid::from_u128(99)), "Trains speakers".into());
                    l.competencies[0].cells[0].descriptors.push(new);
                },
                &["0 NewStatement 1000>1000", "1 NewStatement 1000>1000", "2 NewStatement 667>667"],
            ),
            (
                "a new row",
                |l| {
                    let new = Competency {
                        id: CompetencyId(Uuid::from_u128(9)),
                        slot: 9,
                        ..l.competencies[0].clone()
                    };
                    l.competencies.push(new);
                },
                &["0! NotRated 1000>1000", "1! NotRated 1000>1000", "2! NotRated 667>667"],
            ),
            ("a row gone", |l| l.competencies.truncate(1), &[]),
            ("the level gone", |l| drop(l.levels.remove(0)), &[]),
        ];
        for (name, edit, expected) in cases {
            assert_eq!(named(edit), expected, "{name}");
        }
    }

    #[test]
    fn what_counts_for_less_and_sits_lower_is_told() {
        let before = ladder();
        let mut after = before.clone();
        let moved = after.competencies[0].cells[1].descriptors.remove(0);
        after.competencies[0].cells[0].descriptors.push(moved);
        after.competencies[1].cells[0].descriptors.clear();
        let lower: Vec<(String, Option<String>)> =
            lower_statements(&before, &after).into_iter().map(|one| (one.from_code, one.to_code)).collect();
        assert_eq!(lower, [("L2".to_owned(), Some("L1".to_owned())), ("L1".to_owned(), None)]);
        assert!(lower_statements(&before, &before).is_empty());

        let mut marks = Marks::default();
        marks.set(0, Mark { proficiency: Some(4), interest: None });
        marks.set(1, Mark { proficiency: Some(2), interest: None });
        let member = Member {
            person_id: PersonId(Uuid::from_u128(7)),
            ladder: &before,
            level_id: LevelId(Uuid::from_u128(1)),
            marks: &marks,
        };
        type Edit = fn(&mut Ladder);
        let cases: [(Edit, &[(CountsLess, u64, u64)]); 4] = [
            (|_| {}, &[]),
            (|l| l.competencies.truncate(1), &[(CountsLess::Removed, 100, 0)]),
            (|l| l.competencies[0].cells[0].expected = 2, &[(CountsLess::ExpectedLess, 150, 100)]),
            (|l| l.competencies[1].weight = 40, &[(CountsLess::WeighsLess, 100, 80)]),
        ];
        for (edit, expected) in cases {
            let mut after = before.clone();
            edit(&mut after);
            let found: Vec<(CountsLess, u64, u64)> = lesser_ratings(&before, &after, &[member])
                .iter()
                .map(|one| (one.reason, one.before, one.after))
                .collect();
            assert_eq!(found, expected);
        }
    }
}
