//! Every statement of a level with the evidence for it.

use domain::evidence::{EvidenceTable, USUAL_PERIOD_MONTHS, evidence_table};
use domain::ids::{LevelId, PersonId};
use domain::people::standing;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::line::{EvidenceRow, rows_of};
use crate::ladders::in_force;
use crate::people::{LevelOnLadder, person};
use crate::{Ask, Problem};

/// The longest period, in months.
const LONGEST: u32 = 600;

/// Whose table, and for which level.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AskTable {
    /// The person.
    pub person_id: PersonId,
    /// A level of any ladder; absent for the next one, at the top for the present one.
    #[serde(default)]
    pub level_id: Option<LevelId>,
    /// What is older than so many months is marked; absent for 24.
    #[serde(default)]
    pub period_months: Option<u32>,
}

/// The evidence of a person for a level.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct TablePage {
    /// The person.
    pub person_id: PersonId,
    /// The name to show.
    pub name: String,
    /// Where the person stands today; absent when on no level.
    pub level: Option<LevelOnLadder>,
    /// The level of the table; absent for somebody on no level when none is asked for.
    pub target_level: Option<LevelOnLadder>,
    /// How many months the period has.
    pub period_months: u32,
    /// The table; absent when there is no level to hold anything against.
    pub table: Option<EvidenceTable>,
    /// The items that stand in it, the latest first.
    pub items: Vec<EvidenceRow>,
}

/// Every statement of a level: proved, only claimed, or without evidence.
///
/// # Errors
/// `not_found`; `level.unknown` and `period.range` beside their fields.
pub fn table(ask: &Ask<'_>, request: AskTable) -> Result<TablePage, Problem> {
    let period_months = request.period_months.unwrap_or(USUAL_PERIOD_MONTHS);
    if !(1..=LONGEST).contains(&period_months) {
        let message = format!("A period has 1 to {LONGEST} months.");
        return Err(Problem::field("period_months", "period.range", message));
    }
    let person = person(ask.book, request.person_id)?;
    let held = standing(&ask.book.placements_of(person.id)?, ask.today);
    let own = held.map(|held| in_force(ask.book, held.placement.ladder_id, ask.today)).transpose()?;
    let here = held.and_then(|held| own.as_ref()?.level(held.placement.level_id));
    let usual = here.and_then(|here| own.as_ref()?.next_level(here.id)).or(here).map(|level| level.id);
    let mut page = TablePage {
        person_id: person.id,
        name: person.name().to_owned(),
        level: own.as_ref().zip(here).map(|(ladder, level)| LevelOnLadder::of(ladder, level)),
        target_level: None,
        period_months,
        table: None,
        items: Vec::new(),
    };
    let Some(wanted) = request.level_id.or(usual) else { return Ok(page) };
    let unknown = || Problem::field("level_id", "level.unknown", "This level is in no ladder any more.");
    let ladder = match own.filter(|ladder| ladder.level(wanted).is_some()) {
        Some(ladder) => ladder,
        None => {
            let id = ask.book.ladder_of_level(wanted)?.ok_or_else(unknown)?;
            in_force(ask.book, id, ask.today)?
        }
    };
    let level = ladder.level(wanted).ok_or_else(unknown)?;
    let mut lines = ask.book.evidence_of(person.id)?;
    let items: Vec<_> = lines.iter().map(|line| line.item.clone()).collect();
    let table = evidence_table(&ladder, level.id, &items, ask.today, period_months);
    lines.retain(|line| table.rows.iter().any(|row| row.items.contains(&line.item.id)));
    page.target_level = Some(LevelOnLadder::of(&ladder, level));
    page.table = Some(table);
    page.items = rows_of(ask.book, lines)?;
    Ok(page)
}
