//! Bringing evidence in from a file.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::evidence::{Corroborator, Evidence, EvidenceKind};
use domain::finding::Finding;
use domain::fold::fold;
use domain::ids::{DescriptorId, EvidenceId, PersonId};
use domain::people::Person;
use exchange::draft::Row;
use exchange::evidence::{EvidenceRow, Shape};
use schemars::JsonSchema;
use serde::Serialize;
use store::EvidenceLine;

use super::line::Names;
use super::write::save;
use crate::{Act, Problem};

/// What a file would do to an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum BroughtState {
    /// It is added.
    Added,
    /// Its text is renewed: the file has more of it now, and nobody has edited it.
    Changed,
    /// It is there already.
    AlreadyThere,
    /// Whose it is, is not known in the book.
    Nobody,
    /// It is shown and left out.
    LeftOut,
    /// It cannot be saved; the findings say why.
    Refused,
}

/// An item that a log or calendar would bring.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct BroughtItem {
    /// What corrections name it by.
    pub key: String,
    /// The day.
    pub done_on: NaiveDate,
    /// As the file names whose it is.
    pub author: String,
    /// The person of the book; absent when there is none.
    pub person: Option<String>,
    /// The kind.
    pub kind: EvidenceKind,
    /// What was done.
    pub text: String,
    /// How many commits or dates it is made of.
    pub count: u64,
    /// True when it is taken.
    pub taken: bool,
    /// What becomes of it.
    pub state: BroughtState,
}

/// Somebody whom a log or calendar names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct BroughtAuthor {
    /// As the file names them; empty when it does not.
    pub author: String,
    /// The person of the book; absent when there is none.
    pub person: Option<String>,
    /// How many items are theirs.
    pub items: u64,
}

/// What a log or a calendar would bring, item by item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct EvidencePreview {
    /// True for a calendar, false for a log.
    pub calendar: bool,
    /// The project as it is understood.
    pub project: String,
    /// Whom the file names, those with most items first.
    pub authors: Vec<BroughtAuthor>,
    /// The items, in the order of the file.
    pub items: Vec<BroughtItem>,
}

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

/// Saves evidence of a file. What is known by its key is there already; only a text that nobody has edited
/// since follows the file. Rows of a table whose person is not in the book are errors; a log names many who
/// are no business of the office, and they are left out.
pub(crate) fn save_evidence(act: &mut Act<'_, '_>, read: &Read) -> Result<Saved, Problem> {
    let people = People::read(act)?;
    let names = Names::read(act)?;
    let mut words: HashMap<String, Vec<DescriptorId>> = HashMap::new();
    for (id, spot) in names.spots() {
        words.entry(fold(spot.text)).or_default().push(id);
    }
    let mut saved = Saved::default();
    let mut items = Vec::new();
    let total = read.rows.len() as u64;
    for (done, row) in (0_u64..).zip(&read.rows) {
        if done % 500 == 0 {
            act.progress(done, total, "Evidence")?;
        }
        let person = people.find(&row.value.who);
        let state = bring(act, row, person, &people, &words, read.shape, &mut saved.findings)?;
        match state {
            BroughtState::Added => saved.added += 1,
            BroughtState::Changed => saved.changed += 1,
            BroughtState::AlreadyThere => saved.already_there += 1,
            BroughtState::Nobody => saved.nobody += 1,
            BroughtState::LeftOut => saved.left_out += 1,
            BroughtState::Refused => {}
        }
        if read.shape != Shape::Table {
            items.push(BroughtItem {
                key: row.value.key.clone(),
                done_on: row.value.done_on,
                author: row.value.who.first().cloned().unwrap_or_default(),
                person: person.map(|person| person.name().to_owned()),
                kind: row.value.kind.unwrap_or(EvidenceKind::Other),
                text: row.value.text.clone(),
                count: row.value.count,
                taken: row.value.taken,
                state,
            });
        }
    }
    if saved.added + saved.changed > 0 {
        act.label(match saved.added + saved.changed {
            1 => "Imported an item of evidence".to_owned(),
            many => format!("Imported {many} items of evidence"),
        });
    }
    saved.preview = (read.shape != Shape::Table).then(|| EvidencePreview {
        calendar: read.shape == Shape::Calendar,
        project: read.rows.first().map(|row| row.value.project.clone()).unwrap_or_default(),
        authors: authors(&items),
        items,
    });
    Ok(saved)
}

