//! Evidence as rows: what was done, who confirms it, which statements it shows.

mod proofs;
mod read;
mod write;

use domain::evidence::Evidence;

pub(crate) use proofs::{keeps_evidence, proof};

/// An item with what only its rows know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EvidenceLine {
    /// The item.
    pub item: Evidence,
    /// Whose it is.
    pub person: String,
    /// The words of its statements as of the day when they were tied, in the order of its ids.
    pub words: Vec<String>,
    /// By which it is known when its file comes again; empty for an item written by hand.
    pub content_key: String,
    /// Its text as the file gave it; empty for an item written by hand.
    pub imported: String,
}

/// Which items are asked for. Everything that is given must fit.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EvidenceFilter {
    /// Of this person.
    pub person: Option<domain::ids::PersonId>,
    /// This one.
    pub id: Option<domain::ids::EvidenceId>,
}
