//! Opening a book. Nothing is written before the file has shown that it is one.

use std::path::{Path, PathBuf};

use rusqlite::types::ValueRef;
use rusqlite::{Connection, ErrorCode, MAIN_DB};

use super::copy::remove_parts;
use super::inspect::{Look, SEALED_PAGE, look};
use super::lock::Lock;
use super::memory::Memory;
use super::outside::Fingerprint;
use super::schema::{APPLICATION_ID, SCHEMA, Schema, recorded_tables, version};
use super::settings::{Mode, connect, prepare_to_write};
use super::{Actor, Book, Migrated, Password, migrate, recover};
use crate::backups::Keeping;
use crate::{Backups, OpenError};

/// An opened book, and what had to be done to open it.
#[derive(Debug)]
pub struct Opened {
    /// The book.
    pub book: Book,
    /// A leftover journal that did not belong to this book was put aside under this name.
    pub set_aside: Option<PathBuf>,
    /// The book was brought to the present format.
    pub migrated: Option<Migrated>,
}

impl Book {
    /// Opens a book for reading and writing. A book in an older format is brought to the present one; the
    /// copy made before that lies beside the book.
    ///
    /// # Errors
    /// Each reason has its own [`OpenError`]; the file is as it was.
    pub fn open(path: &Path, password: Option<&Password>, by: &Actor) -> Result<Opened, OpenError> {
        open_with(path, password, by, None, &SCHEMA)
    }

    /// As [`Book::open`], with automatic backups from now on.
    ///
    /// # Errors
    /// As for [`Book::open`].
    pub fn open_keeping(
        path: &Path,
        password: Option<&Password>,
        by: &Actor,
        backups: &Backups,
    ) -> Result<Opened, OpenError> {
        open_with(path, password, by, Some(backups), &SCHEMA)
    }

    /// Opens a book for reading, as when somebody else has it open. Neither the file nor the lock is touched.
    ///
    /// # Errors
    /// As for [`Book::open`]; a book that was not closed properly must be opened for writing first.
    pub fn open_read_only(path: &Path, password: Option<&Password>) -> Result<Book, OpenError> {
        let path = path.canonicalize()?;
        let admitted = admit(&path, Mode::Read, password, &SCHEMA)?;
        admitted.into_book(path, &SCHEMA, None, None)
    }
}

pub(crate) fn open_with(
    path: &Path,
    password: Option<&Password>,
    by: &Actor,
    backups: Option<&Backups>,
    schema: &'static Schema,
) -> Result<Opened, OpenError> {
    let path = path.canonicalize()?;
    // Looked at before the lock, so that no lock file appears beside other programs' files.
    if matches!(look(&path)?, Look::Sealed { .. }) && password.is_none() {
        return Err(OpenError::NeedsPassword);
    }
    let lock = Lock::take(&path, by)?;
    open_locked(path, lock, password, by, backups, schema)
}

/// The rest of opening, once the lock is ours.
pub(crate) fn open_locked(
    path: PathBuf,
    lock: Lock,
    password: Option<&Password>,
    by: &Actor,
    backups: Option<&Backups>,
    schema: &'static Schema,
) -> Result<Opened, OpenError> {
    remove_parts(&path);
    let set_aside = recover::recover(&path, password, schema)?;
    let admitted = admit(&path, Mode::Write, password, schema)?;
    if admitted.db.is_readonly(MAIN_DB)? {
        return Err(OpenError::Denied("the file is read-only".to_owned()));
    }
    prepare_to_write(&admitted.db)?;
    let migrated = if admitted.version < schema.known() {
        Some(migrate::migrate(&admitted, &path, schema, by, backups)?)
    } else {
        None
    };
    let book = admitted.into_book(path, schema, Some(lock), backups.cloned())?;
    Ok(Opened { book, set_aside, migrated })
}

/// A connection to a file that has shown to be a book.
pub(crate) struct Admitted {
    pub(crate) db: Connection,
    pub(crate) version: i32,
    pub(crate) password: Option<Password>,
}

