//! One cycle: who takes part, how far each is, what the form asks.

use std::collections::HashSet;
use std::sync::Arc;

use domain::cycles::{Cycle, Progress, Seat};
use domain::ids::{LadderId, ParticipantId, PersonId, ReleaseId};
use domain::ladders::Ladder;
use domain::people::standing;
use schemars::JsonSchema;
use serde::Serialize;
use store::{Participant, Read};

use super::form::{CycleFormRow, rows};
use super::list::{CycleLine, Roll};
use super::plan::OfCycle;
use super::review::{Review, cycle};
use crate::ladders::{in_force, pinned};
use crate::people::LevelOnLadder;
use crate::{Ask, Problem};

/// A ladder of a cycle.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CycleLadder {
    /// The ladder.
    pub ladder_id: LadderId,
    /// Its name.
    pub name: String,
    /// The release that people are held against; absent before the cycle is opened, and for a ladder that was
    /// never released.
    pub release_id: Option<ReleaseId>,
    /// Its number; empty where there is none.
    pub release: String,
}

/// Somebody who takes part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ParticipantRow {
    /// The part in the cycle.
    pub id: ParticipantId,
    /// Who.
    pub person_id: PersonId,
    /// The name to show.
    pub name: String,
    /// Where the person is rated; before the cycle is opened, where they stand today.
    pub level: Option<LevelOnLadder>,
    /// Who rates, and how far they are.
    pub seats: Vec<Seat>,
    /// How far it is.
    pub progress: Progress,
    /// Rows with a difference of two or more; absent while one side is missing.
    pub marked: Option<u32>,
}

/// One cycle.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CyclePage {
    /// The cycle at a glance.
    #[serde(flatten)]
    pub line: CycleLine,
    /// The ladders that people in it are rated on.
    pub ladders: Vec<CycleLadder>,
    /// Everybody, by name.
    pub participants: Vec<ParticipantRow>,
    /// What the form asks, ladder by ladder.
    pub form: Vec<CycleFormRow>,
}

/// One cycle.
///
/// # Errors
/// `not_found` when it is gone.
pub fn get(ask: &Ask<'_>, request: OfCycle) -> Result<CyclePage, Problem> {
    let one = cycle(ask.book, request.id)?;
    let roll = Roll::read(ask.book, &one)?;
    let names = ask.book.names()?;
    let mut ladders: Vec<(CycleLadder, Arc<Ladder>)> = Vec::new();
    let mut participants = Vec::with_capacity(roll.parts.len());
    for (part, seats, progress) in &roll.parts {
        let stands = match part.stands {
            Some(stands) => Some(stands),
            None => standing(&ask.book.placements_of(part.person_id)?, ask.today)
                .map(|held| (held.placement.ladder_id, held.placement.level_id)),
        };
        let mut level = None;
        if let Some((ladder_id, level_id)) = stands {
            let key = (ladder_id, part.release_id);
            let known = ladders.iter().position(|(known, _)| (known.ladder_id, known.release_id) == key);
            let at = match known {
                Some(at) => at,
                None => {
                    ladders.push(ladder_of(ask, &one, ladder_id, part)?);
                    ladders.len() - 1
                }
            };
            level = ladders
                .get(at)
                .and_then(|(_, ladder)| Some(LevelOnLadder::of(ladder, ladder.level(level_id)?)));
        }
        participants.push(ParticipantRow {
            id: part.id,
            person_id: part.person_id,
            name: names.get(&part.person_id).cloned().unwrap_or_default(),
            level,
            seats: seats.clone(),
            progress: *progress,
            marked: marked(ask.book, part, *progress)?,
        });
    }
    participants.sort_by_cached_key(|row| (row.name.to_lowercase(), row.id));
    let questions = ask.book.questions(one.id)?;
    let mut asked: HashSet<LadderId> = HashSet::new();
    let form = ladders
        .iter()
        .filter(|(known, _)| asked.insert(known.ladder_id))
        .flat_map(|(_, ladder)| rows(ladder, &questions))
        .collect();
    Ok(CyclePage {
        line: roll.line(one, ask),
        ladders: ladders.into_iter().map(|(known, _)| known).collect(),
        participants,
        form,
    })
}

/// The ladder that a participant is, or would be, rated on.
fn ladder_of(
    ask: &Ask<'_>,
    one: &Cycle,
    id: LadderId,
    part: &Participant,
) -> Result<(CycleLadder, Arc<Ladder>), Problem> {
    let ladder = match one.opened_on {
        Some(on) => pinned(ask.book, id, part.release_id, on)?,
        None => in_force(ask.book, id, ask.today)?,
    };
    let release = if part.release_id.is_some() { ladder.version.clone() } else { String::new() };
    let (name, release_id) = (ladder.name.clone(), part.release_id);
    Ok((CycleLadder { ladder_id: id, name, release_id, release }, ladder))
}

/// How many rows of a review are marked, once it may be told.
fn marked(book: &Read<'_>, part: &Participant, progress: Progress) -> Result<Option<u32>, Problem> {
    if !matches!(progress, Progress::HandedIn | Progress::Agreed) || part.stands.is_none() {
        return Ok(None);
    }
    let review = Review::read(book, part.id)?;
    Ok(review.both_in().then(|| crate::assessments::marked(&review)))
}
