//! What the lines of an event cost by the office's role in it, so that choosing a role is one change.

use domain::events::{Event, EventRole};
use domain::ids::{EventId, LineId};
use domain::money::Money;
use domain::plans::PlanContent;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::changes::event_of;
use crate::budget::OfYear;
use crate::call::{Act, Ask, Nothing, Problem};
use crate::plan_versions::plan_of;
use crate::rates::bounded;

/// What a line costs in a role.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RolePlan {
    /// The role.
    pub role: EventRole,
    /// The line's total of the year in that role.
    pub amount: Money,
}

/// What a line costs by role.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SetRoleAmounts {
    /// The line.
    pub line_id: LineId,
    /// The event that it belongs to.
    pub event_id: EventId,
    /// One amount for each role; a role that is not named leaves the line as it is planned. None at all makes it
    /// an ordinary line.
    pub roles: Vec<RolePlan>,
}

/// A line of an event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct RoleLine {
    /// The line.
    pub line_id: LineId,
    /// Its name.
    pub name: String,
    /// Its plan as it stands.
    pub plan: Money,
    /// What it costs by role.
    pub roles: Vec<RolePlan>,
}

/// What an event's lines cost together in a role.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
pub struct RoleTotal {
    /// The role.
    pub role: EventRole,
    /// All its lines together; a line that says nothing of the role counts as it is planned.
    pub total: Money,
    /// How many lines say what they cost in this role.
    pub said: u64,
}

/// An event and its lines.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct EventRoles {
    /// The event.
    pub event_id: EventId,
    /// Its name.
    pub name: String,
    /// The role that the office has as it stands.
    pub role: EventRole,
    /// Its lines.
    pub lines: Vec<RoleLine>,
    /// What it costs by role.
    pub totals: Vec<RoleTotal>,
}

/// The events whose lines say what they cost by role.
///
/// # Errors
/// `not_found`.
pub fn role_lines(ask: &Ask<'_>, request: OfYear) -> Result<Vec<EventRoles>, Problem> {
    let plan = plan_of(ask.book, request.year_id)?;
    let amounts = ask.book.role_amounts(plan.year.id)?;
    let mut found = Vec::new();
    for event in ask.book.events()? {
        let mut lines: Vec<RoleLine> = Vec::new();
        for one in amounts.iter().filter(|one| one.event_id == event.id) {
            let said = RolePlan { role: one.role, amount: Money::new(one.minor, plan.year.currency) };
            match lines.iter_mut().find(|line| line.line_id == one.line_id) {
                Some(line) => line.roles.push(said),
                None => lines.extend(line(&plan, one.line_id, said)),
            }
        }
        if !lines.is_empty() {
            found.push(roles_of(event, lines, &plan));
        }
    }
    Ok(found)
}

fn line(plan: &PlanContent, id: LineId, said: RolePlan) -> Option<RoleLine> {
    let line = plan.lines.iter().find(|line| line.id == id)?;
    Some(RoleLine {
        line_id: id,
        name: line.name.clone(),
        plan: Money::new(domain::budget::sum(&line.minor), plan.year.currency),
        roles: vec![said],
    })
}

fn roles_of(event: Event, lines: Vec<RoleLine>, plan: &PlanContent) -> EventRoles {
    let totals = EventRole::ALL.iter().filter_map(|(role, _)| {
        let (mut total, mut said) = (0_i64, 0_u64);
        for line in &lines {
            let own = line.roles.iter().find(|one| one.role == *role);
            said += u64::from(own.is_some());
            total = total.saturating_add(own.map_or(line.plan.minor, |own| own.amount.minor));
        }
        (said > 0).then(|| RoleTotal { role: *role, total: Money::new(total, plan.year.currency), said })
    });
    EventRoles { event_id: event.id, name: event.name, role: event.role, totals: totals.collect(), lines }
}

/// Says what a line of an event costs by role. The plan stays as it is.
///
/// # Errors
/// `line.unknown`, `event.unknown`, `role.twice`, `currency.other` beside their fields.
pub fn set_role_amounts(act: &mut Act<'_, '_>, request: SetRoleAmounts) -> Result<Nothing, Problem> {
    let unknown = || Problem::field("line_id", "line.unknown", "Choose a line of the plan.");
    let year = act.year_of_line(request.line_id)?.ok_or_else(unknown)?;
    let plan = plan_of(act, year)?;
    let line = plan.lines.iter().find(|line| line.id == request.line_id).ok_or_else(unknown)?;
    let event = event_of(act, request.event_id, "event_id")?;
    let mut amounts: Vec<(EventRole, i64)> = Vec::new();
    for (index, one) in request.roles.iter().enumerate() {
        let path = |field: &str| format!("roles[{index}].{field}");
        if amounts.iter().any(|(role, _)| *role == one.role) {
            return Err(Problem::field(&path("role"), "role.twice", "Name each role once."));
        }
        if one.amount.currency != plan.year.currency {
            let words = "Give the amount in the currency of the plan.";
            return Err(Problem::field(&path("amount"), "currency.other", words));
        }
        amounts.push((one.role, bounded(one.amount, &path("amount"))?.minor));
    }
    act.book.put_role_amounts(line.id, event.id, &amounts)?;
    act.label(format!("Said what {} costs by role in {}", line.name, event.name));
    Ok(Nothing {})
}
