//! Opening a cycle, which fixes its ladders, and closing it.

use domain::cycles::{Cycle, CycleState, Rater};
use domain::finding::Finding;
use domain::people::{Person, standing};
use store::Participant;

use super::people::cannot;
use super::plan::{OfCycle, closed};
use super::review::{cycle, open_review};
use crate::ladders::release_in_force;
use crate::people::person;
use crate::{Act, Problem};

/// Opens a cycle: from now on everybody in it is rated on the level and the release of today, whatever is
/// published later.
///
/// # Errors
/// `not_found`; `cycle.opened`; `cycle.empty`; `placement.none` and `cycle.other` beside the participant.
pub fn open(act: &mut Act<'_, '_>, request: OfCycle) -> Result<Cycle, Problem> {
    let planned = cycle(act, request.id)?;
    if planned.state != CycleState::Planned {
        return Err(Problem::new("cycle.opened", format!("“{}” was opened already.", planned.name)));
    }
    let parts = act.participants(planned.id)?;
    if parts.is_empty() {
        let message = format!("Nobody takes part in “{}” yet. Add the people first.", planned.name);
        return Err(Problem::new("cycle.empty", message));
    }
    let opened = Cycle { state: CycleState::Open, opened_on: Some(act.today), ..planned };
    let mut findings = Vec::new();
    for (index, mut part) in parts.into_iter().enumerate() {
        let who = person(act, part.person_id)?;
        match pin(act, &mut part, &who, &format!("participants[{index}]"))? {
            Ok(()) => act.book.put_participant(&part)?,
            Err(finding) => findings.push(finding),
        }
    }
    Problem::refuse(&findings)?;
    act.book.put_cycle(&opened)?;
    act.label(format!("Opened the review cycle “{}”", opened.name));
    Ok(opened)
}

/// Fixes the level and the release of today for a participant; a finding for one who stands on no level or
/// takes part in another open cycle.
pub(super) fn pin(
    act: &Act<'_, '_>,
    part: &mut Participant,
    who: &Person,
    path: &str,
) -> Result<Result<(), Finding>, Problem> {
    let Some(held) = standing(&act.placements_of(who.id)?, act.today) else {
        let message = format!("{} stands on no level yet. Place them on one first.", who.name());
        return Ok(Err(cannot(path, "placement.none", message)));
    };
    if let Some(other) = open_review(act, who.id)? {
        let message = format!("{} takes part in “{}”, which is open.", who.name(), other.cycle.name);
        return Ok(Err(cannot(path, "cycle.other", message)));
    }
    let ladder = held.placement.ladder_id;
    part.stands = Some((ladder, held.placement.level_id));
    part.release_id = release_in_force(act, ladder)?;
    Ok(Ok(()))
}

/// Closes a cycle. Where the manager is in and the person never was, the manager's rating opens and counts;
/// what a person handed in stays closed where the manager never rated.
///
/// # Errors
/// `not_found`; `cycle.planned`; `cycle.closed`.
pub fn close(act: &mut Act<'_, '_>, request: OfCycle) -> Result<Cycle, Problem> {
    let open = cycle(act, request.id)?;
    match open.state {
        CycleState::Planned => {
            let message = format!("“{}” was never opened. Remove it instead.", open.name);
            return Err(Problem::new("cycle.planned", message));
        }
        CycleState::Closed => return Err(closed(&open)),
        CycleState::Open => {}
    }
    let seats = act.seats_in(open.id)?;
    for part in act.participants(open.id)? {
        let own = || seats.iter().filter(|seat| seat.participant_id == part.id);
        let managers = || own().filter(|seat| seat.rater == Rater::Manager);
        let manager_in = managers().all(|seat| seat.state.is_in());
        if let (true, Some((ladder, _))) = (manager_in && own().any(|seat| seat.state.is_in()), part.stands) {
            act.book.open_handed_in(open.id, part.person_id, ladder)?;
        }
    }
    let done = Cycle { state: CycleState::Closed, closed_on: Some(act.today), ..open };
    act.book.put_cycle(&done)?;
    act.label(format!("Closed the review cycle “{}”", done.name));
    Ok(done)
}
