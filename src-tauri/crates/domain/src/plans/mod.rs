//! The plan over time: what was approved and what replaced it, what-ifs beside it, the next year made from it.

mod apply;
mod change;
mod content;
mod difference;
mod roll;
mod scale;
mod scenario;
mod version;

pub use apply::{Applied, Around, ChangeFault, Effect, RoleAmount, Touched, apply};
pub use change::{PlanChange, PlannedChange, Scope, check_change};
pub use content::{PlanContent, Since, since};
pub use difference::{LineDifference, LineFate, categories_of, change_share, line_differences};
pub use roll::{Basis, PoolRest, RollRule, Rolled, check_share, pool_line, pools_left, roll};
pub use scale::{scale, spread};
pub use scenario::{Scenario, ScenarioState, check_scenario};
pub use version::{PlanState, PlanVersion, VersionKind, check_approval, plan_state};
