//! Review cycles of the sample: two that are agreed, the earlier with a group large enough to be calibrated,
//! and one that runs, with forms that are not back.

use chrono::NaiveDate;
use domain::assessments::Mark;
use domain::cycles::{Cycle, Rater, Take};
use domain::ids::ParticipantId;
use domain::ladders::Ladder;
use store::Filled;

use super::days::Calendar;
use super::people::ARCHITECT;
use super::skills::SHEETS;
use super::{Known, broken, find, on};
use crate::assessments::{Agree, AgreeRow, agree, begin, finish};
use crate::cycles::{AddPeer, AskRow, Calibrate, OfCycle, PlanCycle, Review, TakeIn};
use crate::{Act, Problem};

/// How far a rater of the running cycle is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Far {
    Nothing,
    Draft,
    In,
}

/// A cycle that is over: its name, days before today, and who took part with which of their sheets.
struct Past {
    name: &'static str,
    days: [i64; 5],
    agreed: i64,
    people: &'static [(&'static str, usize)],
}

/// The earlier one rated three people at one level, the later one everybody on that ladder.
const PAST: &[Past] = &[
    Past {
        name: "Winter review",
        days: [510, 500, 490, 485, 475],
        agreed: 478,
        people: &[("layla", 0), ("haruna", 0), ("zoe", 0), ("nikos", 0)],
    },
    Past {
        name: "Spring review",
        days: [28, 24, 22, 21, 18],
        agreed: 20,
        people: &[("layla", 2), ("haruna", 2), ("zoe", 1), ("ananya", 1), ("nikos", 1), ("grace", 0)],
    },
];

/// The one that runs: person, how far the person is and how far the manager.
const RUNNING: &[(&str, Far, Far)] = &[
    ("oksana", Far::In, Far::In),
    ("joao", Far::In, Far::Draft),
    ("thao", Far::Nothing, Far::Nothing),
    ("minseo", Far::In, Far::Nothing),
];

/// Lays them out.
pub(super) fn lay_out(act: &mut Act<'_, '_>, calendar: Calendar, known: &Known) -> Result<(), Problem> {
    let leader = "Marta Żółkiewska".to_owned();
    let by = std::mem::replace(&mut act.by, leader);
    let done = PAST
        .iter()
        .try_for_each(|past| lay_past(act, calendar, known, past))
        .and_then(|()| lay_running(act, calendar, known));
    act.by = by;
    done
}

fn plan(act: &mut Act<'_, '_>, calendar: Calendar, name: &str, days: [i64; 5]) -> Result<Cycle, Problem> {
    let [opens_on, self_due_on, manager_due_on, calibration_on, closes_on] =
        days.map(|days| calendar.ago(days));
    let request = PlanCycle {
        name: name.to_owned(),
        opens_on,
        self_due_on,
        manager_due_on,
        calibration_on,
        closes_on,
        intro: "Rate what you do today, not what you could do. A gap is something to talk about.".to_owned(),
        asks_interest: true,
        asks_notes: true,
    };
    on(act, opens_on, |act| crate::cycles::plan(act, request))
}

fn take_in<'k>(
    act: &mut Act<'_, '_>,
    known: &Known,
    cycle: &Cycle,
    people: impl Iterator<Item = &'k str>,
) -> Result<(), Problem> {
    let person_ids = people.map(|who| find(&known.people, who)).collect::<Result<Vec<_>, _>>()?;
    crate::cycles::take_in(act, TakeIn { cycle_id: cycle.id, person_ids })?;
    on(act, cycle.opens_on, |act| crate::cycles::open(act, OfCycle { id: cycle.id }))?;
    Ok(())
}

/// The part of a person in a cycle.
fn part(act: &Act<'_, '_>, known: &Known, cycle: &Cycle, who: &str) -> Result<ParticipantId, Problem> {
    let person = find(&known.people, who)?;
    let parts = act.participations(person)?;
    parts.iter().find(|one| one.cycle_id == cycle.id).map(|one| one.id).ok_or_else(|| broken(who))
}

/// Writes what a rater says: the figures of a sheet, moved a little by the rater's own view.
fn write(
    act: &mut Act<'_, '_>,
    id: ParticipantId,
    rater: Rater,
    (who, sheet): (&str, usize),
    hand_in: bool,
    day: NaiveDate,
) -> Result<(), Problem> {
    let review = Review::read(act, id)?;
    let seat = review.seats.iter().find(|seat| seat.rater == rater).ok_or_else(|| broken(who))?;
    let sheets = SHEETS.iter().filter(|one| one.person == who);
    let sheet = sheets.filter(|one| one.ladder == review.ladder.key).nth(sheet).ok_or_else(|| broken(who))?;
    on(act, day, |act| {
        let mut filled: Filled = begin(act, &review, seat);
        let figures = sheet.proficiency.chars().zip(sheet.interest.chars());
        for (index, (row, (proficiency, interest))) in
            review.ladder.competencies.iter().zip(figures).enumerate()
        {
            if !review.rows().any(|asked| asked.id == row.id) {
                continue;
            }
            let digit = |one: char| one.to_digit(10).and_then(|digit| u8::try_from(digit).ok());
            let proficiency = digit(proficiency).map(|figure| seen(figure, rater, index));
            filled.assessment.marks.set(row.slot, Mark { proficiency, interest: digit(interest) });
        }
        act.book.put_filled(&filled)?;
        if hand_in { finish(act, review.seats.clone(), &review, seat, filled) } else { Ok(()) }
    })
}

