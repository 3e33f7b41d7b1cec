//! One person's row.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use domain::ids::PersonId;
use domain::people::{EntryRoute, Person, PersonKind};
use rusqlite::types::ValueRef;
use rusqlite::{Row, params};

use crate::column::{parse, parse_opt, word};
use crate::rows::{change, first, rows};
use crate::{Read, StoreError, Write};

/// The columns of a person's row, in the order in which they are read.
macro_rules! columns {
    () => {
        "SELECT id, employee_id, legal_name, preferred_name, email, internal_title, external_title,
           job_class, manager_id, location, started_on, kind, fte_percent, time_zone, currency, entry_route,
           left_on
         FROM person"
    };
}

/// How much of the book's money hangs on a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PersonUse {
    /// Claims the person made.
    pub claims: u32,
    /// Trips the person asked for.
    pub trips: u32,
    /// Budget categories the person answers for.
    pub categories: u32,
}

impl Read<'_> {
    /// A person.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn person(&self, id: PersonId) -> Result<Option<Person>, StoreError> {
        first(self.db, concat!(columns!(), " WHERE id = ?1"), [id.to_string()], person)
    }

    /// The person with a number of HR's; the first to have it, should there be two.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn person_by_employee_id(&self, employee_id: &str) -> Result<Option<Person>, StoreError> {
        first(
            self.db,
            concat!(columns!(), " WHERE employee_id = ?1 ORDER BY id LIMIT 1"),
            [employee_id],
            person,
        )
    }

    /// Everybody, with all details, in no particular order.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn people(&self) -> Result<Vec<Person>, StoreError> {
        rows(self.db, columns!(), [], person)
    }

    /// Those who report to a person and have not left by a day, by name.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn reports(&self, manager: PersonId, on: NaiveDate) -> Result<Vec<(PersonId, String)>, StoreError> {
        rows(
            self.db,
            "SELECT id, coalesce(nullif(preferred_name, ''), legal_name) AS name
             FROM person WHERE manager_id = ?1 AND (left_on IS NULL OR left_on >= ?2) ORDER BY name, id",
            (manager.to_string(), on),
            |row| Ok((parse(row, 0)?, row.get(1)?)),
        )
    }

    /// Who reports to whom.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn managers(&self) -> Result<HashMap<PersonId, PersonId>, StoreError> {
        let lines =
            rows(self.db, "SELECT id, manager_id FROM person WHERE manager_id IS NOT NULL", [], |row| {
                Ok((parse(row, 0)?, parse(row, 1)?))
            })?;
        Ok(lines.into_iter().collect())
    }

    /// Those whose last day lies before a day.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn gone(&self, on: NaiveDate) -> Result<HashSet<PersonId>, StoreError> {
        let gone = rows(self.db, "SELECT id FROM person WHERE left_on < ?1", [on], |row| parse(row, 0))?;
        Ok(gone.into_iter().collect())
    }

    /// Everybody's name: the preferred one, else the legal one.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn names(&self) -> Result<HashMap<PersonId, String>, StoreError> {
        let names = rows(
            self.db,
            "SELECT id, coalesce(nullif(preferred_name, ''), legal_name) FROM person",
            [],
            |row| Ok((parse(row, 0)?, row.get(1)?)),
        )?;
        Ok(names.into_iter().collect())
    }

    /// What money hangs on a person.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn person_use(&self, id: PersonId) -> Result<PersonUse, StoreError> {
        let found = first(
            self.db,
            "SELECT (SELECT count(*) FROM claim WHERE person_id = ?1),
               (SELECT count(*) FROM trip WHERE person_id = ?1),
               (SELECT count(*) FROM category WHERE owner_id = ?1)",
            [id.to_string()],
            |row| Ok(PersonUse { claims: row.get(0)?, trips: row.get(1)?, categories: row.get(2)? }),
        )?;
        Ok(found.unwrap_or(PersonUse { claims: 0, trips: 0, categories: 0 }))
    }
}

