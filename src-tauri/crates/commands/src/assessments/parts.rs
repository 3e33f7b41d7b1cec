//! The cycles that a person takes part in, for the person's own page.

use domain::cycles::{Cycle, CycleState, Progress, Seat};
use domain::ids::{ParticipantId, PersonId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::cycles::Review;
use crate::people::person;
use crate::{Ask, Problem};

/// Of whom.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AskParts {
    /// The person.
    pub person_id: PersonId,
}

/// A person's part in a cycle.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CyclePart {
    /// The part in the cycle.
    pub participant_id: ParticipantId,
    /// The cycle.
    pub cycle: Cycle,
    /// Who rates, and how far they are.
    pub seats: Vec<Seat>,
    /// How far it is.
    pub progress: Progress,
}

/// The cycles that a person takes part in and that were opened, the latest first.
///
/// # Errors
/// `not_found` when the person is gone.
pub fn parts(ask: &Ask<'_>, request: AskParts) -> Result<Vec<CyclePart>, Problem> {
    let person = person(ask.book, request.person_id)?;
    let mut found = Vec::new();
    for part in ask.book.participations(person.id)? {
        if crate::cycles::cycle(ask.book, part.cycle_id)?.state == CycleState::Planned {
            continue;
        }
        let review = Review::read(ask.book, part.id)?;
        found.push(CyclePart {
            participant_id: part.id,
            progress: review.progress(),
            seats: review.seats,
            cycle: review.cycle,
        });
    }
    found.sort_by_key(|one| std::cmp::Reverse((one.cycle.opens_on, one.cycle.id)));
    Ok(found)
}
