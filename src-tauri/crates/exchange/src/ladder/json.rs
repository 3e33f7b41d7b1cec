//! `ladder.v1` JSON in and out.

use domain::finding::Finding;
use serde::Deserialize;

use super::v1::LadderV1;

/// Largest ladder file that is read, in bytes.
pub const MAX_JSON_BYTES: usize = 16 * 1024 * 1024;

/// The one field that every version of the format has.
#[derive(Deserialize)]
struct Head {
    #[serde(default)]
    format: Option<String>,
}

/// Reads a ladder. The reader goes 128 levels deep at most, knows every field and takes none twice.
///
/// # Errors
/// `file.too_large`; `format.other` for another format or a later version of this one; `json.broken` with
/// line and column. What the file says is judged afterwards, by [`super::check`].
pub fn read_json(text: &str) -> Result<LadderV1, Vec<Finding>> {
    if text.len() > MAX_JSON_BYTES {
        let message = "A ladder file has at most 16 MB.";
        return Err(vec![Finding::error("file", "file.too_large", message)]);
    }
    if let Some(format) = format(text)
        && format.as_deref() != Some("ladder.v1")
    {
        return Err(other_format(format.as_deref()));
    }
    serde_json::from_str(text).map_err(|error| broken(&error))
}

/// The format that a file names; `None` for what is no JSON.
pub(super) fn format(text: &str) -> Option<Option<String>> {
    serde_json::from_str::<Head>(text).ok().map(|head| head.format)
}

/// A file of another format, or of none.
pub(super) fn other_format(format: Option<&str>) -> Vec<Finding> {
    let message = match format {
        Some(format) => format!("The format is “{format}”; this version reads ladder.v1."),
        None => "This is not a ladder: it has no field “format” that says ladder.v1.".to_owned(),
    };
    vec![Finding::error("format", "format.other", message)]
}

/// A file that is no JSON, or no ladder.
pub(super) fn broken(error: &serde_json::Error) -> Vec<Finding> {
    let message = format!("The file cannot be read: {error}.");
    vec![Finding::error("file", "json.broken", message).at_line(error.line() as u64)]
}

/// Writes a ladder, indented so that two versions can be compared line by line.
pub fn write_json(ladder: &LadderV1) -> Vec<u8> {
    // Plain structs of texts and whole numbers always have a JSON form.
    let mut bytes = serde_json::to_vec_pretty(ladder).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}
