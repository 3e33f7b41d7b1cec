//! Growth: development plans, and who can teach whom.

mod actions;
mod pairs;
mod plan;

pub use actions::{
    ChangeAction, CompleteAction, NewAction, OfAction, add_action, change_action, complete_action,
    remove_action, reopen_action,
};
pub use pairs::{AskPairs, PairRow, pairs};
pub use plan::{ActionRow, AskPlan, GrowthPlan, plan};
