//! Dotted lines: whom a person also reports to, beside the solid line, and what for.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::finding::Finding;
use crate::ids::PersonId;

/// A reporting line beside the solid one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DottedLine {
    /// Whom the person also reports to.
    pub manager_id: PersonId,
    /// What for.
    pub purpose: String,
}

/// What keeps the dotted lines of a person from being saved: each says what for, none leads to the person or
/// along the solid line, and no two lead to the same manager.
pub fn check_dotted(person: PersonId, solid: Option<PersonId>, lines: &[DottedLine]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (index, line) in lines.iter().enumerate() {
        let who = format!("lines[{index}].manager_id");
        if line.manager_id == person {
            findings.push(Finding::error(&who, "dotted.self", "Nobody reports to themselves."));
        } else if solid == Some(line.manager_id) {
            let message = "The solid line leads there already.";
            findings.push(Finding::error(&who, "dotted.solid", message));
        } else if lines.iter().take(index).any(|other| other.manager_id == line.manager_id) {
            findings.push(Finding::error(&who, "dotted.double", "A dotted line leads there already."));
        }
        if line.purpose.trim().is_empty() {
            let path = format!("lines[{index}].purpose");
            findings.push(Finding::error(path, "purpose.empty", "Say what this line is for."));
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    #[test]
    fn a_dotted_line_leads_elsewhere_once_and_says_what_for() {
        let id = |n| PersonId(Uuid::from_u128(n));
        let line = |n, purpose: &str| DottedLine { manager_id: id(n), purpose: purpose.to_owned() };
        let codes = |lines: &[DottedLine]| -> Vec<String> {
            check_dotted(id(1), Some(id(2)), lines).into_iter().map(|finding| finding.code).collect()
        };
        assert!(codes(&[line(3, "events"), line(4, "security")]).is_empty());
        assert_eq!(codes(&[line(1, "x")]), ["dotted.self"]);
        assert_eq!(codes(&[line(2, "x")]), ["dotted.solid"]);
        assert_eq!(codes(&[line(3, "x"), line(3, "y")]), ["dotted.double"]);
        assert_eq!(codes(&[line(3, " ")]), ["purpose.empty"]);
    }
}
