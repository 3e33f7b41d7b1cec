//! Everybody in one question, for the list of people.

use chrono::NaiveDate;
use domain::ids::{LadderId, LevelId, PersonId};
use domain::people::PersonKind;

use crate::column::{parse, parse_opt, word};
use crate::rows::rows;
use crate::{Read, StoreError};

/// A person in a list, with where they stand on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonLine {
    /// Identifier.
    pub id: PersonId,
    /// HR's number.
    pub employee_id: String,
    /// Name as HR files it.
    pub legal_name: String,
    /// Name the person goes by; empty when it is the legal one.
    pub preferred_name: String,
    /// E-mail address.
    pub email: String,
    /// Title in the company's own terms.
    pub internal_title: String,
    /// Title as the outside world knows it.
    pub external_title: String,
    /// Where the person works.
    pub location: String,
    /// First day in the company.
    pub started_on: Option<NaiveDate>,
    /// How the person belongs to the office.
    pub kind: PersonKind,
    /// The manager's name.
    pub manager: Option<String>,
    /// The ladder, its name, the level and its code, when the person is placed.
    pub place: Option<(LadderId, String, LevelId, String)>,
}

impl Read<'_> {
    /// Everybody, with the placement that holds on a day, in no particular order.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn person_lines(&self, on: NaiveDate) -> Result<Vec<PersonLine>, StoreError> {
        rows(
            self.db,
            "SELECT person.id, person.employee_id, person.legal_name, person.preferred_name, person.email,
               person.internal_title, person.external_title, person.location, person.started_on, person.kind,
               coalesce(nullif(manager.preferred_name, ''), manager.legal_name),
               ladder.id, ladder.name, level.id, level.code
             FROM person
             LEFT JOIN person AS manager ON manager.id = person.manager_id
             LEFT JOIN placement ON placement.id = (
               SELECT held.id FROM placement AS held WHERE held.person_id = person.id AND held.from_on <= ?1
               ORDER BY held.from_on DESC, held.id DESC LIMIT 1)
             LEFT JOIN level ON level.id = placement.level_id
             LEFT JOIN ladder ON ladder.id = placement.ladder_id",
            [on],
            |row| {
                let ladder: Option<LadderId> = parse_opt(row, 11)?;
                let level: Option<LevelId> = parse_opt(row, 13)?;
                let place = match (ladder, level) {
                    (Some(ladder), Some(level)) => Some((ladder, row.get(12)?, level, row.get(14)?)),
                    _ => None,
                };
                Ok(PersonLine {
                    id: parse(row, 0)?,
                    employee_id: row.get(1)?,
                    legal_name: row.get(2)?,
                    preferred_name: row.get(3)?,
                    email: row.get(4)?,
                    internal_title: row.get(5)?,
                    external_title: row.get(6)?,
                    location: row.get(7)?,
                    started_on: parse_opt(row, 8)?,
                    kind: word(row, 9, PersonKind::of)?,
                    manager: row.get(10)?,
                    place,
                })
            },
        )
    }
}
