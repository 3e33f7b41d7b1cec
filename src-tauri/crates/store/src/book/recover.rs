//! A journal left beside a book: either this book's, from a session that died, or another file's, from
//! somebody who restored a copy by hand. Playing the wrong one ruins the book, so both ways are tried on
//! copies first.

use std::path::{Path, PathBuf};

use super::copy::{PART, part_prefix};
use super::inspect::beside;
use super::open::admit;
use super::schema::Schema;
use super::settings::Mode;
use super::{Password, check};
use crate::{OpenError, StoreError};

const SIDES: [&str; 3] = ["-journal", "-wal", "-shm"];

/// Makes the book ready to be opened. A journal that belongs to it stays and is played by the next
/// connection; one that does not is renamed, and its new name returned.
pub(crate) fn recover(
    path: &Path,
    password: Option<&Password>,
    schema: &Schema,
) -> Result<Option<PathBuf>, OpenError> {
    let leftover: Vec<&str> = SIDES.iter().copied().filter(|side| has_content(&beside(path, side))).collect();
    if !leftover.iter().any(|side| *side != "-shm") {
        return Ok(None);
    }
    let with = try_copy(path, &leftover, password, schema);
    match with {
        Ok(()) => Ok(None),
        // These answers do not depend on the journal.
        Err(error @ (OpenError::WrongPassword | OpenError::NewerVersion { .. } | OpenError::Full { .. })) => {
            Err(error)
        }
        Err(_) => {
            try_copy(path, &[], password, schema)?;
            Ok(set_aside(path)?)
        }
    }
}

/// Renames the side files of a book that must not be played. Returns the new name of the first.
pub(crate) fn set_aside(path: &Path) -> Result<Option<PathBuf>, StoreError> {
    let mut first = None;
    for side in SIDES {
        let from = beside(path, side);
        if !has_content(&from) {
            continue;
        }
        let to = free_name(&from);
        std::fs::rename(&from, &to)?;
        first.get_or_insert(to);
    }
    Ok(first)
}

/// A name beside `path` that no file has: `.set-aside`, `.set-aside-2` and so on.
pub(crate) fn free_name(path: &Path) -> PathBuf {
    let first = beside(path, ".set-aside");
    if !first.exists() {
        return first;
    }
    (2_u32..).map(|n| beside(path, &format!(".set-aside-{n}"))).find(|name| !name.exists()).unwrap_or(first)
}

fn has_content(path: &Path) -> bool {
    std::fs::metadata(path).is_ok_and(|facts| facts.len() > 0)
}

fn try_copy(
    path: &Path,
    sides: &[&str],
    password: Option<&Password>,
    schema: &Schema,
) -> Result<(), OpenError> {
    let folder = path.parent().unwrap_or(Path::new("."));
    let room = tempfile::Builder::new().prefix(&part_prefix(path)).suffix(PART).tempdir_in(folder)?;
    let copy = room.path().join("copy");
    let needed = std::fs::metadata(path)?.len();
    let copied = |from: &Path, to: &Path| {
        std::fs::copy(from, to).map(|_| ()).map_err(|error| match OpenError::from(error) {
            OpenError::Full { .. } => OpenError::Full { needed: Some(needed) },
            other => other,
        })
    };
    copied(path, &copy)?;
    for side in sides.iter().filter(|side| **side != "-shm") {
        copied(&beside(path, side), &beside(&copy, side))?;
    }
    let admitted = admit(&copy, Mode::Write, password, schema)?;
    Ok(check::sound(&admitted.db)?)
}
