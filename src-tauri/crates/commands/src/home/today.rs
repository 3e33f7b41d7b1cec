//! What needs the leader today.

use chrono::NaiveDate;
use domain::people::Standing;
use domain::promotions::PromotionState;
use schemars::JsonSchema;
use serde::Serialize;
use store::Colleague;

use super::items::{self, Item};
use crate::call::{Ask, Nothing, Problem};

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
    let everybody = ask.book.everybody(ask.today)?;
    let placed: Vec<(&Colleague, &Standing)> = everybody.placed().collect();
    let is_rated =
        |(one, held): &(&Colleague, &Standing)| !everybody.marks(one, held.placement.ladder_id).is_empty();
    let unrated: Vec<&Colleague> = placed.iter().filter(|one| !is_rated(one)).map(|(one, _)| *one).collect();
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
        people: everybody.in_office().count() as u64,
        placed: placed.len() as u64,
        rated: (placed.len() - unrated.len()) as u64,
        ladders: ask.book.ladder_lines()?.len() as u64,
        years: years.len() as u64,
        events: events.len() as u64,
        promotions: planned as u64,
    };
    let mut items = items::promotions_due(ask)?;
    items.extend(items::objections(ask)?);
    items.extend(crate::cycles::waiting_items(ask)?);
    items.extend(items::money_waiting(ask)?);
    if let Some(year) = &year {
        items.extend(items::thresholds(year));
    }
    items.extend(items::beyond_limits(ask)?);
    items.extend(items::growth_due(ask)?);
    items.extend(items::unrated(&unrated));
    items.extend(items::events_soon(&events, ask.today));
    Ok(Today { office: ask.office()?.name, today: ask.today, items, counts, year })
}
