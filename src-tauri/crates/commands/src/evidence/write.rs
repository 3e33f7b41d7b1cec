//! Adding, changing and removing items.

use chrono::NaiveDate;
use domain::evidence::{Corroborator, Evidence, EvidenceKind, check_evidence};
use domain::finding::Finding;
use domain::ids::{DescriptorId, EvidenceId, PersonId};
use schemars::JsonSchema;
use serde::Deserialize;
use store::EvidenceLine;

use super::line::{EvidenceRow, Names, row_of};
use super::ties::tie;
use crate::people::person;
use crate::{Act, Nothing, Problem};

/// Something a person did. Only the text is needed.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NewEvidence {
    /// Who did it.
    pub person_id: PersonId,
    /// In somebody's own words: what was done, and what came of it.
    pub text: String,
    /// What kind of thing it is; absent for the kind that the words sound like.
    #[serde(default)]
    pub kind: Option<EvidenceKind>,
    /// The day; absent for today.
    #[serde(default)]
    pub done_on: Option<NaiveDate>,
    /// In which project.
    #[serde(default)]
    pub project: String,
    /// True for work outside the company.
    #[serde(default)]
    pub outside: bool,
    /// Where it can be seen.
    #[serde(default)]
    pub link: String,
    /// The statements it shows.
    #[serde(default)]
    pub descriptor_ids: Vec<DescriptorId>,
    /// Who can confirm it.
    #[serde(default)]
    pub corroborator: Option<Corroborator>,
    /// Keeps its words, project, link and file out of every export but the leader's own.
    #[serde(default)]
    pub confidential: bool,
}

/// An item as it should be. Its file is changed by itself.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ChangeEvidence {
    /// Which one.
    pub id: EvidenceId,
    /// Who did it.
    pub person_id: PersonId,
    /// In somebody's own words: what was done, and what came of it.
    pub text: String,
    /// What kind of thing it is.
    pub kind: EvidenceKind,
    /// The day.
    pub done_on: NaiveDate,
    /// In which project.
    pub project: String,
    /// True for work outside the company.
    pub outside: bool,
    /// Where it can be seen.
    pub link: String,
    /// The statements it shows.
    pub descriptor_ids: Vec<DescriptorId>,
    /// Who can confirm it.
    pub corroborator: Option<Corroborator>,
    /// Keeps its words, project, link and file out of every export but the leader's own.
    pub confidential: bool,
}

/// An item to remove.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RemoveEvidence {
    /// Which one.
    pub id: EvidenceId,
}

/// Adds an item of evidence.
///
/// # Errors
/// `not_found` for the person; whatever keeps an item from being saved, beside its field.
pub fn add(act: &mut Act<'_, '_>, request: NewEvidence) -> Result<EvidenceRow, Problem> {
    let item = Evidence {
        id: act.new_id(),
        person_id: request.person_id,
        kind: request.kind.or_else(|| EvidenceKind::told_by(&request.text)).unwrap_or(EvidenceKind::Other),
        done_on: request.done_on.unwrap_or(act.today),
        project: request.project,
        outside: request.outside,
        link: request.link,
        text: request.text,
        descriptor_ids: request.descriptor_ids,
        corroborator: request.corroborator,
        attachment_id: None,
        confidential: request.confidential,
    };
    let line = save(act, item, None, None)?;
    act.label(format!("Added evidence of {}: {}", line.person, line.item.kind.title().to_lowercase()));
    row_of(act, line)
}

/// Changes an item of evidence.
///
/// # Errors
/// `not_found`; whatever keeps an item from being saved, beside its field.
pub fn change(act: &mut Act<'_, '_>, request: ChangeEvidence) -> Result<EvidenceRow, Problem> {
    let former = item(act, request.id)?;
    let item = Evidence {
        id: request.id,
        person_id: request.person_id,
        kind: request.kind,
        done_on: request.done_on,
        project: request.project,
        outside: request.outside,
        link: request.link,
        text: request.text,
        descriptor_ids: request.descriptor_ids,
        corroborator: request.corroborator,
        attachment_id: former.item.attachment_id,
        confidential: request.confidential,
    };
    let line = save(act, item, Some(former), None)?;
    act.label(format!("Changed evidence of {}: {}", line.person, line.item.kind.title().to_lowercase()));
    row_of(act, line)
}

/// Removes an item with its file.
///
/// # Errors
/// `not_found`.
pub fn remove(act: &mut Act<'_, '_>, request: RemoveEvidence) -> Result<Nothing, Problem> {
    let EvidenceLine { item, person, .. } = item(act, request.id)?;
    act.book.remove_evidence(item.id, item.attachment_id)?;
    act.label(format!("Removed evidence of {person}: {}", item.kind.title().to_lowercase()));
    Ok(Nothing {})
}

/// An item that a request names.
pub(super) fn item(act: &Act<'_, '_>, id: EvidenceId) -> Result<EvidenceLine, Problem> {
    act.evidence_item(id)?.ok_or_else(|| Problem::not_found("This item of evidence"))
}

/// Checks and writes an item, new or in the place of a former one. Whoever writes many has read the names of
/// all statements already.
pub(super) fn save(
    act: &mut Act<'_, '_>,
    item: Evidence,
    former: Option<EvidenceLine>,
    names: Option<&Names>,
) -> Result<EvidenceLine, Problem> {
    let who = person(act, item.person_id)?;
    let mut item = trimmed(item);
    let mut findings = Vec::new();
    if let Some(corroborator) = &mut item.corroborator
        && let Some(id) = corroborator.person_id
    {
        match act.person(id)? {
            Some(person) => person.name().clone_into(&mut corroborator.name),
            None => findings.push(Finding::error(
                "corroborator",
                "corroborator.unknown",
                "This person is not in the book any more.",
            )),
        }
    }
    findings.extend(check_evidence(&item, act.today));
    let before: Vec<_> = former
        .iter()
        .flat_map(|one| one.item.descriptor_ids.iter().copied().zip(one.words.iter().cloned()))
        .collect();
    let (words, unknown) = match names {
        _ if item.descriptor_ids.is_empty() => (Vec::new(), Vec::new()),
        Some(names) => tie(&mut item.descriptor_ids, names, &before),
        None => tie(&mut item.descriptor_ids, &Names::read(act)?, &before),
    };
    findings.extend(unknown);
    Problem::refuse(&findings)?;
    let (content_key, imported) = former.map(|one| (one.content_key, one.imported)).unwrap_or_default();
    let line = EvidenceLine { item, person: who.name().to_owned(), words, content_key, imported };
    act.book.put_evidence(&line)?;
    Ok(line)
}

/// The same without blanks around the words.
fn trimmed(mut item: Evidence) -> Evidence {
    for text in [&mut item.text, &mut item.project, &mut item.link] {
        *text = text.trim().to_owned();
    }
    if let Some(corroborator) = &mut item.corroborator {
        corroborator.name = corroborator.name.trim().to_owned();
    }
    item
}
