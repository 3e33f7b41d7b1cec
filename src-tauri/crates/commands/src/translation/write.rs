//! Writing what competencies count toward and what levels equal.

use domain::ids::LadderId;
use domain::translation::{Count, Equivalent, check_counts, check_equivalents};
use schemars::JsonSchema;
use serde::Deserialize;

use super::look::{TranslationPage, page, translation};
use super::roles::own_roles;
use crate::ladders::ladder;
use crate::{Act, Problem};

/// Shares to write, one cell or a pasted block.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WriteCounts {
    /// The ladder.
    pub ladder_id: LadderId,
    /// The shares; cells that are not named stay as they are.
    pub counts: Vec<Count>,
}

/// Writes what competencies count toward, all of it or nothing.
///
/// # Errors
/// `not_found`; `percent.range`, `percent.sum`, `competency.unknown` and `role.unknown` beside their cells.
pub fn write_counts(act: &mut Act<'_, '_>, request: WriteCounts) -> Result<TranslationPage, Problem> {
    let ladder = ladder(act, request.ladder_id)?;
    let roles = own_roles(act)?;
    let known = |one: &&Count| {
        one.percent <= 100
            && ladder.competency(one.competency_id).is_some()
            && roles.iter().any(|role| role.id == one.role_id)
    };
    for count in request.counts.iter().filter(known) {
        act.book.put_competency_count(ladder.id, count)?;
    }
    let after = translation(act, &ladder)?;
    Problem::refuse(&check_counts(&ladder, &request.counts, &after))?;
    act.label(match &request.counts[..] {
        [one] => {
            let name = ladder.competency(one.competency_id).map_or("a competency", |row| &row.name);
            let role = roles.iter().find(|role| role.id == one.role_id).map_or("a role", |role| &role.name);
            format!("Let {} % of {name} count toward {}", one.percent, role.to_lowercase())
        }
        many => format!("Changed {} shares of {}", many.len(), ladder.name),
    });
    Ok(page(&ladder, after))
}

/// Equals to write, one cell or a pasted block.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WriteEquivalents {
    /// The ladder.
    pub ladder_id: LadderId,
    /// The equals; a level without a rung has none in that role. Cells that are not named stay as they are.
    pub equivalents: Vec<Equivalent>,
}

/// Writes what levels equal, all of it or nothing.
///
/// # Errors
/// `not_found`; `level.unknown`, `role.unknown` and `rung.unknown` beside their cells.
pub fn write_equivalents(
    act: &mut Act<'_, '_>,
    request: WriteEquivalents,
) -> Result<TranslationPage, Problem> {
    let ladder = ladder(act, request.ladder_id)?;
    let roles = own_roles(act)?;
    Problem::refuse(&check_equivalents(&ladder, &request.equivalents, &roles))?;
    for equivalent in &request.equivalents {
        act.book.put_level_equivalent(ladder.id, equivalent)?;
    }
    act.label(match &request.equivalents[..] {
        [one] => {
            let code = ladder.level(one.level_id).map_or("a level", |level| &level.code);
            let role = roles.iter().find(|role| role.id == one.role_id).map_or("a role", |role| &role.name);
            format!("Changed what {code} equals as a {}", role.to_lowercase())
        }
        many => format!("Changed {} equals of {}", many.len(), ladder.name),
    });
    let found = translation(act, &ladder)?;
    Ok(page(&ladder, found))
}
