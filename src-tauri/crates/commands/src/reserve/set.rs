//! Saying what a year keeps in reserve.

use domain::ids::{CategoryId, YearId};
use domain::reserve::{Reserve, Target, check_reserve};
use schemars::JsonSchema;
use serde::Deserialize;

use crate::budget::{category_of, year_of};
use crate::call::{Act, Problem};

/// A year's reserve as it should be.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SetReserve {
    /// The year.
    pub year_id: YearId,
    /// The category, with those below it, whose plan is the reserve.
    pub category_id: CategoryId,
    /// How large it should be.
    pub target: Target,
    /// It should not fall below this share of the whole plan, in hundredths of a per cent.
    pub floor_hundredths: u32,
}

/// Says which category of a year is its reserve, how large it should be, and how low it may fall.
pub fn set(act: &mut Act<'_, '_>, request: SetReserve) -> Result<Reserve, Problem> {
    let SetReserve { year_id, category_id, target, floor_hundredths } = request;
    let year = year_of(act, year_id)?;
    category_of(act, category_id, "category_id")?;
    let reserve = Reserve { year_id, category_id, target, floor_hundredths };
    Problem::refuse(&check_reserve(&reserve))?;
    act.book.put_reserve(&reserve)?;
    act.label(format!("Set the reserve of {}", year.name));
    Ok(reserve)
}
