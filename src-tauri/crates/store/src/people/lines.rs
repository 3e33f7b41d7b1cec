//! Everybody in one question, for lists of people.

use chrono::NaiveDate;
use domain::ids::{AttachmentId, LadderId, LevelId, PersonId};
use domain::people::PersonKind;
use rusqlite::{Connection, Row};

use crate::column::{parse, parse_opt, word};
use crate::rows::rows;
use crate::{Read, StoreError};

/// A person in a list, with where they stand and which titles they hold on a day.
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
    /// HR's job class.
    pub job_class: String,
    /// Where the person works.
    pub location: String,
    /// First day in the company.
    pub started_on: Option<NaiveDate>,
    /// The last day, where one is known.
    pub left_on: Option<NaiveDate>,
    /// How the person belongs to the office.
    pub kind: PersonKind,
    /// The manager.
    pub manager_id: Option<PersonId>,
    /// The manager's name.
    pub manager: Option<String>,
    /// The ladder, its name, the level and its code, when the person is placed.
    pub place: Option<(LadderId, String, LevelId, String)>,
    /// The small picture, when there is one.
    pub small_photo: Option<AttachmentId>,
}

impl PersonLine {
    /// The name to show: the preferred one, else the legal one.
    pub fn name(&self) -> &str {
        if self.preferred_name.is_empty() { &self.legal_name } else { &self.preferred_name }
    }

    /// True when the person's last day lies before a day.
    pub fn has_left(&self, on: NaiveDate) -> bool {
        self.left_on.is_some_and(|last| last < on)
    }
}

const LINES: &str =
    "SELECT person.id, person.employee_id, person.legal_name, person.preferred_name, person.email,
    person.internal_title, person.external_title, person.job_class, person.location, person.started_on,
    person.left_on, person.kind, person.manager_id,
    coalesce(nullif(manager.preferred_name, ''), manager.legal_name),
    ladder.id, ladder.name, level.id, level.code, person_photo.small_id
  FROM person
  LEFT JOIN person AS manager ON manager.id = person.manager_id
  LEFT JOIN placement ON placement.id = (
    SELECT held.id FROM placement AS held WHERE held.person_id = person.id AND held.from_on <= ?1
    ORDER BY held.from_on DESC, held.id DESC LIMIT 1)
  LEFT JOIN level ON level.id = placement.level_id
  LEFT JOIN ladder ON ladder.id = placement.ladder_id
  LEFT JOIN person_photo ON person_photo.person_id = person.id";

impl Read<'_> {
    /// Everybody who has not left by a day, with the placement that holds on it, in no particular order.
    ///
    /// # Errors
    /// [`StoreError`] from the disk.
    pub fn person_lines(&self, on: NaiveDate) -> Result<Vec<PersonLine>, StoreError> {
        let mut lines = lines(self.db, on, None)?;
        lines.retain(|line| !line.has_left(on));
        Ok(lines)
    }
}

/// The lines of everybody, or only of some; also of those who have left.
pub(crate) fn lines(
    db: &Connection,
    on: NaiveDate,
    only: Option<&[PersonId]>,
) -> Result<Vec<PersonLine>, StoreError> {
    let mut lines = match only {
        None => rows(db, LINES, [on], line)?,
        Some(only) => {
            let ids = serde_json::to_string(only).unwrap_or_default();
            let sql = format!("{LINES} WHERE person.id IN (SELECT value FROM json_each(?2))");
            rows(db, &sql, (on, ids), line)?
        }
    };
    title(db, on, &mut lines)?;
    Ok(lines)
}

fn line(row: &Row<'_>) -> Result<PersonLine, StoreError> {
    let ladder: Option<LadderId> = parse_opt(row, 14)?;
    let level: Option<LevelId> = parse_opt(row, 16)?;
    let place = match (ladder, level) {
        (Some(ladder), Some(level)) => Some((ladder, row.get(15)?, level, row.get(17)?)),
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
        job_class: row.get(7)?,
        location: row.get(8)?,
        started_on: parse_opt(row, 9)?,
        left_on: parse_opt(row, 10)?,
        kind: word(row, 11, PersonKind::of)?,
        manager_id: parse_opt(row, 12)?,
        manager: row.get(13)?,
        place,
        small_photo: parse_opt(row, 18)?.map(AttachmentId),
    })
}

/// Puts the titles in that transitions say: the last one begun by the day counts, for each title by itself.
fn title(db: &Connection, on: NaiveDate, lines: &mut [PersonLine]) -> Result<(), StoreError> {
    let said = rows(
        db,
        "SELECT person_id, internal_title, external_title, job_class FROM transition
         WHERE from_on <= ?1 ORDER BY from_on, id",
        [on],
        |row| {
            let titles: [Option<String>; 3] = [row.get(1)?, row.get(2)?, row.get(3)?];
            Ok((parse::<PersonId>(row, 0)?, titles))
        },
    )?;
    if said.is_empty() {
        return Ok(());
    }
    let mut by_person: std::collections::HashMap<PersonId, [Option<String>; 3]> =
        std::collections::HashMap::new();
    for (person, titles) in said {
        let held = by_person.entry(person).or_default();
        for (held, said) in held.iter_mut().zip(titles) {
            if said.is_some() {
                *held = said;
            }
        }
    }
    for line in lines {
        let Some([internal, external, class]) = by_person.remove(&line.id) else { continue };
        let own = |own: &mut String, said: Option<String>| {
            if let Some(said) = said {
                *own = said;
            }
        };
        own(&mut line.internal_title, internal);
        own(&mut line.external_title, external);
        own(&mut line.job_class, class);
    }
    Ok(())
}
