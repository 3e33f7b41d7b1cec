//! Who takes part in a cycle, and who rates them.

use domain::cycles::{CycleState, Rater, Seat, SeatState};
use domain::finding::Finding;
use domain::ids::{CycleId, ParticipantId, PersonId, SeatId};
use schemars::JsonSchema;
use serde::Deserialize;
use store::Participant;

use super::plan::closed;
use super::review::cycle;
use super::run::pin;
use crate::call::Nothing;
use crate::people::person;
use crate::{Act, Problem};

/// People to take into a cycle.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TakeIn {
    /// The cycle.
    pub cycle_id: CycleId,
    /// The people; those who take part already stay as they are.
    pub person_ids: Vec<PersonId>,
}

/// Takes people into a cycle; each is rated by themselves and by the manager. Into an open one they come with
/// the release and the level of today.
///
/// # Errors
/// `not_found`; `cycle.closed`; `placement.none` and `cycle.other` beside the person.
pub fn take_in(act: &mut Act<'_, '_>, request: TakeIn) -> Result<Nothing, Problem> {
    let one = cycle(act, request.cycle_id)?;
    if one.state == CycleState::Closed {
        return Err(closed(&one));
    }
    let already = act.participants(one.id)?;
    let mut names = Vec::new();
    let mut findings = Vec::new();
    for (index, id) in request.person_ids.iter().enumerate() {
        let twice = request.person_ids.iter().take(index).any(|other| other == id);
        if twice || already.iter().any(|part| part.person_id == *id) {
            continue;
        }
        let path = format!("person_ids[{index}]");
        let who = person(act, *id)?;
        let mut part = Participant {
            id: act.new_id(),
            cycle_id: one.id,
            person_id: *id,
            stands: None,
            release_id: None,
        };
        if one.state == CycleState::Open {
            match pin(act, &mut part, &who, &path)? {
                Ok(()) => {}
                Err(finding) => {
                    findings.push(finding);
                    continue;
                }
            }
        }
        act.book.put_participant(&part)?;
        let manager = who.manager_id.map(|id| act.person(id)).transpose()?.flatten();
        // Whoever has no manager in the book is rated by the leader, who keeps it.
        let by = manager.as_ref().map_or_else(|| act.by.clone(), |manager| manager.name().to_owned());
        for (rater, rater_id, name) in [
            (Rater::Oneself, Some(who.id), who.name().to_owned()),
            (Rater::Manager, manager.as_ref().map(|manager| manager.id), by),
        ] {
            put_seat(act, part.id, rater, rater_id, name)?;
        }
        names.push(who.name().to_owned());
    }
    Problem::refuse(&findings)?;
    match names.as_slice() {
        [] => {}
        [only] => act.label(format!("Took {only} into “{}”", one.name)),
        many => act.label(format!("Took {} people into “{}”", many.len(), one.name)),
    }
    Ok(Nothing {})
}

fn put_seat(
    act: &mut Act<'_, '_>,
    participant_id: ParticipantId,
    rater: Rater,
    rater_id: Option<PersonId>,
    name: String,
) -> Result<(), Problem> {
    let (id, state) = (act.new_id(), SeatState::NotBegun);
    Ok(act.book.put_seat(&Seat { id, participant_id, rater, rater_id, name, state, handed_in_on: None })?)
}

/// Whom to leave out of a cycle.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LeaveOut {
    /// The part in the cycle.
    pub participant_id: ParticipantId,
}

/// Leaves a person out of a cycle, with what was drafted for them.
///
/// # Errors
/// `not_found`; `cycle.closed`; `seat.in` once somebody has handed in for them.
pub fn leave_out(act: &mut Act<'_, '_>, request: LeaveOut) -> Result<Nothing, Problem> {
    let (part, who) = part(act, request.participant_id)?;
    if act.seats_of(part.id)?.iter().any(|seat| seat.state.is_in()) {
        return Err(handed_in(&who));
    }
    let one = cycle(act, part.cycle_id)?;
    act.book.remove_participant(part.id)?;
    act.label(format!("Left {who} out of “{}”", one.name));
    Ok(Nothing {})
}

