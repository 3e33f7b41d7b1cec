//! The sample's what-ifs: the summit held, held with a partner, or only attended; and fifteen per cent less.

use domain::budget::{Phasing, Year};
use domain::events::EventRole::{self, Attend, CoHost, Host};
use domain::ids::ScenarioId;
use domain::plans::{PlanChange, Scope};

use super::days::Calendar;
use super::past::line_of;
use super::{Known, find, money, on};
use crate::scenarios::{AddScenario, PutChange, RolePlan, SetRoleAmounts};
use crate::{Act, Problem};

/// Lines of the summit, and what each costs in cents when the office holds it, holds it with a partner, attends.
const ROLES: &[(&str, [i64; 3])] = &[
    ("Harbour Community Summit", [5_200_000, 2_750_000, 0]),
    ("Travel of speakers and guests", [1_200_000, 800_000, 350_000]),
    ("Tickets and booths", [1_200_000, 1_200_000, 1_465_000]),
    ("Travel of the team", [4_000_000, 4_000_000, 4_380_000]),
];

/// Days ago: when they were thought out.
const ROLES_AGO: i64 = 24;
const CUT_AGO: i64 = 5;

/// What the summit costs by role, and a scenario for each. They are older than the last edit of the plan.
pub(super) fn roles(act: &mut Act<'_, '_>, calendar: Calendar, known: &Known) -> Result<(), Problem> {
    let Some(year) = act.years()?.into_iter().find(|year| year.holds(calendar.today)) else { return Ok(()) };
    let event_id = find(&known.events, "community-summit")?;
    for (name, amounts) in ROLES {
        let roles = [Host, CoHost, Attend].into_iter().zip(amounts);
        let request = SetRoleAmounts {
            line_id: line_of(act, &year, name)?,
            event_id,
            roles: roles
                .map(|(role, minor)| Ok(RolePlan { role, amount: money((*minor, "EUR"))? }))
                .collect::<Result<_, Problem>>()?,
        };
        crate::scenarios::set_role_amounts(act, request)?;
    }
    let role = |role: EventRole| PlanChange::Role { event_id, role };
    let captions = PlanChange::AddLine {
        category_id: find(&known.categories, "own-events")?,
        name: "Stream and captions of the summit".to_owned(),
        total: money((480_000, "EUR"))?,
        phasing: Phasing::Remaining { from: 9 },
    };
    on(act, calendar.ago(ROLES_AGO), |act| {
        let host = "As planned, with a stream and captions for those who cannot come.";
        scenario(act, &year, "Host the summit", host, vec![role(Host), captions])?;
        let co_host = "Two partners share the hall and the programme.";
        scenario(act, &year, "Host it with partners", co_host, vec![role(CoHost)])?;
        let attend = "Nobody of us holds it this year; eight of us go.";
        scenario(act, &year, "Attend only", attend, vec![role(Attend)])?;
        Ok(())
    })
}

/// Fifteen per cent less, as finance asked for.
pub(super) fn cut(act: &mut Act<'_, '_>, calendar: Calendar) -> Result<(), Problem> {
    let Some(year) = act.years()?.into_iter().find(|year| year.holds(calendar.today)) else { return Ok(()) };
    let coaching = line_of(act, &year, "Coaching and mentoring")?;
    let changes = vec![
        PlanChange::ByShare { scope: Scope::Year, hundredths: -1_500 },
        PlanChange::MoveLater { line_id: coaching, from_month: 8, by_months: 2 },
    ];
    let note = "Asked for by finance: what would a cut by 15 % across the year do?";
    on(act, calendar.ago(CUT_AGO), |act| {
        scenario(act, &year, "Fifteen per cent less", note, changes).map(|_| ())
    })
}

fn scenario(
    act: &mut Act<'_, '_>,
    year: &Year,
    name: &str,
    note: &str,
    changes: Vec<PlanChange>,
) -> Result<ScenarioId, Problem> {
    let request = AddScenario { year_id: year.id, name: name.to_owned(), note: note.to_owned(), like: None };
    let scenario_id = crate::scenarios::add(act, request)?.id;
    for change in changes {
        crate::scenarios::put_change(act, PutChange { scenario_id, change_id: None, change })?;
    }
    Ok(scenario_id)
}
