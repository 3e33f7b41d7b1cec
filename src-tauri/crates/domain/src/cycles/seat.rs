//! Who rates a person, how far they are, and who may read it.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::ids::{ParticipantId, PersonId, SeatId};

/// Whose assessment it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Rater {
    /// The person's own.
    #[serde(rename = "self")]
    Oneself,
    /// The manager's.
    Manager,
    /// A named colleague's.
    Peer,
    /// What they agreed on. It never changes; a later correction is another one.
    Agreed,
}

worded!(Rater {
    Oneself => "self",
    Manager => "manager",
    Peer => "peer",
    Agreed => "agreed",
});

/// How far an assessment is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum AssessmentState {
    /// Being written; only its rater reads it.
    Draft,
    /// Handed in, and closed until the other side is in too.
    HandedIn,
    /// Open to everybody concerned.
    Shown,
}

worded!(AssessmentState {
    Draft => "draft",
    HandedIn => "handed_in",
    Shown => "shown",
});

/// How far a rater is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum SeatState {
    /// Nothing is written yet.
    NotBegun,
    /// Being written.
    Draft,
    /// Handed in, and closed until the other side is in too.
    HandedIn,
    /// Handed in and open to everybody concerned.
    Shown,
}

impl From<Option<AssessmentState>> for SeatState {
    fn from(state: Option<AssessmentState>) -> Self {
        match state {
            None => Self::NotBegun,
            Some(AssessmentState::Draft) => Self::Draft,
            Some(AssessmentState::HandedIn) => Self::HandedIn,
            Some(AssessmentState::Shown) => Self::Shown,
        }
    }
}

impl SeatState {
    /// True when it is handed in.
    pub fn is_in(self) -> bool {
        matches!(self, Self::HandedIn | Self::Shown)
    }
}

/// A rater of a participant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Seat {
    /// Identifier.
    pub id: SeatId,
    /// Who is rated, as a participant of a cycle.
    pub participant_id: ParticipantId,
    /// As what they rate.
    pub rater: Rater,
    /// Who rates; absent for somebody who is not, or no longer, in the book.
    pub rater_id: Option<PersonId>,
    /// The rater's name.
    pub name: String,
    /// How far they are.
    pub state: SeatState,
    /// The day they handed in.
    pub handed_in_on: Option<NaiveDate>,
}

/// How far a participant is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Progress {
    /// Nobody has written anything.
    NotBegun,
    /// Somebody is writing, or one side is in.
    Draft,
    /// Both sides are in.
    HandedIn,
    /// Agreed.
    Agreed,
}

/// True when the person and the manager are both in, each as far as the cycle asks them.
pub fn both_in(seats: &[Seat]) -> bool {
    let mut sides = seats.iter().filter(|seat| seat.rater != Rater::Peer).peekable();
    sides.peek().is_some() && sides.all(|seat| seat.state.is_in())
}

/// True when a rater's marks may be read at the leader's desk. The manager's are the leader's own. Anybody
/// else's are open while that rater writes at the desk, and closed from handing in until both sides are in.
pub fn may_be_read(seat: &Seat) -> bool {
    seat.rater == Rater::Manager || seat.state != SeatState::HandedIn
}

/// How far a participant with these raters is.
pub fn progress(seats: &[Seat], agreed: bool) -> Progress {
    if agreed {
        Progress::Agreed
    } else if both_in(seats) {
        Progress::HandedIn
    } else if seats.iter().any(|seat| seat.state != SeatState::NotBegun) {
        Progress::Draft
    } else {
        Progress::NotBegun
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn seat(rater: Rater, state: SeatState) -> Seat {
        Seat {
            id: SeatId(Uuid::nil()),
            participant_id: ParticipantId(Uuid::nil()),
            rater,
            rater_id: None,
            name: String::new(),
            state,
            handed_in_on: None,
        }
    }

    #[test]
    fn both_sides_open_together_and_peers_do_not_hold_them_up() {
        use Rater::{Manager, Oneself, Peer};
        use SeatState::{Draft, HandedIn, NotBegun, Shown};
        let cases: [(&[(Rater, SeatState)], bool, Progress); 6] = [
            (&[], false, Progress::NotBegun),
            (&[(Oneself, NotBegun), (Manager, NotBegun)], false, Progress::NotBegun),
            (&[(Oneself, HandedIn), (Manager, NotBegun)], false, Progress::Draft),
            (&[(Oneself, HandedIn), (Manager, Draft)], false, Progress::Draft),
            (&[(Oneself, HandedIn), (Manager, HandedIn), (Peer, NotBegun)], true, Progress::HandedIn),
            (&[(Manager, Shown)], true, Progress::HandedIn),
        ];
        for (given, expected, how_far) in cases {
            let seats: Vec<Seat> = given.iter().map(|(rater, state)| seat(*rater, *state)).collect();
            assert_eq!((both_in(&seats), progress(&seats, false)), (expected, how_far), "{given:?}");
            assert_eq!(progress(&seats, true), Progress::Agreed);
        }
    }

    #[test]
    fn what_is_handed_in_stays_closed_but_the_managers_own() {
        for state in [SeatState::NotBegun, SeatState::Draft, SeatState::HandedIn, SeatState::Shown] {
            let hidden = state == SeatState::HandedIn;
            for rater in [Rater::Oneself, Rater::Peer] {
                assert_eq!(may_be_read(&seat(rater, state)), !hidden, "{rater:?} {state:?}");
            }
            assert!(may_be_read(&seat(Rater::Manager, state)));
        }
    }
}
