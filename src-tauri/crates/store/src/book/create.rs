//! Making a new book.

use std::path::Path;

use rusqlite::{Transaction, TransactionBehavior};

use super::open::open_with;
use super::recover::set_aside;
use super::schema::{SCHEMA, Schema};
use super::settings::{Mode, connect};
use super::{Actor, Book, Password, sync_folder};
use crate::{Backups, StoreError};

impl Book {
    /// Makes an empty book and opens it. The file appears under its name only when it is complete.
    ///
    /// # Errors
    /// [`StoreError::Exists`] if there is a file of this name already.
    pub fn create(path: &Path, password: Option<&Password>, by: &Actor) -> Result<Book, StoreError> {
        create_with(path, password, by, None, &SCHEMA)
    }

    /// As [`Book::create`], with automatic backups from now on.
    ///
    /// # Errors
    /// As for [`Book::create`].
    pub fn create_keeping(
        path: &Path,
        password: Option<&Password>,
        by: &Actor,
        backups: &Backups,
    ) -> Result<Book, StoreError> {
        create_with(path, password, by, Some(backups), &SCHEMA)
    }
}

pub(crate) fn create_with(
    path: &Path,
    password: Option<&Password>,
    by: &Actor,
    backups: Option<&Backups>,
    schema: &'static Schema,
) -> Result<Book, StoreError> {
    if path.exists() {
        return Err(StoreError::Exists(path.display().to_string()));
    }
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let file = tempfile::Builder::new().prefix(".ladderbook-new-").tempfile_in(folder)?.into_temp_path();
    let db = connect(&file, Mode::Write, password)?;
    let transaction = Transaction::new_unchecked(&db, TransactionBehavior::Immediate)?;
    schema.raise(&transaction, 0)?;
    transaction.commit()?;
    db.close().map_err(|(_, error)| error)?;
    std::fs::File::open(&file)?.sync_all()?;
    // A journal left by a former file of this name would be played into the new one.
    set_aside(path)?;
    file.persist(path).map_err(|failed| failed.error)?;
    sync_folder(folder)?;
    Ok(open_with(path, password, by, backups, schema)?.book)
}
