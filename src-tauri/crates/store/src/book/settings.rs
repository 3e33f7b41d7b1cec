//! How a connection is set before anything in the file is believed.

use std::path::Path;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};
use zeroize::Zeroizing;

use super::Password;

/// How long a statement waits for another program to let go of the file.
const PATIENCE: Duration = Duration::from_secs(3);

/// What a connection may do with the file.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mode {
    Read,
    Write,
}

/// Opens a connection, sets the key and shuts every door a hostile file could use. Nothing is written,
/// and nothing is read before the key and the guards are set.
pub(crate) fn connect(path: &Path, mode: Mode, password: Option<&Password>) -> rusqlite::Result<Connection> {
    let access = match mode {
        Mode::Read => OpenFlags::SQLITE_OPEN_READ_ONLY,
        Mode::Write => OpenFlags::SQLITE_OPEN_READ_WRITE,
    };
    // No URI flag: a path with a question mark in it must stay a path.
    let db = Connection::open_with_flags(path, access | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    db.busy_timeout(PATIENCE)?;
    // SQLCipher would print each page that fails its check to the error stream.
    db.execute_batch("PRAGMA cipher_log_level = NONE")?;
    if let Some(password) = password {
        set_key(&db, password)?;
    }
    guard(&db)?;
    Ok(db)
}

fn set_key(db: &Connection, password: &Password) -> rusqlite::Result<()> {
    let sql = Zeroizing::new(format!("PRAGMA key = {}", password.quoted().as_str()));
    db.execute_batch(&sql)
}

/// A file may have been made by anyone: its schema is not trusted to call functions, it cannot be
/// rewritten through the schema table, cells are checked before they are read, and temporary data stays
/// in memory. Extensions are off because this build never turns them on.
pub(crate) fn guard(db: &Connection) -> rusqlite::Result<()> {
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DML, false)?;
    db.execute_batch("PRAGMA cell_size_check = ON; PRAGMA temp_store = MEMORY; PRAGMA foreign_keys = ON")
}

/// How a checked book is written: with a journal that survives a power cut and lets other programs read
/// between two actions. A write-ahead log would lose actions when the file is moved under it. Indexes of a
/// large book are kept in memory, up to 64 MiB, or a long import would write their pages over and over.
pub(crate) fn prepare_to_write(db: &Connection) -> rusqlite::Result<()> {
    db.execute_batch(
        "PRAGMA cache_size = -65536; PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = FULL; PRAGMA locking_mode = NORMAL;
         PRAGMA foreign_keys = ON; PRAGMA recursive_triggers = OFF",
    )
}
