//! Events: what the office plans to hold or attend, and what they cost.

use std::collections::{BTreeSet, HashMap};

use chrono::NaiveDate;
use domain::events::{Event, EventRole, check_event};
use domain::ids::{CategoryId, EventId, PersonId};
use domain::ladders::Bucket;
use domain::money::Money;
use domain::travel::TripState;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::{ClaimFilter, ExpenseFilter, Read, TripFilter};

use crate::budget::{by_event, category_names, category_of, open_commitments};
use crate::call::{Act, Ask, Nothing, Problem};
use crate::claims::{ClaimSummary, summaries as claim_summaries};
use crate::expenses::{ExpenseView, views};
use crate::travel::{TripSummary, summaries as trip_summaries};

/// At most so many expenses stand on an event's page; the list of expenses has the rest.
const SHOWN_EXPENSES: u64 = 200;

/// Which event.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OfEvent {
    /// The event.
    pub id: EventId,
}

/// An event to add.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NewEvent {
    /// Its name.
    pub name: String,
    /// Where it is held.
    pub place: String,
    /// Its first day.
    pub starts_on: NaiveDate,
    /// Its last day.
    pub ends_on: NaiveDate,
    /// How the office takes part.
    pub role: EventRole,
    /// The budget category its money comes from.
    pub category_id: Option<CategoryId>,
    /// The bucket it serves.
    pub bucket: Option<Bucket>,
    /// What it is to bring, and what it brought.
    #[serde(default)]
    pub note: String,
}

/// An event as it should be.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ChangeEvent {
    /// Which one.
    pub id: EventId,
    /// Its name.
    pub name: String,
    /// Where it is held.
    pub place: String,
    /// Its first day.
    pub starts_on: NaiveDate,
    /// Its last day.
    pub ends_on: NaiveDate,
    /// How the office takes part.
    pub role: EventRole,
    /// The budget category its money comes from.
    pub category_id: Option<CategoryId>,
    /// The bucket it serves.
    pub bucket: Option<Bucket>,
    /// What it is to bring, and what it brought.
    #[serde(default)]
    pub note: String,
}

/// What an event costs, in the reporting currency.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct EventMoney {
    /// Expenses posted for it.
    pub spent: Money,
    /// Approved for it and not yet paid.
    pub committed: Money,
    /// Both together.
    pub total: Money,
}

/// An event in the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct EventLine {
    /// The event.
    pub event: Event,
    /// The name of its category.
    pub category_name: Option<String>,
    /// What it costs.
    pub money: EventMoney,
    /// How many people have an approved trip to it.
    pub people_going: u64,
    /// True when it is over.
    pub is_past: bool,
}

/// An event with everything that hangs on it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct EventPage {
    /// The event as in the list.
    pub line: EventLine,
    /// Names of those with an approved trip.
    pub going: Vec<String>,
    /// Trips to it.
    pub trips: Vec<TripSummary>,
    /// Claims for it.
    pub claims: Vec<ClaimSummary>,
    /// Expenses for it, the latest 200.
    pub expenses: Vec<ExpenseView>,
    /// How many expenses there are in all.
    pub expense_count: u64,
}

/// Every event, the latest first.
pub fn list(ask: &Ask<'_>, _: Nothing) -> Result<Vec<EventLine>, Problem> {
    let lines = Lines::gather(ask)?;
    Ok(ask.book.events()?.into_iter().map(|event| lines.of(event)).collect())
}

/// An event with its trips, claims, expenses and sums.
pub fn get(ask: &Ask<'_>, request: OfEvent) -> Result<EventPage, Problem> {
    let event = ask.book.event(request.id)?.ok_or_else(|| Problem::not_found("The event"))?;
    let filter = ExpenseFilter { event: Some(event.id), ..ExpenseFilter::default() };
    let spent = ask.book.expenses(&filter, 0, SHOWN_EXPENSES)?;
    let trips = ask.book.trips(TripFilter { event: Some(event.id), ..TripFilter::default() })?;
    let going = trips.iter().filter(|(trip, _)| goes(trip.state)).map(|(_, name)| name.clone());
    let going: BTreeSet<String> = going.collect();
    let claims = ask.book.claims(ClaimFilter { event: Some(event.id), ..ClaimFilter::default() })?;
    Ok(EventPage {
        line: Lines::gather(ask)?.of(event),
        going: going.into_iter().collect(),
        trips: trip_summaries(ask.book, trips)?,
        claims: claim_summaries(ask.book, claims)?,
        expense_count: spent.count,
        expenses: views(ask.book, spent.rows)?,
    })
}

