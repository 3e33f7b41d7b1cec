//! Noticing that another program moved, replaced or wrote the book's file.
//!
//! Synchronising programs, mail attachments and people with file managers do this to open files.

use std::path::Path;
use std::time::SystemTime;

use rusqlite::Connection;

use crate::StoreError;

/// What the file looked like when this session last read or wrote it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Fingerprint {
    file: (u64, u64),
    length: u64,
    written: Option<SystemTime>,
    data_version: i64,
}

impl Fingerprint {
    pub(crate) fn take(db: &Connection, path: &Path) -> Result<Self, StoreError> {
        let facts = std::fs::metadata(path)?;
        let data_version = db.query_row("PRAGMA data_version", [], |row| row.get(0))?;
        Ok(Self { file: identity(&facts), length: facts.len(), written: written(&facts), data_version })
    }

    /// Notes the length and the time, which a commit of our own moves. If they cannot be read, the next
    /// comparison finds out why.
    pub(crate) fn note_commit(&mut self, path: &Path) {
        if let Ok(facts) = std::fs::metadata(path)
            && identity(&facts) == self.file
        {
            self.length = facts.len();
            self.written = written(&facts);
        }
    }

    /// After a rollback SQLCipher believes that page 1 has changed, because it compares the encrypted bytes
    /// with the plain ones; so what it believes now is the new state to compare with.
    pub(crate) fn note_rollback(&mut self, db: &Connection, path: &Path) {
        self.note_commit(path);
        if let Ok(now) = Self::take(db, path)
            && now.file == self.file
        {
            self.data_version = now.data_version;
        }
    }

    /// Whether our connection still reads the file it opened, although the path now leads elsewhere.
    pub(crate) fn is_detached(&self, db: &Connection, path: &Path) -> bool {
        has_moved(db) || std::fs::metadata(path).map_or(true, |facts| identity(&facts) != self.file)
    }

    /// Compares the file with what was seen last. Called inside the write transaction, so that no program
    /// that keeps SQLite's locks can write between this look and the write.
    pub(crate) fn compare(&self, db: &Connection, path: &Path) -> Result<(), StoreError> {
        self.compare_file(db, path)?;
        let now = Self::take(db, path).map_err(|_| changed("it cannot be read any more"))?;
        if now.data_version != self.data_version {
            return Err(changed("something else wrote to it"));
        }
        Ok(())
    }

    /// The part that needs no reading of the database, for the case that it cannot be read at all.
    pub(crate) fn compare_file(&self, db: &Connection, path: &Path) -> Result<(), StoreError> {
        let Ok(facts) = std::fs::metadata(path) else {
            return Err(changed("it was moved, renamed or deleted"));
        };
        if has_moved(db) || identity(&facts) != self.file {
            return Err(changed("another file was put in its place"));
        }
        if facts.len() != self.length {
            return Err(changed("its length is not what it was"));
        }
        // Two copies that were each written once since they parted have the same counter and often the same
        // length; SQLite would then go on with pages of the one in memory and of the other on the disk.
        if written(&facts) != self.written {
            return Err(changed("something else wrote to it"));
        }
        Ok(())
    }
}

fn changed(detail: &str) -> StoreError {
    StoreError::ChangedOutside { detail: detail.to_owned() }
}

#[cfg(unix)]
fn has_moved(db: &Connection) -> bool {
    use rusqlite::{FileControl, MAIN_DB};
    let mut moved = 0;
    db.file_control(Some(MAIN_DB), FileControl::HasMoved(&mut moved)).is_err() || moved != 0
}

/// Windows does not let an open file be moved.
#[cfg(not(unix))]
fn has_moved(_: &Connection) -> bool {
    false
}

/// When the file was last written. Windows may write this down long after the write, so it says nothing there.
fn written(facts: &std::fs::Metadata) -> Option<SystemTime> {
    if cfg!(unix) { facts.modified().ok() } else { None }
}

#[cfg(unix)]
fn identity(facts: &std::fs::Metadata) -> (u64, u64) {
    use std::os::unix::fs::MetadataExt as _;
    (facts.dev(), facts.ino())
}

#[cfg(windows)]
fn identity(facts: &std::fs::Metadata) -> (u64, u64) {
    use std::os::windows::fs::MetadataExt as _;
    (0, facts.creation_time())
}