/// A peer to ask.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AddPeer {
    /// Whom to rate.
    pub participant_id: ParticipantId,
    /// Who is to rate.
    pub rater_id: PersonId,
}

/// Asks a named peer to rate a participant.
///
/// # Errors
/// `not_found`; `cycle.closed`; `rater.twice` beside the field for somebody who rates them already.
pub fn add_peer(act: &mut Act<'_, '_>, request: AddPeer) -> Result<Nothing, Problem> {
    let (part, who) = part(act, request.participant_id)?;
    let peer = person(act, request.rater_id)?;
    let rates = |seat: &Seat| seat.rater_id == Some(peer.id);
    if act.seats_of(part.id)?.iter().any(rates) {
        let message = format!("{} rates {who} already.", peer.name());
        return Err(Problem::field("rater_id", "rater.twice", message));
    }
    if agreed(act, &part)? {
        let message = format!("The assessment of {who} is agreed; another rater would change nothing.");
        return Err(Problem::new("assessment.agreed", message));
    }
    put_seat(act, part.id, Rater::Peer, Some(peer.id), peer.name().to_owned())?;
    act.label(format!("Asked {} to rate {who}", peer.name()));
    Ok(Nothing {})
}

/// Which rater to drop.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DropRater {
    /// The rater.
    pub seat_id: SeatId,
}

/// Drops a rater who has not handed in, with the draft. The person and the manager can only be dropped while
/// neither is in: else the one would open what the other keeps closed.
///
/// # Errors
/// `not_found`; `cycle.closed`; `seat.in`; `seat.last`.
pub fn drop_rater(act: &mut Act<'_, '_>, request: DropRater) -> Result<Nothing, Problem> {
    let seat = act.seat(request.seat_id)?.ok_or_else(|| Problem::not_found("This rater"))?;
    let (part, who) = part(act, seat.participant_id)?;
    let seats = act.seats_of(part.id)?;
    let side = |other: &&Seat| other.rater != Rater::Peer;
    let bars = if seat.rater == Rater::Peer {
        seat.state.is_in()
    } else {
        seats.iter().any(|other| other.state.is_in())
    };
    if bars {
        return Err(handed_in(&who));
    }
    if seat.rater != Rater::Peer && seats.iter().filter(side).count() == 1 {
        let message =
            format!("Nobody but peers would rate {who} any more. Leave them out of the cycle instead.");
        return Err(Problem::new("seat.last", message));
    }
    act.book.remove_seat(seat.id)?;
    act.label(format!("Dropped {} as a rater of {who}", seat.name));
    Ok(Nothing {})
}

/// A participant of a cycle that is not over, and their name.
fn part(act: &Act<'_, '_>, id: ParticipantId) -> Result<(Participant, String), Problem> {
    let part = act.participant(id)?.ok_or_else(|| Problem::not_found("This part in the cycle"))?;
    let one = cycle(act, part.cycle_id)?;
    if one.state == CycleState::Closed {
        return Err(closed(&one));
    }
    let name = person(act, part.person_id)?.name().to_owned();
    Ok((part, name))
}

fn agreed(act: &Act<'_, '_>, part: &Participant) -> Result<bool, Problem> {
    let written = act.assessments_of_cycle(part.cycle_id, Some(part.person_id))?;
    Ok(written.iter().any(|one| one.rater == Rater::Agreed))
}

fn handed_in(who: &str) -> Problem {
    Problem::new("seat.in", format!("Somebody has handed in for {who} already; that stays in the book."))
}

/// Beside a person who cannot take part.
pub(super) fn cannot(path: &str, code: &str, message: String) -> Finding {
    Finding::error(path, code, message)
}
