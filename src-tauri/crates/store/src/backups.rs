//! Automatic backups in the application's own folder: checked copies, thinned out as they grow old.

mod keep;
mod mend;
mod restore;
mod rotate;

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use rusqlite::Connection;
use sha2::{Digest as _, Sha256};

use crate::book::schema::{SCHEMA, Schema};
use crate::book::{PART, Password, hex, sync_folder, write_copy};
use crate::{OpenError, StoreError};
pub(crate) use keep::Keeping;

/// Why a backup was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Before the first change of the day.
    FirstChange,
    /// A quarter of an hour after the last one, with changes since.
    Interval,
    /// When the book was closed.
    Close,
    /// Before the book was brought to a newer format.
    Migration,
    /// Before an import.
    Import,
    /// Before another person's copy was merged.
    Merge,
    /// Around a change of password.
    Password,
    /// Before an older state was restored.
    Restore,
    /// Because somebody asked for it.
    Asked,
}

const WORDS: [(Reason, &str); 9] = [
    (Reason::FirstChange, "first-change"),
    (Reason::Interval, "interval"),
    (Reason::Close, "close"),
    (Reason::Migration, "migration"),
    (Reason::Import, "import"),
    (Reason::Merge, "merge"),
    (Reason::Password, "password"),
    (Reason::Restore, "restore"),
    (Reason::Asked, "asked"),
];

impl Reason {
    /// The reason as a word in file names and on the command line.
    pub fn word(self) -> &'static str {
        WORDS.iter().find(|(reason, _)| *reason == self).map_or("asked", |(_, word)| word)
    }
}

/// One backup on the disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backup {
    /// The file: a book like any other.
    pub path: PathBuf,
    /// When it was made.
    pub at: DateTime<Utc>,
    /// Why it was made.
    pub reason: Reason,
    /// Its size in bytes.
    pub bytes: u64,
}

/// Where the backups of all books of this person are kept.
#[derive(Clone, Debug)]
pub struct Backups {
    folder: PathBuf,
}

/// How a backup's time is written in its file name; colons are not allowed everywhere.
const STAMP: &str = "%Y-%m-%dT%H-%M-%S%.3fZ";
const ENDING: &str = ".ladderbook";

impl Backups {
    /// Backups under the application's data folder. Nothing is created before the first backup.
    pub fn at(data_dir: impl AsRef<Path>) -> Self {
        Self { folder: data_dir.as_ref().join("backups") }
    }

    /// The backups of the book at `book`, newest first. Other files in the folder are left alone.
    ///
    /// # Errors
    /// If the folder exists and cannot be read.
    pub fn list(&self, book: &Path) -> Result<Vec<Backup>, StoreError> {
        let entries = match std::fs::read_dir(self.folder_of(book)) {
            Ok(entries) => entries,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(error.into()),
        };
        let mut backups = Vec::new();
        for entry in entries {
            let entry = entry?;
            if let Some((at, reason)) = parse_name(&entry.file_name().to_string_lossy()) {
                backups.push(Backup { path: entry.path(), at, reason, bytes: entry.metadata()?.len() });
            }
        }
        backups.sort_by(|a, b| b.at.cmp(&a.at).then_with(|| b.path.cmp(&a.path)));
        Ok(backups)
    }

    /// Checks every page of a backup.
    ///
    /// # Errors
    /// As for [`crate::Book::open`].
    pub fn verify(&self, backup: &Backup, password: Option<&Password>) -> Result<(), OpenError> {
        crate::book::verify(&backup.path, password, &SCHEMA)
    }

    /// Makes a checked backup of an open connection and thins out the older ones.
    pub(crate) fn keep(
        &self,
        db: &Connection,
        password: Option<&Password>,
        schema: &Schema,
        book: &Path,
        reason: Reason,
        at: DateTime<Utc>,
    ) -> Result<Backup, StoreError> {
        let folder = self.folder_of(book);
        if !folder.exists() {
            std::fs::create_dir_all(&folder)?;
            sync_folder(&self.folder)?;
        }
        let path = folder.join(format!("{}.{}{ENDING}", at.format(STAMP), reason.word()));
        write_copy(db, password, schema, &path)?;
        // Old backups go only after the new one has been checked and named.
        self.thin_out(book, at)?;
        let bytes = std::fs::metadata(&path)?.len();
        Ok(Backup { path, at, reason, bytes })
    }

    fn thin_out(&self, book: &Path, now: DateTime<Utc>) -> Result<(), StoreError> {
        remove_unfinished(&self.folder_of(book))?;
        let backups = self.list(book)?;
        let times: Vec<_> = backups.iter().map(|backup| backup.at).collect();
        let kept = rotate::kept(&times, now);
        for (backup, _) in backups.iter().zip(kept).filter(|(_, keep)| !keep) {
            std::fs::remove_file(&backup.path)?;
        }
        Ok(())
    }

    /// The folder of one book: its name for people, and a digest of its path, since two books may share a name.
    fn folder_of(&self, book: &Path) -> PathBuf {
        let full = full_path(book).unwrap_or_else(|_| book.to_owned());
        let stem = full.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        let digest = hex(&Sha256::digest(full.as_os_str().as_encoded_bytes()));
        self.folder.join(format!("{stem}-{}", digest.get(..12).unwrap_or(&digest)))
    }
}

/// Removes what a program that died left half-written. Only whoever holds the book's lock makes backups of it.
fn remove_unfinished(folder: &Path) -> Result<(), StoreError> {
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_name().to_string_lossy().ends_with(PART) {
            std::fs::remove_file(entry.path())?;
        }
    }
    Ok(())
}

fn parse_name(name: &str) -> Option<(DateTime<Utc>, Reason)> {
    let (stamp, word) = name.strip_suffix(ENDING)?.rsplit_once('.')?;
    let at = chrono::NaiveDateTime::parse_from_str(stamp, STAMP).ok()?.and_utc();
    let reason = WORDS.iter().find(|(_, known)| *known == word)?.0;
    Some((at, reason))
}

/// The full path of a book that may not exist any more, in a folder that must.
fn full_path(book: &Path) -> std::io::Result<PathBuf> {
    if book.exists() {
        return book.canonicalize();
    }
    let folder = match book.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder.canonicalize()?,
        _ => Path::new(".").canonicalize()?,
    };
    Ok(book.file_name().map_or(folder.clone(), |name| folder.join(name)))
}
