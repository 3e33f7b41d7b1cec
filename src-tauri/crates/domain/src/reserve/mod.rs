//! The reserve: the cushion of a year's plan, what it should be, what was drawn on it and comes back.

mod balance;
mod check;

pub use balance::{Balance, Effect, Step, StepKind, effect, steps};
pub use check::{check_draw, check_refill, check_reserve};

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::ids::{CategoryId, DrawId, RefillId, YearId};
use crate::money::Money;

/// How large a reserve should be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", tag = "by")]
pub enum Target {
    /// A share of the year's plan, in hundredths of a per cent: 1000 is 10 %.
    Share {
        /// The share.
        hundredths: u32,
    },
    /// So many months of what the office spends a month, in hundredths of a month: 150 is a month and a half.
    Months {
        /// The months.
        hundredths: u32,
    },
}

/// What a year keeps in reserve.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Reserve {
    /// The year.
    pub year_id: YearId,
    /// The category, with those below it, whose plan is the reserve. Everything else is operating plan.
    pub category_id: CategoryId,
    /// How large it should be.
    pub target: Target,
    /// It should not fall below this share of the year's whole plan, in hundredths of a per cent.
    pub floor_hundredths: u32,
}

/// Money taken from the reserve. The plan stays as it is until somebody changes that.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Draw {
    /// Identifier.
    pub id: DrawId,
    /// The year.
    pub year_id: YearId,
    /// When.
    pub drawn_on: NaiveDate,
    /// How much, more than nothing.
    pub amount: Money,
    /// The category it is drawn for.
    pub category_id: Option<CategoryId>,
    /// Why.
    pub reason: String,
    /// Who approved it.
    pub approver: String,
    /// True when it took the reserve below its floor.
    pub breaches_floor: bool,
}

/// A step of the plan that puts a draw back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Refill {
    /// Identifier.
    pub id: RefillId,
    /// The draw it puts back.
    pub draw_id: DrawId,
    /// When it is due.
    pub due_on: NaiveDate,
    /// How much, more than nothing.
    pub amount: Money,
    /// When it was put back; absent while it is planned.
    pub put_back_on: Option<NaiveDate>,
}