fn person(row: &Row<'_>) -> Result<Person, StoreError> {
    Ok(Person {
        id: parse(row, 0)?,
        employee_id: row.get(1)?,
        legal_name: row.get(2)?,
        preferred_name: row.get(3)?,
        email: row.get(4)?,
        internal_title: row.get(5)?,
        external_title: row.get(6)?,
        job_class: row.get(7)?,
        manager_id: parse_opt(row, 8)?,
        location: row.get(9)?,
        started_on: parse_opt(row, 10)?,
        kind: word(row, 11, PersonKind::of)?,
        fte_percent: row.get(12)?,
        time_zone: row.get(13)?,
        currency: parse_opt(row, 14)?,
        entry_route: match row.get_ref(15)? {
            ValueRef::Null => None,
            _ => Some(word(row, 15, EntryRoute::of)?),
        },
        left_on: parse_opt(row, 16)?,
    })
}

impl Write<'_> {
    /// Writes a person's row.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn put_person(&mut self, person: &Person) -> Result<(), StoreError> {
        self.memory.touch(person.id);
        change(
            self.db,
            "INSERT INTO person (id, employee_id, legal_name, preferred_name, email, internal_title,
               external_title, job_class, manager_id, location, started_on, kind, fte_percent, time_zone,
               currency, entry_route, left_on)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)
             ON CONFLICT (id) DO UPDATE SET employee_id = excluded.employee_id,
               legal_name = excluded.legal_name, preferred_name = excluded.preferred_name,
               email = excluded.email, internal_title = excluded.internal_title,
               external_title = excluded.external_title, job_class = excluded.job_class,
               manager_id = excluded.manager_id, location = excluded.location,
               started_on = excluded.started_on, kind = excluded.kind, fte_percent = excluded.fte_percent,
               time_zone = excluded.time_zone, currency = excluded.currency,
               entry_route = excluded.entry_route, left_on = excluded.left_on",
            params![
                person.id.to_string(),
                person.employee_id,
                person.legal_name,
                person.preferred_name,
                person.email,
                person.internal_title,
                person.external_title,
                person.job_class,
                person.manager_id.map(|id| id.to_string()),
                person.location,
                person.started_on,
                person.kind.key(),
                person.fte_percent,
                person.time_zone,
                person.currency.map(|currency| currency.code()),
                person.entry_route.map(|route| route.key()),
                person.left_on
            ],
        )?;
        Ok(())
    }

    /// Takes a person away with their placements, transitions, lines, photo, assessments and promotions; those
    /// who reported to them report to nobody. No claim and no trip may hang on them.
    ///
    /// # Errors
    /// [`StoreError`] from the disk; [`StoreError::Constraint`] when a claim or trip is theirs.
    pub fn remove_person(&mut self, id: PersonId) -> Result<(), StoreError> {
        self.memory.touch(id);
        self.put_photo(id, None)?;
        self.forget_evidence_of(id)?;
        self.remove_from_cycles(id)?;
        self.remove_growth(id)?;
        let id = id.to_string();
        for sql in [
            "DELETE FROM mark_note WHERE assessment_id IN (SELECT id FROM assessment WHERE person_id = ?1)",
            "DELETE FROM assessment WHERE person_id = ?1",
            "UPDATE commitment SET promotion_id = NULL
             WHERE promotion_id IN (SELECT id FROM promotion WHERE person_id = ?1)",
            "DELETE FROM promotion WHERE person_id = ?1",
            "DELETE FROM transition WHERE person_id = ?1",
            "DELETE FROM dotted_line WHERE person_id = ?1",
            "DELETE FROM dotted_line WHERE manager_id = ?1",
            "DELETE FROM placement WHERE person_id = ?1",
            "DELETE FROM worn_lens WHERE person_id = ?1",
            "UPDATE person SET manager_id = NULL WHERE manager_id = ?1",
            "DELETE FROM person WHERE id = ?1",
        ] {
            change(self.db, sql, [&id])?;
        }
        Ok(())
    }
}
