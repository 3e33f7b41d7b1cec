//! Copies of a book. An open book is never copied as a file: most such copies made while writing are ruined.

use std::path::Path;

use rusqlite::Connection;

use super::inspect::beside;
use super::open::{admit, size};
use super::recover::set_aside;
use super::schema::Schema;
use super::settings::Mode;
use super::{Book, Password, check};
use crate::{OpenError, StoreError};

impl Book {
    /// Writes a checked copy of the book, with the same password. A file of that name is replaced once the
    /// copy has been checked.
    ///
    /// # Errors
    /// [`StoreError::Exists`] for the book itself or a book that is open; [`StoreError::Full`] with the room needed.
    pub fn copy_to(&self, path: &Path) -> Result<(), StoreError> {
        if path.canonicalize().is_ok_and(|target| target == self.path) || is_held(path) {
            return Err(StoreError::Exists(path.display().to_string()));
        }
        write_copy(&self.db, self.password(), self.schema, path)
    }

    /// After [`StoreError::ChangedOutside`]: writes what this session holds to another file.
    ///
    /// # Errors
    /// [`StoreError::ChangedOutside`] if the file itself was overwritten, so that only a backup has the former
    /// content.
    pub fn save_state_as(&self, path: &Path) -> Result<(), StoreError> {
        if !self.seen.is_detached(&self.db, &self.path) {
            self.seen.compare(&self.db, &self.path).map_err(|_| StoreError::ChangedOutside {
                detail: "its content was overwritten, so only a backup has the former state".to_owned(),
            })?;
        }
        // The path may now be another file's, so writing there is a replacement like any other.
        write_copy(&self.db, self.password(), self.schema, path)
    }
}

/// Makes a checked copy and gives it its name.
pub(crate) fn write_copy(
    db: &Connection,
    password: Option<&Password>,
    schema: &Schema,
    target: &Path,
) -> Result<(), StoreError> {
    name_copy(make_copy(db, password, schema, target)?, target)
}

/// Copies through SQLite into a nameless file in the target's folder and checks it.
pub(crate) fn make_copy(
    db: &Connection,
    password: Option<&Password>,
    schema: &Schema,
    target: &Path,
) -> Result<tempfile::TempPath, StoreError> {
    let file = temporary_beside(target)?;
    let name =
        file.to_str().ok_or_else(|| StoreError::Io("the folder's name is not valid text".to_owned()))?;
    db.execute("VACUUM INTO ?1", [name]).map_err(|error| with_room(error.into(), db))?;
    check_copy(&file, password, schema)?;
    Ok(file)
}

/// Flushes a finished copy to the disk and checks every page of it.
pub(crate) fn check_copy(
    file: &Path,
    password: Option<&Password>,
    schema: &Schema,
) -> Result<(), StoreError> {
    std::fs::File::open(file)?.sync_all()?;
    Ok(verify(file, password, schema)?)
}

/// Gives a checked copy its name, and the permissions of the file it replaces if there is one. A journal of a former file of that name is put aside: it would be played
/// into the new one.
pub(crate) fn name_copy(file: tempfile::TempPath, target: &Path) -> Result<(), StoreError> {
    if let Ok(facts) = std::fs::metadata(target) {
        std::fs::set_permissions(&file, facts.permissions())?;
    }
    set_aside(target)?;
    file.persist(target).map_err(|failed| failed.error)?;
    sync_folder(folder_of(target))
}

/// An empty file in the folder of `target`, removed again unless it is given a name.
pub(crate) fn temporary_beside(target: &Path) -> Result<tempfile::TempPath, StoreError> {
    let prefix = part_prefix(target);
    let file = tempfile::Builder::new().prefix(&prefix).suffix(PART).tempfile_in(folder_of(target))?;
    Ok(file.into_temp_path())
}

/// Removes unfinished copies that a program left when it died. Called while the lock of `target` is held, so
/// that none of them is still being written.
pub(crate) fn remove_parts(target: &Path) {
    let prefix = part_prefix(target);
    let Ok(entries) = std::fs::read_dir(folder_of(target)) else { return };
    for entry in entries.flatten() {
        if entry.file_name().to_str().is_some_and(|name| name.starts_with(&*prefix) && name.ends_with(PART)) {
            // One that cannot be removed now is tried again next time.
            let _ = std::fs::remove_file(entry.path()).or_else(|_| std::fs::remove_dir_all(entry.path()));
        }
    }
}

/// What the names of unfinished files end with.
pub(crate) const PART: &str = ".part";

/// What the names of unfinished files for `target` begin with.
pub(crate) fn part_prefix(target: &Path) -> String {
    format!(".{}-", target.file_name().unwrap_or_default().to_string_lossy())
}

/// Opens a file as a book for reading and checks every page of it.
pub(crate) fn verify(path: &Path, password: Option<&Password>, schema: &Schema) -> Result<(), OpenError> {
    let admitted = admit(path, Mode::Read, password, schema)?;
    Ok(check::sound(&admitted.db)?)
}

/// Makes renames in a folder last through a power cut. Windows does so by itself and cannot open a folder.
pub(crate) fn sync_folder(folder: &Path) -> Result<(), StoreError> {
    if cfg!(unix) {
        std::fs::File::open(folder)?.sync_all()?;
    }
    Ok(())
}

/// Says how much room a copy needs when there was too little.
pub(crate) fn with_room(error: StoreError, db: &Connection) -> StoreError {
    let StoreError::Full { .. } = error else { return error };
    StoreError::Full { needed: size(db).ok() }
}

fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

fn is_held(path: &Path) -> bool {
    std::fs::File::open(beside(path, ".lock"))
        .is_ok_and(|file| matches!(file.try_lock_shared(), Err(std::fs::TryLockError::WouldBlock)))
}
