//! Making a new book.

use std::path::Path;

use rusqlite::{Transaction, TransactionBehavior};

use super::open::open_with;
use super::schema::{SCHEMA, Schema};
use super::settings::{Mode, connect};
use super::{Actor, Book, Password, name_copy, temporary_beside};
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
    let file = temporary_beside(path)?;
    let db = connect(&file, Mode::Write, password)?;
    let transaction = Transaction::new_unchecked(&db, TransactionBehavior::Immediate)?;
    schema.raise(&transaction, 0)?;
    transaction.commit()?;
    db.close().map_err(|(_, error)| error)?;
    std::fs::File::open(&file)?.sync_all()?;
    name_copy(file, path)?;
    Ok(open_with(path, password, by, backups, schema)?.book)
}
