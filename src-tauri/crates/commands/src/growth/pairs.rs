//! Who can teach whom, from level and interest.

use std::collections::HashMap;

use domain::assessments::Demand;
use domain::growth::{Learner, Pair, Teacher, pairs as paired};
use domain::ids::{CompetencyId, LevelId, PersonId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::team::Crew;
use crate::{Ask, Problem};

/// For each learner and competency so many teachers are named.
const EACH: usize = 2;
/// So many pairs are named in all.
const MOST: usize = 60;

/// Whose pairs.
#[derive(Debug, Clone, Copy, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct AskPairs {
    /// Only those in which this person learns or teaches; absent for the whole team.
    pub person_id: Option<PersonId>,
}

/// Somebody who can teach somebody a competency.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct PairRow {
    /// The figures it is made of.
    pub pair: Pair,
    /// Who learns.
    pub learner: String,
    /// Who teaches.
    pub teacher: String,
    /// The competency on the learner's ladder.
    pub competency_id: CompetencyId,
    /// Its name.
    pub competency: String,
    /// Code of the level whose expectation the learner is to reach: the next one, at the top the present one.
    pub level_code: String,
}

/// What is known of a competency over all ladders that share its stable name.
#[derive(Default)]
struct Shared {
    learners: Vec<Learner>,
    teachers: Vec<Teacher>,
}

/// Who can teach whom, what is worth most first.
///
/// # Errors
/// Only for a book that cannot be read.
pub fn pairs(ask: &Ask<'_>, request: AskPairs) -> Result<Vec<PairRow>, Problem> {
    let crew = Crew::read(ask.book, ask.today, None, None)?;
    let mut shared: HashMap<&str, Shared> = HashMap::new();
    let mut demands: HashMap<LevelId, Demand> = HashMap::new();
    let mut names: HashMap<PersonId, &str> = HashMap::new();
    let mut rows: HashMap<(PersonId, &str), (CompetencyId, &str, &str)> = HashMap::new();
    for (one, held) in crew.people() {
        let Some(ladder) = crew.ladder(held) else { continue };
        let level = ladder.next_level(held.placement.level_id).or(ladder.level(held.placement.level_id));
        let Some(level) = level else { continue };
        let person_id = held.placement.person_id;
        names.insert(person_id, one.name.as_str());
        let demand = demands.entry(level.id).or_insert_with(|| Demand::of(ladder, level.id));
        for (row, asked) in ladder.competencies.iter().zip(&demand.rows) {
            let mark = crew.marks(one, held).get(row.slot);
            let Some(ability) = mark.proficiency else { continue };
            let interest = mark.interest;
            let both = shared.entry(&row.key).or_default();
            both.teachers.push(Teacher { person_id, ability, interest });
            let (expected, weight) = (asked.expected, asked.weight);
            both.learners.push(Learner { person_id, ability, interest, expected, weight });
            rows.insert((person_id, &row.key), (row.id, &row.name, &level.code));
        }
    }
    let mut found: Vec<(&str, Pair)> = Vec::new();
    for (key, both) in &shared {
        found.extend(paired(&both.learners, &both.teachers, EACH).into_iter().map(|pair| (*key, pair)));
    }
    if let Some(person) = request.person_id {
        found.retain(|(_, pair)| pair.learner_id == person || pair.teacher_id == person);
    }
    found.sort_by_key(|(key, pair)| {
        (std::cmp::Reverse((pair.worth, pair.learner_interest)), *key, pair.learner_id, pair.teacher_id)
    });
    let name = |id: &PersonId| names.get(id).map(|name| (*name).to_owned()).unwrap_or_default();
    let row = |(key, pair): (&str, Pair)| {
        let (competency_id, competency, level_code) = rows.get(&(pair.learner_id, key))?;
        Some(PairRow {
            learner: name(&pair.learner_id),
            teacher: name(&pair.teacher_id),
            competency_id: *competency_id,
            competency: (*competency).to_owned(),
            level_code: (*level_code).to_owned(),
            pair,
        })
    };
    Ok(found.into_iter().take(MOST).filter_map(row).collect())
}
