//! An encrypted book whose first bytes are damaged looks as if the password were wrong: the salt that goes
//! into the key is there. The backups carry the same salt.

use std::fs::File;
use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};

use super::Backups;
use crate::book::schema::SCHEMA;
use crate::book::{Actor, Lock, Password, free_name, name_copy, open_locked, temporary_beside, verify};
use crate::{OpenError, Opened};

const SALT: usize = 16;

impl Backups {
    /// After [`OpenError::WrongPassword`]: tries the salts that the backups remember. If one opens the book,
    /// the mended file takes its place and the damaged one is put aside.
    ///
    /// # Errors
    /// [`OpenError::WrongPassword`] if no remembered salt opens it either.
    pub fn mend_salt(&self, book: &Path, password: &Password, by: &Actor) -> Result<Opened, OpenError> {
        let book = book.canonicalize()?;
        let lock = Lock::take(&book, by)?;
        let present = salt_of(&book)?;
        let mut salts: Vec<[u8; SALT]> = Vec::new();
        for backup in self.list(&book)? {
            if let Some(salt) = salt_of(&backup.path)?
                && Some(salt) != present
                && !salts.contains(&salt)
            {
                salts.push(salt);
            }
        }
        for salt in salts {
            let mended = temporary_beside(&book)?;
            std::fs::copy(&book, &mended)?;
            let mut file = File::options().write(true).open(&mended)?;
            file.write_all(&salt)?;
            file.sync_all()?;
            drop(file);
            if verify(&mended, Some(password), &SCHEMA).is_err() {
                continue;
            }
            let aside: PathBuf = free_name(&book);
            std::fs::copy(&book, &aside)?;
            name_copy(mended, &book)?;
            let mut opened = open_locked(book, lock, Some(password), by, Some(self), &SCHEMA)?;
            opened.set_aside = Some(aside);
            return Ok(opened);
        }
        Err(OpenError::WrongPassword)
    }
}

/// The first bytes of an encrypted file, `None` for a plain one.
pub(crate) fn salt_of(path: &Path) -> std::io::Result<Option<[u8; SALT]>> {
    let mut start = [0; SALT];
    File::open(path)?.read_exact(&mut start)?;
    Ok((&start != b"SQLite format 3\0").then_some(start))
}
