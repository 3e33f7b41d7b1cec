//! What needs the leader today.

use chrono::{Days, NaiveDate};
use domain::budget::Threshold;
use domain::claims::ClaimState;
use domain::growth::{ActionState, AppearanceState};
use domain::ladders::ReviewState;
use domain::limits::Rule;
use domain::money::Money;
use domain::promotions::PromotionState;
use domain::travel::TripState;
use schemars::JsonSchema;
use serde::Serialize;

use crate::call::{Ask, Nothing, Problem};

/// Promotions and events are told of so many days ahead.
const AHEAD: Days = Days::new(60);
/// Calls for proposals are told of so many days ahead.
const CALLS: Days = Days::new(30);

/// What kind of attention something needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ItemKind {
    /// A planned promotion whose day has passed.
    PromotionOverdue,
    /// A planned promotion within sixty days.
    PromotionDue,
    /// A travel request waits for a decision.
    TripWaiting,
    /// A claim waits for a decision.
    ClaimWaiting,
    /// An approved claim waits to be paid.
    ClaimToPay,
    /// A category is over its plan.
    Exceeded,
    /// A category has used the share of its plan from which on it warns, or more.
    Warning,
    /// Money was let through above a limit.
    LetThrough,
    /// More was spent of a commitment than was approved.
    CommitmentExceeded,
    /// Expenses stand in no category.
    Unassigned,
    /// People on a ladder whom nobody has rated.
    Unrated,
    /// An event within sixty days.
    EventSoon,
    /// A call for proposals ends within thirty days, and nothing was handed in.
    CallEnds,
    /// A development action is not done after its day.
    ActionOverdue,
    /// Objections keep a ladder from being published.
    ObjectionOpen,
    /// A review cycle is to be opened within a week.
    CycleOpening,
    /// A review cycle should have been opened.
    CycleOpeningLate,
    /// Forms of people's own are out.
    FormsOut,
    /// Forms of people's own are not back after their day.
    FormsLate,
    /// Managers and peers have to hand in within a week.
    RatingsDue,
    /// Managers or peers have not handed in after their day.
    RatingsLate,
    /// Assessments are to be agreed within a week.
    AgreementDue,
    /// Assessments are not agreed after their day.
    AgreementLate,
}

/// One thing that needs attention.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Item {
    /// What kind of attention.
    pub kind: ItemKind,
    /// The name of the thing.
    pub name: String,
    /// Whose, where or of what.
    pub note: String,
    /// The screen that shows it.
    pub screen: &'static str,
    /// Its identifier there; empty for the screen as a whole.
    pub id: String,
    /// Its day.
    pub on: Option<NaiveDate>,
    /// Its money.
    pub amount: Option<Money>,
    /// How many, where one line stands for several.
    pub count: Option<u64>,
}

/// How much is in the book, so that an empty one can offer the first step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Counts {
    /// People.
    pub people: u64,
    /// People on a ladder.
    pub placed: u64,
    /// People with ratings.
    pub rated: u64,
    /// Ladders.
    pub ladders: u64,
    /// Fiscal years.
    pub years: u64,
    /// Events.
    pub events: u64,
    /// Planned promotions.
    pub promotions: u64,
}

/// Home.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Today {
    /// The office's name.
    pub office: String,
    /// The day.
    pub today: NaiveDate,
    /// What needs attention, the most urgent first.
    pub items: Vec<Item>,
    /// How much is in the book.
    pub counts: Counts,
    /// The present fiscal year's standing; absent before there is one.
    pub year: Option<crate::budget::YearStanding>,
}

