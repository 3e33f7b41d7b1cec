//! Taking in forms that were filled in elsewhere, and tables of ratings.

mod table;

use std::collections::HashMap;

use domain::assessments::Mark;
use domain::cycles::{Seat, may_be_read};
use domain::finding::Finding;
use domain::ids::CompetencyId;
use domain::ladders::Competency;
use exchange::assessment_form::FilledForm;

use super::fill::{begin, finish};
use crate::cycles::Review;
use crate::{Act, Problem};

pub(crate) use table::save_table;

/// What came of a file.
#[derive(Debug, Default)]
pub(crate) struct TakenIn {
    /// Rows that are new in the book.
    pub(crate) added: u64,
    /// Rows that it had already.
    pub(crate) unchanged: u64,
    /// What keeps the file out, with lines.
    pub(crate) findings: Vec<Finding>,
}

/// A row as a rater gave it.
#[derive(Debug, Clone)]
struct Given {
    line: u64,
    row: Competency,
    mark: Mark,
    note: String,
}

/// Takes a form in: it is filled in and handed in, or nothing of it is. One that came already adds nothing.
pub(crate) fn save_form(act: &mut Act<'_, '_>, form: &FilledForm) -> Result<TakenIn, Problem> {
    let refused = |code: &str, message: String| TakenIn {
        findings: vec![Finding::error("file", code, message)],
        ..TakenIn::default()
    };
    if act.seat(form.seat_id)?.is_none() {
        let message =
            "This form is of another book, or its rater was dropped from the cycle. Ask for a new one.";
        return Ok(refused("form.unknown", message.to_owned()));
    }
    let (review, seat) = Review::of_seat(act, form.seat_id)?;
    let name = review.person.name().to_owned();
    if (form.person_id, form.cycle_id) != (review.person.id, review.cycle.id) {
        let message = format!("This form is not the one that {} was given for {name}.", seat.name);
        return Ok(refused("form.other_person", message));
    }
    if form.release_id != review.participant.release_id {
        let message =
            format!("This form is of another release than the one {name} is rated on. Ask for a new one.");
        return Ok(refused("form.other_release", message));
    }
    if let Err(problem) = review.writable() {
        return Ok(refused(&problem.code, problem.message));
    }
    let mut taken = TakenIn::default();
    let mut given = Vec::new();
    for one in &form.rows {
        let value = &one.value;
        match review.row(value.competency_id) {
            Err(problem) => {
                taken.findings.push(Finding::error("Row", &problem.code, problem.message).at_line(one.line))
            }
            Ok(row) => given.push(Given {
                line: one.line,
                row: row.clone(),
                mark: Mark { proficiency: value.rating, interest: value.interest },
                note: value.note.clone(),
            }),
        }
    }
    fill_seat(act, &review, &seat, &given, &mut taken)?;
    if taken.findings.is_empty() && taken.added > 0 {
        act.label(format!("Took in the form of {} on {name}", seat.name));
    }
    Ok(taken)
}

/// Fills a rater's form in and hands it in, unless it is in already with the very same.
fn fill_seat(
    act: &mut Act<'_, '_>,
    review: &Review,
    seat: &Seat,
    given: &[Given],
    taken: &mut TakenIn,
) -> Result<(), Problem> {
    let former = review.written(seat.id).cloned();
    let notes: HashMap<CompetencyId, String> =
        former.as_ref().map(|one| act.mark_notes(one.assessment.id)).transpose()?.unwrap_or_default();
    let stands = |one: &Given| {
        let mark =
            former.as_ref().map(|filled| filled.assessment.marks.get(one.row.slot)).unwrap_or_default();
        mark == one.mark && notes.get(&one.row.id).map_or("", String::as_str) == one.note
    };
    for one in given {
        if one.mark.interest.is_some() && !review.cycle.asks_interest {
            let message = format!("{}: this cycle does not ask for the wish to do more.", one.row.name);
            taken.findings.push(Finding::error("interest", "interest.unasked", message).at_line(one.line));
        }
        if !one.note.is_empty() && !review.cycle.asks_notes {
            let message = format!("{}: this cycle asks for no notes.", one.row.name);
            taken.findings.push(Finding::error("note", "note.unasked", message).at_line(one.line));
        }
    }
    if seat.state.is_in() {
        let differs: Vec<&Given> = given.iter().filter(|one| !stands(one)).collect();
        if differs.is_empty() {
            taken.unchanged += given.len() as u64;
        } else if may_be_read(seat) {
            for one in differs {
                let message = format!(
                    "{}: {} handed in something else. Change it in the window, with the reason.",
                    one.row.name, seat.name
                );
                taken.findings.push(Finding::error("rating", "seat.in", message).at_line(one.line));
            }
        } else {
            // Which row differs would tell what is still closed.
            let message = format!("{} has handed in another form already, and it is closed.", seat.name);
            taken.findings.push(Finding::error("file", "seat.in", message));
        }
        return Ok(());
    }
    if given.iter().all(|one| one.mark.proficiency.is_none()) {
        let message = format!("{} has rated nothing in this form.", seat.name);
        taken.findings.push(Finding::error("file", "form.empty", message));
    }
    if !taken.findings.is_empty() {
        return Ok(());
    }
    let mut filled = former.clone().unwrap_or_else(|| begin(act, review, seat));
    filled.assessment.rated_on = act.today;
    for one in given {
        filled.assessment.marks.set(one.row.slot, one.mark);
        if stands(one) {
            taken.unchanged += 1;
        } else {
            taken.added += 1;
        }
    }
    act.book.put_filled(&filled)?;
    for one in given {
        act.book.put_mark_note(filled.assessment.id, one.row.id, &one.note)?;
    }
    finish(act, review.seats.clone(), review, seat, filled)
}
