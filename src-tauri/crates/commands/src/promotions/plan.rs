//! Planning, changing and withdrawing promotions.

use std::sync::Arc;

use chrono::NaiveDate;
use domain::ids::{LevelId, PersonId, PromotionId, ReleaseId, RouteId};
use domain::ladders::Ladder;
use domain::people::{Placement, standing};
use domain::promotions::{Promotion, PromotionState, check_plan, check_route};
use schemars::JsonSchema;
use serde::Deserialize;

use super::list::{PromotionRow, one};
use crate::ladders::{in_draft_only, in_force, of_promotion, release_in_force};
use crate::people::person;
use crate::{Act, Problem};

/// A promotion to plan.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PlanPromotion {
    /// Who.
    pub person_id: PersonId,
    /// To which level; absent when it leads over a route.
    #[serde(default)]
    pub level_id: Option<LevelId>,
    /// Over which route beyond the top rung, for somebody who stands on it; absent when it leads to a level.
    #[serde(default)]
    pub route_id: Option<RouteId>,
    /// When it is meant to take effect.
    pub target_on: NaiveDate,
    /// Why.
    #[serde(default)]
    pub note: String,
}

/// Plans a promotion to a level, or a move over a route beyond the top rung.
///
/// # Errors
/// `not_found`; `promotion.not_higher`, `promotion.open`, `route.not_top` and `destination.one` beside their
/// fields.
pub fn plan(act: &mut Act<'_, '_>, request: PlanPromotion) -> Result<PromotionRow, Problem> {
    let person = person(act, request.person_id)?;
    let to = destination(act, person.id, None, request.level_id, request.route_id)?;
    let promotion = Promotion {
        id: act.new_id(),
        person_id: person.id,
        ladder_id: to.ladder.id,
        level_id: to.level_id,
        target_on: request.target_on,
        state: PromotionState::Planned,
        note: request.note.trim().to_owned(),
        release_id: to.release_id,
        route_id: request.route_id,
        new_role: String::new(),
    };
    save(act, promotion, &to.ladder, "Planned")
}

/// A planned promotion as it should be.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ChangePromotion {
    /// The promotion.
    pub id: PromotionId,
    /// To which level; absent when it leads over a route.
    #[serde(default)]
    pub level_id: Option<LevelId>,
    /// Over which route beyond the top rung, for somebody who stands on it; absent when it leads to a level.
    #[serde(default)]
    pub route_id: Option<RouteId>,
    /// When it is meant to take effect.
    pub target_on: NaiveDate,
    /// Why.
    #[serde(default)]
    pub note: String,
}

/// Changes a planned promotion.
///
/// # Errors
/// `not_found`; `promotion.closed`; `promotion.not_higher`, `route.not_top` and `destination.one` beside
/// their fields.
pub fn change(act: &mut Act<'_, '_>, request: ChangePromotion) -> Result<PromotionRow, Problem> {
    let former = planned(act, request.id)?;
    let to = destination(act, former.person_id, Some(&former), request.level_id, request.route_id)?;
    let promotion = Promotion {
        release_id: to.release_id,
        ladder_id: to.ladder.id,
        level_id: to.level_id,
        route_id: request.route_id,
        target_on: request.target_on,
        note: request.note.trim().to_owned(),
        ..former
    };
    save(act, promotion, &to.ladder, "Changed")
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
    act.label(format!("Withdrew {}", row.words()));
    Ok(row)
}

/// Checks and writes a planned promotion.
fn save(
    act: &mut Act<'_, '_>,
    promotion: Promotion,
    ladder: &Ladder,
    verb: &str,
) -> Result<PromotionRow, Problem> {
    let held = standing(&act.placements_of(promotion.person_id)?, act.today);
    let mut others = act.promotions_of(promotion.person_id)?;
    others.retain(|other| other.id != promotion.id);
    let present = held.map(|held| held.placement.level_id);
    Problem::refuse(&match promotion.route_id {
        Some(route) => check_route(ladder, present, route, &others),
        None => check_plan(ladder, present, promotion.level_id, &others),
    })?;
    act.book.put_promotion(&promotion)?;
    let row = one(act, act.today, promotion)?;
    act.label(format!("{verb} {}", row.words()));
    Ok(row)
}

/// Where a plan leads.
struct Destination {
    ladder: Arc<Ladder>,
    release_id: Option<ReleaseId>,
    /// The level; with a route, the rung that the person stands on.
    level_id: LevelId,
}

/// Finds the ladder of the level or route that a request names. A changed plan stays on its release.
fn destination(
    act: &Act<'_, '_>,
    person: PersonId,
    former: Option<&Promotion>,
    level: Option<LevelId>,
    route: Option<RouteId>,
) -> Result<Destination, Problem> {
    match (level, route) {
        (Some(level_id), None) => {
            let (ladder, release_id) = match former {
                Some(former) => kept_or_new(act, former, level_id)?,
                None => {
                    let ladder = ladder_of(act, level_id)?;
                    let release_id = release_in_force(act, ladder.id)?;
                    (ladder, release_id)
                }
            };
            Ok(Destination { ladder, release_id, level_id })
        }
        (None, Some(route)) => {
            let held = standing(&act.placements_of(person)?, act.today);
            let Some(Placement { ladder_id, level_id, .. }) = held.map(|held| held.placement) else {
                let message = "A route leads on from a rung; place the person on one first.";
                return Err(Problem::field("route_id", "route.not_top", message));
            };
            if let Some(former) = former.filter(|former| former.ladder_id == ladder_id) {
                let kept = of_promotion(act, former, act.today)?;
                if kept.routes_beyond.iter().any(|one| one.id == route) {
                    return Ok(Destination { ladder: kept, release_id: former.release_id, level_id });
                }
            }
            let ladder = in_force(act, ladder_id, act.today)?;
            let release_id = release_in_force(act, ladder_id)?;
            Ok(Destination { ladder, release_id, level_id })
        }
        _ => {
            let message = "Choose either a level or a route beyond the top rung.";
            Err(Problem::field("level_id", "destination.one", message))
        }
    }
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
fn ladder_of(act: &Act<'_, '_>, level: LevelId) -> Result<Arc<Ladder>, Problem> {
    let id = act.ladder_of_level(level)?.ok_or_else(|| Problem::not_found("This level"))?;
    let ladder = in_force(act, id, act.today)?;
    if ladder.level(level).is_some() { Ok(ladder) } else { Err(in_draft_only()) }
}

/// The ladder that a planned promotion goes on with, and its release: it stays where it was planned, unless
/// it changes to another ladder, or to a level that its release does not have.
fn kept_or_new(
    act: &Act<'_, '_>,
    former: &Promotion,
    level: LevelId,
) -> Result<(Arc<Ladder>, Option<ReleaseId>), Problem> {
    let kept = of_promotion(act, former, act.today)?;
    if kept.level(level).is_some() {
        return Ok((kept, former.release_id));
    }
    let ladder = ladder_of(act, level)?;
    let release = release_in_force(act, ladder.id)?;
    Ok((ladder, release))
}
