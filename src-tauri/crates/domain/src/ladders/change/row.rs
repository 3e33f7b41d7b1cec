//! What changed about the competencies, cell by cell.

use super::text::{statement_step, text_step};
use super::{Aspect, Change};
use crate::ids::{CompetencyId, DescriptorId};
use crate::ladders::{Cell, Competency, Descriptor, Ladder, Level, Step};

pub(super) fn compare(before: &Ladder, after: &Ladder, changes: &mut Vec<Change>) {
    for row in &after.competencies {
        match before.competency(row.id) {
            Some(former) => {
                about(former, row, changes);
                cells(before, after, former, row, changes);
            }
            None => {
                let asks = row.cells.iter().any(|cell| cell.expected > 0 || !cell.descriptors.is_empty());
                let (step, sentence) = if asks {
                    (Step::Major, format!("{} was added: it is asked for from now on.", row.name))
                } else {
                    (Step::Minor, format!("{} was added; it asks for nothing yet.", row.name))
                };
                let change = Change::new(&row.name, Aspect::Competency, step, sentence);
                changes.push(change.between(None, row.name.clone()).in_row(row.id));
                cells(before, after, &Competency { cells: Vec::new(), ..row.clone() }, row, changes);
            }
        }
    }
    for row in before.competencies.iter().filter(|row| after.competency(row.id).is_none()) {
        let sentence = format!("{} was removed.", row.name);
        let change = Change::new(&row.name, Aspect::Competency, Step::Minor, sentence);
        changes.push(change.between(row.name.clone(), None).in_row(row.id));
        cells(before, after, row, &Competency { cells: Vec::new(), ..row.clone() }, changes);
    }
    order(before, after, changes);
}

/// What a row says about itself.
fn about(was: &Competency, is: &Competency, changes: &mut Vec<Change>) {
    let name = &is.name;
    let mut push = |aspect, step, sentence: String, old: String, new: String| {
        changes.push(Change::new(name, aspect, step, sentence).between(old, new).in_row(is.id));
    };
    if was.name != is.name {
        let step = text_step(&was.name, &is.name);
        push(
            Aspect::Name,
            step,
            format!("{} is called {name}.", was.name),
            was.name.clone(),
            is.name.clone(),
        );
    }
    if was.summary != is.summary {
        let step = text_step(&was.summary, &is.summary);
        let sentence = format!("What {name} means is worded differently.");
        push(Aspect::Summary, step, sentence, was.summary.clone(), is.summary.clone());
    }
    if was.bucket != is.bucket {
        let sentence = format!("{name} stands in another bucket.");
        push(Aspect::Bucket, Step::Minor, sentence, was.bucket.title(), is.bucket.title());
    }
    if was.weight != is.weight {
        let (step, sentence) = if was.weight == 0 {
            (Step::Major, format!("{name} counts from now on."))
        } else if is.weight > was.weight {
            (Step::Minor, format!("{name} counts for more."))
        } else {
            (Step::Minor, format!("{name} counts for less."))
        };
        push(Aspect::Weight, step, sentence, was.weight.to_string(), is.weight.to_string());
    }
}

/// A row's cells over the levels of both states. A level that came or went takes its cells along without a
/// word about each.
fn cells(before: &Ladder, after: &Ladder, was: &Competency, is: &Competency, changes: &mut Vec<Change>) {
    for level in after.levels.iter().filter(|level| before.level(level.id).is_some()) {
        let (old, new) = (was.cell(level.id), is.cell(level.id));
        if old != new {
            cell(level, is, &or_empty(old, level), &or_empty(new, level), before, changes);
        }
    }
}

fn or_empty(cell: Option<&Cell>, level: &Level) -> Cell {
    cell.cloned().unwrap_or_else(|| Cell {
        level_id: level.id,
        expected: 0,
        must_have: false,
        descriptors: Vec::new(),
        examples: Vec::new(),
    })
}

fn cell(level: &Level, row: &Competency, was: &Cell, is: &Cell, before: &Ladder, changes: &mut Vec<Change>) {
    let place = format!("{} · {}", level.code, row.name);
    let change = |aspect, step, sentence: String| {
        Change::new(&place, aspect, step, sentence).at_level(level.id).in_row(row.id)
    };
    let (code, name) = (&level.code, &row.name);
    if was.expected != is.expected {
        let (step, way) =
            if is.expected > was.expected { (Step::Major, "more") } else { (Step::Minor, "less") };
        let sentence =
            format!("{code} expects {way} in {name}: {} instead of {}.", is.expected, was.expected);
        changes.push(
            change(Aspect::Expected, step, sentence)
                .between(was.expected.to_string(), is.expected.to_string()),
        );
    }
    if was.must_have != is.must_have {
        let (step, sentence) = if is.must_have {
            (Step::Major, format!("{name} is a must-have at {code}."))
        } else {
            (Step::Minor, format!("{name} is no must-have at {code} any more."))
        };
        let word = |must: bool| if must { "must-have" } else { "not a must-have" }.to_owned();
        changes
            .push(change(Aspect::MustHave, step, sentence).between(word(was.must_have), word(is.must_have)));
    }
    statements(&change, code, name, row.id, was, is, before, changes);
    examples(&change, code, name, was, is, changes);
}