/// How a rater sees a figure: people think a little more or less of some things they do, and of a few they see
/// something else altogether.
fn seen(figure: u8, rater: Rater, row: usize) -> u8 {
    match (rater, row % 7) {
        (Rater::Oneself, 2) if figure < 4 => figure + 2,
        (Rater::Oneself, 2) => figure - 2,
        (Rater::Oneself, 5) => figure.saturating_add(1).min(5),
        (Rater::Oneself, 6) => figure.saturating_sub(1),
        (Rater::Peer, 3) => figure.saturating_add(1).min(5),
        _ => figure,
    }
}

fn lay_past(act: &mut Act<'_, '_>, calendar: Calendar, known: &Known, past: &Past) -> Result<(), Problem> {
    let cycle = plan(act, calendar, past.name, past.days)?;
    take_in(act, known, &cycle, past.people.iter().map(|(who, _)| *who))?;
    for (who, sheet) in past.people {
        let id = part(act, known, &cycle, who)?;
        write(act, id, Rater::Oneself, (who, *sheet), true, cycle.self_due_on)?;
        write(act, id, Rater::Manager, (who, *sheet), true, cycle.manager_due_on)?;
    }
    // In calibration one figure was moved and moved back once more was known; the reasons stay.
    let (first, _) = past.people.first().ok_or_else(|| broken(past.name))?;
    let participant_id = part(act, known, &cycle, first)?;
    let row = row_of(known.ladder(ARCHITECT)?, "fair-terms")?;
    let rated = Review::read(act, participant_id)?;
    let rated = rated.mark(Rater::Manager, rated.row(row)?).proficiency.unwrap_or(3);
    for (proficiency, reason) in [
        (
            rated.saturating_sub(1),
            "Two agreements were signed by others; compared with the group this is one less.",
        ),
        (rated, "The partner confirmed who led the talks; the first figure was right."),
    ] {
        let request =
            Calibrate { participant_id, competency_id: row, proficiency, reason: reason.to_owned() };
        on(act, cycle.calibration_on, |act| crate::cycles::calibrate(act, request))?;
    }
    for (who, _) in past.people {
        let participant_id = part(act, known, &cycle, who)?;
        let review = Review::read(act, participant_id)?;
        let rows = review.rows().map(|row| row.id);
        let rows = rows
            .map(|competency_id| AgreeRow {
                competency_id,
                take: Take::Manager,
                proficiency: None,
                reason: None,
            })
            .collect();
        on(act, calendar.ago(past.agreed), |act| agree(act, Agree { participant_id, rows }))?;
    }
    on(act, cycle.closes_on, |act| crate::cycles::close(act, OfCycle { id: cycle.id }))?;
    Ok(())
}

fn row_of(ladder: &Ladder, key: &str) -> Result<domain::ids::CompetencyId, Problem> {
    ladder.competencies.iter().find(|row| row.key == key).map(|row| row.id).ok_or_else(|| broken(key))
}

fn lay_running(act: &mut Act<'_, '_>, calendar: Calendar, known: &Known) -> Result<(), Problem> {
    let cycle = plan(act, calendar, "Summer review", [12, 3, -5, -9, -16])?;
    let ladder = known.ladder(super::people::KEEPER)?;
    let question = AskRow {
        cycle_id: cycle.id,
        competency_id: row_of(ladder, "governance-policy")?,
        asked: true,
        question: "Which rules of your community did you help to write or to apply?".to_owned(),
    };
    crate::cycles::ask(act, question)?;
    take_in(act, known, &cycle, RUNNING.iter().map(|(who, ..)| *who))?;
    let oksana = part(act, known, &cycle, "oksana")?;
    let rater_id = find(&known.people, "haruna")?;
    crate::cycles::add_peer(act, AddPeer { participant_id: oksana, rater_id })?;
    for (who, own, manager) in RUNNING {
        let id = part(act, known, &cycle, who)?;
        let newest = SHEETS.iter().filter(|one| one.person == *who).count().saturating_sub(1);
        for (rater, far, day) in
            [(Rater::Oneself, *own, calendar.ago(5)), (Rater::Manager, *manager, calendar.ago(2))]
        {
            if far != Far::Nothing {
                write(act, id, rater, (who, newest), far == Far::In, day)?;
            }
        }
    }
    let newest = SHEETS.iter().filter(|one| one.person == "oksana").count().saturating_sub(1);
    write(act, oksana, Rater::Peer, ("oksana", newest), true, calendar.ago(1))?;
    // The one after it is only laid out.
    let next = plan(act, calendar, "Autumn review", [-90, -100, -107, -110, -120])?;
    let person_ids = vec![find(&known.people, "marta")?, find(&known.people, "tomas")?];
    crate::cycles::take_in(act, TakeIn { cycle_id: next.id, person_ids })?;
    Ok(())
}
