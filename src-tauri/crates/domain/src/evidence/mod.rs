//! Evidence: dated things that people did, who confirms them, and which statements of a ladder they show.

mod item;
mod kind;
mod proof;
mod table;

pub use item::{Corroborator, Evidence, check_evidence};
pub use kind::EvidenceKind;
pub use proof::{Proof, Shown, StatementProof};
pub use table::{EvidenceTable, ProofCounts, StatementRow, USUAL_PERIOD_MONTHS, evidence_table, is_old};

#[cfg(test)]
mod tests;
