//! Development plans and the speaking plan of the sample office.

use domain::growth::{AppearanceKind, AppearanceState};
use domain::ids::DescriptorId;
use domain::money::{Currency, Money};

use super::days::Calendar;
use super::{Known, find, on};
use crate::evidence::{AskStatements, statements};
use crate::growth::{CompleteAction, NewAction, add_action, complete_action};
use crate::speaking::{MakeEvidence, MoveOn, NewAppearance};
use crate::{Act, Ask, Problem};

use AppearanceKind::{Panel, Podcast, Post, Talk, Workshop};
use AppearanceState::{Accepted, Declined, Done, Submitted};

/// Whose, what, who sees to it, who teaches, due in so many days, and what came of it once it is done.
type Step = (&'static str, &'static str, &'static str, &'static str, i64, Option<&'static str>);

const STEPS: &[Step] = &[
    ("haruna", "Lead the release train of Lantern once, with the plan in the open", "layla", "zoe", 75, None),
    ("haruna", "Write the contributor guide’s chapter on first reviews", "", "", -12, None),
    (
        "haruna",
        "Shadow two partner calls",
        "layla",
        "layla",
        -60,
        Some("Both held; the second one led alone."),
    ),
    ("ananya", "Draft next year’s event budget and defend it", "marta", "tomas", 40, None),
    ("oksana", "Chair a governance meeting and write its minutes", "", "marta", 20, None),
];

/// Who speaks how, about what, where, at which event; days until the call ends and until the day; travel money
/// in minor units of the reporting currency; the states it went through.
struct Entry {
    person: &'static str,
    kind: AppearanceKind,
    title: &'static str,
    venue: &'static str,
    event: Option<&'static str>,
    cfp_in: Option<i64>,
    held_in: Option<i64>,
    travel: i64,
    states: &'static [AppearanceState],
    material: &'static str,
}

const ENTRIES: &[Entry] = &[
    Entry {
        person: "zoe",
        kind: Talk,
        title: "Who keeps the light on: succession for maintainers",
        venue: "Northern Lights Conference",
        event: None,
        cfp_in: Some(18),
        held_in: Some(120),
        travel: 95_000,
        states: &[],
        material: "",
    },
    Entry {
        person: "haruna",
        kind: Workshop,
        title: "Your first review in forty minutes",
        venue: "Harbour Contributor Days",
        event: None,
        cfp_in: Some(-20),
        held_in: Some(84),
        travel: 148_000,
        states: &[Submitted],
        material: "",
    },
    Entry {
        person: "layla",
        kind: Panel,
        title: "Fair terms between foundations and companies",
        venue: "Open Ports Forum",
        event: None,
        cfp_in: Some(-70),
        held_in: Some(56),
        travel: 120_000,
        states: &[Submitted, Accepted],
        material: "",
    },
    Entry {
        person: "oksana",
        kind: Talk,
        title: "Governance that fits on two pages",
        venue: "Steppe Conference",
        event: None,
        cfp_in: Some(-45),
        held_in: Some(30),
        travel: 60_000,
        states: &[Submitted, Declined],
        material: "",
    },
    Entry {
        person: "tomas",
        kind: Podcast,
        title: "What an open source office costs, and what it saves",
        venue: "The Ledger and the Lighthouse",
        event: None,
        cfp_in: None,
        held_in: Some(-25),
        travel: 0,
        states: &[Accepted, Done],
        material: "https://podcast.example.org/ledger/17",
    },
    Entry {
        person: "nikos",
        kind: Workshop,
        title: "Reading a licence aloud",
        venue: "Harbour Library",
        event: None,
        cfp_in: None,
        held_in: Some(-8),
        travel: 0,
        states: &[Accepted, Done],
        material: "https://slides.example.org/licence-aloud",
    },
    Entry {
        person: "ananya",
        kind: Post,
        title: "Eleven newcomers, seven mentors",
        venue: "The office’s journal",
        event: None,
        cfp_in: None,
        held_in: Some(21),
        travel: 0,
        states: &[],
        material: "",
    },
];

pub(super) fn lay_out(act: &mut Act<'_, '_>, calendar: Calendar, known: &Known) -> Result<(), Problem> {
    for step in STEPS {
        plan(act, calendar, known, *step)?;
    }
    for entry in ENTRIES {
        speak(act, calendar, known, entry)?;
    }
    Ok(())
}

fn plan(act: &mut Act<'_, '_>, calendar: Calendar, known: &Known, step: Step) -> Result<(), Problem> {
    let (person, text, owner, mentor, due_in, outcome) = step;
    let of = |key: &str| if key.is_empty() { Ok(None) } else { find(&known.people, key).map(Some) };
    let person_id = find(&known.people, person)?;
    let request = NewAction {
        person_id,
        text: text.to_owned(),
        descriptor_ids: first_statements(act, known, person)?,
        owner_id: of(owner)?,
        mentor_id: of(mentor)?,
        due_on: Some(calendar.ago(-due_in)),
    };
    let id = on(act, calendar.ago(90), |act| add_action(act, request))?.action.id;
    if let Some(outcome) = outcome {
        let request = CompleteAction { id, done_on: Some(calendar.ago(30)), outcome: outcome.to_owned() };
        complete_action(act, request)?;
    }
    Ok(())
}

/// A statement of the person's next steps that nothing proves yet.
fn first_statements(act: &Act<'_, '_>, known: &Known, person: &str) -> Result<Vec<DescriptorId>, Problem> {
    let ask = Ask { book: act, today: act.today };
    let person_id = find(&known.people, person)?;
    let offered = statements(&ask, AskStatements { person_id, query: String::new(), level_id: None })?;
    Ok(offered.rows.last().map(|row| row.descriptor_id).into_iter().collect())
}

fn speak(act: &mut Act<'_, '_>, calendar: Calendar, known: &Known, one: &Entry) -> Result<(), Problem> {
    let travel = (one.travel > 0).then(|| Money::new(one.travel, Currency::EUR));
    let category_id = travel.map(|_| find(&known.categories, "travel")).transpose()?;
    let request = NewAppearance {
        person_id: find(&known.people, one.person)?,
        kind: one.kind,
        title: one.title.to_owned(),
        venue: one.venue.to_owned(),
        event_id: one.event.map(|event| find(&known.events, event)).transpose()?,
        cfp_on: one.cfp_in.map(|days| calendar.ago(-days)),
        held_on: one.held_in.map(|days| calendar.ago(-days)),
        travel,
        category_id,
        trip_id: None,
        descriptor_ids: first_statements(act, known, one.person)?,
        note: String::new(),
    };
    let id = on(act, calendar.ago(100), |act| crate::speaking::add(act, request))?.appearance.id;
    for state in one.states {
        let material = if *state == Done { one.material.to_owned() } else { String::new() };
        let request = MoveOn { id, state: *state, held_on: None, material, without_material: false };
        crate::speaking::move_on(act, request)?;
    }
    // Of the workshop nobody has made evidence yet.
    if one.states.contains(&Done) && one.kind == Podcast {
        let text =
            "Told a podcast’s listeners what an office costs; three offices wrote afterwards.".to_owned();
        crate::speaking::evidence(act, MakeEvidence { id, text, corroborator: None })?;
    }
    Ok(())
}
