//! The desk: the open book, the host around it, and the files a person has chosen.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use chrono::{DateTime, NaiveDate, Utc};
use schemars::JsonSchema;
use serde::Serialize;
use store::{Backups, Book, Operation};

use super::{Act, Problem};

/// How far long work is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Progress {
    /// Done so far.
    pub done: u64,
    /// In all; 0 when unknown.
    pub total: u64,
    /// What is being done.
    pub note: String,
}

/// What a window, a terminal or a test lends: the clock, the person, the dialogs.
pub trait Host: Send {
    /// Now.
    fn now(&self) -> DateTime<Utc>;
    /// Today, where the person is.
    fn today(&self) -> NaiveDate;
    /// Who is at the desk, as the history names them.
    fn person(&self) -> String;
    /// The folder for backups and the list of recent books.
    fn data_dir(&self) -> PathBuf;
    /// The folder of fonts beyond the base family, when there is one.
    fn font_dir(&self) -> Option<PathBuf>;
    /// Asks which file to open; `kind` is what it is for. `None` when the person thinks better of it.
    fn choose_open(&self, kind: &str) -> Option<PathBuf>;
    /// Asks where to save a file.
    fn choose_save(&self, suggested: &str) -> Option<PathBuf>;
    /// Shows how far long work is; false when the person wants it stopped.
    fn progress(&self, progress: Progress) -> bool;
}

/// The open book and what lies around it.
pub struct Desk {
    /// What the surroundings lend.
    pub host: Box<dyn Host>,
    /// The open book.
    open: Option<Book>,
    /// Files a person has chosen, by the handle given out for them: the window never sees a path.
    files: HashMap<String, PathBuf>,
    /// A book somebody wants opened, until the window has taken it up.
    offered: Option<PathBuf>,
}

impl Desk {
    /// A desk with no book on it.
    pub fn new(host: Box<dyn Host>) -> Self {
        Self { host, open: None, files: HashMap::new(), offered: None }
    }

    /// The open book.
    ///
    /// # Errors
    /// `book.none` when there is none.
    pub fn book(&self) -> Result<&Book, Problem> {
        self.open.as_ref().ok_or_else(no_book)
    }

    /// The open book, to undo, copy or protect it.
    ///
    /// # Errors
    /// `book.none` when there is none.
    pub fn book_mut(&mut self) -> Result<&mut Book, Problem> {
        self.open.as_mut().ok_or_else(no_book)
    }

    /// Takes the book off the desk.
    pub fn take_book(&mut self) -> Option<Book> {
        self.open.take()
    }

    /// Puts a book on the desk; the one that lay there is closed first.
    ///
    /// # Errors
    /// What closing the other one met. The new book lies there all the same.
    pub fn put_book(&mut self, book: Book) -> Result<(), Problem> {
        let former = self.open.replace(book);
        match former {
            Some(former) => Ok(former.close(self.host.now())?),
            None => Ok(()),
        }
    }

    /// Offers a book to be opened: one that was double-clicked or named on the command line.
    pub fn offer(&mut self, path: &Path) {
        self.offered = Some(path.to_owned());
    }

    /// Offers the book that was opened last, if it is still there.
    pub fn offer_last(&mut self) {
        self.offered = crate::books::last(self);
    }

    /// The offered book, once.
    pub(crate) fn take_offer(&mut self) -> Option<PathBuf> {
        self.offered.take()
    }

    /// The folder that keeps the backups of all books.
    pub fn backups(&self) -> Backups {
        Backups::at(self.host.data_dir())
    }

    /// Hands out a handle for a file that a person chose.
    pub fn lend_file(&mut self, path: &Path) -> String {
        let handle = uuid::Uuid::now_v7().to_string();
        self.files.insert(handle.clone(), path.to_owned());
        handle
    }

    /// The file behind a handle.
    ///
    /// # Errors
    /// `file.unknown` for a handle that was never given out.
    pub fn file(&self, handle: &str) -> Result<&Path, Problem> {
        self.files
            .get(handle)
            .map(PathBuf::as_path)
            .ok_or_else(|| Problem::new("file.unknown", "Choose the file again."))
    }

    /// Runs one write in one transaction.
    ///
    /// # Errors
    /// What the change refuses; nothing is changed then.
    pub fn write<T>(
        &mut self,
        name: &'static str,
        label: &str,
        change: impl FnOnce(&mut Act<'_, '_>) -> Result<T, Problem>,
    ) -> Result<T, Problem> {
        let (now, today, by) = (self.host.now(), self.host.today(), self.host.person());
        let operation = Operation { name, label: label.trim().to_owned(), at: now, by: by.clone() };
        let host = self.host.as_ref();
        let book = self.open.as_mut().ok_or_else(no_book)?;
        book.write(operation, |write| change(&mut Act { book: write, today, now, by, host }))
    }

    /// Sequence and label of the newest line of the history, to tell whether a write left one.
    pub(crate) fn newest_operation(&self) -> Option<(i64, String)> {
        let newest = self.open.as_ref()?.activity(1, None).ok()?;
        newest.into_iter().next().map(|line| (line.seq, line.label))
    }
}

/// The refusal of a command that needs a book.
fn no_book() -> Problem {
    Problem::new("book.none", "No book is open.")
}
