//! People × competencies of one ladder.

use std::collections::HashMap;

use domain::assessments::{Asked, Coverage, Demand, Mark, TenthsMean};
use domain::ids::{CompetencyId, LadderId, LevelId, PersonId};
use domain::ladders::Bucket;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::crew::Crew;
use crate::ladders::in_force;
use crate::{Ask, Problem};

/// Which ladder, and which part of the people on it; the columns are always those of everybody.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AskCompetencies {
    /// The ladder.
    pub ladder_id: LadderId,
    /// How many people to skip.
    #[serde(default)]
    pub offset: usize,
    /// How many people to show at most; absent for all.
    #[serde(default)]
    pub limit: Option<usize>,
}

/// A competency over everybody on the ladder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CompetencyColumn {
    /// The competency.
    pub competency_id: CompetencyId,
    /// Its name.
    pub name: String,
    /// Its bucket.
    pub bucket: Bucket,
    /// Mean proficiency of those rated.
    pub proficiency: TenthsMean,
    /// Mean interest of those who said.
    pub interest: TenthsMean,
    /// Coverage of what everybody's present levels expect.
    pub coverage: Coverage,
}

/// A person over all competencies, in the order of the columns.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CompetencyRow {
    /// Who.
    pub person_id: PersonId,
    /// The name to show.
    pub name: String,
    /// Code of the level of today.
    pub level_code: String,
    /// The marks.
    pub marks: Vec<Mark>,
    /// What the level of today expects, 0 to 5.
    pub expected: Vec<u8>,
}

/// The people of one ladder over its competencies.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct TeamCompetencies {
    /// The ladder.
    pub ladder_id: LadderId,
    /// Its name.
    pub ladder: String,
    /// Columns, in the ladder's order.
    pub columns: Vec<CompetencyColumn>,
    /// How many people stand on the ladder today.
    pub total: usize,
    /// Those of this part, by name.
    pub rows: Vec<CompetencyRow>,
}

/// Everybody on one ladder, over its competencies.
///
/// # Errors
/// `not_found` when the ladder is gone.
pub fn competencies(ask: &Ask<'_>, request: AskCompetencies) -> Result<TeamCompetencies, Problem> {
    let ladder = in_force(ask.book, request.ladder_id, ask.today)?;
    let crew = Crew::read(ask.book, ask.today, Some(ladder.id), None)?;
    let mut columns: Vec<CompetencyColumn> = ladder
        .competencies
        .iter()
        .map(|row| CompetencyColumn {
            competency_id: row.id,
            name: row.name.clone(),
            bucket: row.bucket.clone(),
            proficiency: TenthsMean::default(),
            interest: TenthsMean::default(),
            coverage: Coverage::default(),
        })
        .collect();
    let mut demands: HashMap<LevelId, Demand> = HashMap::new();
    let shown = request.offset..request.offset.saturating_add(request.limit.unwrap_or(usize::MAX));
    let mut rows = Vec::new();
    let mut total = 0;
    for (index, (one, held)) in crew.people().enumerate() {
        total += 1;
        let level = held.placement.level_id;
        let demand = demands.entry(level).or_insert_with(|| Demand::of(&ladder, level));
        let marks = crew.marks(one, held);
        for (column, asked) in columns.iter_mut().zip(&demand.rows) {
            column.add(asked, marks.get(asked.slot));
        }
        if shown.contains(&index) {
            rows.push(CompetencyRow {
                person_id: held.placement.person_id,
                name: one.name.clone(),
                level_code: ladder.level(level).map(|level| level.code.clone()).unwrap_or_default(),
                marks: demand.rows.iter().map(|asked| marks.get(asked.slot)).collect(),
                expected: demand.rows.iter().map(|asked| asked.expected).collect(),
            });
        }
    }
    Ok(TeamCompetencies { ladder_id: ladder.id, ladder: ladder.name.clone(), columns, total, rows })
}

impl CompetencyColumn {
    /// Counts a person in, as far as somebody rated them.
    fn add(&mut self, asked: &Asked, mark: Mark) {
        if let Some(rating) = mark.proficiency {
            self.proficiency.add(rating);
            self.coverage.add(asked.weight, rating, asked.expected);
        }
        if let Some(wish) = mark.interest {
            self.interest.add(wish);
        }
    }
}
