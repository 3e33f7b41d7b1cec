//! Travel requests.

use std::collections::HashMap;

use domain::ids::{EventId, PersonId, TripId};
use domain::travel::{CostKind, Trip, TripLine, TripState};
use rusqlite::{Row, params};

use crate::{Read, StoreError, Write, column, money};

/// Which travel requests are asked for. Everything that is given must fit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TripFilter {
    /// This one.
    pub id: Option<TripId>,
    /// In this state.
    pub state: Option<TripState>,
    /// To this event.
    pub event: Option<EventId>,
    /// Of this person.
    pub person: Option<PersonId>,
}

impl TripFilter {
    /// Values for `?1` to `?4`; empty text where nothing is asked.
    fn values(self) -> [String; 4] {
        [
            self.id.map(|id| id.to_string()).unwrap_or_default(),
            self.state.map(|state| state.key().to_owned()).unwrap_or_default(),
            self.event.map(|id| id.to_string()).unwrap_or_default(),
            self.person.map(|id| id.to_string()).unwrap_or_default(),
        ]
    }
}

const FITS: &str = "(?1 = '' OR t.id = ?1) AND (?2 = '' OR t.state = ?2)
    AND (?3 = '' OR t.event_id = ?3) AND (?4 = '' OR t.person_id = ?4)";

impl Read<'_> {
    /// Travel requests with their lines and the name of who travels, the latest first.
    ///
    /// # Errors
    /// Only for a file that cannot be read.
    pub fn trips(&self, filter: TripFilter) -> Result<Vec<(Trip, String)>, StoreError> {
        let mut statement = self.db.prepare_cached(&format!(
            "SELECT t.id, t.person_id, t.event_id, t.category_id, t.purpose, t.destination, t.leaves_on,
               t.returns_on, t.state, t.override_reason, t.note,
               CASE p.preferred_name WHEN '' THEN p.legal_name ELSE p.preferred_name END
             FROM trip t JOIN person p ON p.id = t.person_id WHERE {FITS} ORDER BY t.leaves_on DESC, t.id DESC"
        ))?;
        let mut rows = statement.query(filter.values())?;
        let mut trips: Vec<(Trip, String)> = Vec::new();
        let mut places: HashMap<TripId, usize> = HashMap::new();
        while let Some(row) = rows.next()? {
            let trip = trip(row)?;
            places.insert(trip.id, trips.len());
            trips.push((trip, row.get(11)?));
        }
        let mut statement = self.db.prepare_cached(&format!(
            "SELECT l.trip_id, l.id, l.kind, l.description, l.minor, l.currency, l.booked_minor, l.booked_currency,
               l.conversion
             FROM trip_line l JOIN trip t ON t.id = l.trip_id WHERE {FITS} ORDER BY l.trip_id, l.position"
        ))?;
        let mut rows = statement.query(filter.values())?;
        while let Some(row) = rows.next()? {
            let place = places.get(&column::parse(row, 0)?);
            if let Some((trip, _)) = place.and_then(|place| trips.get_mut(*place)) {
                trip.lines.push(line(row)?);
            }
        }
        Ok(trips)
    }

    /// One travel request and the name of who travels.
    ///
    /// # Errors
    /// Only for a file that cannot be read.
    pub fn trip(&self, id: TripId) -> Result<Option<(Trip, String)>, StoreError> {
        Ok(self.trips(TripFilter { id: Some(id), ..TripFilter::default() })?.pop())
    }

    /// The name to show for a person; `None` when there is no such person.
    ///
    /// # Errors
    /// Only for a file that cannot be read.
    pub fn name_of(&self, id: PersonId) -> Result<Option<String>, StoreError> {
        let mut statement = self.db.prepare_cached(
            "SELECT CASE preferred_name WHEN '' THEN legal_name ELSE preferred_name END FROM person WHERE id = ?1",
        )?;
        let mut rows = statement.query([id.to_string()])?;
        Ok(rows.next()?.map(|row| row.get(0)).transpose()?)
    }
}

impl Write<'_> {
    /// Writes a travel request, new or known, and its lines in their order.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn put_trip(&mut self, trip: &Trip) -> Result<(), StoreError> {
        let id = trip.id.to_string();
        self.db
            .prepare_cached(
                "INSERT INTO trip (id, person_id, event_id, category_id, purpose, destination, leaves_on, returns_on,
                   state, override_reason, note)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
                 ON CONFLICT (id) DO UPDATE SET person_id = excluded.person_id, event_id = excluded.event_id,
                   category_id = excluded.category_id, purpose = excluded.purpose,
                   destination = excluded.destination, leaves_on = excluded.leaves_on,
                   returns_on = excluded.returns_on, state = excluded.state,
                   override_reason = excluded.override_reason, note = excluded.note",
            )?
            .execute(params![
                id,
                trip.person_id.to_string(),
                trip.event_id.map(|id| id.to_string()),
                trip.category_id.to_string(),
                trip.purpose,
                trip.destination,
                trip.leaves_on,
                trip.returns_on,
                trip.state.key(),
                trip.override_reason,
                trip.note
            ])?;
        self.db.prepare_cached("DELETE FROM trip_line WHERE trip_id = ?1")?.execute([&id])?;
        let mut statement = self.db.prepare_cached(
            "INSERT INTO trip_line (id, trip_id, position, kind, description, minor, currency, booked_minor,
               booked_currency, conversion) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
        )?;
        for (line, position) in trip.lines.iter().zip(0_i64..) {
            statement.execute(params![
                line.id.to_string(),
                id,
                position,
                line.kind.key(),
                line.description,
                line.amount.minor,
                line.amount.currency.code(),
                line.booked.minor,
                line.booked.currency.code(),
                money::conversion_text(line.conversion.as_ref())?
            ])?;
        }
        Ok(())
    }

    /// Takes a travel request and its lines away.
    ///
    /// # Errors
    /// [`StoreError::Constraint`] when a claim settles it.
    pub fn remove_trip(&mut self, id: TripId) -> Result<(), StoreError> {
        let id = id.to_string();
        self.db.prepare_cached("DELETE FROM trip_line WHERE trip_id = ?1")?.execute([&id])?;
        self.db.prepare_cached("DELETE FROM trip WHERE id = ?1")?.execute([&id])?;
        Ok(())
    }
}

fn trip(row: &Row<'_>) -> Result<Trip, StoreError> {
    Ok(Trip {
        id: column::parse(row, 0)?,
        person_id: column::parse(row, 1)?,
        event_id: column::parse_opt(row, 2)?,
        category_id: column::parse(row, 3)?,
        purpose: row.get(4)?,
        destination: row.get(5)?,
        leaves_on: column::parse(row, 6)?,
        returns_on: column::parse(row, 7)?,
        state: column::word(row, 8, TripState::of)?,
        override_reason: row.get(9)?,
        note: row.get(10)?,
        lines: Vec::new(),
    })
}

fn line(row: &Row<'_>) -> Result<TripLine, StoreError> {
    let (amount, booked) = (money::money(row, 4)?, money::money(row, 6)?);
    Ok(TripLine {
        id: column::parse(row, 1)?,
        kind: column::word(row, 2, CostKind::of)?,
        description: row.get(3)?,
        amount,
        booked,
        conversion: money::conversion(row, 8, amount, booked)?,
    })
}
