//! Who can do something, and who would like to.

use std::cmp::Reverse;

use domain::assessments::{Demand, Mark, SCALE};
use domain::ids::{CompetencyId, LadderId, PersonId};
use domain::ladders::{Bucket, Competency};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::crew::Crew;
use crate::{Ask, Problem};

/// What to look for.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct SearchSkills {
    /// Words to find, each in a competency's name, meaning or bucket. Capitals do not matter.
    pub query: String,
    /// Only this bucket.
    pub bucket: Option<Bucket>,
    /// The least ability, 0 to 5; absent to find also those whom nobody rated.
    pub ability: Option<u8>,
    /// The least interest, 0 to 5; absent to find also those who have not said.
    pub interest: Option<u8>,
    /// How many to skip.
    pub offset: usize,
    /// How many to show at most; absent for all.
    pub limit: Option<usize>,
}

/// A person in one competency.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct FoundSkill {
    /// Who.
    pub person_id: PersonId,
    /// The name to show.
    pub name: String,
    /// The ladder of today.
    pub ladder_id: LadderId,
    /// Its name.
    pub ladder: String,
    /// Code of the level of today.
    pub level_code: String,
    /// The competency.
    pub competency_id: CompetencyId,
    /// Its name.
    pub competency: String,
    /// Its bucket.
    pub bucket: Bucket,
    /// How the person is rated in it.
    pub mark: Mark,
    /// What the level of today expects, 0 to 5.
    pub expected: u8,
}

/// Those found, the most able first, then the keenest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SkillPage {
    /// How many people and competencies were found.
    pub total: usize,
    /// How many people are among them.
    pub people: usize,
    /// Those of this part.
    pub rows: Vec<FoundSkill>,
}

/// People on a ladder today by competency, ability and interest.
///
/// # Errors
/// `off_scale` for a least ability or interest above 5.
pub fn search(ask: &Ask<'_>, request: SearchSkills) -> Result<SkillPage, Problem> {
    for (path, least) in [("ability", request.ability), ("interest", request.interest)] {
        if least.is_some_and(|least| least > SCALE) {
            return Err(Problem::field(path, "off_scale", "Give a value from 0 to 5."));
        }
    }
    let words: Vec<String> = request.query.split_whitespace().map(str::to_lowercase).collect();
    let crew = Crew::read(ask.book, ask.today, None, None)?;
    let mut rows = Vec::new();
    let mut people = 0;
    for (one, held) in crew.people() {
        let Some(ladder) = crew.ladder(held) else { continue };
        let Some(level) = ladder.level(held.placement.level_id) else { continue };
        let (demand, marks) = (Demand::of(ladder, level.id), crew.marks(one, held));
        let before = rows.len();
        for (row, asked) in ladder.competencies.iter().zip(&demand.rows) {
            let mark = marks.get(row.slot);
            if fits(row, mark, &request, &words) {
                rows.push(FoundSkill {
                    person_id: held.placement.person_id,
                    name: one.name.clone(),
                    ladder_id: ladder.id,
                    ladder: ladder.name.clone(),
                    level_code: level.code.clone(),
                    competency_id: row.id,
                    competency: row.name.clone(),
                    bucket: row.bucket.clone(),
                    mark,
                    expected: asked.expected,
                });
            }
        }
        people += usize::from(rows.len() > before);
    }
    // The sort is stable: people stay by name, rows in their ladder's order. Absent values come last.
    rows.sort_by_key(|row| Reverse((row.mark.proficiency, row.mark.interest)));
    let total = rows.len();
    let rows = rows.into_iter().skip(request.offset).take(request.limit.unwrap_or(usize::MAX)).collect();
    Ok(SkillPage { total, people, rows })
}

fn fits(row: &Competency, mark: Mark, request: &SearchSkills, words: &[String]) -> bool {
    let reaches = |value: Option<u8>, least: Option<u8>| {
        least.is_none_or(|least| value.is_some_and(|value| value >= least))
    };
    if !reaches(mark.proficiency, request.ability) || !reaches(mark.interest, request.interest) {
        return false;
    }
    if request.bucket.as_ref().is_some_and(|bucket| row.bucket != *bucket) {
        return false;
    }
    let text = format!("{}\n{}\n{}", row.name, row.summary, row.bucket.title()).to_lowercase();
    words.iter().all(|word| text.contains(word.as_str()))
}
