//! The lock file beside a book, which says who has it open.
//!
//! SQLite alone would let two programs take turns, and each would show the other's work too late.

use std::fs::{File, TryLockError};
use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};

use chrono::{DateTime, SecondsFormat, Utc};

use super::{Actor, inspect::beside};
use crate::OpenError;

/// Held while a book is open for writing; the operating system lets go of it if the program dies.
pub(crate) struct Lock {
    file: File,
    path: PathBuf,
}

impl Lock {
    /// Takes the lock, or says who has it.
    pub(crate) fn take(book: &Path, by: &Actor) -> Result<Self, OpenError> {
        let path = beside(book, ".lock");
        loop {
            let file = File::options().read(true).write(true).create(true).truncate(false).open(&path)?;
            match file.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => return Err(holder(&path)),
                Err(TryLockError::Error(error)) => return Err(error.into()),
            }
            // Whoever held it before removes the file while letting go: then this is a lock on a file that
            // nobody else can find, and it must be taken again.
            if !same_file(&file, &path) {
                continue;
            }
            let mut lock = Self { file, path };
            lock.sign(by)?;
            return Ok(lock);
        }
    }

    fn sign(&mut self, by: &Actor) -> Result<(), OpenError> {
        let one_line = |text: &str| text.replace(['\n', '\r'], " ");
        let since = by.at.to_rfc3339_opts(SecondsFormat::Secs, true);
        self.file.set_len(0)?;
        write!(self.file, "{}\n{}\n{since}\n", one_line(&by.name), one_line(&by.machine))?;
        Ok(self.file.sync_all()?)
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Removed while it is still held, so that nobody can lock it in between and be left with nothing.
        // A file that cannot be removed does no harm: without a holder it locks nobody out.
        let _ = std::fs::remove_file(&self.path);
        let _ = self.file.unlock();
    }
}

/// Reads who holds the lock. Some systems let nobody read a locked file; then the names stay unknown.
fn holder(path: &Path) -> OpenError {
    let mut text = String::new();
    if let Ok(file) = File::open(path) {
        let _ = file.take(4096).read_to_string(&mut text);
    }
    let mut lines = text.lines();
    let mut line = |unknown: &str| lines.next().filter(|line| !line.is_empty()).unwrap_or(unknown).to_owned();
    let (by, machine) = (line("somebody"), line("another computer"));
    let since = DateTime::parse_from_rfc3339(&line("")).ok().map(|time| time.with_timezone(&Utc));
    OpenError::Held { by, machine, since }
}

#[cfg(unix)]
fn same_file(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    match (file.metadata(), std::fs::metadata(path)) {
        (Ok(held), Ok(found)) => held.dev() == found.dev() && held.ino() == found.ino(),
        _ => false,
    }
}

#[cfg(not(unix))]
fn same_file(_: &File, path: &Path) -> bool {
    path.exists()
}
