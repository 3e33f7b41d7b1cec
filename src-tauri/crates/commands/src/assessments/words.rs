//! Words that go with a mark.

use domain::assessments::{Mark, SCALE};
use domain::finding::Finding;

use crate::Problem;

/// The longest note or reason, in bytes: two pages. What is longer belongs into a document.
const LONGEST: usize = 8_000;

/// The reason that a change asks for.
///
/// # Errors
/// `reason.missing` and `note.long` beside the field.
pub(crate) fn reason(text: Option<&str>, field: &str) -> Result<String, Problem> {
    let text = text.unwrap_or_default().trim();
    if text.is_empty() {
        let message = "Others rely on this rating. Say why it changes; the reason stays beside it.";
        return Err(Problem::field(field, "reason.missing", message));
    }
    short(text, field)
}

/// A note as it is kept.
///
/// # Errors
/// `note.long` beside the field.
pub(super) fn short(text: &str, field: &str) -> Result<String, Problem> {
    let text = text.trim();
    if text.len() > LONGEST {
        let message = "The note is longer than two pages; put the rest into a document.";
        return Err(Problem::field(field, "note.long", message));
    }
    Ok(text.to_owned())
}

/// A mark as it was asked for.
///
/// # Errors
/// `mark.scale` beside the half that is off the scale.
pub(super) fn mark(proficiency: Option<u8>, interest: Option<u8>) -> Result<Mark, Problem> {
    let findings: Vec<Finding> = [("proficiency", proficiency), ("interest", interest)]
        .into_iter()
        .filter(|(_, value)| value.is_some_and(|value| value > SCALE))
        .map(|(field, _)| Finding::error(field, "mark.scale", "Marks go from 0 to 5."))
        .collect();
    Problem::refuse(&findings)?;
    Ok(Mark { proficiency, interest })
}
