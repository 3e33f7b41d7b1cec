//! Ways onward from the top rung of a ladder.

use std::collections::HashSet;

use domain::finding::Finding;
use domain::ids::{LadderId, RouteId};
use domain::ladders::Route;
use schemars::JsonSchema;
use serde::Deserialize;
use store::Read;

use super::edit::same;
use super::look::{LadderPage, ladder, page};
use crate::{Act, Problem};

/// A way onward as a person typed it.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TypedRoute {
    /// The way that is reworded; absent for a new one.
    #[serde(default)]
    pub id: Option<RouteId>,
    /// Where it leads.
    pub name: String,
    /// What it asks and offers.
    pub summary: String,
}

/// The ways onward of a ladder as they should be.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WriteRoutes {
    /// The ladder.
    pub ladder_id: LadderId,
    /// All of its ways onward in their order; one that is missing here is removed.
    pub routes: Vec<TypedRoute>,
}

/// Writes the ways onward from the top rung: added, changed, put in another order, removed.
///
/// # Errors
/// `not_found`; `route.unknown`, `route.used`, `name.empty` and `name.taken` beside their fields.
pub fn write_routes(act: &mut Act<'_, '_>, request: WriteRoutes) -> Result<LadderPage, Problem> {
    let mut ladder = ladder(act, request.ladder_id)?;
    let mut findings = Vec::new();
    let mut named: HashSet<RouteId> = HashSet::new();
    let mut routes: Vec<Route> = Vec::with_capacity(request.routes.len());
    for (index, typed) in request.routes.into_iter().enumerate() {
        let path = |field: &str| format!("routes[{index}].{field}");
        let known = |id: &RouteId| ladder.routes_beyond.iter().any(|route| route.id == *id);
        if typed.id.is_some_and(|id| !known(&id) || !named.insert(id)) {
            let message = "This ladder has no such way onward.";
            findings.push(Finding::error(path("id"), "route.unknown", message));
        }
        let name = typed.name.trim().to_owned();
        if name.is_empty() {
            findings.push(Finding::error(path("name"), "name.empty", "Say where it leads."));
        } else if routes.iter().any(|other| same(&other.name, &name)) {
            let message = format!("{name} stands in the list already.");
            findings.push(Finding::error(path("name"), "name.taken", message));
        }
        let id = typed.id.unwrap_or_else(|| act.new_id());
        routes.push(Route { id, name, summary: typed.summary.trim().to_owned() });
    }
    findings.extend(needed(act, &ladder.routes_beyond, &routes)?);
    Problem::refuse(&findings)?;
    ladder.routes_beyond = routes;
    act.book.put_routes(&ladder)?;
    act.label(format!("Changed the ways onward of {}", ladder.name));
    page(act, act.today, ladder)
}

/// What keeps ways onward from being removed: somebody's plan leads over them.
pub(super) fn needed(book: &Read<'_>, former: &[Route], now: &[Route]) -> Result<Vec<Finding>, Problem> {
    let mut findings = Vec::new();
    for gone in former.iter().filter(|route| now.iter().all(|kept| kept.id != route.id)) {
        if let Some(name) = book.on_route(gone.id)? {
            let message = format!(
                "{} stays, because the plan of {name} leads there. Change that plan first.",
                gone.name
            );
            findings.push(Finding::error("routes", "route.used", message));
        }
    }
    Ok(findings)
}
