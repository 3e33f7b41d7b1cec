//! SQLite's session extension: recording the rows a write changes, and playing them forward or back.
//!
//! This is the only file of the project with `unsafe` code. The rusqlite wrapper of the same extension
//! needs a C parser at build time and a flag that the SQLCipher build lacks.
#![allow(unsafe_code)]

use std::ffi::{CStr, CString, c_char, c_int, c_void};
use std::marker::PhantomData;
use std::ptr;

use rusqlite::{Connection, ffi};

use crate::StoreError;

/// A recording of the changes made to some tables of one connection while it lives.
pub(crate) struct Session<'db> {
    raw: *mut ffi::sqlite3_session,
    // The session must be deleted before its connection is closed.
    db: PhantomData<&'db Connection>,
}

impl<'db> Session<'db> {
    /// Starts recording the named tables of `db`.
    pub(crate) fn record(db: &'db Connection, tables: &[String]) -> Result<Self, StoreError> {
        let mut raw = ptr::null_mut();
        // SAFETY: the handle is valid while `db` is borrowed, the name is a C string, `raw` receives a session.
        check(unsafe { ffi::sqlite3session_create(db.handle(), c"main".as_ptr(), &mut raw) })?;
        let session = Self { raw, db: PhantomData };
        for table in tables {
            let name = CString::new(table.as_str()).map_err(|_| broken("a table's name holds a zero"))?;
            // SAFETY: the session is alive; SQLite copies the name.
            check(unsafe { ffi::sqlite3session_attach(session.raw, name.as_ptr()) })?;
        }
        Ok(session)
    }

    /// Everything that changed since the recording began; empty if all is as it was.
    pub(crate) fn changeset(&self) -> Result<Vec<u8>, StoreError> {
        let mut length: c_int = 0;
        let mut bytes: *mut c_void = ptr::null_mut();
        // SAFETY: the session is alive; on success SQLite hands over `length` bytes to be freed by us.
        check(unsafe { ffi::sqlite3session_changeset(self.raw, &mut length, &mut bytes) })?;
        let length = usize::try_from(length).unwrap_or(0);
        if bytes.is_null() || length == 0 {
            return Ok(Vec::new());
        }
        // SAFETY: SQLite filled `length` bytes at `bytes`; they are copied before they are freed.
        let copy = unsafe { std::slice::from_raw_parts(bytes.cast::<u8>(), length) }.to_vec();
        // SAFETY: the buffer came from SQLite's allocator and is not used again.
        unsafe { ffi::sqlite3_free(bytes) };
        Ok(copy)
    }
}

impl Drop for Session<'_> {
    fn drop(&mut self) {
        // SAFETY: `raw` came from `sqlite3session_create` and is deleted once.
        unsafe { ffi::sqlite3session_delete(self.raw) }
    }
}

/// Which way a changeset is played.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Direction {
    Forward,
    Back,
}

/// What a played changeset met: the tables it names, and why it stopped if it did.
#[derive(Default)]
pub(crate) struct Met {
    pub(crate) tables: Vec<String>,
    pub(crate) conflicts: Vec<String>,
}

/// Plays a changeset inside the open transaction of `db`, without foreign key actions: the rows they
/// touched are in the changeset themselves. The first conflict stops it and nothing of it stays.
///
/// # Errors
/// [`StoreError::UndoRefused`] with the conflicts in words.
pub(crate) fn play(db: &Connection, changeset: &[u8], direction: Direction) -> Result<Met, StoreError> {
    let mut met = Met::default();
    let length =
        c_int::try_from(changeset.len()).map_err(|_| broken("the change is too large to be played"))?;
    let flags = ffi::SQLITE_CHANGESETAPPLY_FKNOACTION
        | if direction == Direction::Back { ffi::SQLITE_CHANGESETAPPLY_INVERT } else { 0 };
    // SAFETY: the handle and the changeset live through the call, SQLite does not write to the changeset,
    // and `met` is only touched by the two callbacks during the call.
    let code = unsafe {
        ffi::sqlite3changeset_apply_v2(
            db.handle(),
            length,
            changeset.as_ptr().cast_mut().cast(),
            Some(on_table),
            Some(on_conflict),
            ptr::from_mut(&mut met).cast(),
            ptr::null_mut(),
            ptr::null_mut(),
            flags,
        )
    };
    if !met.conflicts.is_empty() {
        return Err(StoreError::UndoRefused(met.conflicts.join("; ")));
    }
    check(code)?;
    Ok(met)
}

unsafe extern "C" fn on_table(met: *mut c_void, table: *const c_char) -> c_int {
    // SAFETY: SQLite passes back the pointer given to `play` and a C string that lives through this call.
    let (met, table) = unsafe { (&mut *met.cast::<Met>(), CStr::from_ptr(table)) };
    met.tables.push(table.to_string_lossy().into_owned());
    1
}

unsafe extern "C" fn on_conflict(
    met: *mut c_void,
    kind: c_int,
    change: *mut ffi::sqlite3_changeset_iter,
) -> c_int {
    // SAFETY: SQLite passes back the pointer given to `play`.
    let met = unsafe { &mut *met.cast::<Met>() };
    let words = if kind == ffi::SQLITE_CHANGESET_FOREIGN_KEY {
        "something else now refers to what would disappear".to_owned()
    } else {
        let mut table: *const c_char = ptr::null();
        let (mut columns, mut operation, mut indirect) = (0, 0, 0);
        // SAFETY: the iterator is valid during this callback and points to the change in conflict.
        unsafe {
            ffi::sqlite3changeset_op(change, &mut table, &mut columns, &mut operation, &mut indirect);
        }
        let table = if table.is_null() {
            "a table".into()
        } else {
            // SAFETY: SQLite gave a C string that lives through this callback.
            unsafe { CStr::from_ptr(table) }.to_string_lossy()
        };
        match kind {
            ffi::SQLITE_CHANGESET_NOTFOUND => format!("a row of {table} is not there any more"),
            ffi::SQLITE_CHANGESET_CONFLICT => format!("a row of {table} exists already"),
            ffi::SQLITE_CHANGESET_CONSTRAINT => format!("a row of {table} would break a rule of the book"),
            _ => format!("a row of {table} was changed since"),
        }
    };
    met.conflicts.push(words);
    ffi::SQLITE_CHANGESET_ABORT
}

fn check(code: c_int) -> Result<(), StoreError> {
    if code == ffi::SQLITE_OK {
        return Ok(());
    }
    Err(rusqlite::Error::SqliteFailure(ffi::Error::new(code), None).into())
}

fn broken(words: &str) -> StoreError {
    StoreError::Statement(words.to_owned())
}
