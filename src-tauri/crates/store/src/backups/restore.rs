//! Going back to a backup.

use std::path::{Path, PathBuf};

use super::{Backup, Backups, Reason, full_path};
use crate::book::schema::SCHEMA;
use crate::book::settings::Mode;
use crate::book::{Actor, Lock, Password, admit, free_name, make_copy, name_copy, open_locked, recover};
use crate::{OpenError, Opened};

impl Backups {
    /// Puts a backup in the place of the book, which must be closed, and opens it. The present state is kept
    /// first: as a backup if it is sound, otherwise under another name beside the book.
    ///
    /// `password` is the one the backup was made with. If the book has another one now, it counts as a state
    /// that cannot be read and is kept under another name.
    ///
    /// # Errors
    /// As for [`crate::Book::open`], about the backup. The book is then as it was.
    pub fn restore(
        &self,
        backup: &Backup,
        book: &Path,
        password: Option<&Password>,
        by: &Actor,
    ) -> Result<Opened, OpenError> {
        let book = full_path(book)?;
        let lock = Lock::take(&book, by)?;
        // Copied before the present state is kept, because that thins out the older backups.
        let source = admit(&backup.path, Mode::Read, password, &SCHEMA)?;
        let copy = make_copy(&source.db, source.password.as_ref(), &SCHEMA, &book)?;
        drop(source);
        let set_aside = if book.exists() { self.keep_present(&book, password, by)? } else { None };
        name_copy(copy, &book)?;
        let mut opened = open_locked(book, lock, password, by, Some(self), &SCHEMA)?;
        opened.set_aside = set_aside.or(opened.set_aside);
        Ok(opened)
    }

    fn keep_present(
        &self,
        book: &Path,
        password: Option<&Password>,
        by: &Actor,
    ) -> Result<Option<PathBuf>, OpenError> {
        let kept = recover(book, password, &SCHEMA).and_then(|_| {
            let present = admit(book, Mode::Write, password, &SCHEMA)?;
            let password = present.password.as_ref();
            Ok(self.keep(&present.db, password, &SCHEMA, book, Reason::Restore, by.at)?)
        });
        match kept {
            Ok(_) => Ok(None),
            Err(error @ (OpenError::Full { .. } | OpenError::Denied(_) | OpenError::Io(_))) => Err(error),
            Err(_) => {
                let aside = free_name(book);
                std::fs::copy(book, &aside)?;
                Ok(Some(aside))
            }
        }
    }
}
