//! The list of evidence.

use chrono::NaiveDate;
use domain::evidence::{EvidenceKind, Proof};
use domain::fold::fold;
use domain::ids::PersonId;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::{EvidenceFilter, EvidenceLine};

use super::line::{EvidenceRow, rows_of};
use crate::{Ask, Problem};

/// So many items are shown at once at most.
const MOST: usize = 500;

/// Which items. Everything that is given must fit.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct AskEvidence {
    /// Of this person; absent for everybody.
    pub person_id: Option<PersonId>,
    /// Words that stand in its text, project, corroborator or person.
    pub query: String,
    /// Of one of these kinds; empty for all.
    pub kinds: Vec<EvidenceKind>,
    /// Done on this day or later.
    pub from: Option<NaiveDate>,
    /// Done on this day or earlier.
    pub to: Option<NaiveDate>,
    /// Proved or only claimed; absent for both.
    pub proof: Option<Proof>,
    /// Outside the company or inside; absent for both.
    pub outside: Option<bool>,
    /// Confidential or not; absent for both.
    pub confidential: Option<bool>,
    /// Only those that are tied to no statement.
    pub untied: bool,
    /// How many to skip.
    pub offset: usize,
    /// How many to show at most; absent for as many as are shown at once.
    pub limit: Option<usize>,
}

/// A part of the items, the latest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct EvidencePage {
    /// How many fit.
    pub total: usize,
    /// How many of them a corroborator confirmed.
    pub proved: usize,
    /// How many of them are confidential.
    pub confidential: usize,
    /// How many of them show no statement yet.
    pub untied: usize,
    /// Those of this part.
    pub rows: Vec<EvidenceRow>,
}

/// Evidence, the latest first.
///
/// # Errors
/// Only for a book that cannot be read.
pub fn list(ask: &Ask<'_>, request: AskEvidence) -> Result<EvidencePage, Problem> {
    let filter = EvidenceFilter { person: request.person_id, id: None };
    let words: Vec<String> = fold(&request.query).split_whitespace().map(str::to_owned).collect();
    let mut lines = ask.book.evidence(&filter)?;
    lines.retain(|line| fits(line, &request, &words));
    let count = |wanted: fn(&EvidenceLine) -> bool| lines.iter().filter(|line| wanted(line)).count();
    let (total, proved) = (lines.len(), count(|line| line.item.proof() == Proof::Proved));
    let confidential = count(|line| line.item.confidential);
    let untied = count(|line| line.item.descriptor_ids.is_empty());
    let limit = request.limit.unwrap_or(MOST).min(MOST);
    let part = lines.into_iter().skip(request.offset).take(limit).collect();
    Ok(EvidencePage { total, proved, confidential, untied, rows: rows_of(ask.book, part)? })
}

fn fits(line: &EvidenceLine, request: &AskEvidence, words: &[String]) -> bool {
    let item = &line.item;
    let named = || {
        let corroborator = item.corroborator.as_ref().map_or("", |one| one.name.as_str());
        let text = [item.text.as_str(), &item.project, corroborator, &line.person, item.kind.title()];
        let text = fold(&text.join(" "));
        words.iter().all(|word| text.contains(word.as_str()))
    };
    (request.kinds.is_empty() || request.kinds.contains(&item.kind))
        && request.from.is_none_or(|day| item.done_on >= day)
        && request.to.is_none_or(|day| item.done_on <= day)
        && request.proof.is_none_or(|proof| item.proof() == proof)
        && request.outside.is_none_or(|outside| item.outside == outside)
        && request.confidential.is_none_or(|confidential| item.confidential == confidential)
        && (!request.untied || item.descriptor_ids.is_empty())
        && (words.is_empty() || named())
}
