//! A book: one office's file, open in this program and in no other.

mod actor;
mod check;
mod content;
mod copy;
pub(crate) mod create;
mod inspect;
mod lock;
pub(crate) mod memory;
mod migrate;
pub(crate) mod open;
mod outside;
mod password;
mod protect;
mod recover;
pub(crate) mod schema;
pub(crate) mod settings;
mod transact;

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use rusqlite::Connection;

pub use actor::Actor;
pub(crate) use check::hex;
pub use check::{Finding, FindingKind};
pub(crate) use copy::{PART, make_copy, name_copy, sync_folder, temporary_beside, verify, write_copy};
pub(crate) use lock::Lock;
pub use migrate::Migrated;
pub use open::Opened;
pub(crate) use open::{admit, open_locked};
pub use password::Password;
pub(crate) use recover::{free_name, recover};
pub use transact::{Operation, Read, Write};

use crate::StoreError;
use crate::backups::Keeping;
use memory::Memory;
use outside::Fingerprint;
use schema::Schema;

/// An open book. It holds the only connection that writes to the file, and the lock beside it.
pub struct Book {
    // Fields are dropped in this order: the lock goes last, after the connection.
    pub(crate) db: Connection,
    path: PathBuf,
    password: Option<Password>,
    schema: &'static Schema,
    pub(crate) recorded: Vec<String>,
    seen: Fingerprint,
    memory: Memory,
    keeping: Option<Keeping>,
    lock: Option<Lock>,
}

impl std::fmt::Debug for Book {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Book").field("path", &self.path).finish_non_exhaustive()
    }
}

impl Book {
    /// The book's file, with links resolved.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Whether the book has a password.
    pub fn is_encrypted(&self) -> bool {
        self.password.is_some()
    }

    /// Whether this session may only read.
    pub fn is_read_only(&self) -> bool {
        self.lock.is_none()
    }

    /// Whether `password` is the one this book was opened with.
    pub fn is_password(&self, password: &Password) -> bool {
        self.password.as_ref() == Some(password)
    }

    /// The newest `limit` lines of the history; see [`Read::activity`].
    ///
    /// # Errors
    /// Only for a file that cannot be read.
    pub fn activity(&self, limit: u32, before: Option<i64>) -> Result<Vec<crate::Activity>, StoreError> {
        self.read(|r| r.activity(limit, before))
    }

    /// Purges what was taken away, makes the closing backup and lets go of the file and its lock.
    /// The book is closed even if one of these fails.
    ///
    /// # Errors
    /// The first thing that failed, so that the person can be told.
    pub fn close(mut self, now: DateTime<Utc>) -> Result<(), StoreError> {
        if self.is_read_only() {
            return Ok(());
        }
        let purged = self.purge_attachments(now);
        let backed_up = self.back_up_at_close(now);
        purged.and(backed_up)
    }

    pub(crate) fn db(&self) -> &Connection {
        &self.db
    }

    /// The password it was opened with, to open its backups by.
    pub fn password(&self) -> Option<&Password> {
        self.password.as_ref()
    }

    /// Lets go of what is kept in memory, because rows changed by other ways than a write.
    pub(crate) fn forget(&mut self) {
        self.memory.forget();
    }

    pub(crate) fn schema(&self) -> &'static Schema {
        self.schema
    }

    pub(crate) fn keeping(&self) -> Option<&Keeping> {
        self.keeping.as_ref()
    }

    pub(crate) fn keeping_mut(&mut self) -> Option<&mut Keeping> {
        self.keeping.as_mut()
    }
}
