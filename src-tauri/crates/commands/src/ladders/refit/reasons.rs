//! Giving reasons, bringing a dropped row back, and saying where a rung comes from.

use domain::ids::{LadderId, LevelId};
use domain::ladders::{Ladder, shares_of_hundred};
use domain::refit::{Refit, RowKind, RowReason, kind_of};
use schemars::JsonSchema;
use serde::Deserialize;
use uuid::Uuid;

use super::look::{RefitPage, page};
use super::note::missing;
use crate::ladders::ladder;
use crate::{Act, Problem};

/// A reason as it should be.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ExplainRow {
    /// The derived ladder.
    pub ladder_id: LadderId,
    /// The row's key.
    pub key: String,
    /// Why it differs from the parent's, or why it was kept.
    pub reason: String,
}

/// Changes the reason of a row. One that differs from the parent's always has one; a kept row may.
///
/// # Errors
/// `not_found`; `refit.none` for a ladder that is no refit; `reason.missing` beside `reason`.
pub fn explain(act: &mut Act<'_, '_>, request: ExplainRow) -> Result<RefitPage, Problem> {
    let (ladder, refit) = refit(act, request.ladder_id)?;
    let own = ladder.competencies.iter().find(|row| row.key == request.key);
    let kind = kind_of(&refit, &ladder, &request.key, own).ok_or_else(|| Problem::not_found("This row"))?;
    let name = row_name(&ladder, &refit, &request.key);
    let reason = request.reason.trim().to_owned();
    if reason.is_empty() && kind != RowKind::Kept {
        return Err(missing(&name, &refit.parent.name, kind));
    }
    let given = (!reason.is_empty()).then_some(RowReason { kind, reason });
    act.book.put_refit_reason(ladder.id, &request.key, given.as_ref())?;
    act.label(format!("Said why {name} is {}", kind.key()));
    page(act, &ladder)
}

/// Which dropped row to bring back.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RestoreRow {
    /// The derived ladder.
    pub ladder_id: LadderId,
    /// The row's key.
    pub key: String,
}

/// Brings a dropped row back with the parent's words, where the parent has it. Marks that people had on it
/// count again. It gets the parent's weight, and then all weights their share of a hundred.
///
/// # Errors
/// `not_found`; `refit.none`; `row.present` beside `key` for a row that is not dropped.
pub fn restore(act: &mut Act<'_, '_>, request: RestoreRow) -> Result<RefitPage, Problem> {
    let (mut ladder, refit) = refit(act, request.ladder_id)?;
    if ladder.competencies.iter().any(|row| row.key == request.key) {
        let message = format!("{} is in this ladder.", row_name(&ladder, &refit, &request.key));
        return Err(Problem::field("key", "row.present", message));
    }
    let former = act.removed_competency(ladder.id, &request.key)?;
    let slot = former.map_or_else(|| act.free_slot(ladder.id), |(_, slot)| Ok(slot))?;
    let mut row = refit
        .restored(&ladder, &request.key, slot, &Uuid::now_v7)
        .ok_or_else(|| Problem::not_found("This row of the parent"))?;
    if let Some((id, _)) = former {
        row.id = id;
    }
    act.label(format!("Brought {} back", row.name));
    let place = place_of(&ladder, &refit, &row.key);
    ladder.competencies.insert(place, row);
    let weights: Vec<u32> = ladder.competencies.iter().map(|row| row.weight).collect();
    for (row, weight) in ladder.competencies.iter_mut().zip(shares_of_hundred(&weights)) {
        row.weight = weight;
    }
    act.book.put_ladder(&ladder, &Uuid::now_v7)?;
    act.book.put_refit_reason(ladder.id, &request.key, None)?;
    page(act, &ladder)
}

/// Before the first row of the ladder that stands after it in the parent; at the end when there is none.
fn place_of(ladder: &Ladder, refit: &Refit, key: &str) -> usize {
    let rank = |key: &str| refit.parent.competencies.iter().position(|row| row.key == key);
    let own = rank(key);
    ladder
        .competencies
        .iter()
        .position(|row| rank(&row.key).is_some_and(|other| Some(other) > own))
        .unwrap_or(ladder.competencies.len())
}

/// From which of the parent's levels a level should come.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MatchRung {
    /// The derived ladder.
    pub ladder_id: LadderId,
    /// Its level.
    pub level_id: LevelId,
    /// The parent's level, as the refit keeps it; absent when it comes from none.
    #[serde(default)]
    pub parent_level_id: Option<LevelId>,
}

/// Says from which of the parent's levels a level comes. Rows are compared over the levels that belong
/// together, so their kinds may change with it.
///
/// # Errors
/// `not_found`; `refit.none`; `level.unknown` beside `parent_level_id`.
pub fn match_rung(act: &mut Act<'_, '_>, request: MatchRung) -> Result<RefitPage, Problem> {
    let (ladder, refit) = refit(act, request.ladder_id)?;
    let level = ladder.level(request.level_id).ok_or_else(|| Problem::not_found("This level"))?;
    let parent = match request.parent_level_id {
        None => None,
        Some(id) => Some(refit.parent.level(id).ok_or_else(|| {
            let message = format!("{} has no such level.", refit.parent.name);
            Problem::field("parent_level_id", "level.unknown", message)
        })?),
    };
    act.book.put_refit_rung(ladder.id, &level.key, parent.map(|parent| parent.key.as_str()))?;
    act.label(match parent {
        Some(parent) => format!("{} comes from {} of {}", level.code, parent.code, refit.parent.name),
        None => format!("{} comes from no level of {}", level.code, refit.parent.name),
    });
    page(act, &ladder)
}

/// A derived ladder that a request names.
fn refit(act: &Act<'_, '_>, id: LadderId) -> Result<(Ladder, Refit), Problem> {
    let ladder = ladder(act, id)?;
    let refit = act.refit(id)?.ok_or_else(|| {
        Problem::new("refit.none", format!("{} was not derived from another ladder.", ladder.name))
    })?;
    Ok((ladder, refit))
}

/// A row's name here, else in the parent.
fn row_name(ladder: &Ladder, refit: &Refit, key: &str) -> String {
    let rows = ladder.competencies.iter().chain(&refit.parent.competencies);
    rows.into_iter().find(|row| row.key == key).map_or_else(|| key.to_owned(), |row| row.name.clone())
}
