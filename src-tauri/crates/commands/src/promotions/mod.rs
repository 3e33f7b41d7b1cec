//! Promotions: planned, changed, withdrawn, completed.

mod complete;
mod list;
mod plan;

pub use complete::{CompletePromotion, complete};
pub use list::{PromotionRow, list};
pub use plan::{ChangePromotion, PlanPromotion, WithdrawPromotion, change, plan, withdraw};
