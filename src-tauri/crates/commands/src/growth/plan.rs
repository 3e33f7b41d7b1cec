//! A person's development plan.

use chrono::NaiveDate;
use domain::growth::{ActionState, DevelopmentAction};
use domain::ids::PersonId;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::{Read, Tied};

use super::pairs::{AskPairs, PairRow, pairs};
use crate::evidence::{Names, StatementName, named};
use crate::people::person;
use crate::{Ask, Problem};

/// Whose plan.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AskPlan {
    /// The person.
    pub person_id: PersonId,
}

/// An action with the names it needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ActionRow {
    /// The action.
    pub action: DevelopmentAction,
    /// Who grows.
    pub person: String,
    /// Who sees to it; absent for the person themselves.
    pub owner: Option<String>,
    /// Who teaches or accompanies.
    pub mentor: Option<String>,
    /// How it stands today.
    pub state: ActionState,
    /// The statements it is to make true.
    pub statements: Vec<StatementName>,
}

/// A development plan, and who could teach what is missing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct GrowthPlan {
    /// The actions: those due first come first, done ones last.
    pub actions: Vec<ActionRow>,
    /// Those who can teach the person something, and whom the person can teach.
    pub suggestions: Vec<PairRow>,
}

/// A person's development plan.
///
/// # Errors
/// `not_found` when the person is gone.
pub fn plan(ask: &Ask<'_>, request: AskPlan) -> Result<GrowthPlan, Problem> {
    let person = person(ask.book, request.person_id)?;
    Ok(GrowthPlan {
        actions: rows_of(ask.book, ask.book.actions(Some(person.id))?, ask.today)?,
        suggestions: pairs(ask, AskPairs { person_id: Some(person.id) })?,
    })
}

/// Actions with the names they need.
pub(crate) fn rows_of(
    book: &Read<'_>,
    tied: Vec<Tied<DevelopmentAction>>,
    today: NaiveDate,
) -> Result<Vec<ActionRow>, Problem> {
    if tied.is_empty() {
        return Ok(Vec::new());
    }
    let (names, people) = (Names::read(book)?, book.names()?);
    let spots = names.spots();
    let rows = tied.into_iter().map(|Tied { item, person, words }| ActionRow {
        person,
        owner: item.owner_id.and_then(|id| people.get(&id).cloned()),
        mentor: item.mentor_id.and_then(|id| people.get(&id).cloned()),
        state: item.state(today),
        statements: named(&item.descriptor_ids, &words, &spots),
        action: item,
    });
    Ok(rows.collect())
}