/// What needs the leader today.
pub fn today(ask: &Ask<'_>, _: Nothing) -> Result<Today, Problem> {
    let people = ask.book.person_lines(ask.today)?;
    let rated = ask.book.newest_assessments()?;
    let placed: Vec<_> = people.iter().filter(|line| line.place.is_some()).collect();
    let is_rated = |line: &store::PersonLine| {
        line.place.as_ref().is_some_and(|(ladder, ..)| {
            rated.get(&(line.id, *ladder)).is_some_and(|assessment| !assessment.marks.is_empty())
        })
    };
    let promotions = ask.book.promotions()?;
    let planned = promotions.iter().filter(|promotion| promotion.state == PromotionState::Planned).count();
    let years = ask.book.years()?;
    let events = ask.book.events()?;
    let year = match years.iter().find(|year| year.holds(ask.today)) {
        Some(year) => {
            Some(crate::budget::standing(ask, crate::budget::AskStanding { year_id: year.id, as_of: None })?)
        }
        None => None,
    };
    let counts = Counts {
        people: people.len() as u64,
        placed: placed.len() as u64,
        rated: placed.iter().filter(|line| is_rated(line)).count() as u64,
        ladders: ask.book.ladder_lines()?.len() as u64,
        years: years.len() as u64,
        events: events.len() as u64,
        promotions: planned as u64,
    };
    let mut items = promotions_due(ask)?;
    items.extend(objections(ask)?);
    items.extend(crate::cycles::waiting_items(ask)?);
    items.extend(money_waiting(ask)?);
    if let Some(year) = &year {
        items.extend(thresholds(year));
    }
    items.extend(super::beyond::beyond_limits(ask)?);
    items.extend(growth_due(ask)?);
    let unrated = counts.placed - counts.rated;
    if unrated > 0 {
        let first = placed.iter().find(|line| !is_rated(line));
        let name = first.map(|line| name(line).to_owned()).unwrap_or_default();
        let id = first.map(|line| line.id.to_string()).unwrap_or_default();
        items.push(Item {
            count: Some(unrated),
            ..item(ItemKind::Unrated, name, String::new(), "people", id)
        });
    }
    for event in &events {
        if event.ends_on >= ask.today
            && ask.today.checked_add_days(AHEAD).is_some_and(|last| event.starts_on <= last)
        {
            let found = item(
                ItemKind::EventSoon,
                event.name.clone(),
                event.place.clone(),
                "events",
                event.id.to_string(),
            );
            items.push(Item { on: Some(event.starts_on), ..found });
        }
    }
    Ok(Today { office: ask.office()?.name, today: ask.today, items, counts, year })
}

pub(super) fn item(kind: ItemKind, name: String, note: String, screen: &'static str, id: String) -> Item {
    Item { kind, name, note, screen, id, on: None, amount: None, count: None }
}

fn name(line: &store::PersonLine) -> &str {
    if line.preferred_name.is_empty() { &line.legal_name } else { &line.preferred_name }
}

/// Planned promotions that are overdue or near.
fn promotions_due(ask: &Ask<'_>) -> Result<Vec<Item>, Problem> {
    let names = ask.book.names()?;
    let ahead = ask.today.checked_add_days(AHEAD).unwrap_or(ask.today);
    let mut due: Vec<_> = ask
        .book
        .promotions()?
        .into_iter()
        .filter(|promotion| promotion.state == PromotionState::Planned && promotion.target_on <= ahead)
        .collect();
    due.sort_by_key(|promotion| promotion.target_on);
    let mut items = Vec::with_capacity(due.len());
    for promotion in due {
        let ladder = crate::ladders::of_promotion(ask.book, &promotion, ask.today)?;
        let code = match promotion.route_id {
            Some(id) => ladder.routes_beyond.iter().find(|one| one.id == id).map(|one| one.name.clone()),
            None => ladder.level(promotion.level_id).map(|level| level.code.clone()),
        };
        let overdue = promotion.target_on < ask.today;
        let kind = if overdue { ItemKind::PromotionOverdue } else { ItemKind::PromotionDue };
        let who = names.get(&promotion.person_id).cloned().unwrap_or_default();
        let found = item(kind, who, code.unwrap_or_default(), "promotions", promotion.id.to_string());
        items.push(Item { on: Some(promotion.target_on), ..found });
    }
    Ok(items)
}

