//! Everybody as the list of people knows them, kept in memory once somebody has looked: a search as one
//! types walks over folded text, and a page is cut out of an order that is there already.

use std::cmp::Ordering;
use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use domain::fold::fold;
use domain::ids::{LadderId, LevelId, PersonId};
use domain::people::PersonKind;
use memchr::memmem;
use rusqlite::Connection;

use super::lines::{PersonLine, lines};
use crate::{Read, StoreError};

/// What the list of people is sorted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PersonOrder {
    /// The name shown.
    Name,
    /// The internal title.
    Title,
    /// The manager's name; those without one come last.
    Manager,
    /// Where the person works.
    Location,
    /// The rank that the caller gives to levels; those on none come last.
    Level,
    /// First day in the company; those without one come last.
    StartedOn,
    /// HR's number.
    EmployeeId,
    /// How the person belongs to the office.
    Kind,
    /// The last day in the office; those without one come last.
    LeftOn,
}

/// Which people are meant.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PersonFilter {
    /// Words to find, each in a name, a title, the e-mail address, the number or the location.
    pub query: String,
    /// Those in the office on the day (`false`), those who have left (`true`); `None` for both.
    pub left: Option<bool>,
    /// Only of this kind.
    pub kind: Option<PersonKind>,
    /// Only on this ladder.
    pub ladder: Option<LadderId>,
    /// Only on this level.
    pub level: Option<LevelId>,
    /// Only at this location, by its name.
    pub location: Option<String>,
    /// Only those who report to this manager by the solid line.
    pub manager: Option<PersonId>,
    /// Only these, whom the caller knows by something that no line of the list has.
    pub among: Option<HashSet<PersonId>>,
}

/// A part of the list of people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonPart {
    /// How many there are.
    pub total: usize,
    /// Those of the part.
    pub lines: Vec<PersonLine>,
}

/// Which part, in which order.
#[derive(Debug, Clone, Copy)]
pub struct PartOf<'a> {
    /// The order.
    pub order: PersonOrder,
    /// Last first; those with nothing to sort by stay last.
    pub descending: bool,
    /// How many to skip.
    pub offset: usize,
    /// How many to show at most.
    pub limit: usize,
    /// How high the levels stand, for [`PersonOrder::Level`].
    pub ranks: &'a HashMap<LevelId, usize>,
}

impl Read<'_> {
    /// People as a day has them, filtered and sorted.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn find_people(
        &self,
        on: NaiveDate,
        filter: &PersonFilter,
        part: PartOf<'_>,
    ) -> Result<PersonPart, StoreError> {
        self.memory.roll(self.db, on, |roll| roll.find(filter, part))
    }

    /// Walks over everybody as a day has them, those who have left included, in no particular order.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn each_person(&self, on: NaiveDate, mut look: impl FnMut(&PersonLine)) -> Result<(), StoreError> {
        self.memory.roll(self.db, on, |roll| roll.known.iter().for_each(|known| look(&known.line)))
    }
}

/// A person as the search knows them.
struct Known {
    line: PersonLine,
    /// The name shown, folded.
    name: String,
    /// All that a search looks into, folded.
    text: String,
}

impl Known {
    fn of(line: PersonLine) -> Self {
        let parts = [
            &line.preferred_name,
            &line.legal_name,
            &line.internal_title,
            &line.external_title,
            &line.email,
            &line.employee_id,
            &line.location,
        ];
        let text = parts.map(|part| fold(part)).join("\n");
        Self { name: fold(line.name()), text, line }
    }
}

/// Everybody on one day.
pub(crate) struct Roll {
    day: NaiveDate,
    known: Vec<Known>,
    places: HashMap<PersonId, usize>,
    /// Orders that were asked for: those with something to sort by, and those without.
    orders: HashMap<PersonOrder, (Vec<u32>, Vec<u32>)>,
}

impl Roll {
    /// Reads everybody.
    pub(crate) fn of(db: &Connection, day: NaiveDate) -> Result<Self, StoreError> {
        let known: Vec<Known> = lines(db, day, None)?.into_iter().map(Known::of).collect();
        let places = known.iter().enumerate().map(|(place, one)| (one.line.id, place)).collect();
        Ok(Self { day, known, places, orders: HashMap::new() })
    }

    /// The day it is of.
    pub(crate) fn day(&self) -> NaiveDate {
        self.day
    }

    /// Whether another one has the same people say the same, in whatever order they were read.
    pub(crate) fn says_the_same(&self, other: &Self) -> bool {
        let of_other = |one: &Known| Some(&other.known.get(*other.places.get(&one.line.id)?)?.line);
        self.known.len() == other.known.len() && self.known.iter().all(|one| of_other(one) == Some(&one.line))
    }

