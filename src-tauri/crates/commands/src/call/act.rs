//! What a handler is lent: the book, the day, the person, new identifiers.

use std::ops::Deref;

use chrono::{DateTime, NaiveDate, Utc};
use domain::date::Month;
use domain::office::Office;
use store::{Read, Write};
use uuid::Uuid;

use super::{Host, Problem, Progress};

/// What a reading handler is lent.
pub struct Ask<'a> {
    /// The book, as one snapshot.
    pub book: &'a Read<'a>,
    /// Today, where the person is.
    pub today: NaiveDate,
}

impl Ask<'_> {
    /// The office whose book this is.
    ///
    /// # Errors
    /// Only for a book that cannot be read.
    pub fn office(&self) -> Result<Office, Problem> {
        Ok(self.book.office()?)
    }

    /// The present month.
    pub fn month(&self) -> Month {
        Month::of(self.today)
    }
}

/// What a writing handler is lent: one transaction, and a line of history at its end.
pub struct Act<'w, 'b> {
    /// The transaction. It derefs to the reading side.
    pub book: &'w mut Write<'b>,
    /// Today, where the person is.
    pub today: NaiveDate,
    /// Now.
    pub now: DateTime<Utc>,
    /// Who acts.
    pub by: String,
    pub(super) host: &'w dyn Host,
}

impl Act<'_, '_> {
    /// A new identifier, unique across copies of the book.
    pub fn new_id<T: From<Uuid>>(&self) -> T {
        T::from(Uuid::now_v7())
    }

    /// Says how far long work is.
    ///
    /// # Errors
    /// `stopped` when the person wants it stopped; the transaction is then left without a trace.
    pub fn progress(&self, done: u64, total: u64, note: &str) -> Result<(), Problem> {
        let note = note.to_owned();
        if self.host.progress(Progress { done, total, note }) {
            Ok(())
        } else {
            Err(Problem::new("stopped", "Stopped. Nothing was changed."))
        }
    }

    /// The words for the history and the undo notice.
    pub fn label(&mut self, words: impl Into<String>) {
        self.book.label(words.into());
    }

    /// The office whose book this is.
    ///
    /// # Errors
    /// Only for a book that cannot be read.
    pub fn office(&self) -> Result<Office, Problem> {
        Ok(self.book.office()?)
    }
}

impl<'b> Deref for Act<'_, 'b> {
    type Target = Read<'b>;

    fn deref(&self) -> &Read<'b> {
        self.book
    }
}
