//! Filling in the money: the year's plan, the events, what was spent.

use domain::budget::{Phasing, Year};
use domain::date::Month;
use domain::ladders::Bucket;

use super::days::Calendar;
use super::gatherings::EVENTS;
use super::plan::{CATEGORIES, LINES, Planned};
use super::spending::SPENDING;
use super::{Known, broken, find, money, on};
use crate::budget::{AddCategory, AddLine, OpenYear, PhaseLine, year_name};
use crate::events::NewEvent;
use crate::expenses::NewExpense;
use crate::{Act, Problem};

/// The year with its plan, then the events, then the expenses in the order of their days.
pub(super) fn lay_out(act: &mut Act<'_, '_>, calendar: Calendar, known: &mut Known) -> Result<(), Problem> {
    plan(act, calendar, known)?;
    super::pledges::limits(act, known)?;
    for event in EVENTS {
        let request = NewEvent {
            name: event.name.to_owned(),
            place: event.place.to_owned(),
            starts_on: calendar.ago(event.starts_ago),
            ends_on: calendar.ago(event.ends_ago),
            role: event.role,
            category_id: Some(find(&known.categories, event.category)?),
            bucket: bucket(Some(event.bucket))?,
            note: event.note.to_owned(),
        };
        known.events.insert(event.key, crate::events::add(act, request)?.id);
    }
    let mut spending: Vec<_> = SPENDING.iter().map(|spent| (calendar.day(spent.when), spent)).collect();
    spending.sort_by_key(|(day, _)| *day);
    for (spent_on, spent) in spending {
        let request = NewExpense {
            spent_on,
            amount: money(spent.amount)?,
            merchant: spent.merchant.to_owned(),
            description: spent.description.to_owned(),
            category_id: spent.category.map(|key| find(&known.categories, key)).transpose()?,
            event_id: spent.event.map(|key| find(&known.events, key)).transpose()?,
            commitment_id: None,
            is_last: false,
            refund_of: None,
            reopen: false,
            let_through: spent.let_through(),
        };
        // Each on its day, so that a word that lets it through bears that date.
        let expense = on(act, spent_on, |act| crate::expenses::add(act, request))?;
        if expense.category_id.is_none() {
            known.strays.insert(spent.merchant, expense.id);
        }
    }
    Ok(())
}

fn plan(act: &mut Act<'_, '_>, calendar: Calendar, known: &mut Known) -> Result<(), Problem> {
    for category in CATEGORIES {
        let request = AddCategory {
            name: category.name.to_owned(),
            parent_id: category.parent.map(|parent| find(&known.categories, parent)).transpose()?,
            bucket: bucket(category.bucket)?,
            ..AddCategory::default()
        };
        known.categories.insert(category.key, crate::budget::add_category(act, request)?.id);
    }
    let first_month = Month::of(calendar.year_start);
    let year = crate::budget::open_year(act, OpenYear { name: year_name(first_month), first_month })?;
    for line in LINES {
        write_line(act, known, &year, line)?;
    }
    Ok(())
}

fn write_line(act: &mut Act<'_, '_>, known: &Known, year: &Year, line: &Planned) -> Result<(), Problem> {
    let request = AddLine {
        year_id: year.id,
        category_id: find(&known.categories, line.category)?,
        name: line.name.to_owned(),
        amounts: None,
        currency: None,
        note: String::new(),
    };
    let line_id = crate::budget::add_line(act, request)?.line_id;
    let phasing = Phasing::Weights { weights: line.weights };
    crate::budget::phase_line(act, PhaseLine { line_id, total: line.total.to_owned(), phasing })?;
    Ok(())
}

fn bucket(key: Option<&str>) -> Result<Option<Bucket>, Problem> {
    key.map(|key| key.parse().map_err(|_| broken(key))).transpose()
}
