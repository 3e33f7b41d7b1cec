//! The guard that keeps a spreadsheet from running a cell as a formula.

/// True when a spreadsheet would run the text, or when it carries the guard of such a text already.
fn needs(text: &str) -> bool {
    text.trim_start_matches('\'').starts_with(['=', '+', '-', '@', '\t', '\r', '\n'])
}

/// Whether an apostrophe has to stand before a text cell on the way out.
pub(crate) fn to_add(text: &str) -> bool {
    needs(text)
}

/// The text of a cell on the way in: the apostrophe that [`to_add`] asked for is taken off again. A text
/// that already began with an apostrophe had one more put before it, so nothing is lost either way.
pub(crate) fn taken_off(text: &str) -> &str {
    match text.strip_prefix('\'') {
        Some(rest) if needs(rest) => rest,
        _ => text,
    }
}
