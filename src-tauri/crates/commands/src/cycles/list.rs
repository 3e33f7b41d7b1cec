//! All cycles at a glance.

use std::collections::HashMap;

use domain::cycles::{Cycle, Progress, Rater, Reminder, Seat, Waiting, progress, reminders};
use domain::ids::{ParticipantId, PersonId};
use schemars::JsonSchema;
use serde::Serialize;
use store::{Participant, Read};

use crate::call::Nothing;
use crate::{Ask, Problem};

/// How many participants are how far.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, JsonSchema)]
pub struct ProgressCounts {
    /// Nobody has written anything.
    pub not_begun: u32,
    /// Somebody is writing, or one side is in.
    pub draft: u32,
    /// Both sides are in.
    pub handed_in: u32,
    /// Agreed.
    pub agreed: u32,
}

impl ProgressCounts {
    pub(super) fn add(&mut self, progress: Progress) {
        *match progress {
            Progress::NotBegun => &mut self.not_begun,
            Progress::Draft => &mut self.draft,
            Progress::HandedIn => &mut self.handed_in,
            Progress::Agreed => &mut self.agreed,
        } += 1;
    }
}

/// A cycle at a glance.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CycleLine {
    /// The cycle.
    pub cycle: Cycle,
    /// How many people take part.
    pub people: u32,
    /// How far they are.
    pub counts: ProgressCounts,
    /// Forms of people's own that are not back.
    pub forms_out: u32,
    /// What is due within a week or late.
    pub reminders: Vec<Reminder>,
}

/// Who takes part in a cycle, with their raters and how far they are.
pub(super) struct Roll {
    pub(super) parts: Vec<(Participant, Vec<Seat>, Progress)>,
}

impl Roll {
    pub(super) fn read(book: &Read<'_>, cycle: &Cycle) -> Result<Self, Problem> {
        let mut seats: HashMap<ParticipantId, Vec<Seat>> = HashMap::new();
        for seat in book.seats_in(cycle.id)? {
            seats.entry(seat.participant_id).or_default().push(seat);
        }
        let agreed: Vec<PersonId> = book.agreed_in(cycle.id)?;
        let parts = book.participants(cycle.id)?.into_iter().map(|part| {
            let own = seats.remove(&part.id).unwrap_or_default();
            let how_far = progress(&own, agreed.contains(&part.person_id));
            (part, own, how_far)
        });
        Ok(Self { parts: parts.collect() })
    }

    pub(super) fn line(&self, cycle: Cycle, ask: &Ask<'_>) -> CycleLine {
        let mut counts = ProgressCounts::default();
        let mut waiting = Waiting::default();
        for (_, seats, how_far) in &self.parts {
            counts.add(*how_far);
            if *how_far == Progress::Agreed {
                continue;
            }
            waiting.unagreed += 1;
            for seat in seats.iter().filter(|seat| !seat.state.is_in()) {
                match seat.rater {
                    Rater::Oneself => waiting.selves += 1,
                    _ => waiting.raters += 1,
                }
            }
        }
        CycleLine {
            people: u32::try_from(self.parts.len()).unwrap_or(u32::MAX),
            counts,
            forms_out: waiting.selves,
            reminders: reminders(&cycle, waiting, ask.today),
            cycle,
        }
    }
}

/// Every cycle with how far it is, the latest first.
///
/// # Errors
/// Only for a book that cannot be read.
pub fn list(ask: &Ask<'_>, _: Nothing) -> Result<Vec<CycleLine>, Problem> {
    let cycles = ask.book.cycles()?.into_iter();
    cycles.map(|one| Ok(Roll::read(ask.book, &one)?.line(one, ask))).collect()
}
