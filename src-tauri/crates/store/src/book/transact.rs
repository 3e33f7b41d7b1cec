//! Reading and writing: one snapshot per read, one transaction and one line of history per write.

use std::ops::Deref;

use chrono::{DateTime, Utc};
use rusqlite::{Connection, Transaction, TransactionBehavior};

use super::Book;
use super::memory::{Followed, View};
use crate::history::session::Session;
use crate::{StoreError, history};

/// What a write is called in the history.
#[derive(Clone, Debug)]
pub struct Operation {
    /// Which command it is, such as `people.rename`.
    pub name: &'static str,
    /// What it does, in words for the undo notice and the list of activity.
    pub label: String,
    /// When.
    pub at: DateTime<Utc>,
    /// Who does it.
    pub by: String,
}

/// A steady view of the book. Slices add their questions to it.
pub struct Read<'a> {
    pub(crate) db: &'a Connection,
    pub(crate) memory: View<'a>,
}

/// A transaction that is being written. It can ask everything that [`Read`] can.
pub struct Write<'a> {
    read: Read<'a>,
    operation: Operation,
}

impl Write<'_> {
    /// Sets the words for the history, once names are known that were not known before.
    pub fn label(&mut self, label: String) {
        self.operation.label = label;
    }
}

impl<'a> Deref for Write<'a> {
    type Target = Read<'a>;

    fn deref(&self) -> &Read<'a> {
        &self.read
    }
}

impl Book {
    /// Reads inside one snapshot.
    ///
    /// # Errors
    /// What `ask` answers, and [`StoreError`] if the file cannot be read.
    pub fn read<T, E: From<StoreError>>(&self, ask: impl FnOnce(&Read<'_>) -> Result<T, E>) -> Result<T, E> {
        let view =
            Transaction::new_unchecked(&self.db, TransactionBehavior::Deferred).map_err(StoreError::from)?;
        let memory = View::of_read(&self.memory, !self.is_read_only());
        let answer = ask(&Read { db: &view, memory });
        view.finish().map_err(StoreError::from)?;
        answer
    }

    /// Writes in one transaction and leaves one line in the history. When this returns `Ok`, the change is
    /// on the disk. If `change` fails, or changes nothing, the book stays as it was and no line is written.
    ///
    /// # Errors
    /// What `change` answers; [`StoreError::ChangedOutside`] if another program touched the file;
    /// [`StoreError::Full`], [`StoreError::Io`] and [`StoreError::Busy`] from the disk.
    pub fn write<T, E: From<StoreError>>(
        &mut self,
        operation: Operation,
        change: impl FnOnce(&mut Write<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let memory = std::mem::take(&mut self.memory);
        let view = View::of_write(&memory);
        let mut changes = Followed::default();
        let done = self.change(operation.at, |db, recorded| {
            let session = Session::record(db, recorded)?;
            let mut write = Write { read: Read { db, memory: view }, operation };
            let value = change(&mut write).map_err(Stopped::Caller)?;
            let changeset = session.changeset()?;
            drop(session);
            if changeset.is_empty() {
                return Err(Stopped::Unchanged(value));
            }
            history::append(db, &write.operation, &changeset)?;
            changes = write.read.memory.into_changes();
            Ok(value)
        });
        self.memory = memory;
        if done.is_ok() {
            self.memory.follow(changes);
        }
        done.or_else(|stopped| match stopped {
            Stopped::Unchanged(value) => Ok(value),
            Stopped::Store(error) => Err(error.into()),
            Stopped::Caller(error) => Err(error),
        })
    }

    /// Runs `work` in a write transaction that commits if it answers `Ok` and leaves nothing otherwise.
    pub(crate) fn change<T, E: From<StoreError>>(
        &mut self,
        at: DateTime<Utc>,
        work: impl FnOnce(&Connection, &[String]) -> Result<T, E>,
    ) -> Result<T, E> {
        if self.is_read_only() {
            return Err(StoreError::ReadOnly.into());
        }
        self.back_up_before_first_change(at);
        match self.transaction(work)? {
            Ok(done) => {
                self.seen.note_commit(&self.path);
                self.note_change();
                Ok(done)
            }
            Err(error) => {
                self.seen.note_rollback(&self.db, &self.path);
                Err(error)
            }
        }
    }

    /// The outer error means that nothing began; the inner one that everything was rolled back.
    fn transaction<T, E: From<StoreError>>(
        &self,
        work: impl FnOnce(&Connection, &[String]) -> Result<T, E>,
    ) -> Result<Result<T, E>, StoreError> {
        let transaction =
            Transaction::new_unchecked(&self.db, TransactionBehavior::Immediate).map_err(|error| {
                // A file that was replaced or cut often cannot even be locked; the cause is worth more than that.
                self.seen.compare_file(&self.db, &self.path).err().unwrap_or_else(|| error.into())
            })?;
        self.seen.compare(&transaction, &self.path)?;
        let done = work(&transaction, &self.recorded);
        // A transaction that is dropped without being committed rolls back.
        Ok(done.and_then(|value| match transaction.commit() {
            Ok(()) => Ok(value),
            Err(error) => Err(StoreError::from(error).into()),
        }))
    }
}

/// Why a write transaction was not committed.
enum Stopped<T, E> {
    Unchanged(T),
    Store(StoreError),
    Caller(E),
}

impl<T, E> From<StoreError> for Stopped<T, E> {
    fn from(error: StoreError) -> Self {
        Stopped::Store(error)
    }
}
