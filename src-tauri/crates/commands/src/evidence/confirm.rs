//! A corroborator's word.

use chrono::NaiveDate;
use domain::ids::EvidenceId;
use schemars::JsonSchema;
use serde::Deserialize;

use super::line::{EvidenceRow, row_of};
use super::write::{item, save};
use crate::{Act, Problem};

/// What a corroborator said.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ConfirmEvidence {
    /// Which item.
    pub id: EvidenceId,
    /// The day on which they confirmed it; absent takes the confirmation back.
    #[serde(default)]
    pub on: Option<NaiveDate>,
}

/// Notes that a corroborator confirmed an item, or takes that back.
///
/// # Errors
/// `not_found`; `corroborator.none` when nobody was named who could confirm it; `confirmed.ahead` and
/// `confirmed.early` for a day that cannot be.
pub fn confirm(act: &mut Act<'_, '_>, request: ConfirmEvidence) -> Result<EvidenceRow, Problem> {
    let former = item(act, request.id)?;
    let mut changed = former.item.clone();
    let corroborator = changed
        .corroborator
        .as_mut()
        .ok_or_else(|| Problem::field("id", "corroborator.none", "Say first who can confirm it."))?;
    corroborator.confirmed_on = request.on;
    let name = corroborator.name.clone();
    let line = save(act, changed, Some(former), None)?;
    act.label(match request.on {
        Some(_) => format!("{name} confirmed evidence of {}", line.person),
        None => format!("Took back that {name} confirmed evidence of {}", line.person),
    });
    row_of(act, line)
}
