//! People at the same level of the same track, laid beside each other.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::assessments::{Demand, Marks, time_served};
use domain::cycles::{Group, Progress, Rater, Reviewed, ReviewedRow, group};
use domain::ids::{CompetencyId, LadderId, LevelId, ParticipantId, PersonId};
use domain::people::standing;
use schemars::JsonSchema;
use serde::Serialize;
use store::{Assessment, Everybody};

use super::list::Roll;
use super::plan::OfCycle;
use super::review::{Review, cycle};
use crate::people::LevelOnLadder;
use crate::{Ask, Problem};

/// A person of a group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CalibrationPerson {
    /// The part in the cycle.
    pub participant_id: ParticipantId,
    /// Who.
    pub person_id: PersonId,
    /// The name to show.
    pub name: String,
    /// How far the review is; only those whose both sides are in are counted.
    pub progress: Progress,
}

/// A rating that was changed in calibration.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CalibrationChange {
    /// Of whom.
    pub person_id: PersonId,
    /// The name to show.
    pub name: String,
    /// On what.
    pub competency: String,
    /// What it was; absent when nobody had rated it.
    pub was: Option<u8>,
    /// What it became.
    pub became: Option<u8>,
    /// Why.
    pub reason: String,
    /// When.
    pub on: NaiveDate,
    /// By whom.
    pub by: String,
}

/// People at the same level of the same track.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CalibrationGroup {
    /// The level.
    pub level: LevelOnLadder,
    /// Its track.
    pub track: String,
    /// Everybody who takes part at it.
    pub people: Vec<CalibrationPerson>,
    /// How many of them are in on both sides.
    pub counted: u32,
    /// The figures; absent for fewer than three counted people, whose figures would be somebody's own.
    pub figures: Option<Group>,
    /// Ratings changed in calibration, the newest first; told only with the figures.
    pub changes: Vec<CalibrationChange>,
}

/// The groups of a cycle.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CalibrationPage {
    /// By ladder and level.
    pub groups: Vec<CalibrationGroup>,
}

/// A group while it is gathered.
struct Gathered {
    level_id: LevelId,
    group: CalibrationGroup,
    reviewed: Vec<Reviewed>,
    names: HashMap<CompetencyId, String>,
    rank: (String, u32),
}

/// The calibration of a cycle: its groups, their figures, and what was changed in them.
///
/// # Errors
/// `not_found` when the cycle is gone.
pub fn calibration(ask: &Ask<'_>, request: OfCycle) -> Result<CalibrationPage, Problem> {
    let one = cycle(ask.book, request.id)?;
    let Some(opened_on) = one.opened_on else { return Ok(CalibrationPage { groups: Vec::new() }) };
    let roll = Roll::read(ask.book, &one)?;
    let before = ask.book.newest_assessments_as_of(opened_on.pred_opt().unwrap_or(opened_on))?;
    let everybody = ask.book.everybody(ask.today)?;
    let mut groups: Vec<Gathered> = Vec::new();
    for (part, _, progress) in &roll.parts {
        let review = Review::read(ask.book, part.id)?;
        let Some(level) = review.ladder.level(review.level_id) else { continue };
        let at = match groups.iter().position(|known| known.level_id == level.id) {
            Some(at) => at,
            None => {
                groups.push(Gathered {
                    level_id: level.id,
                    group: CalibrationGroup {
                        level: LevelOnLadder::of(&review.ladder, level),
                        track: level.track.clone(),
                        people: Vec::new(),
                        counted: 0,
                        figures: None,
                        changes: Vec::new(),
                    },
                    reviewed: Vec::new(),
                    names: review.ladder.competencies.iter().map(|row| (row.id, row.name.clone())).collect(),
                    rank: (review.ladder.name.to_lowercase(), level.rank),
                });
                groups.len() - 1
            }
        };
        let Some(gathered) = groups.get_mut(at) else { continue };
        gathered.group.people.push(CalibrationPerson {
            participant_id: part.id,
            person_id: part.person_id,
            name: review.person.name().to_owned(),
            progress: *progress,
        });
        if review.both_in() {
            gathered.reviewed.push(reviewed(ask, &review, &before, &everybody)?);
        }
    }
    let changes = ask.book.changes_in_cycle(one.id)?;
    for gathered in &mut groups {
        gathered.group.people.sort_by_cached_key(|person| (person.name.to_lowercase(), person.person_id));
        gathered.group.counted = u32::try_from(gathered.reviewed.len()).unwrap_or(u32::MAX);
        gathered.group.figures = group(&gathered.reviewed);
        if gathered.group.figures.is_none() {
            continue;
        }
        for (person_id, change) in changes.iter().filter(|(_, change)| change.in_calibration) {
            let known = gathered.group.people.iter().find(|person| person.person_id == *person_id);
            let Some(person) = known else { continue };
            gathered.group.changes.push(CalibrationChange {
                person_id: *person_id,
                name: person.name.clone(),
                competency: gathered.names.get(&change.competency_id).cloned().unwrap_or_default(),
                was: change.was,
                became: change.became,
                reason: change.reason.clone(),
                on: change.changed_on,
                by: change.changed_by.clone(),
            });
        }
    }
    groups.sort_by(|a, b| a.rank.cmp(&b.rank));
    Ok(CalibrationPage { groups: groups.into_iter().map(|gathered| gathered.group).collect() })
}

/// What the group counts of a review that is in.
fn reviewed(
    ask: &Ask<'_>,
    review: &Review,
    before: &HashMap<(PersonId, LadderId), Assessment>,
    everybody: &Everybody,
) -> Result<Reviewed, Problem> {
    let person_id = review.person.id;
    let last = before.get(&(person_id, review.ladder.id));
    let counts = if review.agreed().is_some() { Rater::Agreed } else { Rater::Manager };
    let mut marks = Marks::default();
    let mut rows = Vec::new();
    for row in review.rows() {
        let mark = review.mark(counts, row);
        marks.set(row.slot, mark);
        rows.push(ReviewedRow {
            oneself: review.mark(Rater::Oneself, row).proficiency,
            rating: mark.proficiency,
            last: last.and_then(|one| one.marks.get(row.slot).proficiency),
        });
    }
    let next = review.ladder.next_level(review.level_id).map_or(review.level_id, |level| level.id);
    let held = standing(&ask.book.placements_of(person_id)?, ask.today);
    let (months, needed) = time_served(&review.ladder, held.as_ref(), next, ask.today);
    let judged =
        Demand::of(&review.ladder, next).judge(&marks, everybody.shown_of(person_id), months, needed);
    Ok(Reviewed { person_id, rows, verdict: judged.verdict })
}
