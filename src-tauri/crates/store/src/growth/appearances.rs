//! Talks, posts, podcasts and panels.

use domain::growth::{Appearance, AppearanceKind, AppearanceState};
use domain::ids::{AppearanceId, PersonId};
use domain::money::Money;
use rusqlite::params;

use super::{Tied, statements, tie};
use crate::column::{parse, parse_opt, word};
use crate::rows::{change, rows};
use crate::{Read, StoreError, Write};

impl Read<'_> {
    /// Appearances of one person, or of everybody, by their day; those without one come last.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn appearances(&self, person: Option<PersonId>) -> Result<Vec<Tied<Appearance>>, StoreError> {
        let mut tied = statements(self.db)?;
        rows(
            self.db,
            "SELECT a.id, a.person_id, a.kind, a.title, a.venue, event.id, a.cfp_on, a.held_on, a.state,
               a.travel_minor, a.travel_currency, category.id, trip.id, a.material, evidence.id, a.note,
               coalesce(nullif(p.preferred_name, ''), p.legal_name)
             FROM appearance a JOIN person p ON p.id = a.person_id
             LEFT JOIN event ON event.id = a.event_id LEFT JOIN category ON category.id = a.category_id
             LEFT JOIN trip ON trip.id = a.trip_id LEFT JOIN evidence ON evidence.id = a.evidence_id
             WHERE ?1 = '' OR a.person_id = ?1
             ORDER BY coalesce(a.held_on, a.cfp_on) IS NULL, coalesce(a.held_on, a.cfp_on), a.id",
            [person.map(|id| id.to_string()).unwrap_or_default()],
            |row| {
                let id: AppearanceId = parse(row, 0)?;
                let (descriptor_ids, words) = tied.remove(&id.0).unwrap_or_default().into_iter().unzip();
                let travel = match row.get::<_, Option<i64>>(9)? {
                    Some(minor) => Some(Money { minor, currency: parse(row, 10)? }),
                    None => None,
                };
                let item = Appearance {
                    id,
                    person_id: parse(row, 1)?,
                    kind: word(row, 2, AppearanceKind::of)?,
                    title: row.get(3)?,
                    venue: row.get(4)?,
                    event_id: parse_opt(row, 5)?,
                    cfp_on: parse_opt(row, 6)?,
                    held_on: parse_opt(row, 7)?,
                    state: word(row, 8, AppearanceState::of)?,
                    travel,
                    category_id: parse_opt(row, 11)?,
                    trip_id: parse_opt(row, 12)?,
                    material: row.get(13)?,
                    descriptor_ids,
                    evidence_id: parse_opt(row, 14)?,
                    note: row.get(15)?,
                };
                Ok(Tied { item, person: row.get(16)?, words })
            },
        )
    }
}

impl Write<'_> {
    /// Writes an appearance, new or known, with the words of its statements.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn put_appearance(&mut self, one: &Appearance, words: &[String]) -> Result<(), StoreError> {
        change(
            self.db,
            "INSERT INTO appearance (id, person_id, kind, title, venue, event_id, cfp_on, held_on, state,
               travel_minor, travel_currency, category_id, trip_id, material, evidence_id, note)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)
             ON CONFLICT (id) DO UPDATE SET person_id = excluded.person_id, kind = excluded.kind,
               title = excluded.title, venue = excluded.venue, event_id = excluded.event_id,
               cfp_on = excluded.cfp_on, held_on = excluded.held_on, state = excluded.state,
               travel_minor = excluded.travel_minor, travel_currency = excluded.travel_currency,
               category_id = excluded.category_id, trip_id = excluded.trip_id, material = excluded.material,
               evidence_id = excluded.evidence_id, note = excluded.note",
            params![
                one.id.to_string(),
                one.person_id.to_string(),
                one.kind.key(),
                one.title,
                one.venue,
                one.event_id.map(|id| id.to_string()),
                one.cfp_on,
                one.held_on,
                one.state.key(),
                one.travel.as_ref().map(|travel| travel.minor),
                one.travel.as_ref().map(|travel| travel.currency.code()),
                one.category_id.map(|id| id.to_string()),
                one.trip_id.map(|id| id.to_string()),
                one.material,
                one.evidence_id.map(|id| id.to_string()),
                one.note
            ],
        )?;
        tie(self.db, one.id.0, &one.descriptor_ids, words)
    }

    /// Takes an appearance away.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn remove_appearance(&mut self, id: AppearanceId) -> Result<(), StoreError> {
        tie(self.db, id.0, &[], &[])?;
        change(self.db, "DELETE FROM appearance WHERE id = ?1", [id.to_string()])?;
        Ok(())
    }
}
