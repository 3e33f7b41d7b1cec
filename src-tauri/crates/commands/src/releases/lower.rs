//! Evidence for statements that a draft would ask for lower down, or nowhere any more.

use chrono::NaiveDate;
use domain::assessments::LowerStatement;
use domain::evidence::{EvidenceKind, Proof};
use domain::ids::{DescriptorId, EvidenceId, PersonId};
use schemars::JsonSchema;
use serde::Serialize;
use store::EvidenceFilter;

use crate::{Ask, Problem};

/// Evidence for a statement that would sit lower.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct LowerEvidence {
    /// The item.
    pub evidence_id: EvidenceId,
    /// The statement that it shows.
    pub descriptor_id: DescriptorId,
    /// Whose it is.
    pub person_id: PersonId,
    /// The name to show.
    pub name: String,
    /// The day.
    pub done_on: NaiveDate,
    /// The kind.
    pub kind: EvidenceKind,
    /// What was done; empty for a confidential item.
    pub text: String,
    /// True when a corroborator confirmed it.
    pub confirmed: bool,
}

/// The evidence of everybody for statements that would sit lower.
pub(super) fn lower_evidence(ask: &Ask<'_>, lower: &[LowerStatement]) -> Result<Vec<LowerEvidence>, Problem> {
    if lower.is_empty() {
        return Ok(Vec::new());
    }
    let lines = ask.book.evidence(&EvidenceFilter::default())?;
    let of = |statement: &LowerStatement| {
        let id = statement.descriptor_id;
        let fit = lines.iter().filter(move |line| line.item.descriptor_ids.contains(&id));
        fit.map(move |line| LowerEvidence {
            evidence_id: line.item.id,
            descriptor_id: id,
            person_id: line.item.person_id,
            name: line.person.clone(),
            done_on: line.item.done_on,
            kind: line.item.kind,
            text: if line.item.confidential { String::new() } else { line.item.text.clone() },
            confirmed: line.item.proof() == Proof::Proved,
        })
    };
    Ok(lower.iter().flat_map(of).collect())
}
