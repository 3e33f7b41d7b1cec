//! Why a command was refused, in words, with a code where somebody acts on it.

use domain::finding::{Finding, Severity};
use schemars::JsonSchema;
use serde::Serialize;

/// What is wrong with one field of a request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Field {
    /// Where: `lines[2].amount`.
    pub path: String,
    /// A stable code.
    pub code: String,
    /// What is wrong and what to do.
    pub message: String,
}

/// A refusal. Nothing was changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, thiserror::Error)]
#[error("{message}")]
pub struct Problem {
    /// A stable code (`rate.missing`).
    pub code: String,
    /// What happened and what to do, as a sentence.
    pub message: String,
    /// What is wrong field by field, to stand beside each.
    pub fields: Vec<Field>,
}

impl Problem {
    /// A refusal as a whole.
    pub fn new(code: &str, message: impl Into<String>) -> Self {
        Self { code: code.to_owned(), message: message.into(), fields: Vec::new() }
    }

    /// A refusal because of one field.
    pub fn field(path: &str, code: &str, message: impl Into<String>) -> Self {
        let message = message.into();
        let field = Field { path: path.to_owned(), code: code.to_owned(), message: message.clone() };
        Self { code: code.to_owned(), message, fields: vec![field] }
    }

    /// Something the request names is not in the book (any more).
    pub fn not_found(what: &str) -> Self {
        Self::new("not_found", format!("{what} is not in the book any more. Go back and look again."))
    }

    /// Refuses when findings hold an error; warnings and notes let pass.
    ///
    /// # Errors
    /// The errors, each beside its field.
    pub fn refuse(findings: &[Finding]) -> Result<(), Self> {
        let fields: Vec<Field> = findings
            .iter()
            .filter(|finding| finding.severity == Severity::Error)
            .map(|finding| Field {
                path: finding.path.clone(),
                code: finding.code.clone(),
                message: finding.message.clone(),
            })
            .collect();
        match fields.first() {
            None => Ok(()),
            Some(first) => Err(Self { code: first.code.clone(), message: first.message.clone(), fields }),
        }
    }
}

impl From<store::StoreError> for Problem {
    fn from(error: store::StoreError) -> Self {
        use store::StoreError as E;
        let code = match &error {
            E::ChangedOutside { .. } => "book.changed_outside",
            E::Full { .. } => "disk.full",
            E::ReadOnly => "book.read_only",
            E::Busy => "book.busy",
            E::Damaged { .. } => "book.damaged",
            E::UndoRefused(_) => "undo.refused",
            E::NotFound(_) => "not_found",
            E::Attachment(_) => "attachment.refused",
            E::Exists(_) => "file.exists",
            E::Password(_) => "password.empty",
            E::Open(open) => return Self::from_open(open),
            _ => "book.failed",
        };
        Self::new(code, sentence(&error.to_string()))
    }
}

impl From<store::OpenError> for Problem {
    fn from(error: store::OpenError) -> Self {
        Self::from_open(&error)
    }
}

impl Problem {
    /// One code for each way of not opening a book.
    fn from_open(error: &store::OpenError) -> Self {
        use store::OpenError as E;
        let code = match error {
            E::Missing => "open.missing",
            E::Denied(_) => "open.denied",
            E::Empty => "open.empty",
            E::Truncated => "open.truncated",
            E::NotABook => "open.not_a_book",
            E::NeedsPassword => "open.needs_password",
            E::WrongPassword => "open.wrong_password",
            E::Damaged { .. } => "open.damaged",
            E::NewerVersion { .. } => "open.newer",
            E::Held { .. } => "open.held",
            E::Full { .. } => "disk.full",
            E::Io(_) => "open.failed",
        };
        Self::new(code, sentence(&error.to_string()))
    }
}

impl From<domain::rates::RateError> for Problem {
    fn from(error: domain::rates::RateError) -> Self {
        let code = match error {
            domain::rates::RateError::Missing { .. } => "rate.missing",
            domain::rates::RateError::Withdrawn { .. } => "currency.withdrawn",
            domain::rates::RateError::TooLarge => "amount.too_large",
        };
        Self::field("amount", code, sentence(&error.to_string()))
    }
}

impl From<domain::money::MoneyError> for Problem {
    fn from(error: domain::money::MoneyError) -> Self {
        Self::new("amount.mixed", sentence(&error.to_string()))
    }
}

/// Starts with a capital and ends with a full stop.
fn sentence(words: &str) -> String {
    let mut letters = words.chars();
    let start: String = letters.next().map(|first| first.to_uppercase().collect()).unwrap_or_default();
    let end = if words.ends_with(['.', '!', '?']) { "" } else { "." };
    format!("{start}{}{end}", letters.as_str())
}
