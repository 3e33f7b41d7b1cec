//! A table of ratings: into the open cycle of each person, else as the manager's assessment of a day.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::assessments::Mark;
use domain::cycles::Rater;
use domain::finding::Finding;
use domain::ids::PersonId;
use domain::ladders::Ladder;
use domain::people::{Person, standing};
use exchange::assessment_form::RatingRow;
use exchange::draft::Row;
use store::{Assessment, Filled};

use super::{Given, TakenIn, fill_seat};
use crate::cycles::open_review;
use crate::ladders::{in_force, release_in_force};
use crate::{Act, Problem};

/// The rows of one rater on one person on one day.
struct Sheet<'r> {
    person: Person,
    rater: Rater,
    peer: Option<PersonId>,
    on: Option<NaiveDate>,
    rows: Vec<&'r Row<RatingRow>>,
}

/// Takes a table of ratings in. Where an open cycle rates a person, the rater's form is filled in and handed
/// in; otherwise the manager's ratings become an assessment of their day, and nobody else's can be taken.
pub(crate) fn save_table(act: &mut Act<'_, '_>, rows: &[Row<RatingRow>]) -> Result<TakenIn, Problem> {
    let mut taken = TakenIn::default();
    let sheets = sheets(act, rows, &mut taken)?;
    let people = sheets.len();
    for sheet in sheets {
        match open_review(act, sheet.person.id)?.filter(|review| review.agreed().is_none()) {
            Some(review) => {
                let rates = |seat: &&domain::cycles::Seat| {
                    seat.rater == sheet.rater && (sheet.rater != Rater::Peer || seat.rater_id == sheet.peer)
                };
                let Some(seat) = review.seats.iter().find(rates).cloned() else {
                    let message =
                        format!("“{}” has no such rater of {}.", review.cycle.name, sheet.person.name());
                    refuse(&mut taken, &sheet, "rater", "rater.unknown", &message);
                    continue;
                };
                let given = given(&sheet, &review.ladder, &mut taken);
                let asked = |one: &Given| review.row(one.row.id).is_ok();
                let (given, left): (Vec<Given>, Vec<Given>) = given.into_iter().partition(asked);
                for one in left {
                    let message = format!("“{}” does not ask {}.", review.cycle.name, one.row.name);
                    let finding = Finding::error("competency", "competency.other_ladder", message);
                    taken.findings.push(finding.at_line(one.line));
                }
                fill_seat(act, &review, &seat, &given, &mut taken)?;
            }
            None if sheet.rater == Rater::Manager => of_day(act, &sheet, &mut taken)?,
            None => {
                let message = format!(
                    "{} takes part in no open cycle; only the manager's ratings can be taken in beside one.",
                    sheet.person.name()
                );
                refuse(&mut taken, &sheet, "rater", "cycle.none", &message);
            }
        }
    }
    if taken.findings.is_empty() && taken.added > 0 {
        act.label(format!("Imported ratings of {people} {}", if people == 1 { "person" } else { "people" }));
    }
    Ok(taken)
}

/// The rows, rater by rater; a row about nobody in the book is refused.
fn sheets<'r>(
    act: &Act<'_, '_>,
    rows: &'r [Row<RatingRow>],
    taken: &mut TakenIn,
) -> Result<Vec<Sheet<'r>>, Problem> {
    let mut known: HashMap<String, Person> = HashMap::new();
    for person in act.people()? {
        for key in [&person.employee_id, &person.email] {
            if !key.is_empty() {
                known.insert(key.to_lowercase(), person.clone());
            }
        }
    }
    let find = |key: &str| known.get(&key.to_lowercase());
    let mut sheets: Vec<Sheet<'r>> = Vec::new();
    for row in rows {
        let value = &row.value;
        let mut refuse = |column: &str, code: &str, message: String| {
            taken.findings.push(Finding::error(column, code, message).at_line(row.line));
        };
        let Some(person) = find(&value.employee_id).or_else(|| find(&value.email)) else {
            let (column, who) = match value.employee_id.as_str() {
                "" => ("email", &value.email),
                _ => ("employee_id", &value.employee_id),
            };
            refuse(column, "person.unknown", format!("Nobody in the book is “{who}”."));
            continue;
        };
        let rater = value.rater.unwrap_or(Rater::Manager);
        let peer = find(&value.peer).map(|peer| peer.id);
        if rater == Rater::Peer && peer.is_none() {
            refuse(
                "peer",
                "peer.unknown",
                "Say which colleague rates, by number or e-mail address.".to_owned(),
            );
            continue;
        }
        if value.rated_on.is_some_and(|on| on > act.today) {
            refuse("rated_on", "date.future", "Nobody is rated on a day to come.".to_owned());
            continue;
        }
        let same = |one: &&mut Sheet<'r>| {
            one.person.id == person.id && (one.rater, one.peer, one.on) == (rater, peer, value.rated_on)
        };
        match sheets.iter_mut().find(same) {
            Some(sheet) => sheet.rows.push(row),
            None => {
                sheets.push(Sheet {
                    person: person.clone(),
                    rater,
                    peer,
                    on: value.rated_on,
                    rows: vec![row],
                });
            }
        }
    }
    Ok(sheets)
}

