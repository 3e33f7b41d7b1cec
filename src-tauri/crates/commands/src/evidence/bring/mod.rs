//! Bringing evidence in from a file.

mod people;
mod preview;
mod statements;

use domain::evidence::{Evidence, EvidenceKind, Proof};
use domain::finding::Finding;
use domain::ids::EvidenceId;
use domain::people::Person;
use exchange::draft::Row;
use exchange::evidence::{EvidenceRow, Shape};
use store::EvidenceLine;

use self::people::People;
pub use self::preview::{BroughtAuthor, BroughtItem, BroughtState, EvidencePreview};
use self::statements::Statements;
use super::write::save;
use crate::{Act, Problem};

/// Evidence as a file has it.
pub(crate) struct Read {
    pub(crate) shape: Shape,
    pub(crate) rows: Vec<Row<EvidenceRow>>,
}

/// What came of it.
#[derive(Default)]
pub(crate) struct Saved {
    pub(crate) added: u64,
    pub(crate) changed: u64,
    pub(crate) already_there: u64,
    pub(crate) nobody: u64,
    pub(crate) left_out: u64,
    pub(crate) findings: Vec<Finding>,
    pub(crate) preview: Option<EvidencePreview>,
}

/// All that a row is held against.
struct Known {
    people: People,
    statements: Statements,
}

/// Saves evidence of a file. What is known by its key is there already; only a text that nobody has edited
/// since follows the file. A person whom a table or a correction names must be in the book; a log names many who
/// are no business of the office, and they are left out.
pub(crate) fn save_evidence(act: &mut Act<'_, '_>, read: &Read) -> Result<Saved, Problem> {
    let known = Known { people: People::read(act)?, statements: Statements::read(act)? };
    let mut saved = Saved::default();
    let mut items = Vec::new();
    let total = read.rows.len() as u64;
    for (done, row) in (0_u64..).zip(&read.rows) {
        if done % 500 == 0 {
            act.progress(done, total, "Evidence")?;
        }
        let person = known.people.find(&row.value.who);
        let state = bring(act, row, person, &known, &mut saved.findings)?;
        match state {
            BroughtState::Added => saved.added += 1,
            BroughtState::Changed => saved.changed += 1,
            BroughtState::AlreadyThere => saved.already_there += 1,
            BroughtState::Nobody => saved.nobody += 1,
            BroughtState::LeftOut => saved.left_out += 1,
            BroughtState::Refused => {}
        }
        if read.shape != Shape::Table {
            items.push(BroughtItem::of(&row.value, person, state));
        }
    }
    if saved.added + saved.changed > 0 {
        act.label(match saved.added + saved.changed {
            1 => "Imported an item of evidence".to_owned(),
            many => format!("Imported {many} items of evidence"),
        });
    }
    saved.preview = EvidencePreview::of(read, items);
    Ok(saved)
}

/// Brings one row.
fn bring(
    act: &mut Act<'_, '_>,
    row: &Row<EvidenceRow>,
    person: Option<&Person>,
    known: &Known,
    findings: &mut Vec<Finding>,
) -> Result<BroughtState, Problem> {
    let value = &row.value;
    if !value.taken {
        return Ok(BroughtState::LeftOut);
    }
    let Some(person) = person else {
        if value.told {
            let who = value.who.join(", ");
            let message = format!("“{who}” is nobody in the book. Bring the people in first.");
            findings.push(Finding::error("person", "person.unknown", message).at_line(row.line));
        }
        return Ok(BroughtState::Nobody);
    };
    if let Some((id, text, imported)) = act.evidence_by_key(&value.key)? {
        if text != imported || text == value.text {
            return Ok(BroughtState::AlreadyThere);
        }
        return renew(act, row, id, known, findings);
    }
    let item = Evidence {
        id: act.new_id(),
        person_id: person.id,
        kind: value.kind.or_else(|| EvidenceKind::told_by(&value.text)).unwrap_or(EvidenceKind::Other),
        done_on: value.done_on,
        project: value.project.clone(),
        outside: value.outside,
        link: value.link.clone(),
        text: value.text.clone(),
        descriptor_ids: known.statements.of(act, row, person.id, findings)?,
        corroborator: known.people.corroborator(value),
        attachment_id: None,
        confidential: value.confidential,
    };
    let origin = EvidenceLine {
        item,
        person: String::new(),
        words: Vec::new(),
        content_key: value.key.clone(),
        imported: value.text.clone(),
    };
    let added = kept(act, row, origin, known, findings)?;
    Ok(if added { BroughtState::Added } else { BroughtState::Refused })
}

/// Takes over what the file says by now. What somebody has confirmed stays in the words that they confirmed.
fn renew(
    act: &mut Act<'_, '_>,
    row: &Row<EvidenceRow>,
    id: EvidenceId,
    known: &Known,
    findings: &mut Vec<Finding>,
) -> Result<BroughtState, Problem> {
    let unconfirmed = |line: &EvidenceLine| line.item.proof() == Proof::Claimed;
    let Some(mut line) = act.evidence_item(id)?.filter(unconfirmed) else {
        return Ok(BroughtState::AlreadyThere);
    };
    row.value.text.clone_into(&mut line.item.text);
    row.value.text.clone_into(&mut line.imported);
    line.item.done_on = row.value.done_on;
    let changed = kept(act, row, line, known, findings)?;
    Ok(if changed { BroughtState::Changed } else { BroughtState::Refused })
}

/// Checks and writes what became of a row; what keeps it out is told with its line.
fn kept(
    act: &mut Act<'_, '_>,
    row: &Row<EvidenceRow>,
    line: EvidenceLine,
    known: &Known,
    findings: &mut Vec<Finding>,
) -> Result<bool, Problem> {
    match save(act, line.item.clone(), Some(line), Some(known.statements.names())) {
        Ok(_) => Ok(true),
        Err(problem) if problem.fields.is_empty() => Err(problem),
        Err(problem) => {
            let told = problem.fields.into_iter();
            findings.extend(
                told.map(|field| Finding::error(field.path, &field.code, field.message).at_line(row.line)),
            );
            Ok(false)
        }
    }
}
