//! The lines of a calendar: what is wrong with them is told by the line that a person sees in the file.

use domain::finding::Finding;

/// Components inside components; a calendar needs three. More would fill the stack of its parser.
const DEEPEST: usize = 8;

/// One calendar of a file, with the lines at which its events begin.
pub(super) struct Part<'t> {
    pub(super) text: &'t str,
    pub(super) events: Vec<u64>,
}

/// The calendars of a file, one after the other, each sound in its lines: every line is a name and a value,
/// what begins ends.
///
/// # Errors
/// `calendar.broken` at the first line that is not as it should be.
pub(super) fn parts(text: &str) -> Result<Vec<Part<'_>>, Finding> {
    let mut open: Vec<(String, u64)> = Vec::new();
    let (mut found, mut events) = (Vec::new(), Vec::new());
    let (mut start, mut at) = (0, 0);
    for (raw, number) in text.split_inclusive('\n').zip(1_u64..) {
        let line = raw.trim_end_matches(['\r', '\n']);
        at += raw.len();
        // A line that begins with a blank goes on with the one before it.
        if line.starts_with([' ', '\t']) || line.trim().is_empty() {
            continue;
        }
        let Some((name, value)) = line.split_once(':').filter(|(name, _)| is_name(name)) else {
            return Err(broken(number, "it is no “NAME:value” of a calendar"));
        };
        let value = value.trim();
        if name.eq_ignore_ascii_case("BEGIN") {
            if open.is_empty() {
                start = at - raw.len();
            }
            if value.eq_ignore_ascii_case("VEVENT") && open.len() == 1 {
                events.push(number);
            }
            open.push((value.to_uppercase(), number));
            if open.len() > DEEPEST {
                return Err(broken(number, "its parts are nested too deeply"));
            }
        } else if name.eq_ignore_ascii_case("END") {
            match open.pop() {
                Some((begun, _)) if begun.eq_ignore_ascii_case(value) => {}
                Some((begun, on)) => {
                    return Err(broken(
                        number,
                        &format!("“{begun}”, begun on line {on}, is not ended first"),
                    ));
                }
                None => return Err(broken(number, "nothing that it ends was begun")),
            }
            if open.is_empty() {
                found.push(Part { text: &text[start..at], events: std::mem::take(&mut events) });
            }
        } else if open.is_empty() {
            return Err(broken(number, "it stands outside any calendar"));
        }
    }
    match open.pop() {
        Some((begun, on)) => {
            Err(broken(on, &format!("“{begun}” begins here and never ends; the file may be cut off")))
        }
        None => Ok(found),
    }
}

/// True for what stands before the colon of a line: a name, perhaps with parameters.
fn is_name(text: &str) -> bool {
    let name = text.split(';').next().unwrap_or_default();
    !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

/// What keeps a calendar from being read.
pub(super) fn broken(line: u64, why: &str) -> Finding {
    let message = format!("The calendar cannot be read on from line {line}: {why}.");
    Finding::error("file", "calendar.broken", message).at_line(line)
}
