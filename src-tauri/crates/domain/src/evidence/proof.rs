//! How far statements are shown, and what of that weighs in a readiness.

use std::collections::HashMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Evidence;
use crate::ids::DescriptorId;

/// How far a statement is shown by a person's evidence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Proof {
    /// Nothing speaks for it.
    #[default]
    None,
    /// There is evidence, and nobody has confirmed it yet.
    Claimed,
    /// There is evidence that its corroborator has confirmed.
    Proved,
}

/// A statement of a level, with what shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct StatementProof {
    /// The statement.
    pub descriptor_id: DescriptorId,
    /// Its words.
    pub text: String,
    /// How far it is shown.
    pub proof: Proof,
}

/// What a person's evidence shows.
///
/// It weighs in verdicts only in a book that keeps evidence at all: an office that collects none is judged by
/// ratings, must-haves and time as before. It weighs for everybody of the book at once, so that nobody looks
/// readier by having nothing written down.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Shown {
    weighs: bool,
    statements: HashMap<DescriptorId, Proof>,
}

impl Shown {
    /// Nothing is shown yet. `kept` says whether the book keeps evidence, of anybody.
    pub fn nothing(kept: bool) -> Self {
        Self { weighs: kept, statements: HashMap::new() }
    }

    /// What items show, in a book that keeps evidence.
    pub fn of<'a>(items: impl IntoIterator<Item = &'a Evidence>) -> Self {
        let mut shown = Self::nothing(true);
        for item in items {
            item.descriptor_ids.iter().for_each(|id| shown.add(*id, item.proof()));
        }
        shown
    }

    /// Counts what one item shows; the best one speaks for a statement.
    pub fn add(&mut self, statement: DescriptorId, proof: Proof) {
        let known = self.statements.entry(statement).or_default();
        *known = (*known).max(proof);
    }

    /// How far a statement is shown.
    pub fn proof(&self, statement: DescriptorId) -> Proof {
        self.statements.get(&statement).copied().unwrap_or_default()
    }

    /// True when the book keeps evidence, so that what is not proved keeps a verdict from being ready.
    pub fn weighs(&self) -> bool {
        self.weighs
    }
}
