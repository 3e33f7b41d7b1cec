//! People × competencies of one ladder.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::assessments::{Asked, Coverage, Demand, Mark, Marks, TenthsMean};
use domain::ids::{CompetencyId, LadderId, LevelId, PersonId};
use domain::ladders::{Bucket, Competency};
use domain::people::Standing;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Colleague;

use super::crew::Crew;
use super::map::MapFigure;
use crate::ladders::in_force;
use crate::{Ask, Problem};

/// What the people of a ladder are sorted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum SkillSort {
    /// The name.
    #[default]
    Name,
    /// The level, lowest first.
    Level,
    /// The figure that is shown of one competency, least first.
    Competency,
}

/// Which ladder, and which part of the people on it; the columns are always those of everybody.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AskCompetencies {
    /// The ladder.
    pub ladder_id: LadderId,
    /// What to sort by. Those without the figure come last.
    #[serde(default)]
    pub sort: SkillSort,
    /// Most first.
    #[serde(default)]
    pub descending: bool,
    /// Which figure a competency is sorted by.
    #[serde(default)]
    pub figure: MapFigure,
    /// The competency to sort by.
    #[serde(default)]
    pub competency_id: Option<CompetencyId>,
    /// The day to compare with, at its end: what was rated up to then.
    #[serde(default)]
    pub since: Option<NaiveDate>,
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
    /// Mean proficiency on the earlier day; empty when none was asked for.
    pub before: TenthsMean,
    /// By how many tenths of a step the mean proficiency has changed since then; absent when one of the two is.
    pub change: Option<i64>,
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
    /// Proficiency on the earlier day; nothing when none was asked for, absent where nobody had rated by then.
    pub before: Vec<Option<u8>>,
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
    let crew = Crew::read(ask.book, ask.today, Some(ladder.id), request.since)?;
    let mut demands: HashMap<LevelId, Demand> = HashMap::new();
    let mut sums = vec![Sums::default(); ladder.competencies.len()];
    for (one, held) in crew.people() {
        let level = held.placement.level_id;
        let demand = demands.entry(level).or_insert_with(|| Demand::of(&ladder, level));
        let (marks, before) = (crew.marks(one, held), crew.marks_before(held));
        for (sums, asked) in sums.iter_mut().zip(&demand.rows) {
            sums.count(asked, marks.get(asked.slot), rated(before, asked));
        }
    }
    let column = request.competency_id.and_then(|id| ladder.competencies.iter().position(|row| row.id == id));
    let mut people: Vec<(&Colleague, &Standing)> = crew.people().collect();
    let key = |(one, held): &(&Colleague, &Standing)| match request.sort {
        SkillSort::Name => None,
        SkillSort::Level => ladder.level(held.placement.level_id).map(|level| i64::from(level.rank)),
        SkillSort::Competency => {
            let asked = demands.get(&held.placement.level_id)?.rows.get(column?)?;
            let before = rated(crew.marks_before(held), asked);
            figure_of(asked, crew.marks(one, held).get(asked.slot), before, request.figure)
        }
    };
    if request.sort == SkillSort::Name {
        if request.descending {
            people.reverse();
        }
    } else {
        people.sort_by_cached_key(|one| {
            let value = key(one).map(|value| if request.descending { -value } else { value });
            (value.is_none(), value)
        });
    }
    let total = people.len();
    let part = people.into_iter().skip(request.offset).take(request.limit.unwrap_or(usize::MAX));
    let rows = part.filter_map(|(one, held)| {
        let level = ladder.level(held.placement.level_id)?;
        let asked = &demands.get(&level.id)?.rows;
        let (marks, before) = (crew.marks(one, held), crew.marks_before(held));
        let before = before.map(|_| asked.iter().map(|asked| rated(before, asked)).collect());
        Some(CompetencyRow {
            person_id: one.person_id,
            name: one.name.clone(),
            level_code: level.code.clone(),
            marks: asked.iter().map(|asked| marks.get(asked.slot)).collect(),
            expected: asked.iter().map(|asked| asked.expected).collect(),
            before: before.unwrap_or_default(),
        })
    });
    let rows = rows.collect();
    let columns = ladder.competencies.iter().zip(&sums).map(|(row, sums)| sums.column(row));
    let columns = columns.collect();
    Ok(TeamCompetencies { ladder_id: ladder.id, ladder: ladder.name.clone(), columns, total, rows })
}

/// The proficiency of the earlier day.
fn rated(before: Option<&Marks>, asked: &Asked) -> Option<u8> {
    before?.get(asked.slot).proficiency
}

/// The figure of one person in one competency that is shown.
fn figure_of(asked: &Asked, mark: Mark, before: Option<u8>, figure: MapFigure) -> Option<i64> {
    let rating = mark.proficiency;
    match figure {
        MapFigure::Coverage => asked.coverage(rating?).permille.map(i64::from),
        MapFigure::Gap => asked.short(rating?).map(i64::from),
        MapFigure::Ability => rating.map(i64::from),
        MapFigure::Interest => mark.interest.map(i64::from),
        MapFigure::Change => Some(i64::from(rating?) - i64::from(before?)),
    }
}

/// Whole-number sums of a column; quotients are taken once, when everybody is in.
#[derive(Clone, Copy, Default)]
struct Sums {
    proficiency: (u64, u64),
    interest: (u64, u64),
    before: (u64, u64),
    covered: u64,
    expected: u64,
}

impl Sums {
    /// Counts a person in, as far as somebody rated them.
    fn count(&mut self, asked: &Asked, mark: Mark, before: Option<u8>) {
        let add = |(sum, count): &mut (u64, u64), value: Option<u8>| {
            if let Some(value) = value {
                (*sum, *count) = (*sum + u64::from(value), *count + 1);
            }
        };
        add(&mut self.proficiency, mark.proficiency);
        add(&mut self.interest, mark.interest);
        add(&mut self.before, before);
        if let Some(rating) = mark.proficiency {
            let weight = u64::from(asked.weight);
            self.covered += weight * u64::from(rating.min(asked.expected));
            self.expected += weight * u64::from(asked.expected);
        }
    }

    fn column(&self, row: &Competency) -> CompetencyColumn {
        let mean = |(sum, count): (u64, u64)| TenthsMean::of(sum, count);
        let (proficiency, before) = (mean(self.proficiency), mean(self.before));
        CompetencyColumn {
            competency_id: row.id,
            name: row.name.clone(),
            bucket: row.bucket.clone(),
            proficiency,
            interest: mean(self.interest),
            coverage: Coverage::of(self.covered, self.expected),
            before,
            change: proficiency.change_from(&before),
        }
    }
}