/// Adds an event.
pub fn add(act: &mut Act<'_, '_>, request: NewEvent) -> Result<Event, Problem> {
    let NewEvent { name, place, starts_on, ends_on, role, category_id, bucket, note } = request;
    let (id, name) = (act.new_id(), name.trim().to_owned());
    let event = Event { id, name, place, starts_on, ends_on, role, category_id, bucket, note };
    check(act, &event)?;
    act.book.put_event(&event)?;
    act.label(format!("Added the event {}", event.name));
    Ok(event)
}

/// Changes an event.
pub fn change(act: &mut Act<'_, '_>, request: ChangeEvent) -> Result<Event, Problem> {
    let ChangeEvent { id, name, place, starts_on, ends_on, role, category_id, bucket, note } = request;
    event_of(act, id, "id")?;
    let name = name.trim().to_owned();
    let event = Event { id, name, place, starts_on, ends_on, role, category_id, bucket, note };
    check(act, &event)?;
    act.book.put_event(&event)?;
    act.label(format!("Changed the event {}", event.name));
    Ok(event)
}

/// Takes an event away on which nothing hangs.
pub fn remove(act: &mut Act<'_, '_>, request: OfEvent) -> Result<Nothing, Problem> {
    let event = event_of(act, request.id, "id")?;
    let uses = act.uses_of_event(event.id)?;
    let counts = [
        (uses.trips, "travel request", "travel requests"),
        (uses.claims, "claim", "claims"),
        (uses.expenses, "expense", "expenses"),
        (uses.commitments, "commitment", "commitments"),
        (act.requests_of_event(event.id)?, "request for money", "requests for money"),
    ];
    if let Some(hanging) = crate::words::counted(&counts) {
        return Err(Problem::field(
            "id",
            "event.in_use",
            format!("{} still has {hanging}. Move them to another event or remove them first.", event.name),
        ));
    }
    act.book.remove_event(event.id)?;
    act.label(format!("Removed the event {}", event.name));
    Ok(Nothing {})
}

/// The event, or a refusal that names the field.
pub(crate) fn event_of(book: &Read<'_>, id: EventId, path: &str) -> Result<Event, Problem> {
    book.event(id)?
        .ok_or_else(|| Problem::field(path, "event.unknown", "Choose an event that is in the book."))
}

fn check(book: &Read<'_>, event: &Event) -> Result<(), Problem> {
    Problem::refuse(&check_event(event))?;
    match event.category_id {
        Some(id) => category_of(book, id, "category_id").map(|_| ()),
        None => Ok(()),
    }
}

/// True when whoever made the trip goes, or went.
fn goes(state: TripState) -> bool {
    matches!(state, TripState::Approved | TripState::Claimed)
}

/// What the lines of the list are made of, read once for all of them.
struct Lines {
    today: NaiveDate,
    zero: Money,
    categories: HashMap<CategoryId, String>,
    spent: HashMap<EventId, i64>,
    committed: HashMap<EventId, i64>,
    going: HashMap<EventId, BTreeSet<PersonId>>,
}

impl Lines {
    fn gather(ask: &Ask<'_>) -> Result<Self, Problem> {
        let mut going: HashMap<EventId, BTreeSet<PersonId>> = HashMap::new();
        for (trip, _) in ask.book.trips(TripFilter::default())? {
            if let Some(event) = trip.event_id.filter(|_| goes(trip.state)) {
                going.entry(event).or_default().insert(trip.person_id);
            }
        }
        Ok(Self {
            today: ask.today,
            zero: Money::zero(ask.office()?.currency),
            categories: category_names(ask.book)?,
            spent: ask.book.spent_by_event()?.into_iter().collect(),
            committed: by_event(&open_commitments(ask.book)?),
            going,
        })
    }

    fn of(&self, event: Event) -> EventLine {
        let of = |sums: &HashMap<EventId, i64>| sums.get(&event.id).copied().unwrap_or(0);
        let money = |minor| Money { minor, ..self.zero };
        let (spent, committed) = (of(&self.spent), of(&self.committed));
        EventLine {
            category_name: event.category_id.and_then(|id| self.categories.get(&id).cloned()),
            money: EventMoney {
                spent: money(spent),
                committed: money(committed),
                total: money(spent.saturating_add(committed)),
            },
            people_going: self.going.get(&event.id).map_or(0, |people| people.len() as u64),
            is_past: event.ends_on < self.today,
            event,
        }
    }
}
