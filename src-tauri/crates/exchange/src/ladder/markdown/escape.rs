//! Words in Markdown that are read back as they are.

use std::fmt::Write as _;

/// A text on one line, with no more marks before its characters than it needs: plain sentences stay as they
/// are and can be searched for.
pub(in crate::ladder) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let letters: Vec<char> = text.chars().collect();
    for (index, letter) in letters.iter().copied().enumerate() {
        let before = index.checked_sub(1).map(|index| letters[index]);
        let after = letters.get(index + 1).copied();
        let line_start = before.is_none_or(|before| before == '\n');
        let line_end = after.is_none_or(|after| after == '\n');
        match letter {
            '\n' => out.push_str("<br>"),
            ' ' if line_start || line_end => out.push_str("&#32;"),
            letter if letter.is_control() => drop(write!(out, "&#{};", u32::from(letter))),
            '\\' | '|' => drop(write!(out, "&#{};", u32::from(letter))),
            '*' | '`' | '[' | ']' | '~' => escape(&mut out, letter),
            '_' if !(word(before) && word(after)) => escape(&mut out, letter),
            '<' if after.is_some_and(|after| after.is_ascii_alphabetic() || "/!?".contains(after)) => {
                escape(&mut out, letter);
            }
            '&' if after.is_some_and(|after| after.is_ascii_alphanumeric() || after == '#') => {
                out.push_str("&amp;");
            }
            '#' | '>' | '+' | '-' | '=' | ':' if line_start => escape(&mut out, letter),
            '.' | ')' if leads_a_list(&letters[..index]) => escape(&mut out, letter),
            letter => out.push(letter),
        }
    }
    out
}

fn escape(out: &mut String, letter: char) {
    out.push('\\');
    out.push(letter);
}

fn word(letter: Option<char>) -> bool {
    letter.is_some_and(char::is_alphanumeric)
}

/// True when digits alone stand before a point, which would begin a numbered list.
fn leads_a_list(before: &[char]) -> bool {
    let line = before.rsplit(|letter| *letter == '\n').next().unwrap_or_default();
    !line.is_empty() && line.len() < 10 && line.iter().all(char::is_ascii_digit)
}

/// A comment that carries a value: what ends a comment or a cell is written as JSON escapes.
pub(in crate::ladder) fn comment(value: &serde_json::Value) -> String {
    let json = value.to_string();
    let safe = [("--", "-\\u002d"), (">", "\\u003e"), ("<", "\\u003c"), ("|", "\\u007c"), ("`", "\\u0060")]
        .iter()
        .fold(json, |json, (letters, escape)| json.replace(letters, escape));
    format!("<!-- {safe} -->")
}
