//! What a check noticed, and where.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// How much a finding weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Worth knowing; nothing has to be done.
    Note,
    /// Somebody should look, but the work may go on.
    Warning,
    /// The row or field cannot be taken as it is.
    Error,
}

/// One thing a check noticed. Checks collect findings instead of stopping at the first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Finding {
    /// Where: a field's path (`levels[2].code`) or a column's name.
    pub path: String,
    /// What: a stable code (`amount.not_a_number`).
    pub code: String,
    /// How much it weighs.
    pub severity: Severity,
    /// Line of the file, counted from 1, when the finding is about a file.
    pub line: Option<u64>,
    /// A sentence for a person: what is wrong and what to do.
    pub message: String,
}

impl Finding {
    /// An error: the row or field cannot be taken as it is.
    pub fn error(path: impl Into<String>, code: &str, message: impl Into<String>) -> Self {
        Self::new(Severity::Error, path, code, message)
    }

    /// A warning: somebody should look.
    pub fn warning(path: impl Into<String>, code: &str, message: impl Into<String>) -> Self {
        Self::new(Severity::Warning, path, code, message)
    }

    /// A note: worth knowing.
    pub fn note(path: impl Into<String>, code: &str, message: impl Into<String>) -> Self {
        Self::new(Severity::Note, path, code, message)
    }

    fn new(severity: Severity, path: impl Into<String>, code: &str, message: impl Into<String>) -> Self {
        Self { path: path.into(), code: code.to_owned(), severity, line: None, message: message.into() }
    }

    /// The same finding, pinned to a line of a file (counted from 1).
    #[must_use]
    pub fn at_line(mut self, line: u64) -> Self {
        self.line = Some(line);
        self
    }
}

/// True when one of the findings keeps the input from being taken.
pub fn any_error(findings: &[Finding]) -> bool {
    findings.iter().any(|finding| finding.severity == Severity::Error)
}