impl Admitted {
    fn into_book(
        self,
        path: PathBuf,
        schema: &'static Schema,
        lock: Option<Lock>,
        backups: Option<Backups>,
    ) -> Result<Book, OpenError> {
        let recorded = recorded_tables(&self.db)?;
        let seen = Fingerprint::take(&self.db, &path)?;
        let keeping = backups.map(|backups| Keeping::of(backups, &path));
        Ok(Book {
            db: self.db,
            path,
            password: self.password,
            schema,
            recorded,
            seen,
            memory: Memory::default(),
            keeping,
            lock,
        })
    }
}

/// Opens a connection and lets it pass only if the file is a sound-looking book of a known version: key,
/// completeness, application id, version and the text of every table, in this order.
pub(crate) fn admit(
    path: &Path,
    mode: Mode,
    password: Option<&Password>,
    schema: &Schema,
) -> Result<Admitted, OpenError> {
    let sealed = matches!(look(path)?, Look::Sealed { .. });
    let password = if sealed { Some(password.ok_or(OpenError::NeedsPassword)?) } else { None };
    let db = connect(path, mode, password)?;
    let size = size(&db).map_err(|error| judge(path, password, error))?;
    if size > std::fs::metadata(path)?.len() {
        return Err(OpenError::Truncated);
    }
    let application: i64 = db.query_row("PRAGMA application_id", [], |row| row.get(0))?;
    let found = version(&db)?;
    if application != i64::from(APPLICATION_ID) || found < 1 {
        return Err(OpenError::NotABook);
    }
    if found > schema.known() {
        return Err(OpenError::NewerVersion { found, known: schema.known() });
    }
    schema.compare(&db, found)?;
    Ok(Admitted { db, version: found, password: password.cloned() })
}

/// How many bytes the database counts itself to have. Reads the first page, which is where a wrong key or
/// a cut file shows.
pub(crate) fn size(db: &Connection) -> rusqlite::Result<u64> {
    db.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))?;
    // SQLCipher answers the page size as a text.
    let number = |sql: &str| {
        db.query_row(sql, [], |row| match row.get_ref(0)? {
            ValueRef::Text(text) => Ok(String::from_utf8_lossy(text).parse().unwrap_or(0)),
            other => Ok(other.as_i64()?.unsigned_abs()),
        })
    };
    Ok(number("PRAGMA page_count")? * number("PRAGMA page_size")?)
}

/// Why the first page could not be read.
fn judge(path: &Path, password: Option<&Password>, error: rusqlite::Error) -> OpenError {
    match error.sqlite_error_code() {
        Some(ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt) => {}
        Some(ErrorCode::ReadOnly | ErrorCode::CannotOpen) => {
            let detail = "it was not closed properly and must be opened for writing first".to_owned();
            return OpenError::Damaged { detail };
        }
        _ => return error.into(),
    }
    match (look(path), password) {
        (Ok(Look::Sealed { complete }), Some(password)) => match failing_pages(path, password) {
            // Each page carries its own check under the key: if none agrees it is the key that is wrong.
            Ok((failing, pages)) if failing >= pages && complete => OpenError::WrongPassword,
            Ok((failing, pages)) if failing > 0 && failing < pages && complete => {
                OpenError::Damaged { detail: format!("{failing} of {pages} pages cannot be read") }
            }
            Ok(_) => OpenError::Truncated,
            Err(error) => error,
        },
        (Ok(Look::Plain { complete: false }), _) => OpenError::Truncated,
        (Ok(_), _) => OpenError::Damaged { detail: error.to_string() },
        (Err(error), _) => error,
    }
}

/// How many pages of an encrypted file fail their check, and how many there are.
fn failing_pages(path: &Path, password: &Password) -> Result<(u64, u64), OpenError> {
    let pages = std::fs::metadata(path)?.len() / SEALED_PAGE;
    let db = connect(path, Mode::Read, Some(password))?;
    let mut statement = db.prepare("PRAGMA cipher_integrity_check")?;
    let mut rows = statement.query([])?;
    let mut failing = 0;
    while rows.next()?.is_some() {
        failing += 1;
    }
    Ok((failing, pages))
}
