//! What a file is, from its length and its first bytes, before SQLite sees it.

use std::fs::File;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use super::schema::APPLICATION_ID;
use crate::OpenError;

/// SQLCipher writes whole pages of this size.
pub(crate) const SEALED_PAGE: u64 = 4096;
const MAGIC: &[u8; 16] = b"SQLite format 3\0";
const HEADER: usize = 100;

/// What the first bytes say. They are only a first sieve: the tables are looked at later.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Look {
    /// A plain book. `complete` is false if the header counts more pages than the file has.
    Plain { complete: bool },
    /// Bytes without a pattern: an encrypted book, as far as one can tell without its password.
    /// `complete` is false if the last page is cut.
    Sealed { complete: bool },
}

/// Looks at the file without changing it.
pub(crate) fn look(path: &Path) -> Result<Look, OpenError> {
    let facts = std::fs::metadata(path)?;
    if !facts.is_file() {
        return Err(OpenError::NotABook);
    }
    let length = facts.len();
    if length == 0 {
        return Err(OpenError::Empty);
    }
    let mut start = Vec::with_capacity(SEALED_PAGE as usize);
    File::open(path)?.take(SEALED_PAGE).read_to_end(&mut start)?;
    if start.starts_with(MAGIC) {
        return plain(&start, length);
    }
    if MAGIC.starts_with(&start) {
        return Err(OpenError::Truncated);
    }
    if !looks_random(&start) {
        return Err(OpenError::NotABook);
    }
    if length < SEALED_PAGE {
        return Err(OpenError::Truncated);
    }
    Ok(Look::Sealed { complete: length.is_multiple_of(SEALED_PAGE) })
}

fn plain(start: &[u8], length: u64) -> Result<Look, OpenError> {
    let Some(header) = start.get(..HEADER) else { return Err(OpenError::Truncated) };
    let number =
        |at: usize| header.get(at..at + 4).and_then(|b| b.try_into().ok()).map_or(0, u32::from_be_bytes);
    if number(68) != APPLICATION_ID {
        return Err(OpenError::NotABook);
    }
    let page = match u64::from(number(16) >> 16) {
        1 => 65_536,
        size => size,
    };
    Ok(Look::Plain { complete: u64::from(number(28)) * page <= length })
}

/// Encrypted pages use all byte values evenly; documents, tables, pictures and archives begin with a
/// signature or repeat themselves.
fn looks_random(start: &[u8]) -> bool {
    const SIGNATURES: [&[u8]; 9] = [
        b"PK\x03\x04",
        b"%PDF",
        b"\x89PNG",
        b"\xff\xd8\xff",
        b"\x1f\x8b",
        b"7z\xbc\xaf",
        b"\xfd7zXZ",
        b"GIF8",
        b"Rar!",
    ];
    if SIGNATURES.iter().any(|signature| start.starts_with(signature)) {
        return false;
    }
    let mut counts = [0_usize; 256];
    for byte in start {
        if let Some(count) = counts.get_mut(usize::from(*byte)) {
            *count += 1;
        }
    }
    let different = counts.iter().filter(|count| **count > 0).count();
    let most = counts.iter().max().copied().unwrap_or(0);
    // Of n random bytes, about 256·(1 − e^(−n/256)) values appear; three quarters of that is far above
    // text and far below chance. No value comes up more than a few times as often as the others.
    let expected = 256.0 * (1.0 - (-(start.len() as f64) / 256.0).exp());
    start.len() >= 16 && different as f64 > 0.75 * expected && most <= 8 + start.len() / 64
}

/// The path of a file beside the book: its name with `ending` added.
pub(crate) fn beside(book: &Path, ending: &str) -> PathBuf {
    let mut name = book.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}
