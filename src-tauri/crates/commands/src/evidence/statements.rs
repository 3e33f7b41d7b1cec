//! Choosing statements: those of a person's levels, or any by its words.

use domain::evidence::Proof;
use domain::fold::fold;
use domain::ids::{CompetencyId, DescriptorId, LevelId, PersonId};
use domain::people::standing;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::line::{Spot, spots_of};
use crate::ladders::in_force;
use crate::people::person;
use crate::{Ask, Problem};

/// So many statements are offered at most.
const MOST: usize = 120;

/// Whose statements.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AskStatements {
    /// The person.
    pub person_id: PersonId,
    /// Words that stand in a statement, its competency or its level; with them every level of every ladder is
    /// searched, without them the person's present and next level are shown.
    #[serde(default)]
    pub query: String,
    /// A level of any ladder to show in their place.
    #[serde(default)]
    pub level_id: Option<LevelId>,
}

/// A statement to choose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct StatementChoice {
    /// The statement.
    pub descriptor_id: DescriptorId,
    /// Its words.
    pub text: String,
    /// The competency.
    pub competency_id: CompetencyId,
    /// Its name.
    pub competency: String,
    /// The level.
    pub level_id: LevelId,
    /// Its code.
    pub level_code: String,
    /// The ladder's name.
    pub ladder: String,
    /// How far the person's evidence shows it.
    pub proof: Proof,
}

/// The statements to choose from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct StatementChoices {
    /// How many there are; not all of them are shown when there are very many.
    pub total: usize,
    /// The statements: the person's own ladder first.
    pub rows: Vec<StatementChoice>,
}

/// The statements that evidence of a person can show.
///
/// # Errors
/// `not_found` when the person is gone.
pub fn statements(ask: &Ask<'_>, request: AskStatements) -> Result<StatementChoices, Problem> {
    let person = person(ask.book, request.person_id)?;
    let held = standing(&ask.book.placements_of(person.id)?, ask.today);
    let own = held.map(|held| held.placement.ladder_id);
    let words: Vec<String> = fold(&request.query).split_whitespace().map(str::to_owned).collect();
    let everywhere = !words.is_empty() || request.level_id.is_some();
    let lines = ask.book.ladder_lines()?;
    let mut ids: Vec<_> = own.into_iter().collect();
    if everywhere {
        ids.extend(lines.iter().map(|line| line.id).filter(|id| Some(*id) != own));
    }
    let shown = ask.book.shown_by(person.id)?;
    let mut rows = Vec::new();
    let mut total = 0;
    for id in ids {
        let ladder = in_force(ask.book, id, ask.today)?;
        let levels: Vec<LevelId> = held
            .iter()
            .flat_map(|held| {
                let level = held.placement.level_id;
                [Some(level), ladder.next_level(level).map(|next| next.id)].into_iter().flatten()
            })
            .collect();
        let wanted = |spot: &Spot<'_>| match request.level_id {
            Some(level) => spot.level_id == level,
            None => !words.is_empty() || levels.contains(&spot.level_id),
        };
        let fits = |spot: &Spot<'_>| {
            let text = fold(&[spot.text, spot.competency, spot.level_code].join(" "));
            wanted(spot) && words.iter().all(|word| text.contains(word.as_str()))
        };
        for (descriptor_id, spot) in spots_of(&ladder).filter(|(_, spot)| fits(spot)) {
            total += 1;
            if rows.len() < MOST {
                rows.push(StatementChoice {
                    descriptor_id,
                    text: spot.text.to_owned(),
                    competency_id: spot.competency_id,
                    competency: spot.competency.to_owned(),
                    level_id: spot.level_id,
                    level_code: spot.level_code.to_owned(),
                    ladder: ladder.name.clone(),
                    proof: shown.proof(descriptor_id),
                });
            }
        }
    }
    Ok(StatementChoices { total, rows })
}