/// Open reviews with objections that nobody answered yet.
fn objections(ask: &Ask<'_>) -> Result<Vec<Item>, Problem> {
    let reviews = crate::reviews::list(ask, crate::reviews::ListReviews::default())?;
    let open =
        reviews.into_iter().filter(|one| one.review.state == ReviewState::Open && one.open_objections > 0);
    let mut items = Vec::new();
    for summary in open {
        let said = ask.book.comments(Some(summary.review.id))?;
        let first = said.iter().find(|one| one.blocks());
        let more = match summary.open_objections {
            0 | 1 => String::new(),
            many => format!(" and {} more", many - 1),
        };
        let note = first.map(|one| format!("{} · {}{more}", one.author, one.place)).unwrap_or_default();
        let id = summary.review.ladder_id.to_string();
        items.push(Item {
            on: first.map(|one| one.made_on),
            ..item(ItemKind::ObjectionOpen, summary.ladder, note, "ladders", id)
        });
    }
    Ok(items)
}

/// Trips and claims that wait for the leader.
fn money_waiting(ask: &Ask<'_>) -> Result<Vec<Item>, Problem> {
    let currency = ask.office()?.currency;
    let mut items = Vec::new();
    let waiting = store::TripFilter { state: Some(TripState::Submitted), ..store::TripFilter::default() };
    for (trip, who) in ask.book.trips(waiting)? {
        let amount = Money::new(trip.total(), currency);
        let found = item(ItemKind::TripWaiting, trip.purpose, who, "travel", trip.id.to_string());
        items.push(Item { on: Some(trip.leaves_on), amount: Some(amount), ..found });
    }
    for (state, kind) in
        [(ClaimState::Submitted, ItemKind::ClaimWaiting), (ClaimState::Approved, ItemKind::ClaimToPay)]
    {
        let waiting = store::ClaimFilter { state: Some(state), ..store::ClaimFilter::default() };
        for (claim, who) in ask.book.claims(waiting)? {
            let trip = match claim.trip_id {
                Some(id) => ask.book.trip(id)?.map(|(trip, _)| trip),
                None => None,
            };
            let settled = domain::claims::settle(&claim, trip.as_ref());
            let amount = if state == ClaimState::Approved { settled.payable } else { settled.claimed };
            let found = item(kind, claim.title, who, "claims", claim.id.to_string());
            items.push(Item { amount: Some(Money::new(amount, currency)), ..found });
        }
    }
    Ok(items)
}

/// Categories that crossed a threshold, and expenses in none.
fn thresholds(year: &crate::budget::YearStanding) -> Vec<Item> {
    let mut items = Vec::new();
    for row in &year.rows {
        // A category whose limit is ignored asks for nobody's attention.
        if row.limit.is_some_and(|limit| limit.year == Rule::Ignore) {
            continue;
        }
        let Some(category) = row.category_id else {
            let none = item(ItemKind::Unassigned, row.name.clone(), String::new(), "budget", String::new());
            items.push(Item { amount: Some(row.figures.actual), ..none });
            continue;
        };
        let kind = match row.figures.threshold {
            Threshold::Clear => continue,
            Threshold::Warning => ItemKind::Warning,
            Threshold::Exceeded => ItemKind::Exceeded,
        };
        let found = item(kind, row.name.clone(), String::new(), "budget", category.to_string());
        items.push(Item { amount: Some(row.figures.available), ..found });
    }
    items
}

/// Calls for proposals that end soon, and development actions that are overdue.
fn growth_due(ask: &Ask<'_>) -> Result<Vec<Item>, Problem> {
    let soon = ask.today.checked_add_days(CALLS).unwrap_or(ask.today);
    let mut items = Vec::new();
    for one in ask.book.appearances(None)? {
        let ends = one.item.cfp_on.filter(|day| (ask.today..=soon).contains(day));
        if let Some(day) = ends.filter(|_| one.item.state == AppearanceState::Idea) {
            let id = "speaking".to_owned();
            let found = item(ItemKind::CallEnds, one.item.title, one.person, "team", id);
            items.push(Item { on: Some(day), ..found });
        }
    }
    items.sort_by_key(|item| item.on);
    let actions = ask.book.actions(None)?.into_iter();
    for one in actions.filter(|one| one.item.state(ask.today) == ActionState::Overdue) {
        let id = one.item.person_id.to_string();
        let found = item(ItemKind::ActionOverdue, one.item.text, one.person, "people", id);
        items.push(Item { on: one.item.due_on, ..found });
    }
    Ok(items)
}
