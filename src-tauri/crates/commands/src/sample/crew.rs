//! Filling in the people: ladders, placements, assessments, promotions.

use domain::assessments::{Mark, Marks};
use domain::ids::LevelId;
use domain::ladders::Ladder;
use domain::people::PersonKind;
use store::Assessment;

use super::careers::{CAREERS, Career, Course, Target};
use super::days::Calendar;
use super::people::{ARCHITECT, KEEPER, LEADER, PEOPLE, PROGRAMME, Portrait};
use super::skills::{NOTES, Note, SHEETS, Sheet};
use super::{Known, broken, find, on};
use crate::ladders::StartLadder;
use crate::people::{AddPerson, PlacePerson};
use crate::promotions::{CompletePromotion, PlanPromotion, WithdrawPromotion};
use crate::{Act, Problem};

/// Months since the office has its ladders.
const BEGUN: u32 = 96;

/// Ladders first, then everybody with where they stand, what they do, and what is planned for them.
pub(super) fn lay_out(act: &mut Act<'_, '_>, calendar: Calendar, known: &mut Known) -> Result<(), Problem> {
    // The company's own ladder first: the office's was refitted from it before anybody stood on it.
    for key in [PROGRAMME, ARCHITECT, LEADER, KEEPER] {
        let begun = StartLadder { built_in: key.to_owned() };
        let page = on(act, calendar.months_ago(BEGUN), |act| crate::ladders::start(act, begun))?;
        known.ladders.insert(key, page.ladder);
    }
    for portrait in PEOPLE {
        add(act, calendar, known, portrait)?;
    }
    for sheet in SHEETS {
        rate(act, calendar, known, sheet)?;
    }
    for note in NOTES {
        note_on_newest(act, known, note)?;
    }
    for career in CAREERS {
        promote(act, calendar, known, career)?;
    }
    Ok(())
}

/// The level of a ladder by its stable name.
pub(super) fn level_of(ladder: &Ladder, key: &str) -> Result<LevelId, Problem> {
    ladder.levels.iter().find(|level| level.key == key).map(|level| level.id).ok_or_else(|| broken(key))
}

fn add(act: &mut Act<'_, '_>, calendar: Calendar, known: &mut Known, one: &Portrait) -> Result<(), Problem> {
    let first = one.steps.first().ok_or_else(|| broken(one.key))?;
    let last = one.steps.last().ok_or_else(|| broken(one.key))?;
    let ladder = known.ladder(last.ladder)?;
    let present = ladder.level(level_of(ladder, last.level)?).ok_or_else(|| broken(last.level))?;
    // Volunteers have a role towards the outside, but no title and no job class in the company.
    let inside = |text: &str| if one.kind == PersonKind::Volunteer { String::new() } else { text.to_owned() };
    let page = crate::people::add(
        act,
        AddPerson {
            legal_name: one.legal_name.to_owned(),
            preferred_name: one.preferred_name.to_owned(),
            employee_id: one.employee_id.to_owned(),
            email: format!("{}@example.org", one.key),
            internal_title: inside(&present.internal_title),
            external_title: present.external_title.clone(),
            job_class: inside(&present.job_class),
            manager_id: one.manager.map(|manager| find(&known.people, manager)).transpose()?,
            location: one.location.to_owned(),
            started_on: Some(calendar.months_ago(first.months_ago)),
            kind: one.kind,
            fte_percent: Some(one.fte_percent),
            time_zone: String::new(),
            currency: None,
            entry_route: None,
            left_on: None,
        },
    )?;
    let person_id = page.person.id;
    known.people.insert(one.key, person_id);
    for step in one.steps {
        let level_id = level_of(known.ladder(step.ladder)?, step.level)?;
        crate::people::place(
            act,
            PlacePerson { person_id, level_id, from: calendar.months_ago(step.months_ago) },
        )?;
    }
    Ok(())
}

/// Writes one assessment of the past as a whole.
fn rate(act: &mut Act<'_, '_>, calendar: Calendar, known: &Known, sheet: &Sheet) -> Result<(), Problem> {
    let ladder = known.ladder(sheet.ladder)?;
    let figures = |text: &str| -> Vec<Option<u8>> {
        text.chars().map(|figure| figure.to_digit(10).and_then(|digit| u8::try_from(digit).ok())).collect()
    };
    let (proficiency, interest) = (figures(sheet.proficiency), figures(sheet.interest));
    let rows = ladder.competencies.len();
    if (proficiency.len(), interest.len()) != (rows, rows) {
        return Err(broken(sheet.person));
    }
    let mut marks = Marks::default();
    for ((row, proficiency), interest) in ladder.competencies.iter().zip(proficiency).zip(interest) {
        marks.set(row.slot, Mark { proficiency, interest });
    }
    act.book.put_assessment(&Assessment {
        id: act.new_id(),
        person_id: find(&known.people, sheet.person)?,
        ladder_id: ladder.id,
        rated_on: calendar.months_ago(sheet.months_ago),
        marks,
    })?;
    Ok(())
}

/// Notes stand beside the marks they explain, in the newest assessment.
fn note_on_newest(act: &mut Act<'_, '_>, known: &Known, note: &Note) -> Result<(), Problem> {
    let person = find(&known.people, note.person)?;
    let ladder = known.ladder(note.ladder)?;
    let row = ladder.competencies.iter().find(|row| row.key == note.competency);
    let row = row.ok_or_else(|| broken(note.competency))?;
    let newest = act.newest_assessment(person, ladder.id)?.ok_or_else(|| broken(note.person))?;
    Ok(act.book.put_mark_note(newest.id, row.id, note.text)?)
}

/// Plans a promotion, and brings it to its end on the days when that happened.
fn promote(act: &mut Act<'_, '_>, calendar: Calendar, known: &Known, one: &Career) -> Result<(), Problem> {
    let target_on = match one.target {
        Target::Days(days) => calendar.ago(-days),
        Target::MonthsAgo(months) => calendar.months_ago(months),
    };
    let request = PlanPromotion {
        person_id: find(&known.people, one.person)?,
        level_id: Some(level_of(known.ladder(one.ladder)?, one.level)?),
        route_id: None,
        target_on,
        note: one.note.to_owned(),
    };
    let id =
        on(act, calendar.months_ago(one.planned_months_ago), |act| crate::promotions::plan(act, request))?.id;
    match one.course {
        Course::Open => {}
        Course::Completed => {
            on(act, target_on, |act| {
                crate::promotions::complete(
                    act,
                    CompletePromotion { id, on: target_on, new_role: String::new() },
                )
            })?;
        }
        Course::Withdrawn(months, reason) => {
            let request = WithdrawPromotion { id, reason: reason.to_owned() };
            on(act, calendar.months_ago(months), |act| crate::promotions::withdraw(act, request))?;
        }
    }
    Ok(())
}