/// Brings one row.
fn bring(
    act: &mut Act<'_, '_>,
    row: &Row<EvidenceRow>,
    person: Option<&Person>,
    people: &People,
    words: &HashMap<String, Vec<DescriptorId>>,
    shape: Shape,
    findings: &mut Vec<Finding>,
) -> Result<BroughtState, Problem> {
    let value = &row.value;
    if !value.taken {
        return Ok(BroughtState::LeftOut);
    }
    let Some(person) = person else {
        if shape == Shape::Table {
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
        return renew(act, id, value);
    }
    let mut descriptor_ids = Vec::new();
    for statement in &value.statements {
        match found(statement, person.id, words, act)? {
            Some(id) => descriptor_ids.push(id),
            None => {
                let message =
                    format!("“{statement}” is a statement of no ladder; the item is not tied to it.");
                findings.push(Finding::warning("statements", "statement.unknown", message).at_line(row.line));
            }
        }
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
        descriptor_ids,
        corroborator: corroborator(value, people),
        attachment_id: None,
        confidential: value.confidential,
    };
    let origin = EvidenceLine {
        item: item.clone(),
        person: String::new(),
        words: Vec::new(),
        content_key: value.key.clone(),
        imported: value.text.clone(),
    };
    match save(act, item, Some(origin)) {
        Ok(_) => Ok(BroughtState::Added),
        Err(problem) if problem.fields.is_empty() => Err(problem),
        Err(problem) => {
            let told = problem.fields.into_iter();
            findings.extend(
                told.map(|field| Finding::error(field.path, &field.code, field.message).at_line(row.line)),
            );
            Ok(BroughtState::Refused)
        }
    }
}

/// Takes over what the file says by now.
fn renew(act: &mut Act<'_, '_>, id: EvidenceId, value: &EvidenceRow) -> Result<BroughtState, Problem> {
    let Some(mut line) = act.evidence_item(id)? else { return Ok(BroughtState::AlreadyThere) };
    value.text.clone_into(&mut line.item.text);
    value.text.clone_into(&mut line.imported);
    line.item.done_on = value.done_on;
    act.book.put_evidence(&line)?;
    Ok(BroughtState::Changed)
}

/// The statement of an identifier or of its words. Where several ladders use the same words, that of the
/// person's own levels is meant.
fn found(
    statement: &str,
    person: PersonId,
    words: &HashMap<String, Vec<DescriptorId>>,
    act: &Act<'_, '_>,
) -> Result<Option<DescriptorId>, Problem> {
    let known: Vec<DescriptorId> = match statement.parse::<DescriptorId>() {
        Ok(id) => words.values().flatten().copied().filter(|one| *one == id).collect(),
        Err(_) => words.get(&fold(statement)).cloned().unwrap_or_default(),
    };
    if known.len() < 2 {
        return Ok(known.first().copied());
    }
    let held = domain::people::standing(&act.placements_of(person)?, act.today);
    let Some(held) = held else { return Ok(known.into_iter().min()) };
    let ladder = crate::ladders::in_force(act, held.placement.ladder_id, act.today)?;
    let own = super::line::spots_of(&ladder).find(|(id, _)| known.contains(id)).map(|(id, _)| id);
    Ok(own.or_else(|| known.into_iter().min()))
}

/// Who can confirm it: somebody of the book by any of their names, else somebody outside.
fn corroborator(value: &EvidenceRow, people: &People) -> Option<Corroborator> {
    if value.corroborator.is_empty() {
        return None;
    }
    let person = people.find(std::slice::from_ref(&value.corroborator));
    Some(Corroborator {
        person_id: person.map(|person| person.id),
        name: value.corroborator.clone(),
        confirmed_on: value.confirmed_on,
    })
}

fn authors(items: &[BroughtItem]) -> Vec<BroughtAuthor> {
    let mut found: Vec<BroughtAuthor> = Vec::new();
    for item in items {
        match found.iter_mut().find(|known| known.author == item.author) {
            Some(known) => known.items += 1,
            None => found.push(BroughtAuthor {
                author: item.author.clone(),
                person: item.person.clone(),
                items: 1,
            }),
        }
    }
    found.sort_by(|one, other| other.items.cmp(&one.items).then_with(|| one.author.cmp(&other.author)));
    found
}

/// Everybody by every way to name them: e-mail address, number, names. A name that two people share names
/// nobody.
struct People {
    people: Vec<Person>,
    by_name: HashMap<String, Option<usize>>,
}

impl People {
    fn read(act: &Act<'_, '_>) -> Result<Self, Problem> {
        let people = act.people()?;
        let mut by_name: HashMap<String, Option<usize>> = HashMap::new();
        for (place, person) in people.iter().enumerate() {
            let id = person.id.to_string();
            let own = [&person.email, &person.employee_id, &person.legal_name, &person.preferred_name, &id];
            let mut own: Vec<String> = own.map(|name| fold(name.trim())).to_vec();
            own.sort();
            own.dedup();
            for name in own.into_iter().filter(|name| !name.is_empty()) {
                by_name.entry(name).and_modify(|known| *known = None).or_insert(Some(place));
            }
        }
        Ok(Self { people, by_name })
    }

    fn find(&self, names: &[String]) -> Option<&Person> {
        let place = names.iter().find_map(|name| self.by_name.get(&fold(name.trim())).copied().flatten())?;
        self.people.get(place)
    }
}
