//! The speaking plan, and the money it asks for.

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;
use domain::budget::Figures;
use domain::growth::{Appearance, AppearanceState, TravelHeld, earmark, speaking_money};
use domain::ids::{CategoryId, EventId, PersonId, TripId};
use domain::money::{Currency, Money};
use domain::travel::{Trip, TripState};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::{Read, Tied, TripFilter};

use crate::budget::{category_names, figures_of};
use crate::evidence::{Names, StatementName, named};
use crate::{Ask, Problem};

/// Which part of the speaking plan.
#[derive(Debug, Clone, Copy, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct ListAppearances {
    /// Only this person's; absent for everybody's. The money is always that of everybody.
    pub person_id: Option<PersonId>,
}

/// The travel request for an appearance.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct TripNote {
    /// The request.
    pub id: TripId,
    /// How far it is.
    pub state: TripState,
    /// Its estimate.
    pub estimate: Money,
}

/// An entry of the speaking plan with the names it needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct AppearanceRow {
    /// The entry.
    pub appearance: Appearance,
    /// Who speaks.
    pub person: String,
    /// The name of the event.
    pub event: Option<String>,
    /// The name of the budget category.
    pub category: Option<String>,
    /// The travel request for it.
    pub trip: Option<TripNote>,
    /// What it asks of its category beyond what is committed there already.
    pub asks: Money,
    /// The statements that it would show.
    pub statements: Vec<StatementName>,
    /// The states that may come next.
    pub next: Vec<AppearanceState>,
    /// True when the call for proposals ended before today and nothing was handed in.
    pub missed: bool,
}

/// Whether a category of this fiscal year bears the speaking plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CategoryMoney {
    /// The category.
    pub category_id: CategoryId,
    /// Its name.
    pub name: String,
    /// Left in it and below it: plan − actual − open commitments.
    pub available: Money,
    /// Asked for by what is accepted.
    pub accepted: Money,
    /// Asked for by what is submitted.
    pub submitted: Money,
    /// Asked for by ideas.
    pub ideas: Money,
    /// Left when everything comes about.
    pub left: Money,
    /// Planned for what was declined, and free again.
    pub freed: Money,
}

/// The speaking plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SpeakingPlan {
    /// The entries by their day; those without one come last.
    pub rows: Vec<AppearanceRow>,
    /// The money it asks for, by category.
    pub money: Vec<CategoryMoney>,
}

/// The speaking plan of everybody or of one person.
///
/// # Errors
/// Only for a book that cannot be read.
pub fn list(ask: &Ask<'_>, request: ListAppearances) -> Result<SpeakingPlan, Problem> {
    let mut all = ask.book.appearances(None)?;
    let context = Context::read(ask.book)?;
    let money = context.money(ask, &all)?;
    all.retain(|one| request.person_id.is_none_or(|id| one.item.person_id == id));
    Ok(SpeakingPlan { rows: context.rows(ask.book, all, ask.today)?, money })
}

/// One entry with the names it needs.
pub(super) fn row_of(
    book: &Read<'_>,
    today: NaiveDate,
    tied: Tied<Appearance>,
) -> Result<AppearanceRow, Problem> {
    let rows = Context::read(book)?.rows(book, vec![tied], today)?;
    rows.into_iter().next().ok_or_else(|| Problem::not_found("The entry of the speaking plan"))
}

/// What entries are shown and reckoned with.
struct Context {
    currency: Currency,
    trips: HashMap<TripId, Trip>,
    events: HashMap<EventId, String>,
    categories: HashMap<CategoryId, String>,
}

impl Context {
    fn read(book: &Read<'_>) -> Result<Self, Problem> {
        Ok(Self {
            currency: book.office()?.currency,
            trips: book.trips(TripFilter::default())?.into_iter().map(|(trip, _)| (trip.id, trip)).collect(),
            events: book.events()?.into_iter().map(|event| (event.id, event.name)).collect(),
            categories: category_names(book)?,
        })
    }

    fn rows(
        &self,
        book: &Read<'_>,
        all: Vec<Tied<Appearance>>,
        today: NaiveDate,
    ) -> Result<Vec<AppearanceRow>, Problem> {
        let names = Names::read(book)?;
        let spots = names.spots();
        let rows = all.into_iter().map(|Tied { item, person, words }| AppearanceRow {
            person,
            event: item.event_id.and_then(|id| self.events.get(&id).cloned()),
            category: item.category_id.and_then(|id| self.categories.get(&id).cloned()),
            trip: item.trip_id.and_then(|id| self.trips.get(&id)).map(|trip| TripNote {
                id: trip.id,
                state: trip.state,
                estimate: Money::new(trip.total(), self.currency),
            }),
            asks: Money::new(earmark(&item, self.held(&item)), self.currency),
            statements: named(&item.descriptor_ids, &words, &spots),
            next: item.state.next().to_vec(),
            missed: item.state == AppearanceState::Idea && item.cfp_on.is_some_and(|day| day < today),
            appearance: item,
        });
        Ok(rows.collect())
    }

    fn held(&self, one: &Appearance) -> Option<TravelHeld> {
        let trip = self.trips.get(&one.trip_id?)?;
        Some(TravelHeld { state: trip.state, minor: trip.total() })
    }

    /// The money by category, held against what is left there this fiscal year.
    fn money(&self, ask: &Ask<'_>, all: &[Tied<Appearance>]) -> Result<Vec<CategoryMoney>, Problem> {
        let mut by: BTreeMap<(String, CategoryId), Vec<(&Appearance, Option<TravelHeld>)>> = BTreeMap::new();
        for one in all {
            let Some(id) = one.item.category_id else { continue };
            let name = self.categories.get(&id).cloned().unwrap_or_default();
            by.entry((name, id)).or_default().push((&one.item, self.held(&one.item)));
        }
        if by.is_empty() {
            return Ok(Vec::new());
        }
        let years = ask.book.years()?;
        let figures = match years.iter().find(|year| year.holds(ask.today)) {
            Some(year) => figures_of(ask.book, year)?.1.by_category,
            None => HashMap::new(),
        };
        let money = |minor| Money::new(minor, self.currency);
        let line = |((name, id), items): ((String, CategoryId), Vec<_>)| {
            let available = figures.get(&id).map_or(0, |figures: &Figures| figures.standing().available());
            let sum = speaking_money(available, &items);
            CategoryMoney {
                category_id: id,
                name,
                available: money(sum.available),
                accepted: money(sum.accepted),
                submitted: money(sum.submitted),
                ideas: money(sum.ideas),
                left: money(sum.left),
                freed: money(sum.freed),
            }
        };
        Ok(by.into_iter().map(line).collect())
    }
}
