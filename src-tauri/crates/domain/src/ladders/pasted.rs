//! What a person pastes into a cell, and names made from words.

use crate::finding::Finding;

/// What the text of a spreadsheet's cell says about a cell of a ladder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Pasted {
    /// A lone digit: the proficiency expected.
    Expected(u8),
    /// Statements, one for each line; none when the text is blank.
    Statements(Vec<String>),
}

/// Reads a pasted text. A lone number is an expectation; anything else is statements, a line each, without
/// the marks of a list and without blank lines.
///
/// # Errors
/// `expected.scale` for a lone number beyond the scale. The path is empty: the caller knows the place.
pub fn pasted(text: &str) -> Result<Pasted, Finding> {
    let text = text.trim();
    if !text.is_empty() && text.chars().all(|c| c.is_ascii_digit()) {
        return match text.parse() {
            Ok(expected @ 0..=5) => Ok(Pasted::Expected(expected)),
            _ => {
                Err(Finding::error("", "expected.scale", format!("Expectations go from 0 to 5, not {text}.")))
            }
        };
    }
    let lines = text.lines().map(|line| unmarked(line.trim()).to_owned()).filter(|line| !line.is_empty());
    Ok(Pasted::Statements(lines.collect()))
}

/// A line without the mark of a list before it: a bullet or dash, or a number with a point or bracket, and
/// the blank that follows.
fn unmarked(line: &str) -> &str {
    let bullet = line.strip_prefix(['-', '*', '+', '•', '·', '‣', '–', '—']);
    let number = || {
        let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
        if rest.len() == line.len() { None } else { rest.strip_prefix(['.', ')']) }
    };
    match bullet.or_else(number) {
        Some(rest) if rest.is_empty() || rest.starts_with(char::is_whitespace) => rest.trim_start(),
        _ => line,
    }
}

/// A stable name in files made from words: `Open standards` is `open-standards`. Words without a letter or
/// digit give `unnamed`.
pub fn slug(words: &str) -> String {
    let parts: Vec<String> = words
        .to_lowercase()
        .split(|c: char| !c.is_alphanumeric())
        .filter(|part| !part.is_empty())
        .map(str::to_owned)
        .collect();
    if parts.is_empty() { "unnamed".to_owned() } else { parts.join("-") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_a_statement_and_a_lone_digit_an_expectation() {
        let words =
            |lines: &[&str]| Ok(Pasted::Statements(lines.iter().map(|&line| line.to_owned()).collect()));
        let cases = [
            (" 3 ", Ok(Pasted::Expected(3))),
            ("0", Ok(Pasted::Expected(0))),
            ("", words(&[])),
            (" \n\t\n", words(&[])),
            ("Writes tests.", words(&["Writes tests."])),
            (
                "- Writes tests.\r\n\r\n• Reads them.\n2) Runs 3 of them.",
                words(&["Writes tests.", "Reads them.", "Runs 3 of them."]),
            ),
            ("10. Keeps\n10.5 hours", words(&["Keeps", "10.5 hours"])),
            ("-5 degrees\n3rd party code\n—", words(&["-5 degrees", "3rd party code"])),
            ("3 reviews", words(&["3 reviews"])),
        ];
        for (text, expected) in cases {
            assert_eq!(pasted(text), expected, "{text:?}");
        }
        for text in ["6", "42", "99999999999999999999"] {
            assert_eq!(pasted(text).map_err(|finding| finding.code), Err("expected.scale".to_owned()));
        }
    }

    #[test]
    fn names_in_files_are_made_of_what_can_be_read_aloud() {
        let cases = [
            ("Open standards", "open-standards"),
            (" CA3 ", "ca3"),
            ("Größe & Maß", "größe-maß"),
            ("—", "unnamed"),
        ];
        for (words, expected) in cases {
            assert_eq!(slug(words), expected);
        }
    }
}
