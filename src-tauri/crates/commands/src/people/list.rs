//! The list of people.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::ids::{AttachmentId, LadderId, LevelId, PersonId};
use domain::ladders::Bucket;
use domain::people::PersonKind;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::{PartOf, PersonFilter, PersonLine, PersonOrder, Rung};

use super::holders::holders;
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
    /// Ladder and level, the lowest first; those on none come last.
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

/// Those in the office, those who have left, or both.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Presence {
    /// Those in the office today, and those who are to begin.
    #[default]
    Present,
    /// Those whose last day has passed.
    Left,
    /// Both.
    All,
}

/// Which part of the list to show.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct ListPeople {
    /// Words to find, each in the name, a title, the e-mail address, the number or the location. Capitals
    /// and accents do not matter.
    pub query: String,
    /// Those in the office, those who have left, or both.
    pub presence: Presence,
    /// Only of this kind.
    pub kind: Option<PersonKind>,
    /// Only those who stand on this ladder today.
    pub ladder_id: Option<LadderId>,
    /// Only those who stand on this level today.
    pub level_id: Option<LevelId>,
    /// Only at this location, as it is written.
    pub location: Option<String>,
    /// Only those who report to this manager.
    pub manager_id: Option<PersonId>,
    /// Only those who hold this bucket today, as the team's heat map counts it.
    pub bucket: Option<Bucket>,
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
    /// The last day, where one is known.
    pub left_on: Option<NaiveDate>,
    /// HR's number.
    pub employee_id: String,
    /// The small picture, to be asked for; absent when there is none.
    pub photo_id: Option<AttachmentId>,
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
    let rungs = rungs_in_force(ask.book)?;
    let ranks: HashMap<LevelId, usize> =
        rungs.iter().enumerate().map(|(rank, rung)| (rung.level_id, rank)).collect();
    let part = PartOf {
        order: request.sort.order(),
        descending: request.descending,
        offset: request.offset,
        limit: request.limit.unwrap_or(usize::MAX),
        ranks: &ranks,
    };
    let filter = PersonFilter {
        query: request.query,
        left: match request.presence {
            Presence::Present => Some(false),
            Presence::Left => Some(true),
            Presence::All => None,
        },
        kind: request.kind,
        ladder: request.ladder_id,
        level: request.level_id,
        location: request.location,
        manager: request.manager_id,
        among: request.bucket.map(|bucket| holders(ask, &bucket)).transpose()?,
    };
    let found = ask.book.find_people(ask.today, &filter, part)?;
    let named = |level: &LevelId| ranks.get(level).and_then(|rank| rungs.get(*rank));
    Ok(PeoplePage {
        total: found.total,
        rows: found.lines.into_iter().map(|line| row(line, named)).collect(),
    })
}

impl PersonSort {
    fn order(self) -> PersonOrder {
        match self {
            Self::Name => PersonOrder::Name,
            Self::Title => PersonOrder::Title,
            Self::Manager => PersonOrder::Manager,
            Self::Location => PersonOrder::Location,
            Self::Level => PersonOrder::Level,
            Self::StartedOn => PersonOrder::StartedOn,
            Self::EmployeeId => PersonOrder::EmployeeId,
            Self::Kind => PersonOrder::Kind,
            Self::LeftOn => PersonOrder::LeftOn,
        }
    }
}

/// A row with ladder and level as the release in force names them, not as its draft does.
fn row<'r>(line: PersonLine, named: impl Fn(&LevelId) -> Option<&'r Rung>) -> PersonRow {
    let name = line.name().to_owned();
    let (ladder_id, ladder, level_id, level_code) = match line.place {
        Some((ladder_id, ladder, level_id, code)) => {
            let rung = named(&level_id);
            let ladder = rung.map_or(ladder, |rung| rung.ladder.clone());
            let code = rung.map_or(code, |rung| rung.code.clone());
            (Some(ladder_id), Some(ladder), Some(level_id), Some(code))
        }
        None => (None, None, None, None),
    };
    PersonRow {
        id: line.id,
        name,
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
        left_on: line.left_on,
        employee_id: line.employee_id,
        photo_id: line.small_photo,
    }
}
