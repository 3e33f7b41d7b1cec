//! Where the sample's ladders lead: what the office changed in the traditional-role map, a job description
//! it worded itself, and a plan that leads beyond the top rung.

use domain::jobs::{Engagement, JobText, ScopeQuestion, Wording, generate};
use domain::translation::{Count, Equivalent};

use super::crew::level_of;
use super::days::Calendar;
use super::people::{ARCHITECT, LEADER};
use super::{Known, NAME, broken, find, on};
use crate::jobs::{ScopeJob, WriteJob};
use crate::promotions::PlanPromotion;
use crate::translation::{OfTranslation, WriteCounts, WriteEquivalents};
use crate::{Act, Ask, Problem};

/// Shares that this office sees otherwise: competency, role, whole per cent.
const SHARES: &[(&str, &str, u32)] = &[
    ("contributor-care", "People lead", 50),
    ("contributor-care", "Support and solutions lead", 10),
    ("awareness-content", "Product marketing manager", 60),
    ("awareness-content", "Marketing", 20),
    ("fair-spending", "Marketing", 0),
];

/// The level whose description the office worded itself, and is hiring for.
const WANTED: &str = "ca3";

/// What was settled about the role before it was announced: question, answer, whether it is settled.
const SCOPE: &[(ScopeQuestion, &str, bool)] = &[
    (
        ScopeQuestion::Purpose,
        "Embedded projects have had no community work since March; two partners asked for it.",
        true,
    ),
    (ScopeQuestion::Time, "All of the week; Fridays without meetings, for the community alone.", true),
    (
        ScopeQuestion::Reporting,
        "Layla Al-Haddad; a dotted line to the product group for embedded systems.",
        true,
    ),
    (ScopeQuestion::Budget, "Two summits and a travel pot for contributors, planned with Zoë.", true),
    (
        ScopeQuestion::Decisions,
        "Decides on programme and travel awards; proposes partners; release dates stay with maintainers.",
        true,
    ),
    (
        ScopeQuestion::Community,
        "Asked in the maintainers' call of April: somebody who answers, and who writes decisions down.",
        true,
    ),
    (
        ScopeQuestion::Field,
        "Has shipped something on small hardware, or learns it in the first half year.",
        true,
    ),
    (
        ScopeQuestion::Delegation,
        "Release notes could stay with the maintainers; to be asked again in July.",
        false,
    ),
    (
        ScopeQuestion::Success,
        "First answers within two days; three new maintainers from outside within a year.",
        true,
    ),
    (
        ScopeQuestion::Search,
        "The project itself, the neighbouring kernel community, and the spring summit.",
        false,
    ),
];

pub(super) fn lay_out(act: &mut Act<'_, '_>, calendar: Calendar, known: &Known) -> Result<(), Problem> {
    translate(act, known)?;
    on(act, calendar.months_ago(1), |act| describe(act, known))?;
    on(act, calendar.months_ago(2), |act| plan(act, calendar, known))
}

fn translate(act: &mut Act<'_, '_>, known: &Known) -> Result<(), Problem> {
    let ladder = known.ladder(ARCHITECT)?;
    let ask = Ask { book: act, today: act.today };
    let roles = crate::translation::get(&ask, OfTranslation { ladder_id: ladder.id })?.roles;
    let role = |name: &str| roles.iter().find(|role| role.name == name).ok_or_else(|| broken(name));
    let mut counts = Vec::with_capacity(SHARES.len());
    for (key, name, percent) in SHARES {
        let row = ladder.competencies.iter().find(|row| row.key == *key).ok_or_else(|| broken(key))?;
        counts.push(Count { competency_id: row.id, role_id: role(name)?.id, percent: *percent });
    }
    // Nobody moves from the highest rung into an office of marketing; the map says so.
    let none =
        Equivalent { level_id: level_of(ladder, "ca6")?, role_id: role("Marketing")?.id, rung_id: None };
    crate::translation::write_counts(act, WriteCounts { ladder_id: ladder.id, counts })?;
    crate::translation::write_equivalents(
        act,
        WriteEquivalents { ladder_id: ladder.id, equivalents: vec![none] },
    )?;
    Ok(())
}

fn describe(act: &mut Act<'_, '_>, known: &Known) -> Result<(), Problem> {
    let ladder = known.ladder(ARCHITECT)?;
    let level_id = level_of(ladder, WANTED)?;
    let level = ladder.level(level_id).ok_or_else(|| broken(WANTED))?;
    let (wording, engagement) = (Wording::External, Engagement::FullTime);
    let made = generate(ladder, level, wording, engagement, NAME);
    let text = JobText {
        title: format!("{}, Embedded Projects", made.title),
        about: format!(
            "{}\n\nOur embedded projects run in ferries, cranes and weather buoys, and most of the people who \
             make them work elsewhere. You would be the one who knows them all.",
            made.about
        ),
        closing:
            "Send us two things you are proud of and one that went wrong. Work done outside a job counts \
                  as much as work done inside one. harbour@example.org"
                .to_owned(),
        ..made
    };
    crate::jobs::write(act, WriteJob { level_id, wording, engagement, text })?;
    for (question, answer, done) in SCOPE {
        let request =
            ScopeJob { level_id, engagement, question: *question, answer: (*answer).to_owned(), done: *done };
        crate::jobs::scope(act, request)?;
    }
    Ok(())
}

/// The head of the office has no rung above her, and a plan all the same.
fn plan(act: &mut Act<'_, '_>, calendar: Calendar, known: &Known) -> Result<(), Problem> {
    let route = known.ladder(LEADER)?.routes_beyond.iter().find(|route| route.name.contains("Foundation"));
    let request = PlanPromotion {
        person_id: find(&known.people, "marta")?,
        level_id: None,
        route_id: Some(route.ok_or_else(|| broken("Foundation"))?.id),
        target_on: calendar.ago(-320),
        note: "Two foundations have asked. Tomás takes over the budget this year and the office after it."
            .to_owned(),
    };
    crate::promotions::plan(act, request).map(|_| ())
}
