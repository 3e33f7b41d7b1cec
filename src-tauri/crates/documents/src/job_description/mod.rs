//! A job description, worded for inside or outside.

mod layout;
mod markdown;
mod sample;

use crate::Front;

/// One role in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JobDescription {
    /// Title block; the version is the ladder's.
    pub front: Front,
    /// The title of the role.
    pub title: String,
    /// For whom it is worded and how somebody is engaged, in words: `External · Part-time`.
    pub kind: String,
    /// What every reader asks for first: label and value.
    pub facts: Vec<(String, String)>,
    /// What the role is; paragraphs are parted by an empty line.
    pub about: String,
    /// What somebody in it does, under headings.
    pub responsibilities: Vec<JobDuties>,
    /// What has shown the ability before. Empty leaves it out.
    pub preferred: Vec<String>,
    /// What is said at the end. Empty leaves it out.
    pub closing: String,
    /// What was settled about the role before. Empty leaves it out.
    pub scope: Vec<ScopeLine>,
}

/// Responsibilities under one heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JobDuties {
    /// The heading, such as a bucket.
    pub heading: String,
    /// One sentence each.
    pub lines: Vec<String>,
}

/// A question about the role and what is said to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScopeLine {
    /// What the question is about.
    pub title: String,
    /// What is said to it.
    pub answer: String,
    /// True when it is settled.
    pub settled: bool,
}

/// Above the preferred attributes, so that nobody takes them for demands.
const NO_REQUIREMENT: &str =
    "None of these is a requirement. Each is an example of what the ability has looked like.";

impl JobDescription {
    /// The paragraphs of what the role is.
    fn paragraphs(&self) -> impl Iterator<Item = &str> {
        self.about.split("\n\n").map(str::trim).filter(|text| !text.is_empty())
    }
}
