//! How a draw comes back: planned, changed, put back.

use chrono::NaiveDate;
use domain::ids::{DrawId, RefillId};
use domain::money::Money;
use domain::reserve::{Refill, check_refill};
use schemars::JsonSchema;
use serde::Deserialize;

use super::kept_of;
use crate::budget::year_of;
use crate::call::{Act, Nothing, Problem};

/// A step to add to the plan that puts a draw back.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PlanRefill {
    /// The draw.
    pub draw_id: DrawId,
    /// When it is due.
    pub due_on: NaiveDate,
    /// How much.
    pub amount: Money,
}

/// A planned step.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OfRefill {
    /// Which one.
    pub id: RefillId,
}

/// A planned step that has happened.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PutBack {
    /// Which one.
    pub id: RefillId,
    /// When; absent for today.
    pub put_back_on: Option<NaiveDate>,
}

/// Plans another step that puts a draw back.
pub fn plan_refill(act: &mut Act<'_, '_>, request: PlanRefill) -> Result<Refill, Problem> {
    let PlanRefill { draw_id, due_on, amount } = request;
    let draw = act
        .reserve_draw(draw_id)?
        .ok_or_else(|| Problem::field("draw_id", "draw.unknown", "Choose a draw that is in the book."))?;
    let refill = Refill { id: act.new_id(), draw_id, due_on, amount, put_back_on: None };
    Problem::refuse(&check_refill(&refill, &draw))?;
    act.book.put_reserve_refill(&refill)?;
    act.label(format!("Planned to put {amount} back into the reserve"));
    Ok(refill)
}

/// Takes a step out of the plan that has not happened yet, unless the floor needs it.
pub fn drop_refill(act: &mut Act<'_, '_>, request: OfRefill) -> Result<Nothing, Problem> {
    let refill = planned(act, request.id)?;
    let draw = act.reserve_draw(refill.draw_id)?.ok_or_else(|| Problem::not_found("The draw"))?;
    let kept = kept_of(act, &year_of(act, draw.year_id)?)?;
    let missing = kept.balance.floor(&kept.reserve).saturating_sub(kept.balance.left());
    if missing > 0 && kept.balance.due.saturating_sub(refill.amount.minor) < missing {
        let words = "The reserve is below its floor, and without this it would not come back to it.";
        return Err(Problem::field("id", "refill.needed", words));
    }
    act.book.remove_reserve_refill(refill.id)?;
    act.label(format!("No longer plans to put {} back into the reserve", refill.amount));
    Ok(Nothing {})
}

/// Says that a planned step has happened: the money is back in the reserve.
pub fn put_back(act: &mut Act<'_, '_>, request: PutBack) -> Result<Refill, Problem> {
    let mut refill = planned(act, request.id)?;
    let on = request.put_back_on.unwrap_or(act.today);
    let drawn_on = act.reserve_draw(refill.draw_id)?.map(|draw| draw.drawn_on);
    if on > act.today || drawn_on.is_some_and(|day| on < day) {
        let words = "Give a day from the draw up to today.";
        return Err(Problem::field("put_back_on", "day.outside", words));
    }
    refill.put_back_on = Some(on);
    act.book.put_reserve_refill(&refill)?;
    act.label(format!("Put {} back into the reserve", refill.amount));
    Ok(refill)
}

/// A step that has not happened yet, or a refusal.
fn planned(act: &Act<'_, '_>, id: RefillId) -> Result<Refill, Problem> {
    let refill = act.reserve_refill(id)?.ok_or_else(|| Problem::not_found("The planned step"))?;
    if refill.put_back_on.is_some() {
        return Err(Problem::field("id", "refill.done", "This is back in the reserve already."));
    }
    Ok(refill)
}
