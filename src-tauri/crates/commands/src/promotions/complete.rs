//! Completing a promotion: the person stands on the level from a day on, with its titles.

use chrono::NaiveDate;
use domain::ids::{PromotionId, RouteId, TransitionId};
use domain::ladders::Ladder;
use domain::people::{Transition, current_placement};
use domain::promotions::{Promotion, PromotionState, check_plan, check_route};
use schemars::JsonSchema;
use serde::Deserialize;

use super::list::{PromotionRow, one};
use super::plan::planned;
use crate::ladders::of_promotion;
use crate::people::person;
use crate::{Act, Problem};

/// A promotion that took effect.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CompletePromotion {
    /// The promotion.
    pub id: PromotionId,
    /// From which day on; not in the future, and not before a placement that was made since.
    pub on: NaiveDate,
    /// What the new role is called, where a route was taken; a level brings its own titles.
    #[serde(default)]
    pub new_role: String,
}

/// Completes a planned promotion: a placement from that day, and the level's titles and job class. A route
/// leads out of the ladder, so it ends in the day and the new role's name instead.
///
/// # Errors
/// `not_found`; `promotion.closed`; `promotion.future`, `placement.later`, `promotion.not_higher`,
/// `route.not_top` and `new_role.empty` beside their fields.
pub fn complete(act: &mut Act<'_, '_>, request: CompletePromotion) -> Result<PromotionRow, Problem> {
    let promotion = planned(act, request.id)?;
    if request.on > act.today {
        let message = "A promotion is completed once it has taken effect; plan it for that day until then.";
        return Err(Problem::field("on", "promotion.future", message));
    }
    let ladder = of_promotion(act, &promotion, act.today)?;
    if let Some(route) = promotion.route_id {
        return leave(act, promotion, &ladder, route, &request);
    }
    let level = ladder.level(promotion.level_id).ok_or_else(|| Problem::not_found("This level"))?;
    let former = person(act, promotion.person_id)?;
    let placements = act.placements_of(former.id)?;
    if let Some(later) = placements.iter().find(|placement| placement.from > request.on) {
        let message = format!(
            "{} is placed from {} on already; choose that day or a later one, or take that placement away first.",
            former.name(),
            later.from
        );
        return Err(Problem::field("on", "placement.later", message));
    }
    let held = current_placement(&placements, request.on);
    Problem::refuse(&check_plan(&ladder, held.map(|held| held.level_id), level.id, &[]))?;
    let same_day = held.filter(|held| held.from == request.on);
    let told = act.transitions_of(former.id)?.into_iter().find(|one| one.from == request.on);
    let said = |new: &String| (!new.is_empty()).then(|| new.clone());
    let why = promotion.note.trim();
    act.book.put_transition(&Transition {
        id: match same_day {
            Some(held) => TransitionId(held.id.0),
            None => told.map_or_else(|| act.new_id(), |one| one.id),
        },
        person_id: former.id,
        from: request.on,
        level: Some((ladder.id, level.id)),
        internal_title: said(&level.internal_title),
        external_title: said(&level.external_title),
        job_class: said(&level.job_class),
        reason: if why.is_empty() { "Promotion".to_owned() } else { format!("Promotion: {why}") },
    })?;
    let label = format!("Promoted {} to {}", former.name(), level.code);
    let promotion = Promotion { state: PromotionState::Completed, target_on: request.on, ..promotion };
    act.book.put_promotion(&promotion)?;
    act.label(label);
    one(act, act.today, promotion)
}

/// Closes a plan that leads over a route: the day and the new role in words are the note of the transition.
fn leave(
    act: &mut Act<'_, '_>,
    promotion: Promotion,
    ladder: &Ladder,
    route: RouteId,
    request: &CompletePromotion,
) -> Result<PromotionRow, Problem> {
    let new_role = request.new_role.trim().to_owned();
    if new_role.is_empty() {
        let message = "Say what the new role is called and where; it is what the record keeps of the move.";
        return Err(Problem::field("new_role", "new_role.empty", message));
    }
    let placements = act.placements_of(promotion.person_id)?;
    let held = current_placement(&placements, request.on);
    Problem::refuse(&check_route(ladder, held.map(|held| held.level_id), route, &[]))?;
    let promotion =
        Promotion { state: PromotionState::Completed, target_on: request.on, new_role, ..promotion };
    act.book.put_promotion(&promotion)?;
    let row = one(act, act.today, promotion)?;
    act.label(format!("Noted the move of {} to {}", row.name, row.new_role));
    Ok(row)
}
