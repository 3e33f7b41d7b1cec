//! Which character stands between cells.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::rows::reader;

/// How much of a file is looked at, in bytes and rows.
const SAMPLE_BYTES: usize = 64 * 1024;
const SAMPLE_ROWS: usize = 20;

/// What stands between cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Separator {
    /// `,`
    Comma,
    /// `;`
    Semicolon,
    /// A tab.
    Tab,
    /// `|`
    Pipe,
}

impl Separator {
    /// All of them, the commonest first.
    pub const ALL: [Self; 4] = [Self::Comma, Self::Semicolon, Self::Tab, Self::Pipe];

    /// The character.
    pub fn byte(self) -> u8 {
        match self {
            Self::Comma => b',',
            Self::Semicolon => b';',
            Self::Tab => b'\t',
            Self::Pipe => b'|',
        }
    }
}

/// The separator that a first line such as `sep=;` names, which spreadsheets write and read, and where the
/// table starts.
pub(super) fn named_in_file(text: &str) -> (Option<Separator>, usize) {
    let Some(rest) = text.strip_prefix("sep=") else { return (None, 0) };
    let Some(separator) = Separator::ALL.into_iter().find(|one| rest.as_bytes().first() == Some(&one.byte()))
    else {
        return (None, 0);
    };
    match &rest[1..] {
        after if after.starts_with("\r\n") => (Some(separator), 7),
        after if after.starts_with(['\r', '\n']) => (Some(separator), 6),
        _ => (None, 0),
    }
}

/// The separator under which the first rows agree best with the header; ties go to the one that makes more
/// columns, then to the commoner one.
pub(super) fn guess(body: &str) -> Separator {
    let cut = (0..=SAMPLE_BYTES.min(body.len())).rev().find(|at| body.is_char_boundary(*at)).unwrap_or(0);
    let (sample, whole) = (&body[..cut], cut == body.len());
    let score = |separator: Separator| {
        let mut lengths: Vec<usize> = reader(sample, separator)
            .byte_records()
            .flatten()
            .take(SAMPLE_ROWS)
            .map(|row| row.len())
            .collect();
        if !whole && lengths.len() > 1 && lengths.len() < SAMPLE_ROWS {
            lengths.pop();
        }
        let header = lengths.first().copied().unwrap_or(0);
        let agreeing = lengths.iter().filter(|length| **length == header).count();
        if header < 2 { (0, 0) } else { (agreeing, header) }
    };
    let best = Separator::ALL.into_iter().rev().max_by_key(|separator| score(*separator));
    best.unwrap_or(Separator::Comma)
}