    /// Reads some people anew, and those whose manager's name may have changed with them.
    pub(crate) fn renew(&mut self, db: &Connection, stale: &HashSet<PersonId>) -> Result<(), StoreError> {
        if stale.is_empty() {
            return Ok(());
        }
        let reports = self
            .known
            .iter()
            .filter(|one| one.line.manager_id.is_some_and(|manager| stale.contains(&manager)));
        let mut ids: Vec<PersonId> = stale.iter().copied().chain(reports.map(|one| one.line.id)).collect();
        ids.sort_unstable();
        ids.dedup();
        let found: HashMap<PersonId, PersonLine> =
            lines(db, self.day, Some(&ids))?.into_iter().map(|line| (line.id, line)).collect();
        let mut found = found;
        for id in ids {
            match (self.places.get(&id).copied(), found.remove(&id)) {
                (Some(place), Some(line)) => self.known[place] = Known::of(line),
                (None, Some(line)) => {
                    self.places.insert(id, self.known.len());
                    self.known.push(Known::of(line));
                }
                (Some(place), None) => {
                    self.known.swap_remove(place);
                    self.places.remove(&id);
                    if let Some(moved) = self.known.get(place) {
                        self.places.insert(moved.line.id, place);
                    }
                }
                (None, None) => {}
            }
        }
        self.orders.clear();
        Ok(())
    }

    fn find(&mut self, filter: &PersonFilter, part: PartOf<'_>) -> PersonPart {
        let query = fold(&filter.query);
        let words: Vec<memmem::Finder<'_>> = query.split_whitespace().map(memmem::Finder::new).collect();
        let day = self.day;
        let fits = |known: &Known| {
            let line = &known.line;
            filter.left.is_none_or(|left| line.has_left(day) == left)
                && filter.kind.is_none_or(|kind| line.kind == kind)
                && filter.manager.is_none_or(|manager| line.manager_id == Some(manager))
                && filter.among.as_ref().is_none_or(|among| among.contains(&line.id))
                && filter.ladder.is_none_or(|id| line.place.as_ref().is_some_and(|place| place.0 == id))
                && filter.level.is_none_or(|id| line.place.as_ref().is_some_and(|place| place.2 == id))
                && filter.location.as_ref().is_none_or(|location| line.location == *location)
                && words.iter().all(|word| word.find(known.text.as_bytes()).is_some())
        };
        let hits: Vec<bool> = self.known.iter().map(fits).collect();
        let total = hits.iter().filter(|hit| **hit).count();
        // Levels are ranked by the caller, whose ranks may differ from one time to the next.
        if part.order == PersonOrder::Level {
            self.orders.remove(&PersonOrder::Level);
        }
        let (with, without) = match self.orders.get(&part.order) {
            Some(order) => order,
            None => {
                let order = order(&self.known, part.order, part.ranks);
                self.orders.entry(part.order).or_insert(order)
            }
        };
        let lines = turned(with, part.descending)
            .chain(turned(without, part.descending))
            .filter(|place| hits[*place])
            .skip(part.offset)
            .take(part.limit)
            .map(|place| self.known[place].line.clone())
            .collect();
        PersonPart { total, lines }
    }
}

/// Places in their order, or the other way round.
fn turned(order: &[u32], descending: bool) -> Box<dyn Iterator<Item = usize> + '_> {
    let places = order.iter().map(|place| *place as usize);
    if descending { Box::new(places.rev()) } else { Box::new(places) }
}

/// Places of everybody in an order, by name where that does not tell; apart those with nothing to sort by.
fn order(known: &[Known], by: PersonOrder, ranks: &HashMap<LevelId, usize>) -> (Vec<u32>, Vec<u32>) {
    let text = |text: &str| Some(Key::Text(fold(text))).filter(|_| !text.is_empty());
    let day = |day: Option<NaiveDate>| day.map(Key::Day);
    let key = |line: &PersonLine| match by {
        PersonOrder::Name => Some(Key::None),
        PersonOrder::Title => text(&line.internal_title),
        PersonOrder::Manager => line.manager.as_deref().and_then(text),
        PersonOrder::Location => text(&line.location),
        PersonOrder::Level => {
            line.place.as_ref().and_then(|place| ranks.get(&place.2)).map(|rank| Key::Rank(*rank))
        }
        PersonOrder::StartedOn => day(line.started_on),
        PersonOrder::LeftOn => day(line.left_on),
        PersonOrder::EmployeeId => text(&line.employee_id),
        PersonOrder::Kind => PersonKind::ALL.iter().position(|(kind, _)| *kind == line.kind).map(Key::Rank),
    };
    let mut keyed: Vec<(Option<Key>, &Known, u32)> =
        known.iter().zip(0..).map(|(known, place)| (key(&known.line), known, place)).collect();
    keyed.sort_unstable_by(|(one, a, _), (other, b, _)| {
        one.cmp(other).then_with(|| a.name.cmp(&b.name)).then_with(|| a.line.id.cmp(&b.line.id))
    });
    let without = keyed.partition_point(|(key, ..)| key.is_none());
    let places = |part: &[(Option<Key>, &Known, u32)]| part.iter().map(|(.., place)| *place).collect();
    (places(&keyed[without..]), places(&keyed[..without]))
}

/// What a line is sorted by.
#[derive(PartialEq, Eq)]
enum Key {
    /// The name alone.
    None,
    Text(String),
    Day(NaiveDate),
    Rank(usize),
}

impl Ord for Key {
    fn cmp(&self, other: &Self) -> Ordering {
        match (self, other) {
            (Self::Text(one), Self::Text(two)) => one.cmp(two),
            (Self::Day(one), Self::Day(two)) => one.cmp(two),
            (Self::Rank(one), Self::Rank(two)) => one.cmp(two),
            // All keys of one order are of one kind.
            _ => Ordering::Equal,
        }
    }
}

impl PartialOrd for Key {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