/// The rows of a sheet on their ladder; a row that it has not is refused.
fn given(sheet: &Sheet<'_>, ladder: &Ladder, taken: &mut TakenIn) -> Vec<Given> {
    let mut given: Vec<Given> = Vec::new();
    for one in &sheet.rows {
        let value = &one.value;
        let wanted = value.competency.to_lowercase();
        let found =
            ladder.competencies.iter().find(|row| row.name.to_lowercase() == wanted || row.key == wanted);
        let Some(row) = found else {
            let message = format!("{} has no competency “{}”.", ladder.name, value.competency);
            let finding = Finding::error("competency", "competency.other_ladder", message);
            taken.findings.push(finding.at_line(one.line));
            continue;
        };
        if given.iter().any(|other| other.row.id == row.id) {
            let message = format!("{} is rated twice by the same rater on the same day.", row.name);
            taken.findings.push(Finding::error("competency", "row.twice", message).at_line(one.line));
            continue;
        }
        given.push(Given {
            line: one.line,
            row: row.clone(),
            mark: Mark { proficiency: value.rating, interest: value.interest },
            note: value.note.clone(),
        });
    }
    given
}

/// The manager's ratings of a day, outside any cycle. Rows that the file does not name stay as they were.
fn of_day(act: &mut Act<'_, '_>, sheet: &Sheet<'_>, taken: &mut TakenIn) -> Result<(), Problem> {
    let Some(held) = standing(&act.placements_of(sheet.person.id)?, act.today) else {
        let message = format!("{} stands on no level yet. Place them on one first.", sheet.person.name());
        refuse(taken, sheet, "person", "placement.none", &message);
        return Ok(());
    };
    let ladder = in_force(act, held.placement.ladder_id, act.today)?;
    let on = sheet.on.unwrap_or(act.today);
    let given = given(sheet, &ladder, taken);
    let manager = |one: &&Filled| one.rater == Rater::Manager && one.cycle_id.is_none();
    let open = act.open_assessments(sheet.person.id, ladder.id)?;
    let before = open.iter().filter(manager).find(|one| one.assessment.rated_on <= on);
    let same_day = before.filter(|one| one.assessment.rated_on == on);
    let notes = before.map(|one| act.mark_notes(one.assessment.id)).transpose()?.unwrap_or_default();
    let mut filled = match same_day {
        Some(one) => one.clone(),
        None => {
            let marks = before.map(|one| one.assessment.marks.clone()).unwrap_or_default();
            let (person_id, ladder_id) = (sheet.person.id, ladder.id);
            let one = Assessment { id: act.new_id(), person_id, ladder_id, rated_on: on, marks };
            Filled::by_manager(one, release_in_force(act, ladder.id)?)
        }
    };
    let mut fresh = Vec::new();
    for one in &given {
        let stands = filled.assessment.marks.get(one.row.slot);
        let note = notes.get(&one.row.id).map_or("", String::as_str);
        if same_day.is_some() && stands == one.mark && note == one.note {
            taken.unchanged += 1;
        } else if same_day.is_some()
            && stands.proficiency.is_some()
            && stands.proficiency != one.mark.proficiency
        {
            let message = format!(
                "{} is rated already on {on}. Change it in the window, with the reason.",
                one.row.name
            );
            taken.findings.push(Finding::error("rating", "mark.there", message).at_line(one.line));
        } else {
            filled.assessment.marks.set(one.row.slot, one.mark);
            fresh.push(one);
        }
    }
    taken.added += fresh.len() as u64;
    if fresh.is_empty() || !taken.findings.is_empty() {
        return Ok(());
    }
    act.book.put_filled(&filled)?;
    if same_day.is_none() {
        for (competency, text) in &notes {
            act.book.put_mark_note(filled.assessment.id, *competency, text)?;
        }
    }
    for one in fresh.iter().filter(|one| !one.note.is_empty()) {
        act.book.put_mark_note(filled.assessment.id, one.row.id, &one.note)?;
    }
    Ok(())
}

fn refuse(taken: &mut TakenIn, sheet: &Sheet<'_>, column: &str, code: &str, message: &str) {
    let line = sheet.rows.first().map_or(0, |row| row.line);
    taken.findings.push(Finding::error(column, code, message).at_line(line));
}