#[allow(clippy::too_many_arguments)] // All of it names one place.
fn statements(
    change: &dyn Fn(Aspect, Step, String) -> Change,
    code: &str,
    name: &str,
    row: CompetencyId,
    was: &Cell,
    is: &Cell,
    before: &Ladder,
    changes: &mut Vec<Change>,
) {
    let find = |cell: &Cell, id: DescriptorId| cell.descriptors.iter().find(|one| one.id == id).cloned();
    // The same words under another identifier were typed again, not changed.
    let again = |cell: &Cell, other: &Cell, one: &Descriptor| {
        cell.descriptors.iter().any(|same| same.text == one.text && find(other, same.id).is_none())
    };
    for one in &is.descriptors {
        let about = |step, sentence| Change {
            descriptor_id: Some(one.id),
            ..change(Aspect::Statement, step, sentence)
        };
        match find(was, one.id) {
            Some(former) if former.text == one.text => {}
            Some(former) => {
                let step = statement_step(&former.text, &one.text);
                let sentence = match step {
                    Step::Patch => format!("A typo of {code} in {name} was mended."),
                    Step::Minor => format!("A statement of {code} in {name} is worded differently."),
                    Step::Major => format!("{code} asks for something else in {name}."),
                };
                changes.push(about(step, sentence).between(former.text, one.text.clone()));
            }
            None if again(was, is, one) => {}
            None => {
                let from = before
                    .competency(row)
                    .into_iter()
                    .flat_map(|row| &row.cells)
                    .find(|cell| cell.descriptors.iter().any(|other| other.id == one.id));
                let from = from.and_then(|cell| before.level(cell.level_id));
                let sentence = match from {
                    Some(from) => {
                        format!(
                            "{code} asks for something new in {name}; it was asked of {} before.",
                            from.code
                        )
                    }
                    None => format!("{code} asks for something new in {name}."),
                };
                changes.push(about(Step::Major, sentence).between(None, one.text.clone()));
            }
        }
    }
    for one in was.descriptors.iter().filter(|one| find(is, one.id).is_none() && !again(is, was, one)) {
        let sentence = format!("{code} no longer asks for a statement in {name}.");
        let gone = change(Aspect::Statement, Step::Minor, sentence).between(one.text.clone(), None);
        changes.push(Change { descriptor_id: Some(one.id), ..gone });
    }
}

/// Examples have no identifiers: those that came and went are paired in their order.
fn examples(
    change: &dyn Fn(Aspect, Step, String) -> Change,
    code: &str,
    name: &str,
    was: &Cell,
    is: &Cell,
    changes: &mut Vec<Change>,
) {
    let gone: Vec<&String> = was.examples.iter().filter(|text| !is.examples.contains(text)).collect();
    let come: Vec<&String> = is.examples.iter().filter(|text| !was.examples.contains(text)).collect();
    for index in 0..gone.len().max(come.len()) {
        let (old, new) = (gone.get(index).copied().cloned(), come.get(index).copied().cloned());
        let (step, what) = match (&old, &new) {
            (Some(old), Some(new)) => (text_step(old, new), "is worded differently"),
            (None, _) => (Step::Minor, "was added"),
            (_, None) => (Step::Minor, "was removed"),
        };
        let sentence = format!("An example of {code} in {name} {what}.");
        changes.push(change(Aspect::Example, step, sentence).between(old, new));
    }
}

/// Rows that both states have, in another order.
fn order(before: &Ladder, after: &Ladder, changes: &mut Vec<Change>) {
    let kept = |ladder: &Ladder, other: &Ladder| -> Vec<CompetencyId> {
        ladder.competencies.iter().map(|row| row.id).filter(|id| other.competency(*id).is_some()).collect()
    };
    let (was, is) = (kept(before, after), kept(after, before));
    if was != is {
        let names = |ids: &[CompetencyId], ladder: &Ladder| {
            let names: Vec<&str> =
                ids.iter().filter_map(|id| ladder.competency(*id)).map(|row| row.name.as_str()).collect();
            names.join(", ")
        };
        let change =
            Change::new("The ladder", Aspect::Order, Step::Patch, "The rows stand in another order.");
        changes.push(change.between(names(&was, before), names(&is, after)));
    }
}
