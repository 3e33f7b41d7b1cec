//! The sample's reserve: a tenth of the plan, with one draw that took it below its floor and the plan that
//! brings it back.

use domain::reserve::Target;

use super::days::Calendar;
use super::{Known, find, money, on};
use crate::reserve::{MakeDraw, PlannedRefill, PutBack, SetReserve};
use crate::{Act, Problem};

/// Days ago: when it was drawn.
const DRAWN: i64 = 41;
/// What was drawn, and how it comes back: days from the draw, cents. The first step has happened.
const AMOUNT: (i64, &str) = (1_250_000, "EUR");
const BACK: [(i64, i64); 3] = [(30, 300_000), (75, 450_000), (120, 500_000)];

/// Says what the reserve is, draws on it, and puts the first part back.
pub(super) fn lay_out(act: &mut Act<'_, '_>, calendar: Calendar, known: &Known) -> Result<(), Problem> {
    let Some(year) = act.years()?.into_iter().find(|year| year.holds(calendar.today)) else { return Ok(()) };
    let request = SetReserve {
        year_id: year.id,
        category_id: find(&known.categories, "reserve")?,
        target: Target::Share { hundredths: 1_000 },
        floor_hundredths: 800,
    };
    crate::reserve::set(act, request)?;
    let refills = BACK.iter().map(|(days, minor)| {
        Ok(PlannedRefill { due_on: calendar.ago(DRAWN - days), amount: money((*minor, AMOUNT.1))? })
    });
    let request = MakeDraw {
        year_id: year.id,
        drawn_on: None,
        amount: money(AMOUNT)?,
        category_id: Some(find(&known.categories, "own-events")?),
        reason: "The hall of the Contributor Days was flooded; another one had to be rented at short notice."
            .to_owned(),
        approver: "Ingrid Halvorsen, finance".to_owned(),
        refills: refills.collect::<Result<_, Problem>>()?,
    };
    let drawn = on(act, calendar.ago(DRAWN), |act| crate::reserve::draw(act, request))?;
    let first = act.reserve_refills(year.id)?.into_iter().find(|refill| refill.draw_id == drawn.id);
    if let Some(refill) = first {
        on(act, refill.due_on, |act| {
            crate::reserve::put_back(act, PutBack { id: refill.id, put_back_on: None }).map(|_| ())
        })?;
    }
    Ok(())
}
