//! Drawing on a reserve, and what that would do before it is done.

use chrono::NaiveDate;
use domain::budget::Year;
use domain::ids::{CategoryId, DrawId, YearId};
use domain::money::Money;
use domain::reserve::{Draw, Refill, check_draw};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::page::{ReserveView, figures};
use super::{Kept, kept_of};
use crate::budget::{AskForecast, burn_of, category_of, forecast, year_of};
use crate::call::{Act, Ask, Problem};

/// A draw to try.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AskDrawEffect {
    /// The year.
    pub year_id: YearId,
    /// How much would be drawn.
    pub amount: Money,
}

/// What a draw would do. Nothing is written, and the plan stays as it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct DrawEffect {
    /// The reserve as it is.
    pub before: ReserveView,
    /// The reserve after the draw.
    pub after: ReserveView,
    /// True when it takes the reserve below its floor, or further below.
    pub breaches_floor: bool,
    /// What a plan must put back so that the floor is reached again; nothing without a breach.
    pub missing: Money,
    /// The variance of the operating plan with what is drawn, as it is.
    pub variance_before: Money,
    /// The same after the draw.
    pub variance_after: Money,
}

/// A step of the plan that puts a draw back.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PlannedRefill {
    /// When it is due.
    pub due_on: NaiveDate,
    /// How much.
    pub amount: Money,
}

/// A draw to make.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MakeDraw {
    /// The year.
    pub year_id: YearId,
    /// When; absent for today.
    pub drawn_on: Option<NaiveDate>,
    /// How much.
    pub amount: Money,
    /// The category it is drawn for.
    pub category_id: Option<CategoryId>,
    /// Why.
    pub reason: String,
    /// Who approved it.
    pub approver: String,
    /// How it comes back. Needed when the draw takes the reserve below its floor.
    #[serde(default)]
    pub refills: Vec<PlannedRefill>,
}

/// Shows what a draw would do to the reserve, before it is made.
pub fn effect(ask: &Ask<'_>, request: AskDrawEffect) -> Result<DrawEffect, Problem> {
    let year = year_of(ask.book, request.year_id)?;
    let kept = kept_of(ask.book, &year)?;
    in_currency(request.amount, &year)?;
    let effect = domain::reserve::effect(&kept.balance, &kept.reserve, request.amount.minor);
    let burn = burn_of(ask.book, &year, &kept, ask.today)?;
    let asked = AskForecast { year_id: year.id, as_of: None, since: None };
    let before = forecast(ask, asked)?.reserve.map_or(0, |cushion| cushion.variance_with_draws.minor);
    let money = |minor| Money::new(minor, year.currency);
    Ok(DrawEffect {
        before: figures(&kept.balance, &kept.reserve, burn, &year),
        after: figures(&effect.after, &kept.reserve, burn, &year),
        breaches_floor: effect.breaches_floor,
        missing: money(effect.missing),
        variance_before: money(before),
        variance_after: money(before.saturating_add(request.amount.minor)),
    })
}

/// Draws on the reserve. The plan stays as it is until somebody changes that.
pub fn draw(act: &mut Act<'_, '_>, request: MakeDraw) -> Result<Draw, Problem> {
    let year = year_of(act, request.year_id)?;
    let Kept { balance, reserve, .. } = kept_of(act, &year)?;
    if let Some(id) = request.category_id {
        category_of(act, id, "category_id")?;
    }
    let effect = domain::reserve::effect(&balance, &reserve, request.amount.minor);
    let draw = Draw {
        id: act.new_id::<DrawId>(),
        year_id: year.id,
        drawn_on: request.drawn_on.unwrap_or(act.today),
        amount: request.amount,
        category_id: request.category_id,
        reason: request.reason.trim().to_owned(),
        approver: request.approver.trim().to_owned(),
        breaches_floor: effect.breaches_floor,
    };
    let refills: Vec<Refill> = request
        .refills
        .into_iter()
        .map(|PlannedRefill { due_on, amount }| Refill {
            id: act.new_id(),
            draw_id: draw.id,
            due_on,
            amount,
            put_back_on: None,
        })
        .collect();
    Problem::refuse(&check_draw(&draw, &refills, &effect, &year, act.today))?;
    act.book.add_reserve_draw(&draw)?;
    for refill in &refills {
        act.book.put_reserve_refill(refill)?;
    }
    act.label(format!("Drew {} on the reserve of {}", draw.amount, year.name));
    Ok(draw)
}

fn in_currency(amount: Money, year: &Year) -> Result<(), Problem> {
    if amount.currency == year.currency {
        return Ok(());
    }
    Err(Problem::field("amount", "currency.other", "Draw in the currency of the year's plan."))
}
