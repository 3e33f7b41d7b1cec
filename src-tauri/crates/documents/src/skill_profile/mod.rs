//! One person's skills against what the present and the next level expect.

mod chart;
mod layout;
mod sample;

use chrono::NaiveDate;

use crate::Front;

/// One person, one assessment, one ladder release.
#[derive(Debug, Clone, PartialEq)]
pub struct SkillProfile {
    /// Title block; the version is the ladder's release.
    pub front: Front,
    /// The person's name as they write it.
    pub person: String,
    /// Where the person stands.
    pub placement: ProfilePlacement,
    /// Who rated and when, in words: `Agreed assessment of 12 March 2026`.
    pub basis: String,
    /// Axes of the radar; fewer than three leave the radar out.
    pub radar: Vec<RadarAxis>,
    /// All rated competencies, grouped by bucket.
    pub skills: Vec<SkillGroup>,
    /// At or above what the next level expects.
    pub strengths: Vec<Remark>,
    /// Below what the next level expects.
    pub gaps: Vec<Remark>,
    /// Expected by the next level and not rated, which is neither a strength nor a gap.
    pub unrated: Vec<Remark>,
    /// Weak but keen: where growth is likely.
    pub growth: Vec<Remark>,
    /// Strong but unwilling: where the office may lose an ability.
    pub risks: Vec<Remark>,
    /// Readiness for the next level.
    pub readiness: Option<ProfileReadiness>,
    /// Dated things done and who confirms them.
    pub evidence: Vec<EvidenceLine>,
    /// Confidential items, which are counted and not shown.
    pub withheld: usize,
}

/// Where a person stands on a ladder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProfilePlacement {
    /// The ladder's name.
    pub ladder: String,
    /// Code of the present level.
    pub level: String,
    /// Title inside the company.
    pub internal_title: String,
    /// Title towards the outside.
    pub external_title: String,
    /// HR's job class.
    pub job_class: Option<String>,
    /// In the level since.
    pub since: Option<NaiveDate>,
    /// Code of the next level.
    pub next_level: Option<String>,
    /// Name of the manager.
    pub manager: Option<String>,
}

/// One axis of the radar, each figure from 0 to 5. An absent figure is left out of the drawing and shown
/// as missing in the table beside it, never as zero.
#[derive(Debug, Clone, PartialEq)]
pub struct RadarAxis {
    /// Bucket or competency.
    pub label: String,
    /// The person's rating.
    pub rating: Option<f32>,
    /// What the present level expects.
    pub expected: Option<f32>,
    /// What the next level expects.
    pub expected_next: Option<f32>,
    /// The wish to do more of it.
    pub interest: Option<f32>,
}

/// The competencies of one bucket.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SkillGroup {
    /// Name of the bucket.
    pub bucket: String,
    /// Its rows.
    pub rows: Vec<SkillRow>,
}

/// One competency, each figure from 0 to 5.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SkillRow {
    /// Name of the competency.
    pub competency: String,
    /// The person's rating.
    pub rating: Option<u8>,
    /// The wish to do more of it.
    pub interest: Option<u8>,
    /// What the present level expects.
    pub expected: Option<u8>,
    /// What the next level expects.
    pub expected_next: Option<u8>,
    /// What is missing to the next level, as computed; 0 when nothing is missing.
    pub gap: Option<u8>,
    /// Weight of the row in readiness.
    pub weight: Option<u32>,
    /// The next level cannot be reached without it.
    pub must_have: bool,
}

/// A competency and what is to be said of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    /// Name of the competency.
    pub competency: String,
    /// A sentence.
    pub note: String,
}

/// Readiness with what it is made of, as computed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProfileReadiness {
    /// Code of the level aimed at.
    pub target: String,
    /// Σ weight × min(rating, expected).
    pub covered: u64,
    /// Σ weight × expected.
    pub demanded: u64,
    /// Covered ÷ demanded, in tenths of a percent.
    pub coverage_permille: u32,
    /// Statements of the level that confirmed evidence proves, and all of them.
    pub proved: (u32, u32),
    /// The verdict in words.
    pub verdict: String,
    /// What is missing, in words.
    pub missing: Vec<String>,
}

/// A dated thing done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EvidenceLine {
    /// When.
    pub on: NaiveDate,
    /// The competency that it speaks for.
    pub competency: String,
    /// What was done.
    pub text: String,
    /// Who confirms it.
    pub corroborator: Option<String>,
}
