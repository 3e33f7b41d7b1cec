//! The near roles of a person: how much of what the ladder asks is there in the parts that count elsewhere.

use std::cmp::Reverse;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Role, Translation};
use crate::assessments::{Coverage, Marks, READY};
use crate::ids::{CompetencyId, LevelId, RoleId, RungId};
use crate::ladders::{Bucket, Ladder, Level};

/// A competency that counts toward a role, against the level the person stands on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct NearRow {
    /// The competency.
    pub competency_id: CompetencyId,
    /// Its name.
    pub name: String,
    /// Its bucket.
    pub bucket: Bucket,
    /// The share of it that counts toward the role, in whole per cent.
    pub percent: u32,
    /// What is rated, 0 to 5; absent when nobody rated it, and then it is in neither sum.
    pub rating: Option<u8>,
    /// What the present level expects, 0 to 5.
    pub expected: u8,
    /// Percent × min(rating, expected); absent when nobody rated it or nothing is expected.
    pub covered: Option<u64>,
    /// Percent × expected; absent when nobody rated it or nothing is expected.
    pub asked: Option<u64>,
}

/// A rung of a role, with the level of the ladder that equals it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct NearRung {
    /// The rung.
    pub rung_id: RungId,
    /// Its title.
    pub title: String,
    /// Code of the level that equals it.
    pub level_code: String,
    /// What that level expects in each of the role's rows, in their order.
    pub expected: Vec<u8>,
    /// Coverage of that over the rated rows, weighted by the shares.
    pub coverage: Coverage,
    /// Rated rows among those that expect something.
    pub rated: u32,
    /// Rows that expect something.
    pub counted: u32,
    /// True from 90 % on, when more of the rows are rated than not.
    pub reached: bool,
}

/// A role and how near it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct NearRole {
    /// The role.
    pub role_id: RoleId,
    /// Its name.
    pub name: String,
    /// What it does.
    pub summary: String,
    /// Coverage of what the present level expects, over the rated rows that count toward the role:
    /// Σ percent × min(rating, expected) ÷ Σ percent × expected.
    pub coverage: Coverage,
    /// Rated rows among those that expect something.
    pub rated: u32,
    /// Rows that expect something.
    pub counted: u32,
    /// The rung that the present level equals.
    pub equal: Option<String>,
    /// The highest rung that is reached; absent when none is.
    pub nearest: Option<String>,
    /// What the coverage is made of.
    pub rows: Vec<NearRow>,
    /// The role's rungs that have an equal on this ladder, lowest first.
    pub rungs: Vec<NearRung>,
}

/// The roles by how near they are for somebody who stands on a level: the best covered first, among equals
/// the one whose reached rung stands higher above the equal of the present level, then the one toward which
/// more of the ladder counts. Roles of which nothing is rated come last; roles toward which nothing counts
/// are left out.
pub fn near_roles(ladder: &Ladder, level: &Level, marks: &Marks, map: &Translation) -> Vec<NearRole> {
    let mut roles: Vec<NearRole> = map
        .roles
        .iter()
        .map(|role| near_role(ladder, level, marks, map, role))
        .filter(|role| !role.rows.is_empty())
        .collect();
    roles.sort_by_key(|role| {
        let shares: u32 = role.rows.iter().map(|row| row.percent).sum();
        (Reverse(role.coverage.permille), Reverse(role.steps_ahead()), Reverse(shares), role.name.clone())
    });
    roles
}

impl NearRole {
    /// How many rungs the reached one stands above the equal of the present level; 0 when there is none.
    fn steps_ahead(&self) -> usize {
        let place = |title: &Option<String>| {
            title.as_ref().and_then(|title| self.rungs.iter().position(|rung| rung.title == *title))
        };
        place(&self.nearest)
            .zip(place(&self.equal))
            .map_or(0, |(reached, equal)| reached.saturating_sub(equal))
    }
}

fn near_role(ladder: &Ladder, level: &Level, marks: &Marks, map: &Translation, role: &Role) -> NearRole {
    let counting: Vec<(u32, &crate::ladders::Competency)> = ladder
        .competencies
        .iter()
        .map(|row| (map.percent(row.id, role.id), row))
        .filter(|(percent, _)| *percent > 0)
        .collect();
    let expected = |level: LevelId| -> Vec<u8> {
        counting.iter().map(|(_, row)| row.cell(level).map_or(0, |cell| cell.expected)).collect()
    };
    let against = |expected: &[u8]| {
        let mut sums = Sums::default();
        for ((percent, row), expected) in counting.iter().zip(expected) {
            sums.add(*percent, marks.get(row.slot).proficiency, *expected);
        }
        sums
    };
    let asked = expected(level.id);
    let present = against(&asked);
    let rows = counting.iter().zip(&asked).map(|((percent, row), expected)| {
        let rating = marks.get(row.slot).proficiency;
        let product = |value: u8| u64::from(*percent) * u64::from(value);
        let counts = rating.filter(|_| *expected > 0);
        NearRow {
            competency_id: row.id,
            name: row.name.clone(),
            bucket: row.bucket.clone(),
            percent: *percent,
            rating,
            expected: *expected,
            covered: counts.map(|rating| product(rating.min(*expected))),
            asked: counts.map(|_| product(*expected)),
        }
    });
    let rungs: Vec<NearRung> = role
        .rungs
        .iter()
        .filter_map(|rung| {
            // Of several levels that equal the same rung the lowest says what it takes to be there.
            let equal = ladder
                .levels
                .iter()
                .filter(|one| map.rung(one.id, role).is_some_and(|found| found.id == rung.id))
                .min_by_key(|one| one.rank)?;
            let expected = expected(equal.id);
            let sums = against(&expected);
            Some(NearRung {
                rung_id: rung.id,
                title: rung.title.clone(),
                level_code: equal.code.clone(),
                expected,
                coverage: sums.coverage,
                rated: sums.rated,
                counted: sums.counted,
                reached: sums.coverage.reaches(READY) && sums.rated * 2 > sums.counted,
            })
        })
        .collect();
    NearRole {
        role_id: role.id,
        name: role.name.clone(),
        summary: role.summary.clone(),
        coverage: present.coverage,
        rated: present.rated,
        counted: present.counted,
        equal: map.rung(level.id, role).map(|rung| rung.title),
        nearest: rungs.iter().rev().find(|rung| rung.reached).map(|rung| rung.title.clone()),
        rows: rows.collect(),
        rungs,
    }
}

/// Coverage and how many rows it rests on.
#[derive(Default)]
struct Sums {
    coverage: Coverage,
    rated: u32,
    counted: u32,
}

impl Sums {
    fn add(&mut self, percent: u32, rating: Option<u8>, expected: u8) {
        if expected == 0 {
            return;
        }
        self.counted += 1;
        if let Some(rating) = rating {
            self.rated += 1;
            self.coverage.add(percent, rating, expected);
        }
    }
}
