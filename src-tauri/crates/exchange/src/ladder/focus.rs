//! The five faces of a community manager's role, and how much of each a project asks at its stage.

use std::collections::BTreeMap;

use domain::finding::Finding;
use serde::Deserialize;

/// The focus profile that comes with the application.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FocusProfile {
    /// The faces, in the order in which they are shown.
    pub faces: Vec<Face>,
    /// The stages of a project's life, earliest first.
    pub stages: Vec<Stage>,
}

/// One face of the role: what it has in common with a traditional line of work.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Face {
    /// Stable name.
    pub key: String,
    /// Its name.
    pub name: String,
    /// What it is for, in a sentence.
    pub summary: String,
    /// What somebody does who shows it.
    pub does: Vec<String>,
    /// Buckets whose rows show it, for ladders that are not named under `competencies`.
    pub buckets: Vec<String>,
    /// Rows that show it, by ladder and competency, each by its stable name. A row may show two faces.
    pub competencies: BTreeMap<String, Vec<String>>,
}

/// A stage of a project's life.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stage {
    /// Stable name.
    pub key: String,
    /// Its name.
    pub name: String,
    /// By what the stage is recognised.
    pub summary: String,
    /// Why it asks for these shares.
    pub reason: String,
    /// Which part of the work each face takes, in per cent by the face's stable name; together 100.
    pub shares: BTreeMap<String, u32>,
}

impl FocusProfile {
    /// The faces that a row shows, by the ladder's and the row's stable names; by the row's bucket when the
    /// ladder is none of ours.
    pub fn shown_by(&self, ladder: &str, competency: &str, bucket: &str) -> Vec<&Face> {
        let shows = |face: &&Face| match face.competencies.get(ladder) {
            Some(rows) => rows.iter().any(|row| row == competency),
            None => face.buckets.iter().any(|one| one == bucket),
        };
        self.faces.iter().filter(shows).collect()
    }
}

/// The focus profile that comes with the application.
///
/// # Errors
/// None in a released application: a test reads it.
pub fn focus_profile() -> Result<FocusProfile, Vec<Finding>> {
    serde_json::from_str(include_str!("../../ladders/focus.json")).map_err(|error| {
        let line = u64::try_from(error.line()).unwrap_or(u64::MAX);
        vec![Finding::error("", "focus.unreadable", format!("The focus profile: {error}.")).at_line(line)]
    })
}
