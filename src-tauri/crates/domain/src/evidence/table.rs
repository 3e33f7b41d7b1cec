//! Every statement of a level with the evidence for it.

use chrono::{Months, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Evidence, Proof};
use crate::ids::{CompetencyId, DescriptorId, EvidenceId, LevelId};
use crate::ladders::{Bucket, Ladder};

/// How many months back a review usually looks.
pub const USUAL_PERIOD_MONTHS: u32 = 24;

/// A statement of a level with the items that speak for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct StatementRow {
    /// The statement.
    pub descriptor_id: DescriptorId,
    /// Its words.
    pub text: String,
    /// The competency that it belongs to.
    pub competency_id: CompetencyId,
    /// The competency's name.
    pub competency: String,
    /// The competency's bucket.
    pub bucket: Bucket,
    /// Without the competency there is no promotion to the level.
    pub must_have: bool,
    /// How far it is shown.
    pub proof: Proof,
    /// True when everything that speaks for it is older than the period.
    pub old: bool,
    /// What speaks for it: what is confirmed first, then the latest.
    pub items: Vec<EvidenceId>,
}

/// How many statements are shown how far.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
pub struct ProofCounts {
    /// All statements of the level.
    pub statements: u32,
    /// Those with evidence that was confirmed.
    pub proved: u32,
    /// Those with evidence that nobody has confirmed.
    pub claimed: u32,
    /// Those without evidence.
    pub without: u32,
    /// Those for which everything is older than the period.
    pub old: u32,
}

/// The statements of a level, in the ladder's order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct EvidenceTable {
    /// The level.
    pub level_id: LevelId,
    /// The first day of the period that ends on the day of the table.
    pub period_from: NaiveDate,
    /// Counts.
    pub counts: ProofCounts,
    /// Statement by statement.
    pub rows: Vec<StatementRow>,
}

/// The first day of a period of so many months that ends on a day.
fn period_from(on: NaiveDate, months: u32) -> NaiveDate {
    on.checked_sub_months(Months::new(months)).unwrap_or(NaiveDate::MIN)
}

/// True when an item is older than a period of so many months before a day.
pub fn is_old(item: &Evidence, on: NaiveDate, months: u32) -> bool {
    item.done_on < period_from(on, months)
}

/// Holds a person's items against every statement of a level. An old item still proves: that it is old is
/// said beside it, since a panel may ask for something newer. Confidential items count like all others.
pub fn evidence_table(
    ladder: &Ladder,
    level: LevelId,
    items: &[Evidence],
    on: NaiveDate,
    months: u32,
) -> EvidenceTable {
    let mut counts = ProofCounts::default();
    let mut rows = Vec::new();
    for row in &ladder.competencies {
        let Some(cell) = row.cell(level) else { continue };
        for one in &cell.descriptors {
            let mut found: Vec<&Evidence> =
                items.iter().filter(|item| item.descriptor_ids.contains(&one.id)).collect();
            found.sort_by_key(|item| std::cmp::Reverse((item.proof(), item.done_on, item.id)));
            let proof = found.first().map(|item| item.proof()).unwrap_or_default();
            let old = !found.is_empty() && found.iter().all(|item| is_old(item, on, months));
            counts.statements += 1;
            counts.old += u32::from(old);
            match proof {
                Proof::None => counts.without += 1,
                Proof::Claimed => counts.claimed += 1,
                Proof::Proved => counts.proved += 1,
            }
            rows.push(StatementRow {
                descriptor_id: one.id,
                text: one.text.clone(),
                competency_id: row.id,
                competency: row.name.clone(),
                bucket: row.bucket.clone(),
                must_have: cell.must_have,
                proof,
                old,
                items: found.iter().map(|item| item.id).collect(),
            });
        }
    }
    EvidenceTable { level_id: level, period_from: period_from(on, months), counts, rows }
}
