//! The career ladder as HR receives it: rungs, job classes, both titles, every competency, the refit and
//! the sign-off appendix.

mod approval;
mod charter;
mod layout;
mod refit;
mod sample;

pub use approval::{Approval, ApprovalObjection, ApprovalReviewer};
pub use charter::{Charter, CharterFunction, Holder, RowOff};
pub use refit::{Refit, RefitChange, RefitRow, RefitRung};

use crate::Front;

/// One published ladder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CareerLadder {
    /// Title block.
    pub front: Front,
    /// The ladder's name.
    pub name: String,
    /// What the ladder is for, in a few sentences. Empty leaves it out.
    pub purpose: String,
    /// The rungs, lowest first.
    pub rungs: Vec<Rung>,
    /// The buckets in the ladder's order.
    pub buckets: Vec<LadderBucket>,
    /// Ways onward from the top rung. Empty leaves the section out.
    pub onward: Vec<Onward>,
    /// The functions of the office that switch its rows. Absent where no row hangs on one.
    pub charter: Option<Charter>,
    /// How it differs from the ladder that it was derived from.
    pub refit: Option<Refit>,
    /// The lens whose examples stand beside the ladder's own: its name, and whom it is for.
    pub lens: Option<Lens>,
    /// How it was approved, when it is a release.
    pub approval: Option<Approval>,
    /// Who signs, in the order of signing. Empty leaves the appendix out.
    pub signatories: Vec<Signatory>,
}

/// One level of the ladder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rung {
    /// Code, such as `PM-3`.
    pub code: String,
    /// Line of progression, where the ladder has more than one.
    pub track: Option<String>,
    /// Title inside the company.
    pub internal_title: String,
    /// Title towards the outside.
    pub external_title: String,
    /// HR's job class.
    pub job_class: Option<String>,
    /// How far the work reaches, such as `Cross-team`.
    pub reach: Option<String>,
    /// Minimum time in the level before the next, in months.
    pub minimum_months: Option<u32>,
    /// What the level is trusted with. Empty leaves it out.
    pub scope: String,
}

/// A way onward from the top rung.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Onward {
    /// Where it leads.
    pub name: String,
    /// What it asks and offers. Empty leaves it out.
    pub summary: String,
}

/// One bucket with its competencies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LadderBucket {
    /// Name, such as `Partner`.
    pub name: String,
    /// What belongs into it. Empty leaves it out.
    pub purpose: String,
    /// The competencies in order.
    pub competencies: Vec<LadderCompetency>,
}

/// One ability over all levels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LadderCompetency {
    /// Name.
    pub name: String,
    /// What the ability is. Empty leaves it out.
    pub meaning: String,
    /// One entry for each level that says something, lowest first.
    pub cells: Vec<LadderCell>,
}

/// What one level expects in one competency.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LadderCell {
    /// Code of the level.
    pub level: String,
    /// Demonstrable statements.
    pub descriptors: Vec<String>,
    /// The row must be met for the level.
    pub must_have: bool,
    /// Expected proficiency, 0 to 5.
    pub expectation: Option<u8>,
    /// Weight of the row in readiness.
    pub weight: Option<u32>,
    /// Illustrations, never requirements.
    pub examples: Vec<String>,
    /// Those of the lens.
    pub lens_examples: Vec<String>,
}

/// Role-specific examples over a ladder that stays as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lens {
    /// Its name.
    pub name: String,
    /// Whom it is for. Empty leaves it out.
    pub summary: String,
}

/// A line to sign on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signatory {
    /// In which role, such as `HR business partner`.
    pub role: String,
    /// Name, if it is known before signing.
    pub name: Option<String>,
}
