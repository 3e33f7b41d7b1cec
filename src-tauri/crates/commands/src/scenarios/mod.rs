//! Scenarios: named sets of changes on one year's plan, beside it until somebody adopts them.

mod adopt;
mod changes;
mod difference;
mod edit;
mod ground;
mod list;
mod page;
mod roles;
mod side_by_side;

pub use adopt::{Adopt, Discard, adopt, discard};
pub use changes::{DropChange, PutChange, drop_change, put_change};
pub use difference::{
    BucketDifference, CategoryDifference, DifferenceFigures, Heading, MonthDifference, PlanDifference,
    ReserveEffect, Short,
};
pub use edit::{AddScenario, RenameScenario, TakeBase, add, rename, take_base};
pub use list::{ScenarioLine, list};
pub use page::{OfScenario, ScenarioChange, ScenarioPage, TouchedView, get};
pub use roles::{EventRoles, RoleLine, RolePlan, RoleTotal, SetRoleAmounts, role_lines, set_role_amounts};
pub use side_by_side::{AskSideBySide, SideBySide, SideColumn, SideRow, side_by_side};

use domain::ids::ScenarioId;
use domain::plans::{Scenario, ScenarioState};
use store::Read;

use crate::call::Problem;

/// A scenario, or a refusal.
pub(crate) fn scenario_of(book: &Read<'_>, id: ScenarioId) -> Result<Scenario, Problem> {
    book.scenario(id)?.ok_or_else(|| Problem::not_found("This scenario"))
}

/// A scenario that can still be changed, or a refusal.
pub(crate) fn open_scenario(book: &Read<'_>, id: ScenarioId) -> Result<Scenario, Problem> {
    let scenario = scenario_of(book, id)?;
    let how = match scenario.state {
        ScenarioState::Open => return Ok(scenario),
        ScenarioState::Adopted => "adopted",
        ScenarioState::Discarded => "discarded",
    };
    let words = format!("{} was {how}. Make a new scenario instead.", scenario.name);
    Err(Problem::field("scenario_id", "scenario.closed", words))
}
