//! A person's ratings over time, competency by competency.

use chrono::NaiveDate;
use domain::assessments::Mark;
use domain::cycles::Rater;
use domain::ids::{CompetencyId, PersonId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::history::reasons;
use super::profile::Profile;
use crate::{Ask, Problem};

/// Of whom.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AskTimeline {
    /// The person.
    pub person_id: PersonId,
}

/// What somebody said on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct TimelinePoint {
    /// The day.
    pub on: NaiveDate,
    /// Whose it is.
    pub rater: Rater,
    /// The rater's name; empty outside a cycle, and for what was agreed.
    pub by: String,
    /// The mark.
    pub mark: Mark,
    /// The note beside it; empty when there is none.
    pub note: String,
    /// Why it became another figure; empty when nobody had to say.
    pub reason: String,
}

/// One competency over time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct TimelineRow {
    /// The competency.
    pub competency_id: CompetencyId,
    /// Its name.
    pub name: String,
    /// Its bucket, as a person reads it.
    pub bucket: String,
    /// What the present level expects, 0 to 5.
    pub expected: u8,
    /// What each rater said on each day, the earliest first.
    pub points: Vec<TimelinePoint>,
}

/// A person's ratings over time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Timeline {
    /// The person.
    pub person_id: PersonId,
    /// The name to show.
    pub name: String,
    /// The ladder of today; empty for somebody who stands on none.
    pub ladder: String,
    /// Competency by competency, in the ladder's order.
    pub rows: Vec<TimelineRow>,
}

/// A person's ratings over time on the ladder of today, every rater's that is open to everybody concerned.
///
/// # Errors
/// `not_found` when the person is gone.
pub fn timeline(ask: &Ask<'_>, request: AskTimeline) -> Result<Timeline, Problem> {
    let profile = match Profile::read(ask.book, ask.today, request.person_id)? {
        Ok(profile) => profile,
        Err(person) => {
            let (name, ladder) = (person.name().to_owned(), String::new());
            return Ok(Timeline { person_id: person.id, name, ladder, rows: Vec::new() });
        }
    };
    let (person, ladder) = (profile.person.id, &profile.ladder);
    let open = ask.book.open_assessments(person, ladder.id)?;
    let notes = ask.book.open_notes(person, ladder.id)?;
    let changes = ask.book.open_changes(person, ladder.id)?;
    let mut names = std::collections::HashMap::new();
    for id in open.iter().filter_map(|one| one.seat_id) {
        if let Some(seat) = ask.book.seat(id)? {
            names.insert(id, seat.name);
        }
    }
    let level = profile.held.placement.level_id;
    let rows = ladder.competencies.iter().map(|row| {
        let mut points: Vec<TimelinePoint> = Vec::new();
        for one in open.iter().rev() {
            let point = TimelinePoint {
                on: one.assessment.rated_on,
                rater: one.rater,
                by: one.seat_id.and_then(|id| names.get(&id)).cloned().unwrap_or_default(),
                mark: one.assessment.marks.get(row.slot),
                note: notes.get(&(one.assessment.id, row.id)).cloned().unwrap_or_default(),
                reason: reasons(&changes, one.assessment.id, row.id),
            };
            if point.mark == Mark::default() && point.note.is_empty() {
                continue;
            }
            // Of the corrections of one day only the last is a point of the line.
            let same_day = |other: &TimelinePoint| {
                other.on == point.on && other.rater == point.rater && other.by == point.by
            };
            match points.iter_mut().rfind(|other| same_day(other)) {
                Some(other) => {
                    let reason =
                        if point.reason.is_empty() { other.reason.clone() } else { point.reason.clone() };
                    *other = TimelinePoint { reason, ..point };
                }
                None => points.push(point),
            }
        }
        TimelineRow {
            competency_id: row.id,
            name: row.name.clone(),
            bucket: row.bucket.title(),
            expected: row.cell(level).map_or(0, |cell| cell.expected),
            points,
        }
    });
    let rows = rows.collect();
    Ok(Timeline {
        person_id: person,
        name: profile.person.name().to_owned(),
        ladder: profile.ladder.name.clone(),
        rows,
    })
}
