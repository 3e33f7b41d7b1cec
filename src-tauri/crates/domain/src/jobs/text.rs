//! The words of a job description.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::finding::Finding;

/// Responsibilities under one heading.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct JobGroup {
    /// The heading: a bucket's title, or one of the office's own.
    pub heading: String,
    /// What somebody in the role does, one sentence each.
    pub lines: Vec<String>,
}

/// A job description in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct JobText {
    /// The title of the role.
    pub title: String,
    /// What the role is, in a paragraph or two.
    pub about: String,
    /// What somebody in it does.
    pub responsibilities: Vec<JobGroup>,
    /// What has shown the ability before; none of it is a requirement.
    pub preferred: Vec<String>,
    /// What is said at the end.
    pub closing: String,
}

impl JobText {
    /// The same without blanks around its words, blank lines and groups of nothing.
    #[must_use]
    pub fn tidied(self) -> Self {
        let lines = |lines: Vec<String>| -> Vec<String> {
            lines.iter().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect()
        };
        let groups = self
            .responsibilities
            .into_iter()
            .map(|group| JobGroup { heading: group.heading.trim().to_owned(), lines: lines(group.lines) });
        Self {
            title: self.title.trim().to_owned(),
            about: self.about.trim().to_owned(),
            responsibilities: groups.filter(|group| !group.lines.is_empty()).collect(),
            preferred: lines(self.preferred),
            closing: self.closing.trim().to_owned(),
        }
    }
}

/// What keeps a description from being saved. Paths are relative to the text.
pub fn check_text(text: &JobText) -> Vec<Finding> {
    let mut findings = Vec::new();
    if text.title.is_empty() {
        findings.push(Finding::error("title", "title.empty", "Give the role its title."));
    }
    if text.responsibilities.is_empty() {
        findings.push(Finding::error(
            "responsibilities",
            "responsibilities.empty",
            "A description needs at least one responsibility.",
        ));
    }
    for (index, group) in text.responsibilities.iter().enumerate() {
        let path = format!("responsibilities[{index}].heading");
        if group.heading.is_empty() {
            findings.push(Finding::error(path, "heading.empty", "Give these responsibilities a heading."));
        } else if text.responsibilities[..index].iter().any(|other| other.heading == group.heading) {
            findings.push(Finding::error(path, "heading.taken", "This heading stands there twice."));
        }
    }
    findings
}
