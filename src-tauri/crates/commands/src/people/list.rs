//! The list of people.

use std::cmp::Ordering;
use std::collections::HashMap;

use chrono::NaiveDate;
use domain::ids::{LadderId, LevelId, PersonId};
use domain::people::PersonKind;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::{PersonLine, Rung};

use crate::ladders::rungs_in_force;
use crate::{Ask, Problem};

/// What the list is sorted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PersonSort {
    /// The name shown.
    #[default]
    Name,
    /// The internal title.
    Title,
    /// The manager's name; those without one come last.
    Manager,
    /// Where the person works.
    Location,
    /// Ladder and level; those on none come last.
    Level,
    /// First day in the company; those without one come last.
    StartedOn,
    /// HR's number.
    EmployeeId,
}

/// Which part of the list to show.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct ListPeople {
    /// Words to find, each in the name, a title, the e-mail address, the number or the location. Capitals
    /// do not matter.
    pub query: String,
    /// What to sort by.
    pub sort: PersonSort,
    /// Last first.
    pub descending: bool,
    /// How many people to skip.
    pub offset: usize,
    /// How many people to show at most; absent for all.
    pub limit: Option<usize>,
}

/// A person in the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct PersonRow {
    /// Identifier.
    pub id: PersonId,
    /// The name to show.
    pub name: String,
    /// Title in the company's own terms.
    pub internal_title: String,
    /// Title as the outside world knows it.
    pub external_title: String,
    /// The manager's name.
    pub manager: Option<String>,
    /// Where the person works.
    pub location: String,
    /// How the person belongs to the office.
    pub kind: PersonKind,
    /// The ladder the person stands on today.
    pub ladder_id: Option<LadderId>,
    /// Its name.
    pub ladder: Option<String>,
    /// The level the person stands on today.
    pub level_id: Option<LevelId>,
    /// Its code.
    pub level_code: Option<String>,
    /// First day in the company.
    pub started_on: Option<NaiveDate>,
    /// HR's number.
    pub employee_id: String,
}

/// A part of the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct PeoplePage {
    /// How many people the query finds.
    pub total: usize,
    /// Those of this part.
    pub rows: Vec<PersonRow>,
}

/// People, as today has them.
///
/// # Errors
/// Only for a book that cannot be read.
pub fn list(ask: &Ask<'_>, request: ListPeople) -> Result<PeoplePage, Problem> {
    let words: Vec<String> = request.query.split_whitespace().map(str::to_lowercase).collect();
    let mut lines = ask.book.person_lines(ask.today)?;
    in_force(ask, &mut lines)?;
    lines.retain(|line| finds(line, &words));
    let mut lines: Vec<(Key, PersonLine)> =
        lines.into_iter().map(|line| (Key::of(&line, request.sort), line)).collect();
    lines.sort_by(|(one, _), (other, _)| one.compare(other, request.descending));
    let total = lines.len();
    let rows = lines.into_iter().skip(request.offset).take(request.limit.unwrap_or(usize::MAX));
    Ok(PeoplePage { total, rows: rows.map(|(_, line)| row(line)).collect() })
}

/// Names ladders and levels as the releases in force name them, not as their drafts do.
fn in_force(ask: &Ask<'_>, lines: &mut [PersonLine]) -> Result<(), Problem> {
    let rungs = rungs_in_force(ask.book)?;
    let named: HashMap<LevelId, &Rung> = rungs.iter().map(|rung| (rung.level_id, rung)).collect();
    for (_, ladder, level, code) in lines.iter_mut().filter_map(|line| line.place.as_mut()) {
        if let Some(rung) = named.get(level) {
            ladder.clone_from(&rung.ladder);
            code.clone_from(&rung.code);
        }
    }
    Ok(())
}

/// True when every word stands somewhere in the line.
fn finds(line: &PersonLine, words: &[String]) -> bool {
    if words.is_empty() {
        return true;
    }
    let text = [
        &line.preferred_name,
        &line.legal_name,
        &line.internal_title,
        &line.external_title,
        &line.email,
        &line.employee_id,
        &line.location,
    ]
    .map(|text| text.to_lowercase())
    .join("\n");
    words.iter().all(|word| text.contains(word.as_str()))
}

/// What a line is sorted by: first whether there is anything, then that, then the name.
struct Key {
    first: Option<String>,
    name: String,
    id: PersonId,
}

impl Key {
    fn of(line: &PersonLine, sort: PersonSort) -> Self {
        let lower = |text: &str| Some(text.to_lowercase()).filter(|text| !text.is_empty());
        let first = match sort {
            PersonSort::Name => None,
            PersonSort::Title => lower(&line.internal_title),
            PersonSort::Manager => line.manager.as_deref().and_then(lower),
            PersonSort::Location => lower(&line.location),
            PersonSort::Level => {
                line.place.as_ref().and_then(|(_, ladder, _, code)| lower(&format!("{ladder}\n{code}")))
            }
            PersonSort::StartedOn => line.started_on.map(|day| day.to_string()),
            PersonSort::EmployeeId => lower(&line.employee_id),
        };
        Self { first, name: shown_name(line).to_lowercase(), id: line.id }
    }

    /// Those with nothing to sort by stay last in either direction.
    fn compare(&self, other: &Self, descending: bool) -> Ordering {
        let turn = |order: Ordering| if descending { order.reverse() } else { order };
        match (&self.first, &other.first) {
            (Some(_), None) => return Ordering::Less,
            (None, Some(_)) => return Ordering::Greater,
            (Some(one), Some(two)) if one != two => return turn(one.cmp(two)),
            _ => {}
        }
        turn(self.name.cmp(&other.name)).then(self.id.cmp(&other.id))
    }
}

fn shown_name(line: &PersonLine) -> &str {
    if line.preferred_name.is_empty() { &line.legal_name } else { &line.preferred_name }
}

fn row(line: PersonLine) -> PersonRow {
    let (ladder_id, ladder, level_id, level_code) = match line.place {
        Some((ladder_id, ladder, level_id, code)) => {
            (Some(ladder_id), Some(ladder), Some(level_id), Some(code))
        }
        None => (None, None, None, None),
    };
    PersonRow {
        id: line.id,
        name: if line.preferred_name.is_empty() { line.legal_name } else { line.preferred_name },
        internal_title: line.internal_title,
        external_title: line.external_title,
        manager: line.manager,
        location: line.location,
        kind: line.kind,
        ladder_id,
        ladder,
        level_id,
        level_code,
        started_on: line.started_on,
        employee_id: line.employee_id,
    }
}
