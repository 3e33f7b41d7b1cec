//! Planning, changing and withdrawing promotions.

use chrono::NaiveDate;
use domain::ids::{LevelId, PersonId, PromotionId};
use domain::ladders::Ladder;
use domain::people::standing;
use domain::promotions::{Promotion, PromotionState, check_plan};
use schemars::JsonSchema;
use serde::Deserialize;

use super::list::{PromotionRow, one};
use crate::ladders::ladder;
use crate::people::person;
use crate::{Act, Problem};

/// A promotion to plan.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PlanPromotion {
    /// Who.
    pub person_id: PersonId,
    /// To which level.
    pub level_id: LevelId,
    /// When it is meant to take effect.
    pub target_on: NaiveDate,
    /// Why.
    #[serde(default)]
    pub note: String,
}

/// Plans a promotion.
///
/// # Errors
/// `not_found`; `promotion.not_higher` and `promotion.open` beside their fields.
pub fn plan(act: &mut Act<'_, '_>, request: PlanPromotion) -> Result<PromotionRow, Problem> {
    let ladder = ladder_of(act, request.level_id)?;
    let promotion = Promotion {
        id: act.new_id(),
        person_id: request.person_id,
        ladder_id: ladder.id,
        level_id: request.level_id,
        target_on: request.target_on,
        state: PromotionState::Planned,
        note: request.note.trim().to_owned(),
    };
    let label = "Planned the promotion of";
    save(act, promotion, &ladder, label)
}

/// A planned promotion as it should be.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ChangePromotion {
    /// The promotion.
    pub id: PromotionId,
    /// To which level.
    pub level_id: LevelId,
    /// When it is meant to take effect.
    pub target_on: NaiveDate,
    /// Why.
    #[serde(default)]
    pub note: String,
}

/// Changes a planned promotion.
///
/// # Errors
/// `not_found`; `promotion.closed`; `promotion.not_higher` beside its field.
pub fn change(act: &mut Act<'_, '_>, request: ChangePromotion) -> Result<PromotionRow, Problem> {
    let ladder = ladder_of(act, request.level_id)?;
    let promotion = Promotion {
        ladder_id: ladder.id,
        level_id: request.level_id,
        target_on: request.target_on,
        note: request.note.trim().to_owned(),
        ..planned(act, request.id)?
    };
    save(act, promotion, &ladder, "Changed the promotion of")
}

/// A promotion to give up.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WithdrawPromotion {
    /// The promotion.
    pub id: PromotionId,
    /// Why it is given up.
    pub reason: String,
}

/// Withdraws a planned promotion.
///
/// # Errors
/// `not_found`; `promotion.closed`; `reason.empty` beside its field.
pub fn withdraw(act: &mut Act<'_, '_>, request: WithdrawPromotion) -> Result<PromotionRow, Problem> {
    let reason = request.reason.trim();
    if reason.is_empty() {
        return Err(Problem::field("reason", "reason.empty", "Say why; the person will ask."));
    }
    let former = planned(act, request.id)?;
    let note = if former.note.is_empty() { reason.to_owned() } else { format!("{}\n{reason}", former.note) };
    let promotion = Promotion { state: PromotionState::Withdrawn, note, ..former };
    act.book.put_promotion(&promotion)?;
    let row = one(act, act.today, promotion)?;
    act.label(format!("Withdrew the promotion of {} to {}", row.name, row.level_code));
    Ok(row)
}

/// Checks and writes a planned promotion.
fn save(
    act: &mut Act<'_, '_>,
    promotion: Promotion,
    ladder: &Ladder,
    label: &str,
) -> Result<PromotionRow, Problem> {
    person(act, promotion.person_id)?;
    let held = standing(&act.placements_of(promotion.person_id)?, act.today);
    let mut others = act.promotions_of(promotion.person_id)?;
    others.retain(|other| other.id != promotion.id);
    let present = held.map(|held| held.placement.level_id);
    Problem::refuse(&check_plan(ladder, present, promotion.level_id, &others))?;
    act.book.put_promotion(&promotion)?;
    let row = one(act, act.today, promotion)?;
    act.label(format!("{label} {} to {}", row.name, row.level_code));
    Ok(row)
}

/// A promotion that is still planned.
pub(super) fn planned(act: &Act<'_, '_>, id: PromotionId) -> Result<Promotion, Problem> {
    let promotion = act.promotion(id)?.ok_or_else(|| Problem::not_found("This promotion"))?;
    match promotion.state {
        PromotionState::Planned => Ok(promotion),
        PromotionState::Completed => {
            Err(Problem::new("promotion.closed", "This promotion is completed already."))
        }
        PromotionState::Withdrawn => Err(Problem::new("promotion.closed", "This promotion was withdrawn.")),
    }
}

/// The ladder of a level that a request names.
fn ladder_of(act: &Act<'_, '_>, level: LevelId) -> Result<Ladder, Problem> {
    let id = act.ladder_of_level(level)?.ok_or_else(|| Problem::not_found("This level"))?;
    ladder(act, id)
}
